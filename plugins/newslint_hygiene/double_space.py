"""hygiene/double-space."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity, Span, lazy_pattern
from newslint_hygiene.scan import prose_with

# The blank comes before what is asked of the sign in front of it: the search then goes from blank to blank.
RUN = lazy_pattern("[ \u00a0\u202f](?<=[^\\s].)[ \u00a0\u202f]+(?=[^\\s])")
# A line with so many gaps so wide is laid out in columns.
COLUMN_GAPS = 2
COLUMN_WIDTH = 3


class DoubleSpace(DocumentRule):
    """Two or more blanks between words, also when one of them is a no-break space.

    Print and web set one blank, between sentences too; two are a slip of the thumb or the mark of a
    deleted word. Lines laid out in columns are left alone. The AP Stylebook asks for a single space
    after a full stop.
    """

    id = "hygiene/double-space"
    severity = Severity.NOTE
    languages = ()
    bad = (
        "The river fell again on Sunday.[[  ]]The road along it is open.\n",
        "The mayor said the[[ \u00a0]]bridge would hold.\n",
    )
    good = (
        "The river fell again on Sunday. The road along it is open.\n",
        "Harlow      12    4    2\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each run."""
        for block in prose_with(doc, "  ", "\u00a0", "\u202f"):
            if block.role is Role.LIST:
                continue
            runs = [Span(*run.span()) for run in RUN.finditer(doc.text, *block.span)]
            if len([run for run in runs if run.length >= COLUMN_WIDTH]) >= COLUMN_GAPS:
                continue
            for run in runs:
                yield self.finding(
                    run,
                    f"There are {run.length} blanks between two words; one is enough.",
                    fixes=[Fix("Leave one blank", (Edit(run, " "),), Safety.SAFE)],
                )
