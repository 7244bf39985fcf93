"""Headlines against patterns and against their stories."""

from __future__ import annotations

import json

import pytest

from newslint.document import Document
from newslint.formats import Source
from newslint.formats.records import Records
from newslint.rule import DocumentRule
from newslint_headline.clickbait import Clickbait
from newslint_headline.listicle import listicle
from newslint_headline.name_not_in_body import NameNotInBody
from newslint_headline.number_not_in_body import NumberNotInBody
from newslint_headline.numbers import numbers
from newslint_headline.quote_not_in_body import QuoteNotInBody

FILLER = " The boat had left the island in the evening with a full hold, and the harbour has been closed since." * 5


def article(headline: str, body: str) -> Document:
    row = json.dumps({"id": "1", "headline": headline, "text": body})
    (doc,) = Records().documents(Source("x", row))
    assert isinstance(doc, Document)
    return doc


def flagged(rule: DocumentRule, headline: str, body: str = "") -> list[str]:
    doc = article(headline, body)
    return [doc.of(one.span) for one in rule.check(doc)]


BAIT = [
    "12 Adorable Puppies Who Forgot How To Swim",
    "9 reasons the night ferry is better than a plane",
    "Which Old Lighthouse Are You",
    "Can You Name These Boats By Their Smokestacks",
    "We Know Your Shoe Size Based On Your Favourite Ferry",
    "This Grandmother's Letter To The Ferry Company Is Perfect",
    "These Harbours Will Make You Want To Move North",
    "Here's Why Nobody Takes The Morning Boat",
    "You'll Never Guess What He Found Under The Quay",
    "Everything You Need To Know About The New Timetable",
    "We Need To Talk About The Café On The Night Ferry",
    "What happens when you miss the last boat home",
]
NEWS = [
    "12 dead as night ferry hits harbour wall",
    "Nine schools in the north to close",
    "Three men held over fire at boat yard",
    "Council asks ferry owner for two more boats",
    "This year's harvest is the smallest since 1976",
    "That bridge will cost twice as much, auditor says",
    "These days of rain to end on Friday, forecasters say",
    "What the new timetable means for island schools",
    "How the council lost the harbour",
    "Your letters: the quay and the mill",
    "Police ask public for photos of boat fire",
    "The best of the night ferry's last season",
]


@pytest.mark.parametrize("headline", BAIT)
def test_teasing_headlines_are_told(headline: str) -> None:
    assert flagged(Clickbait(), headline)


@pytest.mark.parametrize("headline", NEWS)
def test_news_is_no_clickbait(headline: str) -> None:
    assert flagged(Clickbait(), headline) == []


def test_a_count_of_people_who_suffered_is_no_list() -> None:
    assert not listicle("23 people killed in ferry fire that closed the harbour")
    assert listicle("23 people who never learned to swim")


def test_numbers_are_read_in_figures_and_words() -> None:
    assert [one.value for one in numbers("1,200 boats, twelve crews, 3.5m tonnes, forty-two men, 2 million")] == [
        1200,
        12,
        3.5e6,
        42,
        2e6,
    ]


NUMBERS = [
    ("12 dead in ferry fire", "Eleven people died in the fire on Monday.", ["12"]),
    ("12 dead in ferry fire", "Twelve people died in the fire on Monday.", []),
    ("12 dead in ferry fire", "The fire on Monday killed a dozen people.", []),
    ("Nearly 500 boats join race", "The race has 487 boats this year.", []),
    ("Two killed in ferry fire", "Five people died in the fire. The two were brothers.", []),
    ("Harbour 30 opens", "The harbour has 28 boats.", []),
    ("Council closes nine schools", "The council closes eight schools in the north.", ["nine"]),
    ("Council closes nine schools", "The council closes schools in the north.", []),
    ("Harbour master dies at 81", "Per Lund has died at the age of 82, his family said.", ["81"]),
    ("Harbour master dies at 82", "Per Lund, 82, was ill for long, his family said. He was 70 when he retired.", []),
]


@pytest.mark.parametrize(("headline", "body", "wanted"), NUMBERS)
def test_a_number_is_held_against_what_the_story_counts(headline: str, body: str, wanted: list[str]) -> None:
    assert flagged(NumberNotInBody(), headline, body + FILLER) == wanted


NAMES = [
    ("Holmqist sells ferry", "Anna Holmqvist sold it on Monday. Holmqvist is 60.", ["Holmqist"]),
    ("Holmqvist's ferry sold", "Anna Holmqvist sold it on Monday. Holmqvist is 60.", []),
    ("Russian boats arrive", "Boats from Russia arrived. Russia sends them each year.", []),
    ("Crews wait", "The Crew Club waits. The Crew Club is old.", []),
    ("Sails are torn", "Sally tore them. Sally is sorry. Sails are dear.", []),
]


@pytest.mark.parametrize(("headline", "body", "wanted"), NAMES)
def test_a_name_is_held_against_the_storys_spelling(headline: str, body: str, wanted: list[str]) -> None:
    assert flagged(NameNotInBody(), headline, body + FILLER) == wanted


QUOTES = [
    ("Owner 'sick of' the council", "“I have had enough,” he said.", ["'sick of'"]),
    ("Owner 'had enough' of the council", "“I have had enough,” he said.", []),
    ("Owner 'tired' of council", "He said that he was tired of it all.", []),
    ("Review: 'The Night Ferry'", "It is a film about a boat.", []),
]


@pytest.mark.parametrize(("headline", "body", "wanted"), QUOTES)
def test_a_quotation_is_held_against_what_was_said(headline: str, body: str, wanted: list[str]) -> None:
    assert flagged(QuoteNotInBody(), headline, body + FILLER) == wanted


def test_without_a_story_nothing_is_compared() -> None:
    for rule in (NumberNotInBody(), NameNotInBody(), QuoteNotInBody()):
        assert flagged(rule, "Owner 'sick of' the 12 Holmqists") == []
