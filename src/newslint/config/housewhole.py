"""House rules that look at an article as a whole: one form of two, full names first, what calls for what, capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from newslint.document import Document
from newslint.finding import Finding, Span
from newslint.rule import DefinedRule, DocumentRule
from newslint.text.phrases import PhraseHit, Scan, phrase_scan
from newslint.text.words import fold, plain

# What of a headline in capitals may begin small without being wrong.
LONGEST_SMALL = 3
HAS_DIGIT = re.compile(r"\d")


class HousePhrases(DefinedRule, DocumentRule):
    """What rules about phrases of a whole article share: where the phrases stand.

    Defined by `sought`, the phrases, `message`, and `checks_quotations`.
    """

    sought: tuple[str, ...] = ()
    message: str = ""
    checks_quotations: bool = False

    @cached_property
    def _scan(self) -> Scan:
        return phrase_scan(self._alike)

    @cached_property
    def _alike(self) -> Mapping[str, list[int]]:
        """The numbers of the phrases that are the same but for letter case, by that folded form."""
        found: dict[str, list[int]] = {}
        for number, one in enumerate(self.sought):
            found.setdefault(fold(one), []).append(number)
        return found

    def places(self, doc: Document) -> Iterator[tuple[int, Span]]:
        """The number of each phrase that stands in the rule's scope, with its place, in order; of two the longer.

        Of two phrases that differ in letter case alone it is the one that is written so.
        """
        for span in _longest(self._scan(doc.folded)):
            block = doc.block_at(span.start)
            if block is not None and block.role in self.scope and span.end <= block.span.end:
                alike = self._alike[doc.folded[span.start : span.end]]
                text = plain(doc.of(span))
                yield next((number for number in alike if plain(self.sought[number]) == text), alike[0]), span

    def is_let_be(self, doc: Document, span: Span) -> bool:
        """Whether a place is speech that the rule has no business with."""
        return not self.checks_quotations and doc.quotation_at(span) is not None

    def told(self, span: Span, **values: str) -> Finding:
        """The finding at a place."""
        return self.finding(span, self.message.format_map(values))


class HouseConsistency(HousePhrases):
    """Forms of which an article has only one; `sought` holds those of each group one behind the other.

    Defined by `groups`: for each phrase of `sought` the number of its group.
    """

    groups: tuple[int, ...] = ()

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each place of a form that is not the one which came first."""
        first: dict[int, tuple[int, str]] = {}
        for phrase, span in self.places(doc):
            if not self.is_let_be(doc, span):
                form, text = first.setdefault(self.groups[phrase], (phrase, doc.of(span)))
                if form != phrase:
                    yield self.told(span, text=doc.of(span), first=text)


class HouseFirstUse(HousePhrases):
    """Abbreviations that stand before what they are short for.

    Defined by `full`: for each abbreviation in `sought` what it is short for.
    """

    full: tuple[str, ...] = ()

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report the first place of each abbreviation that its full form does not come before."""
        met: set[int] = set()
        for phrase, span in self.places(doc):
            # “WHO” is no “who”; what is short for something is written as it is listed.
            if phrase in met or plain(doc.of(span)) != plain(self.sought[phrase]) or self.is_let_be(doc, span):
                continue
            met.add(phrase)
            if not _holds(doc.folded[: span.start], self.full[phrase]):
                yield self.told(span, text=doc.of(span), full=self.full[phrase])


class HouseConditional(HousePhrases):
    """Phrases that call for others in the same article.

    Defined by `needs`: phrases of which one must stand somewhere in the article, in any block.
    """

    needs: tuple[str, ...] = ()

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report the first place of what calls for something that the article lacks."""
        place = next((span for _, span in self.places(doc) if not self.is_let_be(doc, span)), None)
        if place is not None and not any(_holds(doc.folded, one) for one in self.needs):
            yield self.told(place, text=doc.of(place), needs=self.needs[0])


class HouseCapitals(DefinedRule, DocumentRule):
    """Blocks with capitals where a house does not write them, or without where it does.

    Defined by `case` (sentence, title, lower, upper), `message`, and `exceptions`, which are right as they are listed.
    """

    case: str = "sentence"
    message: str = ""
    exceptions: tuple[str, ...] = ()

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each block that is written otherwise."""
        for block in self.blocks(doc):
            first, last = (doc.words.first_from(at) for at in block.span)
            words = [doc.of(word) for word in doc.words[first:last]]
            judged = [(number, word) for number, word in enumerate(words) if self._counts(word)]
            if judged and not self._is_right(judged):
                yield self.finding(block.span, self.message.format_map({"text": doc.of(block.span)}))

    def _counts(self, word: str) -> bool:
        return word not in self._right and not HAS_DIGIT.search(word)

    @cached_property
    def _right(self) -> frozenset[str]:
        return frozenset(word for one in self.exceptions for word in one.split())

    def _is_right(self, words: list[tuple[int, str]]) -> bool:
        if self.case == "lower":
            return all(word == word.lower() for _, word in words)
        if self.case == "upper":
            return all(word == word.upper() for _, word in words)
        if self.case == "title":
            return not any(word[0].islower() and len(word) > LONGEST_SMALL for _, word in words)
        # Names have capitals in a sentence too, and nobody can list them all.
        later = [word for number, word in words if number and not (word.isupper() and len(word) > 1)]
        capitals = sum(word[0].isupper() for word in later)
        return capitals < 2 or capitals * 2 <= len(later)


def _longest(hits: Iterable[PhraseHit]) -> Iterator[Span]:
    """The places of hits without those that overlap one that begins earlier, or there and is longer."""
    end = 0
    for hit in sorted(hits, key=lambda one: (one.start, -one.end)):
        if hit.start >= end:
            end = hit.end
            yield Span(hit.start, hit.end)


def _holds(folded: str, phrase: str) -> bool:
    """Whether a phrase stands as whole words in a folded text."""
    sought = fold(phrase)
    at = folded.find(sought)
    while at >= 0:
        end = at + len(sought)
        if not (at and folded[at - 1].isalnum()) and not folded[end : end + 1].isalnum():
            return True
        at = folded.find(sought, at + 1)
    return False
