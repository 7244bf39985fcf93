"""Paragraphs whose last line is one short word."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Document, DocumentRule, Finding, Severity, Span
from newslint_pica.column import column

SHORT = 5


class LoneLine(DocumentRule):
    """The last line of a paragraph is one short word.

    A word fewer saves a whole line.
    """

    id = "pica/lone-line"
    severity = Severity.NOTE
    bad = ("The old bridge at Lennick is wide [[open.]]",)
    good = ("The old bridge at Lennick is open to all.", "Yes.")

    def check(self, doc: Document) -> Iterator[Finding]:
        """Mark the word."""
        for one in doc.layer(column):
            last = one.lines[-1] if len(one.lines) > 1 else ""
            if last and len(last) <= SHORT and " " not in last:
                yield self.finding(
                    Span(one.span.end - len(last), one.span.end), f"“{last}” takes a line; cut a word before it."
                )
