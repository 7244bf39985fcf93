from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.words import fold, match_case, plain, words

WORDS = [
    ("The mayor left.", ["The", "mayor", "left"]),
    ("It isn't, it’s o'clock", ["It", "isn't", "it’s", "o'clock"]),
    ("a well-known co‑op", ["a", "well-known", "co‑op"]),
    ("rock--and 'roll'", ["rock", "and", "roll"]),
    ("in 2024, 3.5 percent", ["in", "2024", "3", "5", "percent"]),
    ("snake_case", ["snake", "case"]),
    ("cafe\u0301 re\u0301sume\u0301 open", ["cafe\u0301", "re\u0301sume\u0301", "open"]),
    ("har\u00adbour town", ["har\u00adbour", "town"]),
    ("Żółć Ærø Straße", ["Żółć", "Ærø", "Straße"]),
    ("news🙂paper", ["news", "paper"]),
]


@pytest.mark.parametrize(("text", "wanted"), WORDS)
def test_words_keep_apostrophes_hyphens_and_accents(text: str, wanted: list[str]) -> None:
    assert [text[one.start : one.end] for one in words(text)] == wanted


def test_words_of_a_part_have_offsets_of_the_whole() -> None:
    assert words("one two three", 4, 8) == [(4, 7)]


def test_a_long_word_is_no_trap() -> None:
    text = "a\u0301-" * 100_000
    assert len(words(text)) == 1


@given(st.text())
def test_folding_moves_no_offset(text: str) -> None:
    assert len(fold(text)) == len(plain(text)) == len(text)


def test_folding_takes_typographic_forms_for_plain_ones() -> None:
    assert fold("It’s\u00a0A\u2011B\nİ") == "it's a-b İ"


@pytest.mark.parametrize(
    ("model", "word", "wanted"),
    [
        ("THAT", "than", "THAN"),
        ("That", "than", "Than"),
        ("that", "than", "than"),
        ("A", "an", "An"),
        ("5", "five", "five"),
    ],
)
def test_a_word_takes_the_case_of_its_model(model: str, word: str, wanted: str) -> None:
    assert match_case(model, word) == wanted
