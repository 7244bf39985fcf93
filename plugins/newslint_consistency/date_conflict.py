"""consistency/date-conflict."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Related
from newslint_consistency.facts_events import TOLD_IN, Event, events


class DateConflict(DocumentRule):
    """One event that is on two weekdays in one article.

    Funerals, summits, news conferences and the like have one day; readers who go on the other one stand
    before a closed door. Compared are events with the same name and the weekday behind “on”, unless a word such
    as “next” or “second” makes two of them.
    """

    id = "consistency/date-conflict"
    scope = TOLD_IN
    bad = (
        "The mayor spoke at his annual news conference on Thursday.\n\nThe unions were angry. At the annual news "
        "conference on [[Friday]] he had said that the mill would close.",
        "Hundreds came to the funeral on Monday.\n\nThe road was shut for the funeral on [[Tuesday]], the city said.",
    )
    good = (
        "The mayor spoke at his annual news conference on Thursday.\n\nAt the news conference on Thursday he had "
        "said that "
        "the mill would close.",
        "Hundreds came to the funeral on Monday.\n\nThe second funeral on Tuesday was smaller.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the later weekday."""
        first: dict[str, Event] = {}
        for one in doc.layer(events):
            other = first.setdefault(one.key, one)
            if other.day != one.day:
                yield self.finding(
                    one.day_span,
                    f"“{doc.of(one.span)}” and “{doc.of(other.span)}” give one event two days; check which it is.",
                    related=[Related(other.day_span, "The other day.")],
                )
                return
