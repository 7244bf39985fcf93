"""The rule `style/courtesy-title-use`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import BODY, Finding, Hit, Pattern, Role, Safety
from newslint_style.points import PointRule


class CourtesyTitleUse(PointRule):
    """Mr, Mrs or Ms before a name in a house that leaves them out.

    The agencies and the Guardian's news pages write the family name alone from the second mention on. A couple who
    share a name may need them. Quoted speech is left alone. After the style guides of the houses.
    """

    id = "style/courtesy-title-use"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION, Role.HEADLINE}
    profiles = ("ap", "reuters", "afp", "guardian")
    fix_safety = Safety.UNSAFE
    bad = (
        "[[Mr.]] Hill left at noon.",
        "The house belongs to [[Mrs]] Tan.",
    )
    good = (
        "Hill left at noon.",
        "“Mr. Hill has left,” she said.",
        "Mr. and Mrs. Hill left at noon.",
    )

    def find_patterns(self) -> Iterator[Pattern]:
        """The courtesy titles before a name."""
        name = r"(?= [A-Z][\w’'-]+)(?! (?:Justice|Speaker|President|Chairman|Bean|Darcy|Universe|World|Men)\b)"
        yield Pattern(
            rf"\b(?P<x>(?:Mr|Mrs|Ms|Miss|Messrs)\b\.?){name}",
            anchors=("mr", "mrs", "ms", "messrs"),
            ignore_case=False,
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a courtesy title unless it tells husband and wife apart."""
        if not hit.before(12).endswith((" and ", " or ", "and ")):
            told = "{house} has no “{text}” before names: leave it out."
            yield self.finding(hit.span, told.format(house=self.house_name, text=hit.text))
