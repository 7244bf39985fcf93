"""consistency/cross-date-conflict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint import CorpusFinding, CorpusRule, Document, Fact, Said
from newslint_consistency.facts_events import TOLD_IN, events
from newslint_consistency.sides import backing, sides

# Days between two articles in which a weekday stands for one day.
SAME_WEEK = 5
# Events of two words, which are no conference of another kind.
TWO_WORDS = ("news conference", "press conference", "memorial service", "shareholder meeting", "annual meeting")


class CrossDateConflict(CorpusRule):
    """Two articles give one event two weekdays.

    A funeral or a news conference has one day, and readers of one of the articles will go on the other one.
    Compared are events with the same name in articles on the same event that are less than a week apart.
    """

    id = "consistency/cross-date-conflict"
    scope = TOLD_IN
    bad = (
        "The mayor spoke at his annual news conference on Thursday.\n=====\n"
        "At an annual news conference on [[Friday]] the mayor spoke of the mill.",
        "Hundreds came to the funeral on Monday.\n=====\nThe road was shut for the funeral on Monday.\n=====\n"
        "The road will be shut for the funeral on [[Tuesday]], the city said.",
    )
    good = (
        "The mayor spoke at his annual news conference on Thursday.\n=====\n"
        "The mayor’s annual news conference on Thursday was short.",
        "The mayor spoke at his annual news conference on Thursday.\n=====\n"
        "At a news conference on Friday the unions said no.",
    )

    def collect(self, doc: Document) -> Iterable[Fact]:
        """Give the events that have a weekday, by what they are; the value is name and day."""
        for one in doc.layer(events):
            last = one.key.rpartition(" ")[2]
            noun = next((name for name in TWO_WORDS if one.key.endswith(name)), last)
            yield Fact(noun, (one.key, one.day), one.day_span)

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        """Mark each weekday that fewer articles give, where one of the others gives the event the same name."""
        # An article that has two days for it already hears so from the rule that looks at one article.
        steady = [one for one in said if len({_day(other) for other in said if other.article == one.article}) == 1]
        parted = sides(steady, _day)
        for side in parted[1:]:
            for one in side.said:
                against = [other for other in parted[0].said if _near(one, other)]
                if not any(_name(one) == _name(other) for other in against):
                    continue
                day = _day(against[0])
                message = (
                    f"The {key} is on {_day(one)} here, but {backing(against, steady)} {day}; check which day it is."
                )
                yield CorpusFinding(one, message, tuple((other, f"{day} here.") for other in against))


def _name(one: Said) -> str:
    return str(one.value[0])


def _day(one: Said) -> str:
    return str(one.value[1]).capitalize()


def _near(one: Said, other: Said) -> bool:
    return one.day is None or other.day is None or abs(one.day - other.day) <= SAME_WEEK
