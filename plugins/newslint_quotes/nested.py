"""quotes/nested."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Related, Safety
from newslint_quotes.marks import marks
from newslint_quotes.pairing import SIGNS

INNER = {'"': ("'", "'"), "“": ("‘", "’")}


class Nested(DocumentRule):
    """A quotation inside a quotation with the same marks as the outer one.

    The inner opening mark reads as the end of the speech. Inside double marks, single ones show that
    the speaker quotes somebody else.
    """

    id = "quotes/nested"
    languages = ()
    wakes_on_signs = SIGNS
    bad = (
        "“The chairman told me [[“not today”]] and went on,” she said.",
        '"My father called it [["the old road"]] until he died," he said.',
    )
    good = (
        "“The chairman told me ‘not today’ and went on,” she said.",
        '"We go," he said, "and "we" means all of us.',
        "„Er sagte ‚nein‘ zu mir“, sagte sie.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the inner quotation."""
        for outer, inner in doc.layer(marks).nested:
            signs = INNER.get(inner.opening.sign)
            if signs is None:
                continue
            edits = (Edit(inner.opening.span, signs[0]), Edit(inner.closing.span, signs[1]))
            shown = doc.text[inner.opening.span.end : inner.closing.span.start]
            shown = shown if len(shown) <= 40 else shown[:40].rsplit(" ", 1)[0] + " …"
            yield self.finding(
                inner.span,
                f"“{shown}” stands inside a quotation with the same marks; use single marks here.",
                fixes=[Fix(f"Write {signs[0]}{shown}{signs[1]}", edits, Safety.UNSAFE)],
                related=[Related(outer.opening.span, "the outer quotation opens here")],
            )
