"""What the rules of Vale share: they are objects made of a file, and an article's path says whether they look at it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from time import process_time
from typing import Any

from newslint import ConfigError, DefinedRule, Document, DocumentRule, Finding, Fix, Severity, Span
from newslint_vale.actions import Action
from newslint_vale.book import Book
from newslint_vale.comments import heard, silences
from newslint_vale.expressions import SECONDS
from newslint_vale.probing import Way
from newslint_vale.scopes import Scope, even_text

# Where a value stands in a message: the next, or one by its number.
PLACE = re.compile(r"%(?:\[(\d{1,2})\])?s")
# Parts that hold less than this share of the text are looked through one by one.
SMALL = 8
# Seconds that an expression may take over all parts of an article.
MOST_SECONDS = 5 * SECONDS


class ValeRule(DefinedRule, DocumentRule):
    """A rule of a style.

    Its definition is given by name: `name` is `Style.Rule`; `where` its scope, `book` the sections of the
    `.vale.ini`, `told` the message with its `%s`, `action` what mends a fault, `limit` how many findings an article
    may have at most, 0 for any number.
    """

    languages = ()
    name: str = ""
    told: str = ""
    where: Scope = Scope()
    action: Action | None = None
    limit: int = 0
    book: Book

    def check(self, doc: Document) -> Iterable[Finding]:
        """Give the findings where the `.vale.ini` has this rule look at the article."""
        level = doc.layer(self.book.levels).get(self.name)
        if level is None:
            return ()
        found = self.found(doc, level)
        if doc.layer(silences):
            found = heard(doc, self.name, found)
        ignored = doc.layer(self.book.ignored)
        if ignored:
            found = (one for one in found if one.in_source or not any(one.span.overlaps(span) for span in ignored))
        return islice(found, self.limit) if self.limit else found

    def found(self, doc: Document, level: Severity) -> Iterable[Finding]:
        """The findings in an article, at a severity."""
        raise NotImplementedError

    def tell(
        self,
        span: Span,
        text: str,
        level: Severity,
        *values: str,
        in_source: bool = False,
        fixes: tuple[Fix, ...] | None = None,
    ) -> Finding:
        """The finding at a span, with what a reader is told of its text; `values` take the place of each `%s`.

        Without `fixes` they are what the rule's action makes of the text.
        """
        if fixes is None:
            fixes = self.action.fixes(span, text) if self.action and not in_source else ()
        message = filled(self.told, values or (text,))
        return self.finding(span, message, severity=level, fixes=fixes, in_source=in_source)

    def matches(self, doc: Document, way: Way) -> Iterable[tuple[int, int, Any]]:
        """The matches of an expression in the parts of an article that the rule looks at.

        Each comes with the start of its part, and with what must be added to its offsets.
        """
        if not self.where.is_raw and way.needs:
            folded = doc.folded
            # To look for a plain text takes a hundredth of the time of an expression.
            for one in way.needs:
                if one in folded:
                    break
            else:
                return ()
        return self._timed(doc, way)

    def _timed(self, doc: Document, way: Way) -> Iterator[tuple[int, int, Any]]:
        try:
            yield from self._matches(doc, way)
        except TimeoutError:
            raise ConfigError(f"its expression {way.pattern.pattern[:60]!r} took longer than {SECONDS} s") from None

    def _matches(self, doc: Document, way: Way) -> Iterable[tuple[int, int, Any]]:
        if self.where.is_raw:
            return ((0, 0, match) for match in way.pattern.finditer(doc.source, timeout=SECONDS))
        text = doc.layer(even_text)
        parts = self.where.parts(doc)
        if way.probe is None or parts.length * SMALL < len(text):
            return _one_by_one(text, doc.folded, parts.spans, way)
        return _probed(text, parts.spans, way)


def _one_by_one(text: str, folded: str, spans: Sequence[Span], way: Way) -> Iterator[tuple[int, int, Any]]:
    """The matches in each part of a text."""
    until = process_time() + MOST_SECONDS
    for number, (start, end) in enumerate(spans):
        if number % 16 == 15 and process_time() > until:
            raise TimeoutError
        if len(way.needs) != 1 or folded.find(way.needs[0], start, end) >= 0:
            yield from ((start, start, match) for match in way.pattern.finditer(text[start:end], timeout=SECONDS))


def _probed(text: str, spans: Sequence[Span], way: Way) -> Iterator[tuple[int, int, Any]]:
    """The matches in the parts of a text that one search through all of it shows to be worth a look."""
    search, is_exact = way.probe.search, way.is_exact
    at = number = 0
    while number < len(spans) and (met := search(text, at, timeout=SECONDS)) is not None:
        first, last = met.span()
        while number < len(spans) and spans[number].end <= first:
            number += 1
        if number == len(spans):
            return
        start, end = spans[number]
        if is_exact and start <= first and last <= end:
            yield start, 0, met
            at = last + (first == last)
        elif is_exact:
            # It reaches beyond the part, where a shorter match may be.
            found = way.pattern.finditer(text, max(at, start), end, timeout=SECONDS)
            yield from ((start, 0, match) for match in found)
            at = end
        else:
            yield from ((start, start, match) for match in way.pattern.finditer(text[start:end], timeout=SECONDS))
            at = end


def filled(message: str, values: Iterable[str]) -> str:
    """A message of Vale with its `%s` filled in order; where the values run out the last stands for the rest.

    `%[2]s` stands for the second value, wherever it comes.
    """
    every = [value if len(value) <= 200 else f"{value[:200]}…" for value in values] or [""]
    left = iter(range(len(every)))

    def value(place: re.Match[str]) -> str:
        number = int(place[1]) - 1 if place[1] else next(left, len(every) - 1)
        return every[min(max(number, 0), len(every) - 1)]

    return " ".join(PLACE.sub(value, message).split())
