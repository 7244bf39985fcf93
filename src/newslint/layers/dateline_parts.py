"""The parts of a dateline: place, date and agency, told from the words that stand there."""

from __future__ import annotations

import re
from functools import cache

from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.text.patterns import lazy_pattern
from newslint.text.words import fold
from newslint.wordlists import read_list


class Place(NamedTuple):
    """A place as a dateline has it, area included; `score` says how much it looks like one."""

    span: Span
    name: str
    is_known: bool
    is_capitals: bool
    score: float

    def recurs(self, text: str, start: int) -> float:
        """1 where an unknown place in capitals is named in the story too, as names are; else 0."""
        if self.is_known or not self.is_capitals:
            return 0.0
        return float(text.find(self.name.title(), start) >= 0)


MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
SHORT_MONTHS = frozenset([*(name[:3] for name in MONTHS), "sept"])
WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
DATE = lazy_pattern(
    r"(?:(?<=[\s,.])|\A)(?:(?P<month>[^\W\d_]{3,10})\.?(?:\s?(?P<day>\d{1,4})|\s(?P<odd>l\d))"
    r"|(?P<day2>\d{1,2})(?:st|nd|rd|th)? (?P<month2>[^\W\d_]{3,10})\.?|(?P<weekday>[^\W\d_]{6,9}))"
    r"(?:,? (?:19|20)\d\d)?\Z"
)
WORD = lazy_pattern(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?\Z")
# With a date or an agency beside it even a word with a stray sign is a place: “ME}LBOURNE”.
LOOSE_WORD = lazy_pattern(r"[^\s\d,;:!?\"“”]+\Z")
CONNECTORS = frozenset(
    (
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "al",
        "am",
        "an",
        "der",
        "da",
        "do",
        "dos",
        "e",
        "of",
        "the",
        "upon",
        "on",
        "in",
        "sur",
        "le",
        "les",
        "and",
        "du",
        "near",
    )
)
# What a dateline says of a place that is no town.
SPECIAL = lazy_pattern(r"\A(?:(?:ABOARD|ON BOARD|NEAR|OUTSIDE) |AT SEA\Z)")
MOST_CAPITAL_WORDS = 5
MOST_TITLE_WORDS = 4


@cache
def _cities() -> frozenset[str]:
    return frozenset(fold(name) for name in read_list(__file__, "dateline_cities.txt"))


@cache
def _areas() -> frozenset[str]:
    """Areas as they are, and folded without full stops where that leaves more than two letters."""
    listed = read_list(__file__, "dateline_areas.txt")
    bare = (fold(name).replace(".", "") for name in listed)
    return frozenset(
        [*listed, *(name.upper() for name in listed if "." in name), *(name for name in bare if len(name) > 2)]
    )


@cache
def _kickers() -> frozenset[str]:
    """Words that open a text in capitals and are no place."""
    return frozenset(read_list(__file__, "dateline_kickers.txt"))


@cache
def agencies() -> frozenset[str]:
    """The names of agencies and outlets that are credited, folded."""
    return frozenset(fold(name) for name in read_list(__file__, "agencies.txt"))


def is_agency(text: str) -> bool:
    """Whether a text credits a known agency, alone or among others: Reuters, CBSDC/AP."""
    names = [name.strip() for name in re.split(r"/| and |, ", text)]
    known = [fold(name) in agencies() for name in names]
    return any(known) and all(has or name.isupper() for has, name in zip(known, names, strict=True))


def month_number(word: str) -> int:
    """The number of the month that a word names, perhaps with one letter wrong; 0 for any other word."""
    low = word.lower().rstrip(".")
    if low in SHORT_MONTHS:
        return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(low[:3]))
    for number, name in enumerate(MONTHS, 1):
        if low == name or (low[:1] == name[0] and len(name) > 3 and _one_slip(low, name)):
            return number
    return 0


def _one_slip(word: str, name: str) -> bool:
    """Whether two words differ by one letter wrong, missing or too much."""
    if abs(len(word) - len(name)) > 1:
        return False
    at = 0
    while at < min(len(word), len(name)) and word[at] == name[at]:
        at += 1
    return word[at + 1 :] == name[at + 1 :] or word[at:] == name[at + 1 :] or word[at + 1 :] == name[at:]


def read_date(text: str, start: int, end: int) -> Span | None:
    """The date at the end of a stretch: March 3, 3 March, Dec. 23, 2016, Monday; the month may have a slip."""
    found = DATE.search(text[start:end])
    if found is None:
        return None
    if found["weekday"]:
        if found["weekday"].lower() not in WEEKDAYS:
            return None
    elif not month_number(found["month"] or found["month2"]):
        return None
    return Span(start + found.start(), start + found.end())


def read_place(text: str, start: int, end: int, *, is_sure: bool) -> Place | None:
    """The place that a stretch names, or None.

    `is_sure` where a date or an agency stands beside it: then lower case and unknown areas will do.
    """
    cities, *areas = (part.strip() for part in text[start:end].split(","))
    if len(areas) > 2 or not cities:
        return None
    names = [name.strip() for name in re.split(r"/| and ", cities)]
    if not all(name and _is_name(name, is_sure) for name in names):
        return None
    is_special = SPECIAL.match(cities) is not None and cities.isupper()
    is_capitals = all(_is_capital(word) for name in names for word in name.split())
    known = any(_bare(name) in _cities() for name in names)
    listed = [is_area(area) for area in areas]
    if not all(has or _may_be_area(area, known, is_sure) for has, area in zip(listed, areas, strict=True)):
        return None
    is_told = known or is_special or any(listed)
    if not is_told and (fold(cities).split()[0] in _kickers() or not (is_sure or is_capitals)):
        return None
    score = 2.0 * (known or is_special) + (3.0 if is_capitals else 2.0) * any(listed) + 1.0 * is_capitals
    return Place(Span(start, end), names[0], known, is_capitals, score)


def area_of(text: str, place: Span) -> Span | None:
    """The state or country of a place, without the comma before it; None where it has none."""
    comma = text.find(",", place.start, place.end)
    if comma < 0:
        return None
    area = text[comma + 1 : place.end]
    start = comma + 1 + len(area) - len(area.lstrip())
    return Span(start, place.end) if start < place.end else None


def is_area(name: str) -> bool:
    """Whether a name is that of a state, a province or a country."""
    return name in _areas() or fold(name).replace(".", "") in _areas()


def is_special(name: str) -> bool:
    """Whether a place is none that lies in a state or country: at sea, aboard a ship, the United Nations."""
    return SPECIAL.match(name.upper()) is not None or fold(name) == "united nations"


def capitals(name: str) -> str:
    """A place in capitals as datelines have it: KYIV, McALLEN."""
    return re.sub(r"\b(?:Mc|Mac)(?=[A-Z])|.", lambda part: part[0] if len(part[0]) > 1 else part[0].upper(), name)


def title_case(name: str) -> str:
    """A place as it stands in running text: Kyiv, Rio de Janeiro; one that has small letters is left as it is."""
    if not name.isupper():
        return name
    words = re.split(r"(\W)", name.lower())
    return "".join(
        word if index and word in CONNECTORS else word[:1].upper() + word[1:] for index, word in enumerate(words)
    )


def _may_be_area(area: str, known: bool, is_sure: bool) -> bool:
    """Whether an area that is not listed may stand after a place: beside a date, an agency or a known city."""
    return (is_sure and _is_name(area, is_sure)) or (known and area[:1].isupper() and _is_name(area, is_sure))


def _bare(name: str) -> str:
    """The name as cities are listed, without NEAR and the like."""
    return fold(SPECIAL.sub("", name) if name.isupper() else name)


def _is_name(name: str, is_sure: bool) -> bool:
    words = name.split()
    form = LOOSE_WORD if is_sure else WORD
    if not all(form.match(word) for word in words):
        return False
    if all(_is_capital(word) for word in words):
        return len(words) <= MOST_CAPITAL_WORDS
    if len(words) > MOST_TITLE_WORDS:
        return False
    if all(word[0].isupper() or word.lower() in CONNECTORS for word in words):
        return True
    return is_sure and len(words) <= 3 and not any(word in CONNECTORS for word in words)


def _is_capital(word: str) -> bool:
    """Whether a word is in capitals, as place names are: KYIV, McALLEN, de in RIO de JANEIRO."""
    bare = word.removeprefix("Mc").removeprefix("Mac")
    return bare.isupper() or word in CONNECTORS
