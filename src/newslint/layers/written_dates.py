"""Dates as they are written in an article, with the weekday beside them, and the year that they mean."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from newslint.document import Document, Role
from newslint.finding import Span
from newslint.layers.dates import MONTHS, publication_date
from newslint.named import NamedTuple
from newslint.text.patterns import lazy_pattern
from newslint.text.precompiled import quick_pattern

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Where a date belongs to a page and not to an article.
NO_STORY = frozenset({Role.LEFTOVER, Role.CODE, Role.COMMENT})
# Days round the publication within which a date without a year is taken to lie.
HALF_A_YEAR = 183
# A story speaks of years to come, but seldom in the past tense: so many years ahead make its own date doubtful.
YEAR_OF_PAST = lazy_pattern(r"\b(?:in|since|of|from|during|late|early|mid|for|[a-z]+ \d{1,2},) ((?:19|20)\d\d)\b(?!s)")


class WrittenDate(NamedTuple):
    """A date with a month's name, such as “Friday, Dec. 23, 2016”.

    `span` takes in the weekday; `weekday` counts from 0 for Monday and is None where there is none, as is
    `year`. `bare` is the span without the weekday. The day may be one that the month does not have.
    """

    span: Span
    bare: Span
    day_span: Span
    year: int | None
    month: int
    day: int
    weekday: int | None
    weekday_span: Span | None

    def in_year(self, year: int) -> date | None:
        """The day in a year, or None where it has no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


@cache
def _month() -> re.Pattern[str]:
    # A capital first, so that the search runs from capital to capital.
    low = (
        "an(?:uary)?|eb(?:ruary)?|ar(?:ch)?|pr(?:il)?|ay|une?|uly?|ug(?:ust)?"
        "|ept?(?:ember)?|ct(?:ober)?|ov(?:ember)?|ec(?:ember)?"
    )
    return quick_pattern(rf"[JFMASOND](?:{low}|{low.upper()})(?![a-zA-Z'])\.?")


BEFORE = lazy_pattern(r"(?<![\w.,:/$£€-])(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of|-| day of)?,? ?\Z")
AFTER = lazy_pattern(
    r" ?(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?![\w:%]|[.,]\d|-(?:year|day|month|week|strong|member|mile))"
)
YEAR_AFTER = lazy_pattern(r",? ((?:1[5-9]|20)\d\d)(?![\w-]|,\d)")
WEEKDAY_BEFORE = lazy_pattern(
    r"(?<!\w)((?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?)\.?(?:, ?| | \()(?:on )?\Z", re.IGNORECASE
)
# “December 15 (Thursday)”, “December 15, a Thursday”.
WEEKDAY_AFTER = lazy_pattern(r",? (?:\(|a )((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE)
LONGEST_WEEKDAY = 16
# A slip of the pen makes the 31st of a month a 41st at most; more is a number of something else.
HIGHEST_DAY = 39
WEEKDAY_NUMBER = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}


def written_dates(doc: Document) -> list[WrittenDate]:
    """The dates of an article that have a month's name, in order, leftovers apart; day 0 or over 39 is no date."""
    text = doc.plain
    found: list[WrittenDate] = []
    for match in _month().finditer(text):
        read = None if text[match.start() - 1 : match.start()].isalnum() else _read(text, match)
        if read is None:
            continue
        block = doc.block_at(read.span.start)
        if block is not None and block.role not in NO_STORY and read.span.end <= block.span.end:
            found.append(read)
    return found


def _read(text: str, match: re.Match[str]) -> WrittenDate | None:
    name = match[0][:3].lower()
    before = BEFORE.search(text, max(0, match.start() - 20), match.start())
    after = None if before else AFTER.match(text, match.end())
    number = before or after
    if name not in MONTHS or number is None or not 1 <= int(number[1]) <= HIGHEST_DAY:
        return None
    start = before.start() if before else match.start()
    end = max(match.end(), number.end())
    year = YEAR_AFTER.match(text, end)
    if year is not None:
        end = year.end()
    elif text[end - 1] in " .":
        # The stop ends the sentence: “on 4 June.”
        end -= 1
    weekday = WEEKDAY_BEFORE.search(text, max(0, start - LONGEST_WEEKDAY), start) or WEEKDAY_AFTER.match(text, end)
    first, last = (start, end) if weekday is None else (min(start, weekday.start(1)), max(end, weekday.end(1)))
    return WrittenDate(
        Span(first, last),
        Span(start, end),
        Span(*number.span(1)),
        int(year[1]) if year else None,
        MONTHS.index(name) + 1,
        int(number[1]),
        WEEKDAY_NUMBER[weekday[1][:3].lower()] if weekday else None,
        Span(*weekday.span(1)) if weekday else None,
    )


def trusted_publication(doc: Document) -> date | None:
    """The day of publication where it can be relied on, or None.

    A bare first of January in the metadata stands for “some time that year”, and a story that tells of
    later years in the past tense was published later than it says.
    """
    found = doc.layer(publication_date)
    if found is None or found.day is None or found.day.year is None:
        return None
    year, month, day = found.day.year, found.day.month, found.day.day
    if (month, day) == (1, 1) and found.hour is None and found.span is None:
        return None
    try:
        told = date(year, month, day)
    except ValueError:
        return None
    later = [one for one in YEAR_OF_PAST.findall(doc.folded) if year + 1 < int(one) < year + 25]
    return None if len(later) >= 2 else told


def resolved(one: WrittenDate, published: date | None) -> date | None:
    """The day that a written date means: in its own year, or in the year that brings it nearest to the publication."""
    if one.year is not None:
        return one.in_year(one.year)
    if published is None:
        return None
    near = [day for year in (published.year - 1, published.year, published.year + 1) if (day := one.in_year(year))]
    best = min(near, key=lambda day: abs(day - published), default=None)
    return best if best is not None and abs(best - published) <= timedelta(HALF_A_YEAR) else None
