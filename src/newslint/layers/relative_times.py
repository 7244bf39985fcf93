"""Words for time that only the day of publication resolves: today, on Friday, this week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Document, Role
from newslint.finding import Span
from newslint.layers.distinct_words import distinct_words
from newslint.named import NamedTuple
from newslint.text.patterns import lazy_pattern
from newslint.text.precompiled import quick_pattern
from newslint.wordlists import read_list


class RelativeTime(NamedTuple):
    """A word for time and its form: in lower case, without `on` and possessive, so that repeats share it."""

    span: Span
    form: str


# The words for time that stand for themselves; an article that has none of them has no look at each.
DAYS = (
    *("today", "tonight", "yesterday", "tomorrow"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
# What may begin one with a unit of time behind it, and how such units begin.
POINTERS = ("this ", "last ", "next ")
# fmt: off
UNITS = frozenset((
    "wee", "mon", "yea", "qua", "sea", "spr", "sum", "aut", "fal", "win", "tue", "wed", "thu", "fri", "sat", "sun",
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "com", "pas", "hol", "fes",
    "awa", "flu", "mor", "aft", "eve", "nig", "lun",
))
# fmt: on
LEADS = ("earlier ", "later ", "early ", "late ", "on ")
PROSE_OF_THE_STORY = frozenset({Role.PARAGRAPH, Role.LIST})
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
PART_OF_DAY = "(?:morning|afternoon|evening|night|lunchtime)"
# Words after a weekday that make it part of a name or a thing.
AFTER_WEEKDAY = lazy_pattern(
    r" (?:Express|Times|Telegraph|Mirror|Mail|Post|Herald|Star|World|Sun|People|Tribune|Independent"
    r"|Night (?:Live|Football|Lights|Takeaway)|school|roast|best|lunch|paper|newspaper|Brunch|league|blues)\b"
)
# An absolute date beside a weekday resolves it.
DATE_AFTER = lazy_pattern(
    r",? (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d{1,2}\b|\d{1,2}/\d{1,2})"
)
NOWADAYS = lazy_pattern(
    r"'s (?:world|society|generation|children|young|youth|standards|money|prices|digital|modern|media|economy)\b"
)


@cache
def _relative() -> re.Pattern[str]:
    months = "January|February|March|April|May|June|July|August|September|October|November|December"
    units = f"week|weekend|month|year|quarter|season|spring|summer|autumn|fall|winter|{WEEKDAY}|{months}"
    lead = "(?:[Ee]arlier |[Ll]ater |[Ee]arly |[Ll]ate )?"
    return quick_pattern(
        rf"(?<![\w'-])(?:{lead}(?:(?P<day>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)(?: {PART_OF_DAY})?"
        rf"|[Tt]his (?:(?:(?:coming|past|holiday|festive|summer|winter|award|flu) )?(?:{units})|{PART_OF_DAY})"
        rf"|(?:[Ll]ast|[Nn]ext) (?:{units}|night))"
        rf"|(?:[Oo]n )?(?P<weekday>{WEEKDAY})(?: {PART_OF_DAY})?)(?:'s)?(?![\w-])"
    )


@cache
def _before_weekday() -> frozenset[str]:
    """Words before a weekday that make it a name (Good Friday) or any day of that kind (every Friday)."""
    return frozenset(read_list(__file__, "weekday_names.txt"))


def relative_times(doc: Document) -> list[RelativeTime]:
    """Words for time in the story, outside quoted speech, that need the day of publication, in order.

    A weekday with its date, one that stands for any (“every Friday”) and one in a name (“Good
    Friday”, “Sunday Times”) need none.
    """
    text = doc.plain
    found: list[RelativeTime] = []
    done = 0
    for start in _starts(doc):
        block = doc.block_at(start) if start >= done else None
        if block is None or block.role not in PROSE_OF_THE_STORY:
            continue
        match = _relative().match(text, start, block.span.end)
        if match is None:
            continue
        done = match.end()
        span = Span(*match.span())
        if _needs_no_date(match, block.span) or doc.quotation_at(span):
            continue
        form = text[span.start : span.end].lower().removeprefix("on ").removesuffix("'s")
        found.append(RelativeTime(span, form))
    return found


def _starts(doc: Document) -> list[int]:
    """Where a word for time may begin, in order: looking for these few words is far quicker than for the pattern."""
    folded, words = doc.folded, doc.layer(distinct_words)
    places: list[int] = []
    for word in DAYS:
        if word in words or word + "'s" in words:
            places += _places(folded, word)
    for word in POINTERS:
        places += (at for at in _places(folded, word) if folded[at + 5 : at + 8] in UNITS)
    found = list(places)
    for at in places:
        if folded.endswith(LEADS, 0, at):
            found += (at - len(lead) for lead in LEADS if folded.endswith(lead, 0, at))
    found.sort()
    return found


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _needs_no_date(match: re.Match[str], block: Span) -> bool:
    text = match.string
    before = text[max(block.start, match.start() - 24) : match.start()].rsplit(None, 1)
    previous = before[-1].lower() if before else ""
    if match["weekday"]:
        at = match.end("weekday")
        return (
            previous in _before_weekday()
            or AFTER_WEEKDAY.match(text, at) is not None
            or DATE_AFTER.match(text, match.end()) is not None
        )
    if match["day"]:
        # “USA Today”, “the Tonight Show”: a capital inside a sentence makes a name of it.
        is_name = match["day"][0].isupper() and previous != "" and previous[-1] not in ".!?:\"”'"
        return is_name or NOWADAYS.match(text, match.end("day")) is not None
    return previous in ("the", "a", "his", "her", "their", "its", "our", "your", "my")
