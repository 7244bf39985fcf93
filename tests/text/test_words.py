from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats.plain import plain_document
from newslint.text.words import WORD, fold, match_case, plain, words

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
        ("I", "me", "me"),
    ],
)
def test_a_word_takes_the_case_of_its_model(model: str, word: str, wanted: str) -> None:
    assert match_case(model, word) == wanted


# Letters, joints and what stands beside them, so that every way in which words may meet comes up.
SIGNS = st.text(st.sampled_from("aZé9_'’‘ʼ-–‑. \n\u00ad\u0301\u200b\u00a0“İß½"), max_size=40)


@given(st.one_of(SIGNS, st.text()))
def test_the_words_of_an_article_are_those_of_its_text(text: str) -> None:
    doc = plain_document(text, "a.txt")
    assert list(doc.words) == words(doc.text)
    assert doc.folded_words == [doc.folded[one.start : one.end] for one in words(doc.text)]


def test_words_are_asked_for_by_number_slice_and_offset() -> None:
    told = plain_document("It isn't the well-known co-op.", "a.txt").words
    assert told[1] == (3, 8)
    assert told[-1] == (24, 29)
    assert told[1:3] == [(3, 8), (9, 12)]
    assert [told.first_from(at) for at in (0, 3, 4, 30)] == [0, 1, 2, 5]


def test_a_word_is_the_same_whatever_stands_behind_the_article() -> None:
    text = "The harbour-master's “co-op” — or ‘club’ — isn’t his--nor the dogs’."
    assert plain_document(text, "a.txt").folded_words == [word.lower().replace("’", "'") for word in WORD.findall(text)]
