from __future__ import annotations

import pytest

from newslint.layers.numbers import read_numbers, shown, word_value
from newslint.text.words import fold


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12 men and 1,250 boats", [12, 1250]),
        ("twenty-one men, two hundred and fifty boats", [21, 250]),
        ("$3.5 billion, £5m and €20", [3.5e9, 5e6, 20]),
        ("three million, a million, two thousand and twelve", [3e6, 1e6, 2012]),
        ("two or three of the ten", [2, 3, 10]),
        ("at 5.30pm on the 3rd, with a score of 2-1, in version 1.2.3", []),
        ("someone, often, stone and tent", []),
    ],
)
def test_figures_and_number_words_have_their_value(text: str, values: list[float]) -> None:
    assert [one.value for one in read_numbers(fold(text))][: len(values)] == values


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12%", "%"),
        ("12 per cent", "%"),
        ("five percent", "%"),
        ("12 percentage points", "points"),
        ("US$12", "$"),
        ("A$12", "A$"),
        ("£12m", "£"),
        ("12 men", ""),
    ],
)
def test_a_number_has_the_unit_beside_it(text: str, unit: str) -> None:
    assert read_numbers(fold(text))[0].unit == unit


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("nearly 40 boats", "nearly"),
        ("more than $3bn", "more than"),
        ("some 40 boats", "some"),
        ("only 40 boats", ""),
        ("the 40 boats", ""),
    ],
)
def test_the_word_before_a_number_says_how_exact_it_is(text: str, hedge: str) -> None:
    assert read_numbers(fold(text))[0].hedge == hedge


@pytest.mark.parametrize(("text", "slack"), [("12", 0.5), ("1.5", 0.05), ("$1.2m", 5e4), ("two million", 5e5)])
def test_slack_is_half_of_the_last_place_written(text: str, slack: float) -> None:
    assert read_numbers(text)[0].slack == pytest.approx(slack)


def test_a_span_takes_in_sign_scale_and_unit_and_digits_do_not() -> None:
    text = "it paid $3.5 billion for 40% of it"
    money, share = read_numbers(text)

    assert text[money.span.start : money.span.end] == "$3.5 billion"
    assert text[money.digits.start : money.digits.end] == "3.5"
    assert text[share.span.start : share.span.end] == "40%"


def test_words_that_make_no_number_have_no_value() -> None:
    assert word_value("two three") is None
    assert word_value("several") is None
    assert word_value("nineteen hundred") == 1900


def test_a_value_is_shown_as_readers_know_it() -> None:
    assert [shown(value) for value in (12.0, 12.5, 1250.0, 3.5e9)] == ["12", "12.5", "1,250", "3.5 billion"]
