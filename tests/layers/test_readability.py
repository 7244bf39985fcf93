from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.layers.readability import body_readability, paragraph_readability, readability, sentence_words

EASY = "The cat sat on the mat. It saw a dog and ran to the gate."
HARD = (
    "Municipal administrators acknowledged considerable structural deterioration necessitating immediate "
    "rehabilitation expenditures significantly exceeding previously authorised appropriations."
)


def doc_of(text: str) -> Document:
    return assign_roles(plain_document(text, "story.txt"), [])


def test_long_words_and_sentences_raise_the_grade() -> None:
    easy, hard = (readability([text.rstrip(".").split()]) for text in (EASY, HARD))

    assert easy is not None
    assert hard is not None
    assert easy.grade < 6 < 14 < hard.grade
    assert easy.dale_chall < hard.dale_chall
    assert easy.ease > hard.ease


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    # Eight words of one syllable in two sentences: 0.39 · 4 + 11.8 · 1 − 15.59.
    found = readability([["The", "cat", "sat", "down"], ["The", "dog", "ran", "off"]])

    assert found is not None
    assert found.grade == pytest.approx(0.39 * 4 + 11.8 - 15.59)


def test_a_text_without_words_has_no_grade() -> None:
    assert readability([]) is None
    assert readability([[], []]) is None
    assert doc_of("").layer(body_readability) is None


def test_an_abbreviation_ends_no_sentence() -> None:
    doc = doc_of("Bridge shut\n\nThe U.S. Army closed the old bridge on Monday. Nobody was hurt in the storm.\n")

    assert [len(words) for words in doc.layer(sentence_words).values()] == [2, 10, 6]


def test_each_paragraph_has_its_own_grade() -> None:
    doc = doc_of(f"Bridge shut\n\n{EASY}\n\n{HARD}\n")

    easy, hard = doc.layer(paragraph_readability)

    assert doc.of(easy.span) == EASY
    assert (easy.words, hard.words) == (15, 15)
    assert easy.readability.grade < hard.readability.grade


def test_the_measures_are_for_english_alone() -> None:
    doc = doc_of(
        "Brücke gesperrt\n\nDie alte Brücke ist seit Montag gesperrt, und der Rat hat noch nicht gesagt, wann.\n"
    )

    assert doc.layer(body_readability) is None
    assert doc.layer(paragraph_readability) == ()
