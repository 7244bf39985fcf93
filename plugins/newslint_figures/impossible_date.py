"""figures/impossible-date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint import Document, DocumentRule, Finding, Role, Severity, Span, lazy_pattern
from newslint.layers.dates import MONTH_LENGTHS
from newslint.layers.digits import digits
from newslint.layers.written_dates import WrittenDate, written_dates

MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# A number behind a month may count something else (“In June 31 men …”); these words make it a day.
DAY_BEFORE = lazy_pattern(r"\b(?:on|until|till|by|from|since|dated?|before|after|day,?|through|of) \Z", re.IGNORECASE)
DAY_AFTER = lazy_pattern(
    r"\s?(?:[.,;:!?)—–]|\Z| (?:at|and|in|to|for|after|when|until|as|with|or|before|where|but|against)\b)"
)
CLOCK = lazy_pattern(
    r"(?P<hour>\d{1,2})(?P<sign>[:.])(?P<minute>\d\d)(?![\d:]|\.\d)"
    r" ?(?P<half>[ap]m\b|[ap]\.m\.|GMT\b|BST\b|UTC\b|local time\b|o'clock\b)"
)
# What makes figures part of something longer; asked afterwards, so that the search runs from figure to figure.
BESIDE = lazy_pattern(r"[\w:.,$£€/-]")
YEAR_FIRST = lazy_pattern(r"20\d\d-(?P<month>\d\d)-(?P<day>\d\d)")
YEAR_LAST = lazy_pattern(r"(?P<month>\d\d?)/(?P<day>\d\d?)/(?:19|20)\d\d")
# What stands behind the minutes of a time of day.
HALF = lazy_pattern(r" ?(?:[ap]\.?m|GMT|BST|UTC|local|o'c)")
NO_CLOCK = lazy_pattern(
    r"\b(?:time|record|lap|in|of|ran|clocked|finish(?:ed)?|fm|channel|chapter|verse|vs?|version) \Z", re.I
)


class ImpossibleDate(DocumentRule):
    """A day that its month does not have, or a time of day that no clock shows.

    Nobody can keep an appointment on June 31 or at 10:75 am, and only the writer can tell which figure is
    wrong. February 29 is flagged where its year is no leap year. Quoted speech is left alone.
    """

    id = "figures/impossible-date"
    severity = Severity.ERROR
    scope = frozenset(set(Role) - {Role.LEFTOVER, Role.CODE, Role.COMMENT, Role.DATELINE})
    bad = (
        "The permit runs out on [[June 31]], the harbour office said.",
        "She was born on [[30 February 1981]] in a village on the lake.",
        "The bridge opened on [[February 29, 2015]].",
        "The file is dated [[2016-04-31]] and was changed on [[31/02/2017]].",
        "Doors open at [[10:75 am]] and the first band is on stage at noon.",
    )
    good = (
        "The permit runs out on June 30, the harbour office said.",
        "In June 31 people were held, and in May 45 more.",
        "The bridge opened on February 29, 2016.",
        "She ran the second leg in 10.75 and the relay team won.",
        "The May 31, 2019, ruling stands.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the date or the time."""
        for one in doc.layer(written_dates):
            if one.day >= 29 and one.day > _length(one) and _is_day(doc, one) and self._is_own(doc, one.bare):
                month = MONTH_NAMES[one.month - 1]
                year = f" {one.year}" if one.day == 29 and one.year else ""
                told = f"“{doc.of(one.bare)}” cannot be: {month}{year} has {_length(one)} days; check the date."
                yield self.finding(one.bare, told)
        yield from self._figures(doc)
        yield from self._clocks(doc)

    def _figures(self, doc: Document) -> Iterator[Finding]:
        """Dates in figures: with the year first, or with day and month in either order."""
        text = doc.text
        slashes = YEAR_LAST.finditer(text) if "/" in text and ("/20" in text or "/19" in text) else ()
        years = YEAR_FIRST.finditer(text) if any(text[end : end + 1] == "-" for _, end in doc.layer(digits)) else ()
        for match in (*years, *slashes):
            month, day = int(match["month"]), int(match["day"])
            pairs = ((month, day), (day, month))[: 2 if "/" in match[0] else 1]
            if any(1 <= one <= 12 and 1 <= other <= MONTH_LENGTHS[one - 1] for one, other in pairs):
                continue
            span = Span(*match.span())
            beside = doc.text[max(0, span.start - 1) : span.start] + doc.text[span.end : span.end + 1]
            if not any(sign.isalnum() or sign in "/-" for sign in beside) and self._is_own(doc, span):
                yield self.finding(span, f"There is no day “{doc.of(span)}”; check the date.")

    def _clocks(self, doc: Document) -> Iterator[Finding]:
        text = doc.plain
        for start, end in doc.layer(digits):
            if end - start != 2 or text[start - 1 : start] not in (":", ".") or not HALF.match(text, end):
                continue
            hours = 2 if text[max(0, start - 3) : start - 1].isdigit() else 1
            match = CLOCK.match(text, start - 1 - hours)
            if match is None:
                continue
            hour, minute, half = int(match["hour"]), int(match["minute"]), match["half"][0]
            if BESIDE.match(doc.text[max(0, match.start() - 1) : match.start()]):
                continue
            # Share prices and race times have points and no am.
            if half not in "ap" and match["sign"] == ".":
                continue
            if minute < 60 and (hour < 24 or (hour == 24 and minute == 0)) and not (half in "ap" and hour == 24):
                continue
            span = Span(*match.span())
            if not NO_CLOCK.search(doc.plain, max(0, span.start - 12), span.start) and self._is_own(doc, span):
                yield self.finding(span, f"No clock shows “{doc.of(span)}”; check the time.")

    def _is_own(self, doc: Document, span: Span) -> bool:
        block = doc.block_at(span.start)
        return block is not None and block.role in self.scope and doc.quotation_at(span) is None


def _length(one: WrittenDate) -> int:
    leap = one.year is None or one.in_year(one.year) is not None
    return MONTH_LENGTHS[one.month - 1] - (one.month == 2 and one.day == 29 and not leap)


def _is_day(doc: Document, one: WrittenDate) -> bool:
    if one.year is not None or one.weekday is not None:
        return True
    before = DAY_BEFORE.search(doc.plain, max(0, one.bare.start - 12), one.bare.start)
    if one.day_span.start < one.bare.end - 3 and one.day_span.start == one.bare.start:
        # “31 June” is a day unless the number belongs to what stands before it: “shares at 31 June”.
        return before is not None
    return before is not None and DAY_AFTER.match(doc.plain, one.bare.end) is not None
