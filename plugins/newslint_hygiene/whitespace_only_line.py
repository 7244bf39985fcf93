"""hygiene/whitespace-only-line."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity
from newslint_hygiene.scan import blank_ends, is_text_file


class WhitespaceOnlyLine(DocumentRule):
    """A line that looks empty and holds blanks.

    Programs that part paragraphs at empty lines do not see one here, and run two paragraphs together.
    """

    id = "hygiene/whitespace-only-line"
    severity = Severity.NOTE
    languages = ()
    bad = (
        "The bridge is open again.\n[[ ]]\nCars may cross it from Monday.\n",
        "The bridge is open again.\n[[\t\u00a0]]\n",
    )
    good = ("The bridge is open again.\n\nCars may cross it from Monday.\n", "The bridge is open again.\r\n\r\n")

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the blanks of each such line."""
        if not is_text_file(doc):
            return
        for span, before in doc.layer(blank_ends):
            if not before:
                fix = Fix("Empty the line", (Edit(span, ""),), Safety.SAFE)
                yield self.finding(
                    span, "This line looks empty but holds blanks; delete them.", fixes=[fix], in_source=True
                )
