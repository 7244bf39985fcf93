"""How far numbers in prose may be off before sums are said to be wrong."""

from __future__ import annotations

import pytest

from newslint.finding import Span
from newslint.layers.numbers import Number
from newslint_figures.bands import band, ends, share_band


def number(value: float, hedge: str = "", slack: float = 0.5, unit: str = "") -> Number:
    return Number(Span(0, 1), value, slack, unit, hedge=hedge)


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [("", 94, 106), ("nearly", 74, 106), ("more than", 94, 147), ("about", 74, 126)],
)
def test_a_hedge_widens_the_band_on_its_own_side(hedge: str, low: float, high: float) -> None:
    assert band(number(100, hedge)) == pytest.approx((low, high))


def test_a_count_is_exact_to_a_few_in_a_hundred() -> None:
    assert ends(number(10)) == pytest.approx((9.7, 10.3))
    assert ends(number(10, unit="%")) == pytest.approx((9.5, 10.5))
    assert ends(number(10, "about")) == pytest.approx((9, 11))


def test_a_change_from_nothing_may_be_any() -> None:
    assert share_band(number(0), number(5)) == (float("-inf"), float("inf"))


def test_a_change_spans_the_ends_of_both_numbers() -> None:
    low, high = share_band(number(1000, slack=0), number(1500, slack=0))
    assert low == pytest.approx(50)
    assert high == pytest.approx(50)
