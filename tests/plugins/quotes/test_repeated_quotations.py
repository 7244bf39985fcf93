"""One quotation twice in an article: in the same words, in other words, or cut."""

from __future__ import annotations

import pytest

from newslint.formats.plain import plain_document
from newslint_quotes.repeats import repeated, variants

FIRST = "“Nobody on the quay that night saw the boat leave without its lights,” Ms Lee said.\n\n"

VARIANTS = [
    "“Nobody on the pier that night saw the boat leave without its lights.”",
    "“Nobody on the quay that night saw the boat leave without lights.”",
    "“Nobody on the quay saw the boat leave without its lights that night.”",
]
NO_VARIANTS = [
    "“Nobody on the quay that night saw the boat leave without its lights.”",
    "“Nobody on the quay that night saw the boat … without its lights.”",
    "“Nobody on the quay that night [on Monday] saw the boat leave without its lights.”",
    "“Nobody on the quay that night saw it,” said another man, “and I asked all of them.”",
    "“Nobody on the quay that night has a boat of his own any more, as far as I know.”",
]


@pytest.mark.parametrize("second", VARIANTS)
def test_other_words_are_a_variant(second: str) -> None:
    doc = plain_document(f"{FIRST}The police have it otherwise: {second}", "test")

    assert len(doc.layer(variants)) == 1


@pytest.mark.parametrize("second", NO_VARIANTS)
def test_cuts_and_other_sentences_are_none(second: str) -> None:
    doc = plain_document(f"{FIRST}The police have it so: {second}", "test")

    assert doc.layer(variants) == []


def test_the_same_words_are_a_repetition_and_an_excerpt_is_none() -> None:
    doc = plain_document(f"{FIRST}She said it twice: “Nobody on the quay that night saw the boat leave.”", "test")
    again = plain_document(f"{FIRST}She said it twice. {FIRST}", "test")

    assert doc.layer(repeated) == []
    assert len(again.layer(repeated)) == 1
