"""How far a number in prose may be off: rounding, and the words before it."""

from __future__ import annotations

from newslint.layers.numbers import Number

# What writers round beyond the last place that they write, as a part of the value.
WRITERS_ROUND = 0.06
# What a whole number that is counted may be off by, as a part of the value.
COUNTED = 0.03
DOWN = ("nearly", "almost", "close to", "just under", "under", "less than", "fewer than", "up to", "below", "virtually")
UP = ("more than", "over", "just over", "well over", "at least", "above", "as many as", "upwards of", "upward of")


def band(number: Number) -> tuple[float, float]:
    """The lowest and the highest value that a number may stand for."""
    wide = max(number.slack, WRITERS_ROUND * number.value)
    if not number.hedge:
        return number.value - wide, number.value + wide
    if number.hedge in DOWN:
        return 0.8 * number.value - wide, number.value + wide
    if number.hedge in UP:
        return number.value - wide, 1.35 * number.value + 2 * wide
    return 0.8 * number.value - wide, 1.2 * number.value + wide


def ends(number: Number) -> tuple[float, float]:
    """The lowest and the highest value of one end of a change: rounded at its last place, hedged by a tenth."""
    slack = number.slack
    if number.hedge:
        slack = max(slack, 0.1 * number.value)
    elif number.scale == 1 and number.unit != "%" and slack == 0.5:
        # People, ships and prices in whole numbers are counted and not rounded.
        slack = min(slack, COUNTED * number.value)
    return number.value - slack, number.value + slack


def share_band(before: Number, after: Number) -> tuple[float, float]:
    """The lowest and the highest change in per cent from one number to another, below 0 for a fall."""
    low, high = ends(before)
    least, most = ends(after)
    if low <= 0:
        return float("-inf"), float("inf")
    return (least / high - 1) * 100, (most / low - 1) * 100
