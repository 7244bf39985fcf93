"""Numbers in a headline and in its story, in figures and in words."""

from __future__ import annotations

import re

from newslint import Span, lazy_pattern
from newslint.layers.places import places_of_any
from newslint.named import NamedTuple

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
VALUES = {
    **{word: float(number) for number, word in enumerate(ONES.split())},
    **{word: float(10 * number) for number, word in enumerate(TENS.split(), 2)},
    **{word: float(number) for number, word in enumerate(ORDINALS.split(), 1)},
    "a": 1.0,
    "once": 1.0,
    "twice": 2.0,
    "double": 2.0,
    "doubles": 2.0,
    "doubled": 2.0,
    "dozen": 12.0,
    "half": 50.0,
    "both": 2.0,
    "pair": 2.0,
    "couple": 2.0,
    "trio": 3.0,
    "quarter": 25.0,
    "centenary": 100.0,
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
}
FIGURES = frozenset("0123456789")
LETTERS = lazy_pattern("[a-z]+")
LISTED = frozenset(VALUES) - {"a", "half", "quarter"}
WORDS = "|".join(sorted(LISTED, key=lambda word: (-len(word), word)))
DIGITS = lazy_pattern(r"[0-9]+")
SIGNS = frozenset("$£€#")
# Characters of a text in which every place is tried.
SHORT = 300
NUMBER = lazy_pattern(
    r"(?<![\w.,/:])(?P<sign>[$£€#])?(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<unit>st|nd|rd|th|s)?"
    r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion|mln|mn|bn|tn|lakh|crore|k|m|b)\b)?(?![\d:/])"
    rf"|\b(?P<word>(?:{TENS.replace(' ', '|')})-(?:{ONES.replace(' ', '|')})|{WORDS})\b"
    r"(?:[ -](?P<of>hundred|thousand|million|billion|trillion)\b)?"
)


class Number(NamedTuple):
    """A number, where it stands, and how exactly it is given: the value of its last digit."""

    value: float
    span: Span
    text: str
    is_word: bool
    unit: str = ""
    step: float = 1.0


def may_hold(text: str) -> bool:
    """Whether a short text in lower case holds a figure, or a word that is a number or a part of one."""
    return not (FIGURES.isdisjoint(text) and VALUES.keys().isdisjoint(LETTERS.findall(text)))


def numbers(text: str) -> list[Number]:
    """The numbers of a text in lower case, in order."""
    if len(text) < SHORT:
        return [_read(match) for match in NUMBER.finditer(text)]
    # In a whole story, the few places where one may begin are found in a fraction of the time.
    words = LISTED.intersection(LETTERS.findall(text))
    figures = [match.start() for match in DIGITS.finditer(text)]
    signs = [at - 1 for at in figures if text[at - 1 : at] in SIGNS]
    found: list[Number] = []
    done = 0
    for at in sorted((*signs, *figures, *places_of_any(text, words))):
        match = NUMBER.match(text, at) if at >= done else None
        if match:
            found.append(_read(match))
            done = match.end()
    return found


def number_at(text: str, at: int) -> Number | None:
    """The number that begins at an offset of a text in lower case, or None."""
    match = NUMBER.match(text, at)
    return _read(match) if match else None


def _read(match: re.Match[str]) -> Number:
    span = Span(*match.span())
    if match["figure"]:
        figure = match["figure"].replace(",", "")
        scale = SCALES.get(match["scale"] or "", 1.0)
        digits = len(figure.partition(".")[2])
        return Number(float(figure) * scale, span, match.group(), False, match["unit"] or "", scale / 10**digits)
    return Number(_word(match["word"]) * SCALES.get(match["of"] or "", 1.0), span, match.group(), True)


def _word(word: str) -> float:
    tens, _, ones = word.partition("-")
    return VALUES[tens] + (VALUES[ones] if ones else 0.0)
