"""How often something stands in an article: too often, twice in a row, in two spellings, or without its like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from newslint import Document, Finding, Severity, Span
from newslint_vale.base import ValeRule
from newslint_vale.expressions import SECONDS, compiled
from newslint_vale.probing import Way, way_of
from newslint_vale.words import exception_expression


class Patterned(ValeRule):
    """A rule with one expression."""

    expression: str = ""
    ignore_case: bool = False
    exceptions: tuple[str, ...] = ()

    def places(self, doc: Document) -> Iterator[tuple[int, Span, Any]]:
        """The start of the part, the span and the match of each place that the expression matches."""
        for start, offset, match in self.matches(doc, self._way):
            if match.end() > match.start():
                yield start, Span(match.start() + offset, match.end() + offset), match

    def is_excepted(self, text: str) -> bool:
        """Whether an exception matches in a text."""
        return bool(self.exceptions) and self._excepting.search(text, timeout=SECONDS) is not None

    @cached_property
    def _way(self) -> Way:
        return way_of(self.expression, ignore_case=self.ignore_case)

    @cached_property
    def _excepting(self) -> Any:
        return compiled(exception_expression(self.exceptions))


class Occurrence(Patterned):
    """Something that stands more than `most` or less than `least` times in a part of the article; -1 for no bound."""

    most: int = -1
    least: int = -1

    def found(self, doc: Document, level: Severity) -> Iterable[Finding]:
        """Report the first place of what stands too often, and the first word of a part where it stands too seldom."""
        places: dict[int, list[Span]] = {}
        for start, span, _ in self.places(doc):
            places.setdefault(0 if self.where.as_one else start, []).append(span)
        if self.most >= 0:
            for met in places.values():
                if len(met) > self.most:
                    yield self._told(doc, met[0], level, len(met))
        if self.least > 0:
            parts = (Span(0, len(doc.text)),) if self.where.as_one else self.where.parts(doc).spans
            for part in parts:
                count = len(places.get(part.start, ()))
                if count < self.least and part.length:
                    yield self._told(doc, _first_word(doc, part), level, count)

    def _told(self, doc: Document, span: Span, level: Severity, count: int) -> Finding:
        return self.tell(span, doc.of(span), level, str(count))


class Repetition(Patterned):
    """Something that stands more than once in a row; `most` is how often it may be repeated."""

    most: int = 0
    is_alpha: bool = False

    def found(self, doc: Document, level: Severity) -> Iterable[Finding]:
        """Report what is repeated, from the place it is repeated after to the last."""
        before = ""
        start_of, first, count = -1, Span(0, 0), 0
        for start, span, match in self.places(doc):
            text = match[0].strip()
            text = text.lower() if self.ignore_case else text
            if start == start_of and text and text == before and (text.isalpha() or not self.is_alpha):
                count += 1
                if count > self.most and not self.is_excepted(text):
                    both = Span(first.start, span.end)
                    yield self.tell(both, doc.of(both), level, doc.of(span))
                    count = 0
            else:
                count = 0
            before, start_of, first = text, start, span


class Consistency(Patterned):
    """Two forms of which an article has only one; each pair is two groups of the expression."""

    def found(self, doc: Document, level: Severity) -> Iterable[Finding]:
        """Report each place of the form that came second."""
        came_first: dict[str, str] = {}
        for _, span, match in self.places(doc):
            group = match.lastgroup or ""
            pair = group[:-1]
            if came_first.setdefault(pair, group) != group:
                text = doc.of(span)
                yield self.tell(span, text, level, text)


class Conditional(Patterned):
    """Something that calls for something else in the same article; a group of each says what they have in common."""

    second: str = ""

    def found(self, doc: Document, level: Severity) -> Iterable[Finding]:
        """Report each place whose counterpart the article lacks."""
        places = [(span, match, _named(match)) for _, span, match in self.places(doc)]
        asked = dict.fromkeys(text for *_, text in places)
        wanted = {text for text in asked if not self.is_excepted(text)}
        if not wanted:
            return
        wanted -= {_named(match) for *_, match in self.matches(doc, self._second)}
        for span, match, text in places:
            if text in wanted:
                # The group may be a part of what is met.
                offset = span.start - match.start()
                at = Span(match.start(1) + offset, match.end(1) + offset) if match.re.groups and match[1] else span
                yield self.tell(at, text, level, text)

    @cached_property
    def _second(self) -> Way:
        return way_of(self.second, ignore_case=self.ignore_case)


def _named(match: Any) -> str:
    return str((match[1] if match.re.groups else None) or match[0])


def _first_word(doc: Document, part: Span) -> Span:
    from bisect import bisect_left

    index = bisect_left(doc.words, (part.start, part.start))
    if index < len(doc.words) and doc.words[index].end <= part.end:
        return doc.words[index]
    return Span(part.start, min(part.end, part.start + 1))
