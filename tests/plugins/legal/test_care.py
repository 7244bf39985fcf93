"""Children, suicides, complainants and private data: what changes the answer."""

from __future__ import annotations

import pytest

from newslint.engine.linter import RuleSet
from newslint.finding import Finding
from newslint.formats.plain import plain_document
from newslint.rule import House, Rule
from newslint_legal.contempt_marker import ContemptMarker
from newslint_legal.minor_identified import MinorIdentified
from newslint_legal.private_data import PrivateData
from newslint_legal.sexual_offence_identity import SexualOffenceIdentity
from newslint_legal.suicide_method_detail import SuicideMethodDetail
from newslint_legal.suicide_no_helpline import SuicideNoHelpline

SUICIDES = "The suicide rate rose again.\n\nMost suicides were in spring. A third suicide was of a farmer.\n"
COURT = " The trial at the crown court goes on, and the judge thanked the police."


def found(rule: Rule, text: str) -> list[Finding]:
    linted = RuleSet([rule]).lint(plain_document(text, "story"))
    assert not linted.failures
    return linted.findings


@pytest.mark.parametrize(
    ("profile", "number"), [("uk", "116 123"), ("guardian", "116 123"), ("ap", "988"), ("", "below the story.")]
)
def test_the_help_line_is_that_of_the_country(profile: str, number: str) -> None:
    (one,) = found(SuicideNoHelpline(house=House(profile=profile)), SUICIDES)
    assert number in one.message


@pytest.mark.parametrize("line", ["Call 988.", "Samaritans: 116 123", "Lifeline is on 13 11 14.", "Call a helpline."])
def test_any_help_line_is_enough(line: str) -> None:
    assert found(SuicideNoHelpline(), f"{SUICIDES}\n{line}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber jumped from a car. The suicide attack was the third.",
        "The firm is on the way to suicide, he jumped from job to job.",
        "“She took her own life. She jumped from the bridge,” her brother said.",
    ],
)
def test_methods_elsewhere_are_left_alone(text: str) -> None:
    assert found(SuicideMethodDetail(), f"{text}\n") == []


@pytest.mark.parametrize(
    "told",
    [
        "Amy Reed, 9, gave evidence against him.",
        "Ella Short, who is 14, was abused by her teacher.",
        "Police charged Tom Hill, 16, with murder.",
        "Ben Moor, 15, denies murder.",
    ],
)
def test_a_child_in_a_case_is_told(told: str) -> None:
    assert len(found(MinorIdentified(), told + COURT)) == 1


@pytest.mark.parametrize(
    "told",
    [
        "Amy Reed, 9, was killed by a car, and a man was charged.",
        "Amy Reed, 19, gave evidence against him.",
        "A man was charged with the murder of Tom Hill, 12.",
        "Ella Short, 14, won the match after she was accused of cheating.",
        "“Amy Reed, 9, gave evidence,” he said.",
    ],
)
def test_the_dead_the_grown_up_and_the_winners_may_be_named(told: str) -> None:
    assert found(MinorIdentified(), told + COURT) == []


def test_a_child_is_told_once_with_the_other_places() -> None:
    (one,) = found(MinorIdentified(), f"Amy Reed, 9, gave evidence.{COURT} Amy Reed, 9, gave evidence again.")
    assert len(one.related) == 1


@pytest.mark.parametrize("waiver", ["She waived her right to anonymity.", "She agreed to be named."])
def test_a_complainant_who_waived_anonymity_is_left_alone(waiver: str) -> None:
    told = "Tom Hill, 45, denies rape. The woman, his stepdaughter, said that it began in 2011."
    assert len(found(SexualOffenceIdentity(), told)) == 1
    assert found(SexualOffenceIdentity(), f"{told} {waiver}") == []


def test_a_relation_to_nobody_named_gives_nobody_away() -> None:
    assert found(SexualOffenceIdentity(), "A man was jailed for 12 years after he raped his niece.") == []


@pytest.mark.parametrize(
    "number",
    [
        "GB82 WEST 1234 5698 7654 32",
        "4539 1488 0343 6467",
        "123-45-6789",
    ],
)
def test_a_number_is_told_by_its_form_and_check_digits(number: str) -> None:
    assert len(found(PrivateData(), f"He paid with {number} in May.")) == 1


@pytest.mark.parametrize("number", ["GB83 WEST 1234 5698 7654 32", "4539 1488 0343 6468", "000-45-6789", "2004-2005"])
def test_a_number_with_other_check_digits_is_left_alone(number: str) -> None:
    assert found(PrivateData(), f"He paid with {number} in May.") == []


def test_after_the_verdict_the_record_may_be_told() -> None:
    told = "Tom Hill, who has previous convictions, was charged with robbery."
    assert len(found(ContemptMarker(house=House(profile="uk")), told)) == 1
    assert found(ContemptMarker(house=House(profile="uk")), f"{told} He was found guilty on Monday.") == []
