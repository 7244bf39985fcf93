"""Which article a word takes."""

from __future__ import annotations

import pytest

from newslint_grammar.article_sounds import article


@pytest.mark.parametrize(
    "word",
    [
        "hour",
        "heir",
        "honest",
        "MP",
        "FBI",
        "SUVs",
        "8",
        "11",
        "18-year-old",
        "18,000",
        "80s",
        "£8m",
        "X-ray",
        "F-16",
        "unusual",
        "unimportant",
        "onerous",
        "usher",
        "RAF",
        "L.A",
        "iPhone",
        "apple",
        "Iranian",
        "FBI's",
        "EU",
        "EU-wide",
    ],
)
def test_a_vowel_sound_takes_an(word):
    assert article(word) == "an"


@pytest.mark.parametrize(
    "word",
    [
        "unit",
        "union",
        "European",
        "one",
        "one-off",
        "use",
        "Ukrainian",
        "US",
        "UN-backed",
        "NATO",
        "U-turn",
        "PR",
        "U.S",
        "100",
        "118",
        "1.8",
        "unanimous",
        "house",
        "year",
        "ewe",
        "t-shirt",
    ],
)
def test_a_consonant_sound_takes_a(word):
    assert article(word) == "a"


@pytest.mark.parametrize(
    "word",
    ["historic", "hotel", "HIV", "Nguyen", "Mbappé", "LinkedIn", "1800", "Uchida", "NY", "mph", "FAQ", "R5"],
)
def test_nothing_is_said_where_the_sound_is_not_certain(word):
    assert article(word) == ""
