"""consistency/cross-age-conflict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint import CorpusFinding, CorpusRule, Document, Fact, Said, fold
from newslint_consistency.facts_people import STORY, ages, is_quoted
from newslint_consistency.sides import backing, sides

# Days in which nobody but a birthday child grows older.
SHORT = 30
YEAR = 366


class CrossAgeConflict(CorpusRule):
    """Two articles give one person two ages.

    An age is how readers tell people of one name apart, and families notice. Compared are ages beside a full name
    in articles on the same event; what the time between the articles explains is left alone.
    """

    id = "consistency/cross-age-conflict"
    scope = STORY
    bad = (
        "Ann Lee, 34, won the race on Sunday.\n=====\nThe race was won by Ann Lee, [[36]], of Marsh End.",
        "Tom Hale, 52, was found at noon.\n=====\nTom Hale, 52, drove the van.\n=====\n"
        "Police held the driver, [[42]]-year-old Tom Hale.",
    )
    good = (
        "Ann Lee, 34, won the race on Sunday.\n=====\nThe race was won by Ann Lee, 34, of Marsh End.",
        "Ann Lee, 34, won the race on Sunday.\n=====\nMary Lee, 36, came third.",
    )

    def collect(self, doc: Document) -> Iterable[Fact]:
        """Give the ages that stand beside full names."""
        for one in doc.layer(ages):
            if one.mention.given and one.years > 0 and not is_quoted(doc, one.mention):
                yield Fact(fold(f"{one.mention.given} {one.mention.surname}"), one.years, one.span)

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        """Mark each age that fewer articles give."""
        steady = [one for one in said if len({other.value for other in said if other.article == one.article}) == 1]
        parted = sides(steady, lambda one: int(one.value))
        for side in parted[1:]:
            for one in side.said:
                against = [other for other in parted[0].said if not _explained(one, other)]
                if not against:
                    continue
                name = " ".join(word.capitalize() for word in key.split())
                message = (
                    f"{name} is {one.value} here, but {backing(against, steady)} {parted[0].value}; check the age."
                )
                yield CorpusFinding(one, message, tuple((other, f"{other.value} here.") for other in against))


def _explained(one: Said, other: Said) -> bool:
    """Whether a birthday may lie between two articles."""
    if one.day is None or other.day is None:
        return False
    between, years = abs(one.day - other.day), abs(int(one.value) - int(other.value))
    return between > SHORT and years <= 1 + between // YEAR
