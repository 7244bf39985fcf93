"""figures/unit-conversion."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import product

from newslint import BODY, Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Span, lazy_pattern, read_rows
from newslint.layers.numbers import Number, read_numbers
from newslint.named import NamedTuple

# What writers round away: 5 in 100 of what is converted, and a tenth at most by a round result or behind “about”.
ROUNDED = 0.05
MOST_ROUNDED = 0.1
HEDGED = 0.1
OPENING = lazy_pattern(
    r"\((?=(?:about |around |roughly |approximately |approx\.? |nearly |almost |some |more than |over |~)?-?\d)"
)
OR = lazy_pattern(r", or (?=(?:about |around |roughly |approximately |nearly |almost |some |more than |over )?\d)")
LONGEST_VALUE = 40
FEET_AND_INCHES = lazy_pattern(
    r"(?<![\w.])(\d{1,2})(?:ft|'| feet,?| foot,?|-foot-)[ ]?(\d{1,2})(?:in\b|\"|''| inches| inch\b|(?= ?\())"
)


class Measure(NamedTuple):
    """A measured value: the span of number and unit, the number, what is measured, and how large one unit is."""

    span: Span
    number: Number
    of: str
    sizes: tuple[float, ...]
    unit: str


class UnitConversion(DocumentRule):
    """A conversion in brackets or behind “or” that is wrong.

    Readers of either measure must get the same thing. Values count as rounded in the way that newsrooms
    round; gallons, pints and tons may be of any country. Of degrees, both readings and differences pass
    (a rise of 2C is one of 3.6F).
    """

    id = "figures/unit-conversion"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    wakes_on = ("(", ", or")
    bad = (
        "The fire burned 10 miles ([[12 km]]) from the town.",
        "The wall is 6 metres ([[9.7 feet]]) high.",
        "It was 30C ([[76F]]) in the shade.",
        "The trail is 10 miles, or [[12 kilometres]], long.",
    )
    good = (
        "The fire burned 10 miles (16 km) from the town.",
        "The wall is 6 metres (20 feet) high, and 1,000 feet (300 m) long.",
        "It was 30C (86F) in the shade, and temperatures have risen by 2C (3.6F).",
        "A 2.4-liter (5-pint) jug was sold.",
        "He ran 10 miles (12 of them uphill), or 16 kilometres.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the value in brackets."""
        for opening in (*OPENING.finditer(doc.folded), *OR.finditer(doc.folded)):
            found = _pair(doc, opening.end())
            if found is None:
                continue
            first, second = found
            block = doc.block_at(second.span.start)
            if block is None or block.role not in self.scope or doc.quotation_at(second.span) or _agree(first, second):
                continue
            better = _better(doc, first, second)
            told = f"“{doc.of(first.span)}” is not “{doc.of(second.span)}” but about “{better}”; check both values."
            fix = Fix(f"Write “{better}”", (Edit(second.span, better),), Safety.UNSAFE)
            yield self.finding(second.span, told, fixes=[fix])


@cache
def _units() -> dict[str, tuple[str, tuple[float, ...]]]:
    return {
        name: (row["of"], tuple(row["size"])) for row in read_rows(__file__, "units.jsonl") for name in row["names"]
    }


@cache
def _unit() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_units(), key=len, reverse=True))
    return lazy_pattern(rf"[ -]?(?P<unit>{names})(?![\w/²])")


def _pair(doc: Document, at: int) -> tuple[Measure, Measure] | None:
    """The value before a bracket or “, or” and the one behind, where both are of one kind and nothing else is there."""
    text = doc.folded
    bracket = text[at - 1] == "("
    close = text.find(")", at, at + LONGEST_VALUE) if bracket else min(len(text), at + LONGEST_VALUE)
    second = _measure(text, at, close) if close > 0 else None
    if second is None or second.span.start > at + 16 or (bracket and second.span.end != close):
        return None
    sentence = doc.sentence_at(at)
    before = _last_measure(text, max(sentence.start if sentence else 0, at - 48), at - (1 if bracket else len(", or ")))
    if before is None or before.of != second.of or before.sizes == second.sizes:
        return None
    return before, second


def _measure(text: str, start: int, end: int) -> Measure | None:
    for number in read_numbers(text, start, end):
        unit = _unit().match(text, number.span.end, end)
        # “5m” is a scale to the reader of numbers and metres here.
        if unit is None and text[number.span.end - 1 : number.span.end] == "m" and number.scale == 1e6:
            bare = number._replace(value=number.value / 1e6, slack=number.slack / 1e6, scale=1.0)
            return Measure(Span(number.digits.start, number.span.end), bare, "length", (1.0,), "m")
        if unit is None or number.unit:
            return None
        of, sizes = _units()[unit["unit"]]
        return Measure(Span(number.digits.start, unit.end()), number, of, sizes, unit["unit"])
    return None


def _last_measure(text: str, start: int, end: int) -> Measure | None:
    """The value that ends right before a bracket; of a range, a sum of units (6ft 2in) or a fraction none is taken."""
    if FEET_AND_INCHES.search(text, start, end + 1):
        return None
    end -= text[end - 1 : end] == " "
    numbers = read_numbers(text, start, end)
    if not numbers:
        return None
    number = numbers[-1]
    lead = text[max(start, number.span.start - 8) : number.span.start]
    if re.search(r"(?:\d|\bto|\bor|\band|/|½|¼|¾) ?-?\Z|[–-]\Z|half", lead) or "half" in text[number.span.end : end]:
        return None
    found = _measure(text, number.span.start, end)
    if found is None or found.span.end > end:
        return None
    # A word or two of what is measured may stand between: “a 10-mile exclusion zone (16 km)”.
    between = text[found.span.end : end].strip(" ,")
    if not re.fullmatch(r"(?:[a-z]+ ?){0,2}|(?:above|below|of|wide|long|high|deep|tall)?(?: [a-z]+){0,2}", between):
        return None
    return found


def _agree(first: Measure, second: Measure) -> bool:
    for one, other in product(first.sizes, second.sizes):
        if _close(first.number, one, second.number, other):
            return True
    return first.of == "heat" and _degrees_agree(first, second)


def _close(first: Number, one: float, second: Number, other: float) -> bool:
    wide = max(first.slack, (HEDGED if first.hedge else ROUNDED) * first.value)
    half = _half_of_last_place(second)
    low, high = (first.value - wide) * one, (first.value + wide) * one
    return low <= (second.value + half) * other and (second.value - half) * other <= high


def _half_of_last_place(number: Number) -> float:
    """Half of the last place that is no nought; of round numbers a tenth of the value at most."""
    step = number.slack * 2
    while step < number.value and number.value % (step * 10) == 0:
        step *= 10
    return max(number.slack, min(step / 2, MOST_ROUNDED * number.value), (HEDGED if number.hedge else 0) * number.value)


def _degrees_agree(first: Measure, second: Measure) -> bool:
    fahrenheit, celsius = (first, second) if first.sizes[0] < 1 else (second, first)
    warm, cold = fahrenheit.number.value, celsius.number.value
    slack = 1.0 + fahrenheit.number.slack + 2 * celsius.number.slack
    if any(one.number.hedge for one in (first, second)):
        slack += 4
    # Minus signs are lost as often as not.
    return any(abs(sign * cold * 9 / 5 + 32 - other * warm) <= slack for sign in (1, -1) for other in (1, -1))


def _better(doc: Document, first: Measure, second: Measure) -> str:
    if first.of == "heat":
        value = first.number.value
        right = value * 9 / 5 + 32 if first.sizes[0] == 1 else (value - 32) * 5 / 9
    else:
        right = first.number.value * first.sizes[0] / second.sizes[0]
    places = 1 if right < 10 and first.of != "heat" else 0
    number = f"{right:,.{places}f}".removesuffix(".0")
    return number + doc.text[second.number.digits.end : second.span.end]
