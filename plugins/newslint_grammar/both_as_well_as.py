"""The rule `grammar/both-as-well-as`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from newslint import BODY, Edit, Finding, Fix, Hit, MatchRule, Pattern, Role, Safety

# Up to ten words without a mark that parts clauses, another “and”, or a verb that would make “both” the subject.
BETWEEN = (
    r"(?:(?!(?:and|are|were|have|had|will|would|can|could|said|say|of|them|us|is|was|has|do|did)(?![\w'-]))"
    r"[\w'’-]+ ){1,10}?"
)


class BothAsWellAs(MatchRule):
    """A pair of words with the wrong partner: both … as well as, between 20 to 40, neither … or.

    Both and between go with and, neither goes with nor. Where “and” already stands between, “both” is the subject, or
    a plural may be what “both” counts (both his parents as well as his aunt), nothing is said.
    """

    id = "grammar/both-as-well-as"
    scope = BODY | {Role.STANDFIRST}
    patterns: ClassVar[tuple[Pattern, ...]] = (
        Pattern(rf"(?<![\w'-])(?P<one>both) (?P<first>{BETWEEN})(?P<x>as well as)(?![\w'-])", ("as well as",), "and"),
        Pattern(
            r"(?<![\w'-])(?P<one>between) (?:[£$€]?\d[\d,.]*(?: ?(?:million|billion|thousand|%|per cent|percent))?) "
            r"(?P<x>to)(?= [£$€]?\d)",
            ("between",),
            "and",
        ),
        Pattern(
            r"(?<![\w'-])(?P<one>neither) (?:(?!(?:nor|and|of)(?![\w'-]))[\w'’-]+ ){1,4}?(?P<x>or)"
            r"(?= (?:the|a|an|his|her|their|its|has|have|is|was|would|will|in|on|to|by|for)(?![\w'-])(?![^.;]* nor ))",
            ("neither",),
            "nor",
        ),
    )
    bad = (
        "The law covers both the farm [[as well as]] its woods.",
        "The tickets cost between 20 [[to]] 40 euros.",
        "Neither the mayor [[or]] the council knew.",
    )
    good = (
        "The law covers both the farm and its woods, and both her parents as well as her aunt.",
        "The tickets cost between 20 and 40 euros; both were sold, as well as a programme.",
        "Neither the mayor nor the council knew.",
    )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report the partner that does not go with the first word."""
        meant = hit.pattern.replacement if hit.pattern else None
        counted = (hit.groups.get("first") or "").split()
        if meant is None or any(word.endswith("s") and not word.endswith(("ss", "'s", "’s")) for word in counted):
            return
        yield self.finding(
            hit.span,
            f"“{hit.groups['one']}” goes with “{meant}”, not with “{hit.text}”: write “{meant}”.",
            fixes=[Fix(f"Write “{meant}”", (Edit(hit.span, meant),), Safety.UNSAFE)],
        )
