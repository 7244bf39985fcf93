"""The rule `style/capitals`."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, Role, Safety
from newslint_style.points import PointRule


class Capitals(PointRule):
    """A capital on a title without a name, a season or “the internet”: “the President said”.

    A title is a name only in front of one. Houses differ about kings and popes, but for a plain title in the run of a
    sentence the agencies, the Guardian and the BBC agree. Quoted speech is left alone. After the style guides of the
    houses.
    """

    id = "style/capitals"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    profiles = ("ap", "reuters", "afp", "guardian", "bbc", "uk")
    fix_safety = Safety.UNSAFE
    row_file = "capitals.jsonl"
    bad = (
        "Later [[the President]] said he would sign.",
        "The pool opens in [[Summer]] as before.",
    )
    good = (
        "Later the president said he would sign.",
        "Later President Lee said he would sign.",
        "He saw the Queen of Hearts on the pier.",
    )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report what the house writes small."""
        yield self.mend(hit, hit.text.lower())
