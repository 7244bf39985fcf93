from __future__ import annotations

import pytest

from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.rule import House, Rule
from newslint_style.caps_emphasis import CapsEmphasis
from newslint_style.caps_lead_in import CapsLeadIn
from newslint_style.dialect import dialect
from newslint_style.dialect_spelling import DialectSpelling

REST = "has left Hull, the council said on Monday, and the harbour will stay shut for a week."


def fixes(rule: Rule, text: str) -> list[str]:
    doc = assign_roles(plain_document(text, "story.txt"), [])
    return [one.fixes[0].edits[0].text for one in RuleSet([rule]).lint(doc).findings]


@pytest.mark.parametrize(
    ("lead", "written"),
    [
        ("THE MAYOR", "The mayor"),
        ("A WOMAN", "A woman"),
        ("RUSSIAN President Oleg Vik", "Russian"),
        ("DAVID Hill", "David"),
        ("POLICE in FRANCE", "Police"),
    ],
)
def test_the_first_words_get_their_small_letters_back(lead: str, written: str) -> None:
    assert fixes(CapsLeadIn(), f"Harbour shut\n\n{lead} {REST}\n") == [written]


def test_a_name_is_known_by_the_rest_of_the_story() -> None:
    assert fixes(CapsLeadIn(), f"Harbour shut\n\nZELENKA {REST} Zelenka is 40.\n") == ["Zelenka"]


@pytest.mark.parametrize(
    "lead", ["NATO", "UNESCO", "The BBC", "ZELENKA", "IBM", "SAP", "SAVE A QUARTER", "HULL, England (AP) — The mayor"]
)
def test_abbreviations_and_datelines_keep_their_capitals(lead: str) -> None:
    assert fixes(CapsLeadIn(), f"Harbour shut\n\n{lead} {REST}\n") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He did NOT leave.", ["not"]),
        ("It is MUCH MORE than he said.", ["much more"]),
        ("The WHO said so, and NATO agreed.", []),
        ("He saw the film NEVER SAY DIE there.", []),
        ("THIS IS NOT A DRILL, EVERYONE MUST LEAVE.", []),
        ("“I did NOT leave,” he said.", []),
    ],
)
def test_capitals_are_stress_where_a_plain_word_stands_alone(text: str, found: list[str]) -> None:
    assert fixes(CapsEmphasis(), text) == found


BRITISH = "The theatre honoured its neighbours and painted the harbour grey."


def test_three_words_make_a_dialect() -> None:
    voted = assign_roles(plain_document(BRITISH, "a.txt"), []).layer(dialect)
    unsure = assign_roles(plain_document("The theatre is grey.", "b.txt"), []).layer(dialect)

    assert (voted.dialect, len(voted.british), len(voted.american)) == ("uk", 5, 0)
    assert unsure.dialect == ""


def test_a_stated_dialect_needs_no_vote() -> None:
    doc = plain_document("The theatre is grey.", "b.txt")._replace(metadata={"language": "en-US"})

    assert assign_roles(doc, []).layer(dialect).dialect == "us"


def test_without_a_profile_the_article_tells_its_dialect() -> None:
    assert fixes(DialectSpelling(), f"{BRITISH} Its color is new.") == ["colour"]
    assert fixes(DialectSpelling(), "Its color is new.") == []


def test_a_profile_tells_the_dialect_whatever_the_article_writes() -> None:
    rule = DialectSpelling().with_options({}, House("ap"))

    assert fixes(rule, "The theatre is shut.") == ["theater"]
    assert fixes(rule, "The Globe Theatre is shut.") == []
