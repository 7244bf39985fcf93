"""Rules that a newsroom writes as tables: their definition is in the object, not in the class."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from newslint.document import Document, Role
from newslint.finding import Edit, Finding, Fix, Span
from newslint.rule import DefinedRule, DocumentRule, Hit, MatchRule
from newslint.text.phrases import Scan, phrase_scan
from newslint.text.words import fold, match_case, plain

# Where an article may say what a block would say, by the role of the block.
METADATA: Mapping[Role, tuple[str, ...]] = {
    Role.HEADLINE: ("title", "headline"),
    Role.BYLINE: ("byline", "author"),
    Role.DATELINE: ("location", "dateline"),
    Role.DATE: ("date",),
}


class HouseWords(DefinedRule, MatchRule):
    """Words, replacements or patterns that a house does not want.

    Defined by `phrases` or `patterns`, `message`, `fix`, which takes the place of a hit, and `exceptions`:
    phrases that clear a hit they share a character with.
    """

    exceptions: tuple[str, ...] = ()
    fix: str | None = None

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a hit that no exception clears and that is not yet as the house wants it."""
        values = {**{name: value or "" for name, value in hit.groups.items()}, "text": hit.text}
        replacement = None if hit.pattern else self._replacement(hit)
        full = () if replacement is None else _said_in_full(hit, replacement)
        if self.fix is not None:
            made = self.fix.format_map(values)
            replacement = made if hit.pattern else match_case(hit.text, made)
        if replacement == hit.text or self._is_excepted(hit) or overlapped(hit.doc, hit.span, full):
            return
        fixes = () if replacement is None else (fix_to(hit.span, replacement, hit.text),)
        told = self.message.format_map({**values, "replacement": replacement or ""})
        yield self.finding(hit.span, told, fixes=fixes)

    def _is_excepted(self, hit: Hit) -> bool:
        """Whether an exception stands where it shares a character with the hit."""
        if not self.exceptions:
            return False
        starts, ends = hit.doc.layer(self._cleared)
        nearest = bisect_left(starts, hit.span.end) - 1
        return nearest >= 0 and ends[nearest] > hit.span.start

    def _cleared(self, doc: Document) -> tuple[list[int], list[int]]:
        """Starts and ends of the places where exceptions stand, those that overlap joined into one; a layer."""
        starts: list[int] = []
        ends: list[int] = []
        for _, start, end in self._exceptions(doc.folded):
            if ends and start < ends[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        return starts, ends

    @cached_property
    def _exceptions(self) -> Scan:
        return phrase_scan(dict.fromkeys(self.exceptions))

    @cached_property
    def _wanted(self) -> Mapping[str, str]:
        """What to write for each form that is listed, letter for letter; of two that are the same the first counts."""
        pairs = reversed(list(self.listed_phrases.items()))
        return {plain(listed): to for listed, to in pairs if to}

    def _replacement(self, hit: Hit) -> str | None:
        """What to write, in the letter case that the text asks for."""
        text = plain(hit.text)
        if fold(hit.listed) == fold(self.listed_phrases.get(hit.listed) or ""):
            return self._recased(hit, text)
        wanted = self.listed_phrases.get(hit.listed)
        # As listed, so the house has said how it looks: “Britain” for “UK”, not “BRITAIN”.
        return wanted if wanted is None or text == plain(hit.listed) else match_case(hit.text, wanted)

    def _recased(self, hit: Hit, text: str) -> str:
        """What to write where only letter case is at stake: only the listed form is wrong, letter for letter."""
        wanted = self._wanted.get(text)
        if wanted is None or (wanted[0].islower() and _opens_sentence(hit)):
            return hit.text
        return wanted


class HouseLimit(DefinedRule, DocumentRule):
    """A text that is longer than a house allows.

    Defined by `unit` (words, characters, sentences), `per` (sentence, paragraph, headline, article),
    `most`, `message`, and `checks_quotations`.
    """

    unit: str = "words"
    per: str = "sentence"
    most: int = 0
    message: str = ""
    checks_quotations: bool = False

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each part of the article that is too long; a whole article at its first word."""
        if self.per == "article":
            total = sum(self._size(doc, block.span) for block in self.blocks(doc))
            if total > self.most:
                yield self._told(doc.first_word(), total)
            return
        for span in self._parts(doc):
            size = self._size(doc, span)
            if size > self.most:
                yield self._told(span, size)

    def _parts(self, doc: Document) -> Iterator[Span]:
        if self.per != "sentence":
            yield from (block.span for block in self.blocks(doc))
            return
        for sentence in doc.sentences:
            block = doc.block_at(sentence.start)
            if block is None or block.role not in self.scope:
                continue
            quotation = None if self.checks_quotations else doc.quotation_at(sentence)
            # Speech is as long as it is; a sentence that only holds some is the writer's own.
            if quotation is None or not quotation.span.contains(sentence):
                yield sentence

    def _size(self, doc: Document, span: Span) -> int:
        if self.unit == "characters":
            return span.length
        starts = doc.layer(_word_starts if self.unit == "words" else _sentence_starts)
        return bisect_left(starts, span.end) - bisect_left(starts, span.start)

    def _told(self, span: Span, size: int) -> Finding:
        return self.finding(span, self.message.format_map({"count": size, "max": self.most, "unit": self.unit}))


class HouseRequirement(DefinedRule, DocumentRule):
    """A part that every article of a house has.

    Defined by `block`, the role that must be there, and `message`.
    """

    block: Role = Role.HEADLINE
    message: str = ""

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report, at the first word of the body, that an article with a body lacks the part."""
        if not doc.body or any(block.role is self.block for block in doc.blocks):
            return
        if any(doc.metadata.get(key, "").strip() for key in METADATA.get(self.block, ())):
            return
        if self.block is Role.DATELINE and _opens_with_dateline(doc):
            return
        yield self.finding(doc.first_word(), self.message.format_map({"block": self.block.value}))


def _said_in_full(hit: Hit, replacement: str | None) -> tuple[str, ...]:
    """The replacement where it holds the phrase: the text may say “South Korea” where “Korea” was met."""
    shorter, longer = fold(hit.listed), fold(replacement or "")
    return (longer,) if shorter in longer and shorter != longer else ()


def fix_to(span: Span, replacement: str, text: str) -> Fix:
    """The fix that puts a replacement into the place of a text."""
    return Fix(f"Write “{replacement}”" if replacement else f"Remove “{text}”", (Edit(span, replacement),))


def overlapped(doc: Document, span: Span, phrases: Iterable[str]) -> bool:
    """Whether one of some phrases stands, as whole words, where it shares a character with a span."""
    text = doc.folded
    for phrase in phrases:
        sought = fold(phrase)
        at = text.find(sought, max(0, span.start - len(sought) + 1), span.end + len(sought) - 1)
        while at >= 0:
            end = at + len(sought)
            if not (at and text[at - 1].isalnum() and sought[0].isalnum()) and not (
                text[end : end + 1].isalnum() and sought[-1].isalnum()
            ):
                return True
            at = text.find(sought, at + 1, span.end + len(sought) - 1)
    return False


def _opens_sentence(hit: Hit) -> bool:
    return not any(sign.isalnum() for sign in hit.doc.text[hit.sentence.start : hit.span.start])


def _word_starts(doc: Document) -> list[int]:
    return [word.start for word in doc.words]


def _sentence_starts(doc: Document) -> list[int]:
    return [sentence.start for sentence in doc.sentences]


def _opens_with_dateline(doc: Document) -> bool:
    # Run into the first paragraph, it is no block of its own.
    from newslint.layers.datelines import dateline

    return doc.layer(dateline) is not None
