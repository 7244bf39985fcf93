"""Verdicts in the paper's own voice."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Document, DocumentRule, Finding
from newslint_attribution.claims import anchors_of, claims


class UnattributedClaim(DocumentRule):
    """A judgement in the paper's own voice, with nobody given for it.

    Readers cannot weigh a verdict when they are not told whose it is. Flagged are clauses that hold a verdict
    (a loaded adjective, "had the audacity to") and that no attribution covers: "he said" reaches over its own
    clause, not over a following ", which …". Opinion pieces and sport are left alone. The advice is that of
    all agency handbooks: attribute judgement, report fact.
    """

    id = "attribution/unattributed-claim"
    scope = BODY
    wakes_on = anchors_of("verdict")
    bad = (
        "The row was sharpened by the council's [[blatant disregard]] for its own rules.",
        "Ann Lee said the plant would close in May, which shows [[the owners' arrogant style]].",
    )
    good = (
        "The row was sharpened by the council's blatant disregard for its own rules, the ombudsman said.",
        "“It was a blatant disregard for the rules,” said Ruth Amadi, the ombudsman.",
        "Ruth Amadi said the council had shown blatant disregard for its own rules.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each verdict that nobody is given for."""
        for claim in doc.layer(claims):
            if claim.kind == "verdict":
                yield self.finding(
                    claim.span, f"“{doc.of(claim.span)}” is a judgement: say whose it is, or give the facts alone."
                )
