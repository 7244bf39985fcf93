"""hygiene/final-newline."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span
from newslint_hygiene.scan import is_text_file


class FinalNewline(DocumentRule):
    """A file whose last line has no line break.

    Tools that work line by line may lose that line or glue the next file to it, and every change to
    the end of the file then shows as two.
    """

    id = "hygiene/final-newline"
    severity = Severity.NOTE
    languages = ()
    bad = ("The bridge is open again[[.]]", "The bridge is open again.\n\nCars may cross it from Monday[[.]]")
    good = ("The bridge is open again.\n", "")

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the last character."""
        end = len(doc.source)
        if not is_text_file(doc) or not doc.source or doc.source.endswith(("\n", "\r")):
            return
        fix = Fix("End the last line", (Edit(Span(end, end), "\n"),), Safety.SAFE)
        yield self.finding(
            Span(end - 1, end), "The last line of the file has no line break; add one.", fixes=[fix], in_source=True
        )
