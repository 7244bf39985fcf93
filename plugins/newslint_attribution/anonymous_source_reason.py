"""Why is the source not named?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import BODY, Document, DocumentRule, Finding, Severity, lazy_pattern
from newslint.layers.attributions import attributions
from newslint.layers.names import Holder
from newslint_attribution.near import sentences_round

# A person of whom only the post is told.
POSTS = (
    r"(?:an?|one|two|three|several) (?:[a-z-]+ ){0,3}(?:officials?|sources?|diplomats?|aides?|insiders?|executives?"
    r"|staffers?|advisers?|advisors?|lawmakers?|ministers?|employees?|managers?|people|person)\b"
)
REASON = (
    r"\b(?:anonym\w+|not authori[sz]ed|not allowed|not permitted|declined to be (?:named|identified)|asked not to be|"
    r"spoke on condition|on the condition|on background|fear(?:s|ed|ing)? (?:of )?(?:retaliation|reprisals?|losing)|"
    r"requested anonymity|cannot be named|could not be named|to protect|because (?:he|she|they|the talks|the matter))\b"
)


class AnonymousSourceReason(DocumentRule):
    """An unnamed official or insider with no reason given for not naming them.

    AP, Reuters and the New York Times ask that the reader be told why a source goes unnamed. Off unless selected.
    """

    id = "attribution/anonymous-source-reason"
    severity = Severity.NOTE
    scope = BODY
    by_default = False
    bad = (
        "[[A senior official]] said that the talks had failed.",
        "The fleet will be sold, [[a company executive]] said.",
    )
    good = (
        "A senior official, who was not authorised to speak publicly, said that the talks had failed.",
        "A police official, Ann Lee, said that the road was open.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each unnamed post as a source that no reason stands near."""
        for one in doc.layer(attributions):
            if one.source is None or one.holder is not Holder.ROLE or one.kind not in ("verb", "frame"):
                continue
            met = _posts().match(doc.folded[one.source.start : one.source.end])
            near = sentences_round(doc, one.cue.start, 1, 2)
            if met and not doc.quotation_at(one.cue) and not _reason().search(doc.folded, near.start, near.end):
                yield self.finding(
                    one.source,
                    f"“{doc.of(one.source)}”: name the source, or tell the reader why they cannot be named.",
                )


@cache
def _posts() -> re.Pattern[str]:
    return lazy_pattern(POSTS)


@cache
def _reason() -> re.Pattern[str]:
    return lazy_pattern(REASON)
