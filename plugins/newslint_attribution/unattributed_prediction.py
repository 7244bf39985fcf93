"""The future told as certain."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Document, DocumentRule, Finding
from newslint_attribution.claims import anchors_of, claims


class UnattributedPrediction(DocumentRule):
    """The future told as certain, with nobody given who expects it.

    Nobody knows what a merger will destroy. Flagged are clauses that combine will, is set to, could with an
    effect that is a guess (destroy, spell trouble, send shockwaves) and that no attribution covers; schedules
    and laws taking effect are not. A reporting verb in the same sentence does not cover a ", which will …".
    """

    id = "attribution/unattributed-prediction"
    scope = BODY
    wakes_on = anchors_of("prediction")
    bad = (
        "The merger [[will destroy]] the town's last three bookshops.",
        "The bank's retreat [[could spell trouble]] for villages in the north.",
        "Ann Lee said the plant would close in May, which [[will send shockwaves]] through the valley.",
    )
    good = (
        "The merger will destroy the town's last three bookshops, their owners fear.",
        "Union leader Ann Lee said the closure could spell trouble for villages in the north.",
        "The new line will open on 3 May.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each prediction that nobody is given for."""
        for claim in doc.layer(claims):
            if claim.kind == "prediction":
                yield self.finding(
                    claim.span, f"“{doc.of(claim.span)}” tells the future as a fact: say who expects it."
                )
