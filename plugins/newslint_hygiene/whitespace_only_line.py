"""hygiene/whitespace-only-line."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, lazy_pattern
from newslint_hygiene.scan import is_text_file

BLANKS = lazy_pattern("(?:(?<=[\r\n])|\\A)[ \t\u00a0]+(?=[\r\n]|\\Z)")

# A look for these few is many times faster than the pattern, and most files hold none.
LINE_STARTS = tuple(end + blank for end in "\r\n" for blank in " \t\u00a0")


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
        source = doc.source
        if not is_text_file(doc) or not (source[:1].isspace() or any(start in source for start in LINE_STARTS)):
            return
        for found in BLANKS.finditer(source):
            span = Span(*found.span())
            fix = Fix("Empty the line", (Edit(span, ""),), Safety.SAFE)
            yield self.finding(
                span, "This line looks empty but holds blanks; delete them.", fixes=[fix], in_source=True
            )
