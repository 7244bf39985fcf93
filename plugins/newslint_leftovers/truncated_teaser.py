"""A line or a paragraph was cut by the layout of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import BODY, Document, Finding, Role, Severity, Span, lazy_pattern
from newslint_leftovers.leftover_kind import LeftoverKind, quoted

# “… Read more »” at the end of a paragraph: the rest of it is on another page.
CUT = lazy_pattern(
    r"(?:(?:\.\.\.|…|\[(?:\.\.\.|…)\])\s*\(?(?:read more|continue reading|read the rest|more|full story)\)?"
    r"|\[(?:\.\.\.|…)\])"
    r"\s*[»›>→.]*\Z",
    re.IGNORECASE,
)


class TruncatedTeaser(LeftoverKind):
    """A line or a paragraph was cut by the layout of a page.

    A teaser breaks off in the middle of a word or a sentence because its box was full. The rest is
    not there: put it in or delete the line.
    """

    id = "leftovers/truncated-teaser"
    severity = Severity.WARNING
    languages = ("en",)
    scope = BODY | {Role.LEFTOVER}
    wakes_on_roles = frozenset()
    message = "“{text}” was cut off by the layout; put the rest in or delete it."
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good[[… Read more »]]",
        "Residents said they would fight the plan and gather names all over the town [[[...]]]",
    )
    good = (
        "“I thought the library would always be there …” she said.",
        "“We had hoped, we had prayed, we had …”\n\nHe did not go on.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """The lines that are cut teasers, and the paragraphs that end in a call to read on."""
        yield from super().check(doc)
        text = doc.text
        dots = [sign for sign in ("...", "…") if sign in text]
        if not dots:
            return
        for block in doc.body:
            start, end = max(block.span.start, block.span.end - 40), block.span.end
            match = CUT.search(text, start, end) if any(text.find(sign, start, end) >= 0 for sign in dots) else None
            if match is not None:
                span = Span(*match.span())
                yield self.finding(span, self.message.format(text=quoted(doc.of(span))))
