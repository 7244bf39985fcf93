"""figures/weekday-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from newslint import Document, DocumentRule, Edit, Finding, Fix, Role, Severity, lazy_pattern, match_case
from newslint.layers.written_dates import WEEKDAYS, WrittenDate, resolved, trusted_publication, written_dates
from newslint_figures.months import MONTH_WORDS

# The Gregorian calendar was in use everywhere that news in English speaks of by then.
FIRST_YEAR = 1930
# “Saturday and Sunday, Jan. 7 and 8”, “Monday-Friday, Jan. 5-9”: which weekday goes with which day is not said.
WEEKDAY_BEFORE = lazy_pattern(
    r"(?:day|\b(?:mon|tues?|wed|thurs?|fri|sat|sun)\.?)(?:,| and| or| to|-| through|–|—)\s?\Z", re.I
)
RANGE_BEFORE = lazy_pattern(r"(?:–|-|—| to| through| until| and| or|/)\s?\Z")
RANGE_AFTER = lazy_pattern(
    r"\s?(?:–|-|—|/|&|,? and|,? or|,? to|,? through|, )\s?(?:the )?\d{1,2}(?!\d|:|\.\d|\s?[ap]\.?m)"
)
# Days: a story that leaves the year out means this year’s day for as long.
LONGEST_AGO = 40
LONGEST_AHEAD = 60
YEAR = lazy_pattern(r"\b(?:19|20)\d\d\b")


class WeekdayMismatch(DocumentRule):
    """A weekday that does not go with the date beside it.

    One of the two is wrong, and readers who come on the wrong day blame the paper. Without a year the date
    is taken to be the one nearest to the day of publication, and nothing is said where that is not known
    or where another year that the story names would make the two agree. Ranges and quoted speech are left
    alone. By the Gregorian calendar.
    """

    id = "figures/weekday-mismatch"
    severity = Severity.ERROR
    scope = frozenset(set(Role) - {Role.LEFTOVER, Role.CODE, Role.COMMENT})
    languages = ("en",)
    wakes_on = MONTH_WORDS
    bad = (
        "The council meets again on [[Tuesday, March 4, 2021]], at the town hall.",
        "The ferry sank on [[Monday 12 June 2018]] off the northern coast, the harbour office said.",
        "Market hall reopens\n\nBy Ann Lee\n\nMay 3, 2022\n\n"
        "The market hall opens its doors again on [[Sunday, May 14]], the city said. It had been shut for a year.\n",
    )
    good = (
        "The council meets again on Thursday, March 4, 2021, at the town hall.",
        "The fair is held on Saturday and Sunday, Jan. 7 and 8, 2023.",
        "“We met on Tuesday, March 4, 2021,” he said.",
        "Market hall reopens\n\nBy Ann Lee\n\nMay 3, 2022\n\n"
        "The market hall opens its doors again on Saturday, May 14, the city said. It had been shut for a year.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark weekday and date together."""
        dates = [one for one in doc.layer(written_dates) if one.weekday is not None]
        if not dates:
            return
        published = trusted_publication(doc)
        for one in dates:
            block = doc.block_at(one.span.start)
            day = resolved(one, published)
            if day is None or day.weekday() == one.weekday or day.year < FIRST_YEAR:
                continue
            if block is None or block.role not in self.scope or doc.quotation_at(one.span) or _is_range(doc, one):
                continue
            if one.year is None and _may_be_another_year(doc, one, day, published):
                continue
            yield self._about(doc, one, day)

    def _about(self, doc: Document, one: WrittenDate, day: date) -> Finding:
        right = WEEKDAYS[day.weekday()].capitalize()
        shown = f"{doc.of(one.bare)}, {day.year}" if one.year is None else doc.of(one.bare)
        fixes = []
        if one.weekday_span is not None:
            written = doc.of(one.weekday_span)
            name = right if written.lower().endswith("day") else right[:3]
            name = match_case(written, name)
            fixes.append(Fix(f"Write “{name}”", (Edit(one.weekday_span, name),)))
        told = f"“{doc.of(one.span)}” cannot be right: {shown} is a {right}; check the day and the date."
        return self.finding(one.span, told, fixes=fixes)


def _is_range(doc: Document, one: WrittenDate) -> bool:
    before = doc.plain[max(0, one.span.start - 12) : one.span.start]
    return (
        WEEKDAY_BEFORE.search(before) is not None
        or RANGE_BEFORE.search(before) is not None
        or RANGE_AFTER.match(doc.plain, one.bare.end) is not None
    )


def _may_be_another_year(doc: Document, one: WrittenDate, day: date, published: date | None) -> bool:
    """Whether a year that the story names, or one beside it for a day that is far off, makes the two agree."""
    years = {int(year) for year in YEAR.findall(doc.text)}
    if published is not None and not -LONGEST_AGO <= (day - published).days <= LONGEST_AHEAD:
        years |= {published.year - 2, published.year - 1, published.year, published.year + 1}
    return any((other := one.in_year(year)) is not None and other.weekday() == one.weekday for year in years)
