from __future__ import annotations

import pytest

from newslint.document import Document, Role, RoleClaim
from newslint.engine.linter import RuleSet
from newslint.finding import Span
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.rule import Rule
from newslint_language.emotive_label import EmotiveLabel
from newslint_language.gendered_title import GenderedTitle
from newslint_language.hyperbole import Hyperbole
from newslint_language.inclusive import Inclusive
from newslint_language.journalese import Journalese
from newslint_language.loaded_word import LoadedWord
from newslint_language.migration_words import MigrationWords
from newslint_language.redundancy import Redundancy
from newslint_language.wordings import wordings
from newslint_language.wordy import Wordy


def told(rule: Rule, text: str) -> list[str]:
    doc = assign_roles(plain_document(text, "story.txt"), [])
    return [doc.of(one.span) for one in RuleSet([rule]).lint(doc).findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council fought a shambolic war of words with its own staff.", ["shambolic"]),
        ("Two ministers slammed the bill.", ["slammed"]),
        ("The wave slammed into the pier.", []),
        ("She won a grand slam in May.", []),
        ("A hurricane blasts the coast.", []),
        ("The senator blasts the bill.", ["blasts"]),
        ("He went in desperate search for survivors.", []),
        ("It was a desperate attempt to cling to power.", ["desperate attempt", "cling to power"]),
        ("She stars in the film Shameless on Friday.", []),
        ("Shameless, Line of Duty and Luther won prizes.", []),
        ("The cat came in from the cold.", []),
        ("A self-brazen look.", []),
    ],
)
def test_a_word_is_loaded_only_where_its_neighbours_say_so(text: str, found: list[str]) -> None:
    assert told(LoadedWord(), text) == found


def test_what_a_source_says_is_not_the_papers_own_voice() -> None:
    assert told(LoadedWord(), "Councillor Mei Tan said the vote was a travesty.") == []
    assert told(LoadedWord(), "The vote was a travesty.") == ["travesty"]


def test_an_opinion_piece_speaks_for_itself() -> None:
    story = "The vote on Monday was a travesty, and the count that followed was total chaos.\n"

    assert told(LoadedWord(), f"Why the council voted\n\n{story}") == ["travesty"]
    assert told(LoadedWord(), f"Opinion: Why I left the council\n\n{story}") == []
    assert told(Hyperbole(), f"Opinion: Why I left the council\n\n{story}") == []


@pytest.mark.parametrize(
    ("rule", "text", "fix"),
    [
        (Redundancy(), "The ferry leaves at 7 a.m. in the morning.", "7 a.m."),
        (Redundancy(), "Past history shows it.", "History"),
        (Wordy(), "Despite the fact that it rained, they played.", "Although"),
        (Inclusive(), "The bill is about illegal aliens.", "people in the country without permission"),
        (GenderedTitle(), "Two policemen came.", "police officers"),
    ],
)
def test_what_to_write_instead_keeps_the_first_capital(rule: Rule, text: str, fix: str) -> None:
    doc = assign_roles(plain_document(text, "story.txt"), [])
    (found,) = RuleSet([rule]).lint(doc).findings

    assert [edit.text for one in found.fixes for edit in one.edits] == [fix]
    assert f"“{fix}”" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "The White House had no comment.",
        "It is her desire to see American diplomats in Kabul.",
        "The All Blacks won again.",
        "A transgender woman was elected.",
        "He was treated after an epileptic fit.",
    ],
)
def test_ordinary_words_hurt_nobody(text: str) -> None:
    assert told(Inclusive(), text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fireman Ian Lee broke the door.", []),
        ("Ian Lee, a fireman, broke the door.", []),
        ("A fireman broke the door.", ["fireman"]),
        ("She is the first female judge in Hull.", []),
    ],
)
def test_a_title_is_left_to_the_person_who_bears_it(text: str, found: list[str]) -> None:
    assert told(GenderedTitle(), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Migrants fled the floods in the valley.", []),
        ("Migrants are flooding into the town.", ["flooding"]),
        ("The flow of refugees slowed in June.", []),
        ("A swarm of young migrants came ashore.", ["A swarm of young migrants"]),
    ],
)
def test_water_is_an_image_only_where_people_are_the_water(text: str, found: list[str]) -> None:
    assert told(MigrationWords(), text) == found


def test_journalese_is_left_alone_in_headlines() -> None:
    def namer(doc: Document) -> list[RoleClaim]:
        return [RoleClaim(Span(0, doc.text.index("\n")), Role.HEADLINE, 9, "")]

    text = "Ministers in crunch talks\n\nFour ministers met for crunch talks in Oslo on Monday night.\n"
    doc = assign_roles(plain_document(text, "story.txt"), [namer])

    assert [one.span.start for one in RuleSet([Journalese()]).lint(doc).findings] == [text.rindex("crunch")]


def test_a_verb_that_lies_is_no_lie() -> None:
    assert told(EmotiveLabel(), "The island lies in the north. It was one of his lies.") == ["lies"]


@pytest.mark.parametrize(
    "name",
    [
        "cliches.txt",
        "emotive_labels.txt",
        "gendered_titles.txt",
        "hyperbole.txt",
        "inclusive.txt",
        "jargon.txt",
        "journalese.txt",
        "loaded_words.txt",
        "partisan_labels.txt",
        "redundancies.txt",
        "wordy.txt",
    ],
)
def test_no_wording_is_listed_twice_or_is_its_own_replacement(name: str) -> None:
    listed = list(wordings(name))
    forms = [form for form, _ in listed]

    assert [form for form in forms if not form.strip() or form != form.strip()] == []
    assert sorted({form for form in forms if forms.count(form) > 1}) == []
    assert [form for form, instead in listed if form == instead] == []
