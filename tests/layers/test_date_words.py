from __future__ import annotations

import pytest

from newslint.formats.plain import plain_document
from newslint.layers.relative_times import relative_times


def forms(text: str) -> list[str]:
    return [one.form for one in relative_times(plain_document(text, "story"))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bridge opened on Friday.", ["friday"]),
        ("The bridge opens Friday, the mayor said late Monday night.", ["friday", "monday night"]),
        ("Friday’s parade was long.", ["friday"]),
        ("He was tonight on his way; tonight’s train was full.", ["tonight", "tonight"]),
        ("Today the bridge opens.", ["today"]),
        ("It opened earlier this week and will shut next month.", ["earlier this week", "next month"]),
        ("They met last year and again this holiday season.", ["last year", "this holiday season"]),
        ("Cars crossed it this morning.", ["this morning"]),
    ],
)
def test_words_that_need_the_day_of_publication_are_found(text: str, found: list[str]) -> None:
    assert forms(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The market is held every Friday and on Fridays in May.",
        "The bridge opened on Friday, Dec. 23, and on Monday 3 March 2021.",
        "He writes for the Sunday Times and USA Today on Good Friday.",
        "It was a Friday when the bridge fell, the Monday after the flood.",
        "“We open today,” she said. “I was there on Friday.”",
        "They met over the next month and in the last year of the war.",
        "Nobody needs a bridge in today’s world.",
        "The Tonight Show is a programme. Saturday Night Live is another.",
    ],
)
def test_what_stays_clear_without_a_date_is_left_alone(text: str) -> None:
    assert forms(text) == []


def test_the_span_holds_the_preposition() -> None:
    text = "The bridge opened on Friday morning."
    (one,) = relative_times(plain_document(text, "story"))
    assert text[one.span.start : one.span.end] == "on Friday morning"
