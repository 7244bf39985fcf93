"""Wrongdoing told as fact."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Document, DocumentRule, Finding, Severity
from newslint_attribution.claims import anchors_of, claims


class UnattributedAccusation(DocumentRule):
    """Wrongdoing of a person, a body or a state told as fact, with no accuser, court or document given.

    An accusation without a source is unfair to the accused and may be libel. Flagged are clauses in which
    somebody does what is a crime or a breach of trust (bribes, rigs a vote, misleads investors), outside any
    attribution and away from charges, pleas, verdicts and police accounts in the same or the paragraph before.
    """

    id = "attribution/unattributed-accusation"
    severity = Severity.ERROR
    scope = BODY
    wakes_on = anchors_of("accusation")
    bad = (
        "Northfield Homes [[bribed]] two planning officers to win the site.",
        "The governor's aides [[rigged the vote]] in three districts, leaving his rival without a seat.",
    )
    good = (
        "Northfield Homes bribed two planning officers to win the site, prosecutors allege.",
        "The governor's aides rigged the vote in three districts, according to Monitor, a charity.",
        "Northfield Homes bribed two planning officers. It was convicted in May and fined £2m.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each accusation that nobody is given for."""
        for claim in doc.layer(claims):
            if claim.kind == "accusation":
                yield self.finding(
                    claim.span,
                    f"“{doc.of(claim.span)}” accuses somebody: name the accuser, the court or the document.",
                )
