"""The rule `grammar/faulty-coordination`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from newslint import BODY, Finding, Hit, MatchRule, Pattern, Role, Severity

CHANGES = (
    "decline|deterioration|decrease|drop|fall|rise|increase|improvement|worsening|slump|surge|growth|downturn|recovery|"
    "thaw|cooling|easing"
)
# What ties, prices and conditions do, and towns, nations and firms do not.
VERBS = (
    "worsened",
    "eased",
    "deteriorated",
    "soured",
    "cooled",
    "thawed",
    "subsided",
    "plummeted",
    "plunged",
    "soared",
)


class FaultyCoordination(MatchRule):
    """A second verb that gets the wrong subject: “The towns saw a decline in trade and had worsened”.

    The verb behind “and” goes back to the subject of the sentence, not to what has changed: here the towns have
    worsened. What is meant must be said again. Whether a reader stumbles is a matter of judgement, so the rule is off
    unless it is selected. Looked at are only sentences that tell of somebody who saw a change.
    """

    id = "grammar/faulty-coordination"
    by_default = False
    severity = Severity.NOTE
    scope = BODY | {Role.STANDFIRST}
    bad = (
        "The two towns saw a decline in trade after the flood [[and had worsened]] by May.",
        "Both firms have seen a drop in sales, partly because of the strike, [[and have plunged]] since.",
    )
    good = (
        "The two towns saw a decline in trade after the flood, and ties had worsened by May.",
        "Relations were poor in the spring and had worsened by May.",
    )

    def find_patterns(self) -> Iterator[Pattern]:
        """Somebody who saw a change, and a verb of the change behind “and”."""
        yield Pattern(
            rf"(?<![\w'-])(?:saw|seen|suffered|experienced|witnessed|faced) (?:an? |the )?(?:[\w-]+ )?(?:{CHANGES})s? "
            rf"in [^.;:]{{3,160}}?(?P<x>and (?:had|have|has) (?:{'|'.join(VERBS)}))(?![\w'-])",
            tuple(f"and {' '.join(pair)}" for pair in product(("had", "have", "has"), VERBS)),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report the second verb."""
        yield self.finding(
            hit.span,
            f"It is not clear what “{hit.text[4:]}” speaks of: say again what it was.",
        )
