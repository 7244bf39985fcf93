"""Many phrases in one pass: the native matcher and its twin give the same hits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.phrases import FIRST_CHARACTERS, PhraseHit, phrase_scan
from newslint.text.words import fold

PHRASES = ["said", "it is said", "is", "©", "-30-", "state of the art", "of the", "o'clock", "#tag", "e-mail", "said"]
PIECES = [*PHRASES, " ", "  ", "\n", "’", "'", "İ", "é", "e\u0301", "_", "x", "Said", "ISSAID", "·"]


def test_phrases_are_found_as_whole_words() -> None:
    scan = phrase_scan(["form", "in the form"], pure=True)
    assert scan(fold("Inform them in the form. Forms form_a form")) == [
        PhraseHit(1, 12, 23),
        PhraseHit(0, 19, 23),
        PhraseHit(0, 38, 42),
    ]


@pytest.mark.parametrize("pure", [True, False, None])
def test_marks_at_the_ends_of_a_phrase_need_no_blank_beside_them(pure: bool | None) -> None:
    scan = phrase_scan(["© 20", "-30-"], pure=pure)
    assert [(hit.start, hit.end) for hit in scan("x© 20 -30-x")] == [(1, 5), (6, 10)]


def test_a_phrase_that_is_listed_twice_is_met_twice() -> None:
    assert phrase_scan(["a b", "A B"])("a b") == [PhraseHit(0, 0, 3), PhraseHit(1, 0, 3)]


def test_no_phrases_give_no_hits() -> None:
    assert phrase_scan([])("said") == []


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_both_matchers_give_the_same_hits(text: str) -> None:
    folded = fold(text)
    assert phrase_scan(PHRASES, pure=True)(folded) == phrase_scan(PHRASES, pure=False)(folded)
    assert phrase_scan(PHRASES)(folded) == phrase_scan(PHRASES, pure=False)(folded)


def test_a_long_run_changes_over_to_the_matcher_and_finds_the_same() -> None:
    scan = phrase_scan(PHRASES)
    text = fold("It is said that the state of the art is of the essence. ")
    first = scan(text)
    long = scan(text * (FIRST_CHARACTERS // len(text) + 2))
    assert long[: len(first)] == first
    assert scan(text) == first


@pytest.mark.parametrize("phrase", [" said", "said ", "word " * 20 + "end"])
def test_a_first_text_is_looked_through_for_odd_phrases_too(phrase: str) -> None:
    text = f"She said {'word ' * 20}end of it."
    assert phrase_scan(["it", phrase])(fold(text)) == phrase_scan(["it", phrase], pure=False)(fold(text))
    assert len(phrase_scan(["it", phrase])(fold(text))) == 2
