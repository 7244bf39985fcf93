"""hygiene/trailing-space."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity
from newslint_hygiene.scan import blank_ends, is_text_file


class TrailingSpace(DocumentRule):
    """Blanks at the end of a line.

    Nobody sees them, but they show up as changes when articles are compared. In Markdown two blanks
    are a line break and stay.
    """

    id = "hygiene/trailing-space"
    severity = Severity.NOTE
    languages = ()
    bad = ("SATURDAY GAZETTE[[ ]]\n\nThe bridge is open again.\n", "The bridge is open again.[[  \t]]\n")
    good = ("SATURDAY GAZETTE\n\nThe bridge is open again.\n", "The bridge is open again.\r\n")

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the blanks of each line."""
        if not is_text_file(doc):
            return
        for span, before in doc.layer(blank_ends):
            is_break = (
                doc.format == "markdown" and doc.source[span.start : span.end] == "  " and span.end < len(doc.source)
            )
            if before and not before[-1].isspace() and not is_break:
                fix = Fix("Delete the blanks", (Edit(span, ""),), Safety.SAFE)
                yield self.finding(span, "The line ends with a blank; delete it.", fixes=[fix], in_source=True)
