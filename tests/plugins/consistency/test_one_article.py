"""One fact of an article said in two ways is flagged; said in one way, it passes."""

from __future__ import annotations

import pytest

from newslint.engine.linter import RuleSet
from newslint.engine.packs import load_packs
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.rule import Rule
from newslint_consistency.age_conflict import AgeConflict
from newslint_consistency.courtesy_title import CourtesyTitle
from newslint_consistency.date_conflict import DateConflict
from newslint_consistency.figure_conflict import FigureConflict
from newslint_consistency.first_reference import FirstReference
from newslint_consistency.name_variant import NameVariant
from newslint_consistency.place_variant import PlaceVariant
from newslint_consistency.spelling_variant import SpellingVariant
from newslint_consistency.term_variant import TermVariant
from newslint_consistency.title_conflict import TitleConflict

NAMERS = load_packs().namers

# A rule, a story with a gap, what goes into the gap where all is well, and what where it is not.
CASES: list[tuple[type[Rule], str, str, str]] = [
    (
        NameVariant,
        "Ferry owner fined\n\nBy Ann Lee\n\nJames Pattersen, who owns the ferry, was fined on Monday.\n\n"
        "The court was full. {} left without a word, and his lawyer said James Pattersen would appeal. Pattersen is to "
        "pay by May.\n",
        "Pattersen",
        "Mr Patterson",
    ),
    (
        NameVariant,
        "Mill sold\n\nBy Ann Lee\n\nThe mill was sold to Michael Strand on Monday. Strand said he would keep it "
        "open.\n\n"
        "The unions wrote to {} Strand in May.\n",
        "Michael",
        "Micheal",
    ),
    (
        NameVariant,
        "Mill sold\n\nBy Ann Lee\n\nThe mill was sold to Robert McIntyre on Monday.\n\nThe unions were not "
        "asked, Robert {} "
        "said.\n",
        "McIntyre",
        "MacIntyre",
    ),
    (
        AgeConflict,
        "Swimmer saved\n\nBy Ann Lee\n\nTom Hale, 52, was pulled out of the sea on Monday.\n\nThe crew of a boat "
        "saw him. "
        "Hale, {}, is in hospital.\n",
        "52",
        "25",
    ),
    (
        TitleConflict,
        "Governor speaks\n\nBy Ann Lee\n\nGov. Ana Diaz opened the bridge on Monday.\n\nCars had to wait. {} "
        "Diaz walked "
        "across.\n",
        "Gov.",
        "Lt. Gov.",
    ),
    (
        TitleConflict,
        "Officer praised\n\nBy Ann Lee\n\nSgt. Tom Hale found the boy on Monday.\n\nThe boy was cold. {} Hale "
        "gave him his "
        "coat.\n",
        "Sgt.",
        "Lt.",
    ),
    (
        CourtesyTitle,
        "Mill sold\n\nBy Ann Lee\n\nMr Hale sold the mill on Monday. Mr Hale had owned it since May.\n\nThe "
        "unions wrote. "
        "{} said he would answer. Mr Hale is ill.\n",
        "Mr Hale",
        "Hale",
    ),
    (
        FirstReference,
        "Mill sold\n\nBy Ann Lee\n\nThe mill was sold by {} on Monday.\n\nThe unions wrote. Sen. Tom Hale said "
        "he would "
        "answer.\n",
        "Sen. Tom Hale",
        "Sen. Hale",
    ),
    (
        FigureConflict,
        "{} hurt as bus hits wall\n\nBy Ann Lee\n\nSix people were injured when a bus hit a wall on Monday, "
        "police said.\n\n"
        "The road was shut until noon.\n",
        "Six",
        "Nine",
    ),
    (
        FigureConflict,
        "Storm kills {}\n\nBy Ann Lee\n\nA storm killed 14 people on the coast on Monday, the governor said.\n\n"
        "Roads were shut until noon.\n",
        "14",
        "41",
    ),
    (
        DateConflict,
        "Mayor buried\n\nBy Ann Lee\n\nHundreds came to the funeral on Monday.\n\nShops were shut. The choir "
        "sang at the "
        "funeral on {}.\n",
        "Monday",
        "Tuesday",
    ),
    (
        SpellingVariant,
        "Club grows\n\nBy Ann Lee\n\nThe club was organised in May and has an organised life.\n\nIt {} a fair too.\n",
        "organises",
        "organizes",
    ),
    (
        SpellingVariant,
        "Club grows\n\nBy Ann Lee\n\nThe colour of the club is blue. No other colour may be worn.\n\nThe {} is old.\n",
        "colour",
        "color",
    ),
    (
        TermVariant,
        "Firm denies\n\nBy Ann Lee\n\nA spokesman for the firm denied it. The spokesman said more tests were "
        "made.\n\nA {} "
        "for the town said so too.\n",
        "spokesman",
        "spokesperson",
    ),
    (
        PlaceVariant,
        "Talks go on\n\nBy Ann Lee\n\nThe talks in Kharkiv go on. Kharkiv is cold.\n\nTrains to {} are late.\n",
        "Kharkiv",
        "Kharkov",
    ),
]


def found(rule: Rule, text: str) -> list[str]:
    doc = assign_roles(plain_document(text, "x"), NAMERS)
    return [doc.of(one.span) for one in RuleSet([rule]).lint(doc).findings]


@pytest.mark.parametrize(("rule", "story", "right", "wrong"), CASES)
def test_a_fact_said_in_one_way_passes(rule: type[Rule], story: str, right: str, wrong: str) -> None:
    assert found(rule(), story.format(right)) == []


@pytest.mark.parametrize(("rule", "story", "right", "wrong"), CASES)
def test_a_fact_said_in_two_ways_is_flagged_once(rule: type[Rule], story: str, right: str, wrong: str) -> None:
    assert len(found(rule(), story.format(wrong))) == 1


@pytest.mark.parametrize(
    "text",
    [
        # Two people of one surname.
        "Tom Hale, 52, and Ann Hale, 49, won.\n\nTom Hale, 52, sang. Ann Hale, 49, danced.\n",
        # A promotion that the story tells.
        "Sgt. Tom Hale found the boy.\n\nHe was promoted, and Lt. Hale now leads the station.\n",
        # A toll with a bound.
        "Storm kills 14\n\nBy Ann Lee\n\nA storm killed at least 12 people on Monday.\n\nTwo more died in hospital.\n",
        # A family and a thing with the name of a person.
        "Mr Hale left. Mr Hale sang. The Hale family stayed, Hale aides said, and the Hale plan failed. Mr Hale "
        "slept.\n",
        # A people and its country, a plural and its singular.
        "President Ana Roman met Romans and Romanians.\n\nRoman left. Roman slept. Roman sang. Mr Romans stayed.\n",
        # A name that keeps its own spelling.
        "The Department of Defense organised its defence. The defence of the town is old.\n",
    ],
)
def test_what_only_looks_like_a_contradiction_passes(text: str) -> None:
    rules = [AgeConflict, TitleConflict, FigureConflict, CourtesyTitle, NameVariant, SpellingVariant]
    assert [found(rule(), text) for rule in rules] == [[]] * len(rules)
