"""Dates: when an article was published, and the words for time that only that day can resolve."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Block, Document, Role
from newslint.finding import Span
from newslint.layers.datelines import dateline
from newslint.layers.distinct_words import distinct_words
from newslint.layers.relative_times import RelativeTime, relative_times
from newslint.named import NamedTuple
from newslint.text.patterns import lazy_pattern
from newslint.text.precompiled import quick_pattern

__all__ = ["Day", "PublicationDate", "RelativeTime", "find_day", "is_date_line", "publication_date", "relative_times"]


class Day(NamedTuple):
    """A day as it is written; the year is None where the text leaves it out."""

    year: int | None
    month: int
    day: int


class PublicationDate(NamedTuple):
    """When an article was published, and how that is known.

    `day` is None where something is stated that cannot be read. `hour` is that of the clock time
    beside it, 0 to 23, or None. `origin` is metadata, stamp, byline, dateline, address or name;
    `span` is where it stands in the prose, or None.
    """

    day: Day | None
    hour: int | None
    origin: str
    span: Span | None = None


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
YEAR = r"(?:19|20)\d\d"
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
LONGEST_DATE_LINE = 80
# A date line is named as such or stands beside one of the others.
ROLES_AT_THE_TOP = frozenset({Role.HEADLINE, Role.BYLINE, Role.DATE})
DIGIT = lazy_pattern(r"\d")
LONGEST_STAMP = 160
# How far into its line a stamp's date may begin: “Last updated at 08:12 GMT on Thu, May 14, 2015”.
STAMP_REACH = 48


@cache
def _date() -> re.Pattern[str]:
    return quick_pattern(
        rf"(?<![\w/.-])(?:(?P<y1>{YEAR})(?P<s>[-/.])(?P<m1>\d\d?)(?P=s)(?P<d1>\d\d?)(?!\d)"
        rf"|(?P<m2>{MONTH})[ \u00a0]?(?P<d2>\d\d?)(?!\d)(?:st|nd|rd|th)?(?:,?[ \u00a0](?P<y2>{YEAR})\b)?"
        rf"|(?P<d3>\d\d?)(?:st|nd|rd|th)?(?:[ \u00a0]of)?[ \u00a0-](?P<m3>{MONTH})(?:,?[ \u00a0-](?P<y3>{YEAR})\b)?"
        rf"|(?P<d4>\d\d?)(?P<t>[/.])(?P<m4>\d\d?)(?P=t)(?P<y4>{YEAR})(?![\w/-]|\.\d))",
        re.IGNORECASE,
    )


@cache
def _clock() -> re.Pattern[str]:
    return quick_pattern(
        r"\b(?P<h>[01]?\d|2[0-3])(?:[:.]?(?P<m>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)|\b(?P<h24>[01]?\d|2[0-3])[:.][0-5]\d\b",
        re.I,
    )


# Every stamp has one of these, at the start of its line or behind words such as “this story was first”.
STAMP_WORDS = frozenset(
    ("published", "posted", "updated", "modified", "created", "filed", "issued", "publication", "date")
)
STAMP_LEADS = ("was ", "been ", "first ", "last ", "originally ")
LINE_LEAD = lazy_pattern(r"[^\w\n]*(?:(?:first|last|originally) )?")


@cache
def _stamp() -> re.Pattern[str]:
    words = "published|posted|updated|modified|created|filed|issued|publication date|last updated|date"
    return quick_pattern(
        rf"^[^\w\n]*(?:(?:first|last|originally) )?(?:{words})\b"
        r"|\bthis (?:article|story|post|report|piece) (?:was|has been)"
        r" (?:(?:first|last|originally) )?(?:published|updated)\b",
        re.IGNORECASE | re.MULTILINE,
    )


@cache
def _beside_a_date() -> re.Pattern[str]:
    """What may stand beside a date that has a line of its own: weekday, clock time, zone."""
    return quick_pattern(
        rf"(?:[\s,|·•()/–—-]|\b(?:{WEEKDAY}|at|on|the|published|posted|updated|last|first|date|local|time"
        r"|[ap]m|[ap]\.m\.|gmt|bst|utc|ist|cet|cest|e[ds]?t|c[ds]?t|m[ds]t|p[ds]?t|aest|aedt|sast|z)(?!\w)\.?|:"
        r"|\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ap]m)?|\d{1,2}\s?[ap]\.?m|t\d\d:\d\d(?::\d\d)?)*\Z",
        re.IGNORECASE,
    )


@cache
def _address_date() -> re.Pattern[str]:
    month = r"(?:0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    return quick_pattern(
        rf"(?<!\d)(?:(?P<y>{YEAR})(?P<s>[/_-])(?P<m>{month})(?P=s)(?P<d>0[1-9]|[12]\d|3[01]|[1-9])(?!\d)"
        # Eight digits at the end of an address are more often the number of an article.
        rf"|(?P<y2>{YEAR})(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])(?=[/_.-]))",
        re.IGNORECASE,
    )


def find_day(text: str, start: int = 0, end: int | None = None) -> tuple[Day, Span] | None:
    """The first date between two offsets, with its span: 23 December 2016, Dec. 23, 2015-05-14, 23/12/2016.

    Of two numbers without a month's name the first is the day, unless only the other way round makes a date.
    """
    end = len(text) if end is None else end
    if DIGIT.search(text, start, end) is None:
        return None
    for found in _date().finditer(text, start, end):
        for form in "1234":
            if found[f"d{form}"]:
                day = _day(found[f"y{form}"], found[f"m{form}"], found[f"d{form}"])
                if day is None and form == "4":
                    day = _day(found["y4"], found["d4"], found["m4"])
                if day is not None:
                    return day, Span(*found.span())
    return None


def is_date_line(text: str) -> bool:
    """Whether a line holds a date and nothing else but a weekday, a clock time and a zone."""
    if len(text) > LONGEST_DATE_LINE or DIGIT.search(text) is None:
        return False
    found = find_day(text)
    if found is None:
        return False
    span = found[1]
    return _beside_a_date().match(text[: span.start] + " " + text[span.end :]) is not None


def publication_date(doc: Document) -> PublicationDate | None:
    """When the article was published, or None where nothing says so.

    Asked in turn: the file's metadata, a stamp (“Published: …”) even where it is a leftover, a date
    beside headline or byline, the dateline, the article's address, the file's name. The date of a
    gallery or a caption is none of these, and a date in the story is what the story is about.
    """
    return (
        _from_metadata(doc)
        or _from_stamp(doc)
        or _from_date_line(doc)
        or _from_dateline(doc)
        or _from_address(doc)
        or _from_name(doc)
    )


def _from_metadata(doc: Document) -> PublicationDate | None:
    stated = doc.metadata.get("date", "").strip()
    if not any(sign.isdigit() for sign in stated):
        return None
    found = find_day(stated)
    day = found[0] if found else _address_day(stated)
    return PublicationDate(day, _hour(stated.replace("T", " ")), "metadata")


def _from_stamp(doc: Document) -> PublicationDate | None:
    text = doc.text
    for start, end in _stamped_lines(doc):
        for mark in _stamp().finditer(text, start, end):
            if end - mark.start() > LONGEST_STAMP:
                continue
            found = find_day(text, mark.end(), end)
            if found and found[1].start - mark.start() <= STAMP_REACH:
                return PublicationDate(found[0], _hour(text[mark.end() : found[1].end + 24]), "stamp", found[1])
    return None


def _stamped_lines(doc: Document) -> Iterator[Span]:
    """The lines that hold the word of a stamp where a stamp has it, in order; most articles have none."""
    words = STAMP_WORDS & doc.layer(distinct_words)
    if not words:
        return
    folded, text = doc.folded, doc.text
    done = -1
    for at in sorted(at for word in words for at in _places(folded, word)):
        if at < done:
            continue
        start = text.rfind("\n", 0, at) + 1
        if folded.endswith(STAMP_LEADS, start, at) or LINE_LEAD.fullmatch(folded, start, at):
            done = text.find("\n", at)
            done = len(text) if done < 0 else done
            yield Span(start, done)


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _from_date_line(doc: Document) -> PublicationDate | None:
    """A date line named as such, or one beside the headline or the byline, or a date within the byline."""
    if ROLES_AT_THE_TOP.isdisjoint([block.role for block in doc.blocks]):
        return None
    comment = Role.COMMENT
    blocks = [block for block in doc.blocks if block.role is not comment]
    roles = [block.role for block in blocks]
    top = [number for number, role in enumerate(roles) if role in ROLES_AT_THE_TOP]
    near = {one for number in top for one in range(number - 1, number + 2) if 0 <= one < len(blocks)}
    for index in sorted(near):
        block = blocks[index]
        if block.role is Role.BYLINE:
            found = find_day(doc.text, *block.span)
            if found:
                return PublicationDate(found[0], _hour(doc.of(block.span)), "byline", found[1])
        beside = block.role is Role.DATE or any(
            role in (Role.HEADLINE, Role.BYLINE) for role in roles[max(0, index - 1) : index + 2]
        )
        if beside and block.span.length <= LONGEST_DATE_LINE and is_date_line(doc.of(block.span)):
            return _read(doc, block, "byline")
    return None


def _read(doc: Document, block: Block, origin: str) -> PublicationDate | None:
    found = find_day(doc.text, *block.span)
    return PublicationDate(found[0], _hour(doc.of(block.span)), origin, found[1]) if found else None


def _from_dateline(doc: Document) -> PublicationDate | None:
    found = doc.layer(dateline)
    if found is None or found.date is None:
        return None
    day = find_day(doc.text, *found.date)
    return PublicationDate(day[0] if day else None, None, "dateline", found.date)


def _from_address(doc: Document) -> PublicationDate | None:
    day = _address_day(doc.metadata.get("url", ""))
    if day:
        return PublicationDate(day, None, "address")
    for block in doc.blocks[:4]:
        if not doc.text.startswith(("http", "<"), block.span.start):
            continue
        line = doc.of(block.span).strip("<>")
        if line.startswith(("http://", "https://")) and " " not in line:
            day = _address_day(line.partition("?")[0])
            if day:
                return PublicationDate(day, None, "address", block.span)
    return None


def _from_name(doc: Document) -> PublicationDate | None:
    if doc.format == "records":
        return None
    # Of the folders only those that are a day count: 2016/12/23/story.txt.
    *folders, name = doc.name.replace("\\", "/").split("/")
    above = "/".join(folders[-3:])
    day = _address_day(name) or (_address_day(above) if len(above) <= len("2016/12/23") else None)
    return PublicationDate(day, None, "name") if day else None


def _address_day(address: str) -> Day | None:
    found = _address_date().search(address)
    if found is None:
        return None
    return _day(found["y"] or found["y2"], found["m"] or found["m2"], found["d"] or found["d2"])


def _day(year: str | None, month: str, day: str) -> Day | None:
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    if not 1 <= number <= 12 or not 1 <= int(day) <= MONTH_LENGTHS[number - 1]:
        return None
    return Day(int(year) if year else None, number, int(day))


def _hour(text: str) -> int | None:
    found = _clock().search(text)
    if found is None:
        return None
    if found["h24"]:
        return int(found["h24"])
    hour = int(found["h"])
    if hour > 12:
        return hour
    return hour % 12 + (12 if found["half"][0] in "pP" else 0)
