"""Numbers in prose: figures and number words with their value, how exact it is, and what is counted."""

from __future__ import annotations

import re
from functools import cache

from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.text.patterns import lazy_pattern
from newslint.text.precompiled import quick_pattern


class Number(NamedTuple):
    """A number as it is written.

    `value` is in units of `unit`, which is `%`, `points` (percentage points), a currency sign (`$`, `£`,
    `€`, `¥`, `A$` …), or empty. `slack` is half a unit of the last place that is written: what rounding
    may have taken. `scale` is what a scale word or letter stood for, else 1. `words` tells that it is
    spelt out, `hedge` is the word before it that makes it inexact, or empty. `span` takes in sign, scale
    and unit; `digits` is the number alone.
    """

    span: Span
    value: float
    slack: float
    unit: str = ""
    scale: float = 1
    words: bool = False
    hedge: str = ""
    digits: Span = Span(0, 0)

    @property
    def exact(self) -> bool:
        """Whether nothing before it says that it is rounded."""
        return not self.hedge

    @property
    def whole(self) -> bool:
        """Whether it is a plain whole number: people or things, not money or a share."""
        return not self.unit and self.scale == 1 and self.value == int(self.value)


UNITS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "crore": 1e7,
    "lakh": 1e5,
}
VALUES = {word: number for number, word in enumerate(UNITS)} | {word: 10 * at for at, word in enumerate(TENS, 2)}
HEDGE = lazy_pattern(
    r"(?:\b(about|around|roughly|approximately|approx\.?|some|nearly|almost|close to|just over|just under|more than"
    r"|fewer than|less than|over|under|up to|at least|at most|as many as|as much as|an estimated|estimated|another|only"
    r"|well over|below|above|upwards? of|almost|virtually|barely|no more than|no fewer than|circa|or so|some)"
    r"|([~>+<≈]))[ \u00a0]?(?:a |the )?\Z"
)
# Words in front of a number that leave it as exact as it is.
NO_HEDGE = frozenset(["only", "another"])
LONGEST_HEDGE = 18


@cache
def _number() -> re.Pattern[str]:
    word = "|".join([*UNITS[1:], *TENS])
    scales = "hundred|thousand|million|billion|trillion|crore|lakh"
    return quick_pattern(
        # Figures, with a sign in front, a scale and a unit behind.
        r"(?<![\w.,/-])(?P<sign>(?:us|a|c|au|ca|hk|nz|s)?[$]|£|€|¥|₹|rs\.? ?)?"
        r"(?P<figures>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\w/]*\d)"
        r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion|crore|lakh|mn|bn|tn|m|k|b)(?![\w']))?"
        r"(?P<share> ?%(?:[- ]points?\b)?| (?:per ?cent(?:age)?|pct)(?:[- ]points?)?\b)?"
        # Number words: two, twenty-one, two hundred and fifty, two million.
        rf"|(?<![\w'-])(?P<words>(?:(?:{word}|a(?= (?:{scales})\b))(?:-(?:{word}))?(?![\w'])"
        rf"(?:[ -](?:and )?(?:{scales})(?![\w']))*(?: and (?=(?:{word})\b))?[ -]?)+)"
        r"(?P<share2> ?%(?:[- ]points?\b)?|(?: ?(?:per ?cent(?:age)?|pct))(?:[- ]points?)?\b)?"
        # Points that carry no sign of per cent of their own are told apart by whoever compares them.
    )


def read_numbers(folded: str, start: int = 0, end: int | None = None) -> list[Number]:
    """The numbers between two offsets of folded text, in order; ordinals, dates in figures and clock times are none.

    Years are numbers here as well: only what stands round them tells them apart.
    """
    found: list[Number] = []
    for match in _number().finditer(folded, start, len(folded) if end is None else end):
        number = _read_figures(match) if match["figures"] else _read_words(match)
        if number is not None:
            found.append(number._replace(hedge=hedge_before(folded, number.span.start, start)))
    return found


def hedge_before(folded: str, at: int, start: int = 0) -> str:
    """The word before an offset that makes what follows inexact (about, nearly, more than), or nothing."""
    found = HEDGE.search(folded[max(start, at - LONGEST_HEDGE) : at])
    if found is None:
        return ""
    hedge = found[1] or found[2]
    return "" if hedge in NO_HEDGE else hedge


def _read_figures(match: re.Match[str]) -> Number | None:
    text = match["figures"].replace(",", "")
    at = match.start("figures")
    behind = match.string[match.end() : match.end() + 4]
    # A clock time, a score, a number of a law or a version.
    if re.match(r"[:.]\d|(?:st|nd|rd|th)\b|-\d| ?[ap]\.?m\b", behind) and not match["share"]:
        return None
    scale = SCALES[match["scale"]] if match["scale"] else 1.0
    step = 10.0 ** -len(text.partition(".")[2])
    return Number(
        Span(*match.span()),
        float(text) * scale,
        step / 2 * scale,
        _share(match["share"]) or (match["sign"] or "").strip().upper().removeprefix("US"),
        scale,
        digits=Span(at, match.end("figures")),
    )


def _read_words(match: re.Match[str]) -> Number | None:
    told = match["words"].rstrip(" -")
    value = word_value(told)
    if value is None:
        return None
    start = match.start("words")
    end = match.end() if match["share2"] else start + len(told)
    unit = _share(match["share2"])
    scale = max(
        (SCALES[word] for word in re.findall(r"[a-z]+", told) if word in SCALES and word != "hundred"), default=1.0
    )
    slack = scale / 2 if value % scale == 0 else 0.5
    return Number(Span(start, end), value, slack, unit, words=True, digits=Span(start, start + len(told)))


def _share(text: str | None) -> str:
    if not text:
        return ""
    return "points" if "point" in text else "%"


def word_value(text: str) -> float | None:
    """The value of number words in lower case (“two hundred and fifty”), or None where they make no number."""
    total = part = 0.0
    last = 0.0
    for word in re.findall(r"[a-z]+", text):
        if word == "and":
            continue
        if word == "a":
            part = part or 1
        elif word in VALUES:
            value = VALUES[word]
            # “two three” are two numbers, “twenty two” is one.
            if part % 100 and not (part % 10 == 0 and part % 100 >= 20 and value < 10):
                return None
            if last and part == 0 and last < 100:
                return None
            part += value
        elif word == "hundred":
            part = (part or 1) * 100
        elif word not in SCALES:
            return None
        else:
            total += (part or 1) * SCALES[word]
            part = 0
            last = SCALES[word]
    return total + part


def shown(value: float) -> str:
    """A value as a reader wants to see it: 1,250 or 12.5, in millions from there on."""
    for scale, word in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(value) >= scale:
            return f"{round(value / scale, 2):g}{word}"
    return f"{round(value, 2):,}".removesuffix(".0") if value % 1 else f"{value:,.0f}"
