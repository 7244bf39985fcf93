"""hygiene/trailing-space."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, lazy_pattern
from newslint_hygiene.scan import has_blank_ends, is_text_file

# The blank comes before what is asked of the sign in front of it: the search then goes from blank to blank.
TRAILING = lazy_pattern("[ \t\u00a0](?<=[^\\s].)[ \t\u00a0]*(?=[\r\n]|\\Z)")


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
        source = doc.source
        if not is_text_file(doc) or not doc.layer(has_blank_ends):
            return
        for found in TRAILING.finditer(source):
            is_break = doc.format == "markdown" and found[0] == "  " and found.end() < len(source)
            if not is_break:
                span = Span(*found.span())
                fix = Fix("Delete the blanks", (Edit(span, ""),), Safety.SAFE)
                yield self.finding(span, "The line ends with a blank; delete it.", fixes=[fix], in_source=True)
