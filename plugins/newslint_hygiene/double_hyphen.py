"""hygiene/double-hyphen."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, lazy_pattern
from newslint.layers.datelines import dateline
from newslint_hygiene.scan import prose_with

# A blank or a hyphen comes before what is asked of the sign in front of it: the search then goes from one to the next.
DOUBLE = lazy_pattern(r"(?: (?<=[\w\"'”’)].)-- |-(?<=[\w\"'”’)].)-(?: |(?!-)))(?=[\w\"'“‘(])")


class DoubleHyphen(DocumentRule):
    """Two hyphens that stand for a dash.

    Typewriters and old wires had no dash. A screen shows two hyphens as they are, and breaks a line
    between them. The two hyphens of a dateline are its usual form and stay.
    """

    id = "hygiene/double-hyphen"
    severity = Severity.NOTE
    languages = ()
    wakes_on = ("--",)
    bad = (
        "The bridge[[ -- ]]the oldest in the county[[ -- ]]is open again.\n",
        "He came back[[--]]too late.\n",
    )
    good = (
        "The bridge — the oldest in the county — is open again.\n",
        "HARTFORD, Conn. -- The bridge over the river is open again after a year.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each pair with the blanks round it."""
        line = doc.layer(dateline)
        for block in prose_with(doc, "--"):
            for found in DOUBLE.finditer(doc.text, *block.span):
                span = Span(*found.span())
                if line is None or not line.span.overlaps(span):
                    dash = found[0].replace("--", "—")
                    fix = Fix("Put a dash", (Edit(span, dash),), Safety.SAFE)
                    yield self.finding(span, "Two hyphens stand for a dash here; put a dash.", fixes=[fix])
