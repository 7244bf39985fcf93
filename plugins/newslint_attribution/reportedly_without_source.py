"""Reported by whom?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import BODY, Finding, Hit, MatchRule, Span, lazy_pattern
from newslint_attribution.near import answered, sentences_round
from newslint_attribution.stance import is_opinion

# Words that outlets go by, in the sentence or beside it.
OUTLET = (
    r"\b(?:BBC|CNN|AP|AFP|Reuters|Bloomberg|[Nn]ewspaper|[Mm]agazine|[Bb]roadcaster|[Nn]ews agency"
    r"|[Ww]ebsite|[Oo]utlet|[Tt]abloid|[Dd]aily"
    r"|Times|Post|Journal|Guardian|Telegraph|Mail|News|Herald|Tribune|Gazette|Chronicle|Star|Sun|Mirror|Express|Courier"
    r"|Standard|Independent|Observer|Insider|Politico|Axios|Variety|Wire|Globe|Examiner|Inquirer|Sentinel|Echo|TMZ)\b"
)
# Characters behind "reportedly" in which the verb that it goes with stands: that verb's subject is no source.
OWN_VERB = 14


class ReportedlyWithoutSource(MatchRule):
    """A claim taken from a report with no outlet named.

    Another newsroom did the work and answers for it: credit and blame belong to it. Flagged are reportedly and
    reports say where neither the sentence nor its neighbours name who reported it.
    """

    id = "attribution/reportedly-without-source"
    scope = BODY
    phrases = (
        "reportedly",
        "reports say",
        "reports suggest",
        "reports suggested",
        "according to reports",
        "according to media reports",
        "according to press reports",
        "media reports say",
    )
    message = "“{text}”: reported by whom? Name and link the outlet."
    bad = (
        "The striker has [[reportedly]] told friends that he wants to leave.",
        "The two firms met in Oslo, [[according to reports]].",
    )
    good = (
        "The striker has told friends that he wants to leave, the Evening Courier reported.",
        "The striker reportedly told friends he wants to leave. The Evening Courier said he met the club on Friday.",
    )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a hit that no outlet or speaker near answers for."""
        doc = hit.doc
        own = Span(hit.span.start, hit.span.end + OWN_VERB)
        if answered(doc, hit.span, skip=own) or doc.layer(is_opinion):
            return
        near = sentences_round(doc, hit.span.start, 1, 1)
        if _outlet().search(doc.text, near.start, near.end):
            return
        yield self.report(hit)


@cache
def _outlet() -> re.Pattern[str]:
    return lazy_pattern(OUTLET)
