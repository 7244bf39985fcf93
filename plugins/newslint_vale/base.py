"""What the rules of Vale share: they are objects made of a file, and an article's path says whether they look at it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from newslint import ConfigError, DefinedRule, Document, DocumentRule, Finding, Fix, Severity, Span
from newslint_vale.actions import Action
from newslint_vale.book import Book
from newslint_vale.expressions import SECONDS
from newslint_vale.scopes import Scope, even_text


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
        if level is not None:
            ignored = doc.layer(self.book.ignored)
            found = (
                one
                for one in self.found(doc, level)
                if one.in_source or not any(one.span.overlaps(span) for span in ignored)
            )
            yield from islice(found, self.limit or None)

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

    def matches(
        self, doc: Document, pattern: Any, *, is_local: bool, needs: tuple[str, ...] = ()
    ) -> Iterator[tuple[int, Any]]:
        """The matches of a pattern in the parts of an article that the rule looks at, with each part's start.

        `is_local` says that the pattern looks at nothing outside of its match, so that one search in the whole
        text tells which parts need to be looked at. `needs` are texts of which each match holds one.
        """
        try:
            yield from self._matches(doc, pattern, is_local, needs)
        except TimeoutError:
            raise ConfigError(f"its expression {pattern.pattern[:60]!r} took longer than {SECONDS} s") from None

    def _matches(
        self, doc: Document, pattern: Any, is_local: bool, needs: tuple[str, ...]
    ) -> Iterator[tuple[int, Any]]:
        if self.where.is_raw:
            yield from ((0, match) for match in pattern.finditer(doc.source, timeout=SECONDS))
            return
        folded = doc.folded
        # To look for a plain text takes a hundredth of the time of an expression.
        if needs and not any(one in folded for one in needs):
            return
        text = doc.layer(even_text)
        # One search in the whole text pays where few parts match, which sentences are too short for.
        if not is_local or self.where.by_sentence:
            for start, end in self.where.parts(doc):
                if len(needs) == 1 and folded.find(needs[0], start, end) < 0:
                    continue
                yield from ((start, match) for match in pattern.finditer(text[start:end], timeout=SECONDS))
            return
        met = pattern.search(text, timeout=SECONDS)
        if met is None:
            return
        parts = self.where.parts(doc)
        starts = [part.start for part in parts]
        while met is not None:
            index = max(0, bisect_right(starts, met.start()) - 1)
            while index < len(parts) and parts[index].end <= met.start():
                index += 1
            if index == len(parts):
                return
            start, end = parts[index]
            yield from ((start, match) for match in pattern.finditer(text[start:end], timeout=SECONDS))
            met = pattern.search(text, end, timeout=SECONDS)


def filled(message: str, values: Iterable[str]) -> str:
    """A message of Vale with its `%s` filled in order; where the values run out the last stands for the rest."""
    parts = message.split("%s")
    left = list(values)
    said = parts[0]
    for part in parts[1:]:
        value = left.pop(0) if len(left) > 1 else left[0] if left else ""
        said += (value if len(value) <= 200 else f"{value[:200]}…") + part
    return " ".join(said.split())
