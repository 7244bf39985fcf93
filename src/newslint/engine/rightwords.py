"""Words that are right as they are: findings that rules on spelling make of them are dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newslint.document import Document
from newslint.finding import Finding, Span
from newslint.rule import Rule
from newslint.text.words import fold, plain, words

POSSESSIVES = ("'s", "'")


class RightWords:
    """The entries of word lists, ready to be held against findings.

    An entry in small letters is right in any letter case, another as it is written and in capitals throughout. An
    entry of several words is right as a whole: where it stands, so are its words.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        self._single: dict[str, list[str]] = {}
        self._several: dict[str, list[str]] = {}
        for entry in entries:
            low = fold(entry)
            spans = words(low)
            if len(spans) == 1 and spans[0].length == len(low):
                self._single.setdefault(low, []).append(plain(entry))
            else:
                for span in spans:
                    self._several.setdefault(low[span.start : span.end], []).append(plain(entry))

    def spared(self, doc: Document, findings: Iterable[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
        """The findings without those that rules on spelling make of right words."""
        return [one for one in findings if not (rules[one.rule].spares_words and self.clears(doc, one))]

    def clears(self, doc: Document, one: Finding) -> bool:
        """Whether what a finding marks, or what its only fix would change, is right."""
        return not one.in_source and any(self.holds(doc, span) for span in _meant(doc, one))

    def holds(self, doc: Document, span: Span) -> bool:
        """Whether a span of the article is a right word, or lies in a phrase that is right."""
        text = plain(doc.of(span))
        bare = next((text[: -len(end)] for end in POSSESSIVES if text.endswith(end)), text)
        for form in dict.fromkeys((text, bare)):
            if any(_is_written(form, entry) for entry in self._single.get(fold(form), ())):
                return True
        # A possessive is no part of the phrase: “Pago Pago's”.
        first = next(iter(words(fold(bare))), None)
        phrases = self._several.get(fold(bare)[first.start : first.end], ()) if first else ()
        return any(_stands_round(doc, span, entry) for entry in phrases)

    def touches(self, doc: Document, span: Span) -> bool:
        """Whether a span, such as a person's full name, is right as a whole or holds a word that is."""
        return self.holds(doc, span) or any(self.holds(doc, word) for word in words(doc.text, *span))


def _meant(doc: Document, one: Finding) -> Iterator[Span]:
    """What a finding speaks of: its span, and the words that its only edit changes."""
    yield one.span
    if len(one.fixes) == 1 and len(one.fixes[0].edits) == 1:
        span, insert = one.fixes[0].edits[0]
        before = doc.of(span)
        most = min(len(before), len(insert))
        head = next((at for at in range(most) if before[at] != insert[at]), most)
        tail = next((at for at in range(most - head) if before[-1 - at] != insert[-1 - at]), most - head)
        changed = Span(span.start + head, span.end - tail)
        touched = [
            word for word in words(doc.text, *one.span) if word.start <= changed.end and changed.start <= word.end
        ]
        if touched:
            yield Span(touched[0].start, touched[-1].end)


def _is_written(text: str, entry: str) -> bool:
    """Whether a text is an entry in a letter case that is right; both are the same in small letters."""
    return entry in (text, text.lower()) or text == entry.upper()


def _stands_round(doc: Document, span: Span, entry: str) -> bool:
    """Whether an entry of several words stands where it holds a span, as whole words."""
    sought = fold(entry)
    end = span.start + len(sought)
    at = doc.folded.find(sought, max(0, span.end - len(sought) - len(POSSESSIVES[0])), end)
    while at >= 0:
        close = at + len(sought)
        covers = at <= span.start and span.end <= close + len(POSSESSIVES[0])
        whole = not doc.folded[max(0, at - 1) : at].isalnum() and not doc.folded[close : close + 1].isalnum()
        if covers and whole and _is_written(plain(doc.text[at:close]), entry):
            return True
        at = doc.folded.find(sought, at + 1, end)
    return False


def right_words(entries: tuple[str, ...]) -> RightWords | None:
    """The entries of word lists, or None where there are none and nothing needs to be asked."""
    return RightWords(entries) if entries else None
