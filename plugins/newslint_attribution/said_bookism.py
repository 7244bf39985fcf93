"""Opined, intoned, remarked: “said” is invisible."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from newslint import BODY, Document, DocumentRule, Finding, Severity, read_list
from newslint.layers.attributions import attributions
from newslint_attribution.stance import is_piece_of_its_own


class SaidBookism(DocumentRule):
    """A fine word beside a quotation where “said” would do.

    Readers do not see “said”; “opined” and “intoned” make them look at the writer. Taste, so off unless selected.
    """

    id = "attribution/said-bookism"
    severity = Severity.NOTE
    scope = BODY
    by_default = False
    bad = (
        "“We won,” he [[opined]].",
        "“The river came up in an hour,” Ann Lee [[intoned]].",
    )
    good = (
        "“We won,” he said.",
        "The law states that the fee is fixed.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each such verb that has a quotation in its content."""
        if doc.layer(is_piece_of_its_own):
            return
        for one in doc.layer(attributions):
            word = doc.folded[one.cue.start : one.cue.end]
            if word in _words() and one.kind == "verb" and any(doc.quotation_at(span) for span in one.contents):
                yield self.finding(one.cue, f"“{doc.of(one.cue)}” draws the eye from the quotation: write “said”.")


@cache
def _words() -> frozenset[str]:
    return frozenset(read_list(__file__, "said_bookisms.txt"))
