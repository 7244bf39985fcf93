"""Motives and feelings told as fact."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Document, DocumentRule, Finding
from newslint_attribution.claims import anchors_of, claims


class MindReading(DocumentRule):
    """A motive, feeling or intent of somebody told as fact.

    A reporter knows what people say and do, not what they want or fear. Where malice is implied it is a legal
    risk too. Flagged are clauses such as "in a desperate bid to", "acts as if", "secretly hopes" that no
    attribution covers.
    """

    id = "attribution/mind-reading"
    scope = BODY
    wakes_on = anchors_of("motive")
    bad = (
        "The party sued its own members [[in a desperate bid to look relevant]].",
        "The firm [[secretly hopes]] the inquiry will be dropped.",
    )
    good = (
        "The party sued its own members; its rivals called that a desperate bid to look relevant.",
        "The firm secretly hopes the inquiry will be dropped, two former directors said.",
        "“We were in a desperate bid to look relevant,” the party's leader, Tom Reyes, said.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each motive that nobody is given for."""
        for claim in doc.layer(claims):
            if claim.kind == "motive":
                yield self.finding(
                    claim.span, f"“{doc.of(claim.span)}” claims to know a mind: say who says so, or tell what was done."
                )
