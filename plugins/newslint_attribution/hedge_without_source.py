"""Apparent to whom?"""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern, Severity
from newslint.layers.attribution_cover import covered
from newslint_attribution.near import answered
from newslint_attribution.stance import is_piece_of_its_own


class HedgeWithoutSource(MatchRule):
    """A hearsay word such as "apparently" with nobody in the sentence to whom it appeared so.

    The word says that the writer has it from somebody, and keeps silent from whom. Name them, or check and drop it.
    """

    id = "attribution/hedge-without-source"
    scope = BODY
    phrases = ("apparently", "purportedly", "by all accounts")
    message = "“{text}”: according to whom? Name the source, or check it and leave the word out."
    bad = (
        "The call was [[apparently]] friendly and short.",
        "The fire [[apparently]] started in the kitchen.",
        "The talks [[appear to have]] stalled.",
    )
    good = (
        "The call was friendly and short, a diplomat who was on the line said.",
        "The fire apparently started in the kitchen, fire chief Joan Ekert said.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """What seems or appears to be, or to have happened: a claim of fact, where other seeming is an impression."""
        yield Pattern(
            r"(?<!not )(?<!n't )(?<!would )(?<!may )(?<!might )(?<!what )\b(?:seem|appear)(?:s|ed)? to (?:be|have)\b",
            anchors=("seem to", "seems to", "seemed to", "appear to", "appears to", "appeared to"),
            severity=Severity.NOTE,
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a hit in a sentence that nobody answers for."""
        doc = hit.doc
        before = hit.before(20).lower().split()[-1:]
        if before and (before[0] in ("a", "an", "the") or before[0].endswith(("'s", "’s"))):
            # "an apparently friendly call": the writer's own impression of a quality.
            return
        following = hit.after(20).lower().split()[:1]
        if (
            hit.pattern is None
            and following
            and (following[0].endswith("ing") or following[0] in ("as", "because", "in", "for", "to"))
        ):
            # "They looked down, apparently trying to hide": what the reporter made of what was seen.
            return
        held = doc.layer(covered).attributed(hit.span)
        if (held is not None and held.source is not None) or answered(doc, hit.span) or doc.layer(is_piece_of_its_own):
            return
        yield self.report(hit)
