"""What the examples of the rule on agreement cannot show: where it keeps quiet and how it reads a subject."""

from __future__ import annotations

import pytest

from newslint import Severity
from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint_grammar.subject import subject_at
from newslint_grammar.subject_verb_agreement import SubjectVerbAgreement


def flagged(text: str) -> list[str]:
    linted = RuleSet([SubjectVerbAgreement()]).lint(plain_document(text, "test"))
    assert not linted.failures
    return [text[one.span.start : one.span.end] for one in linted.findings]


@pytest.mark.parametrize(
    "text",
    [
        "The terms of a plan Labour has drawn up are strict.",
        "Mayors For Clean Air has offices in three towns.",
        "The economics of the trade has changed.",
        "A poll where the economy grows at a steady pace and inflation remains low is rare.",
        "The police were late, and the council have met.",
        "Tens of thousands of pounds has been lost.",
        "One of the bridges in the north is shut.",
        "If the cost of repairs were lower, it would be done.",
        "IT support is slow.",
        "Have it your way.",
    ],
)
def test_nothing_is_said_where_the_number_is_not_certain(text):
    assert flagged(text) == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The levels of lead (and zinc) in the water was high.", "was"),
        ("The number of buses have fallen.", "have"),
        ("Has they left the town?", "Has"),
        ("Both of them was hurt.", "was"),
        ("There are a bridge in the way.", "are"),
        ("Critics say the effects of the ban is small.", "is"),
    ],
)
def test_a_clash_is_found_behind_phrases_and_before_the_subject(text, verb):
    assert flagged(text) == [verb]


def test_speech_is_only_noted():
    text = "“The talks with the union has failed,” the minister said."
    (found,) = RuleSet([SubjectVerbAgreement()]).lint(plain_document(text, "test")).findings
    assert found.severity is Severity.NOTE


def test_a_subject_is_taken_apart():
    found = subject_at("the old walls of the two castles was built", 0, {"was"})
    assert found is not None
    assert (found.article, found.noun, found.preposition, found.last, found.verb) == (
        "the",
        "walls",
        "of",
        "castles",
        "was",
    )


def test_a_word_cut_by_an_apostrophe_ends_the_reading():
    assert subject_at("the president's was", 0, {"was"}) is None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The bank stays open even when it want to close.", "want"),
        ("He looks up every time she walk past.", "walk"),
        ("He met those players that has left.", "has"),
        ("Information about the two fires are scarce.", "are"),
        ("There remains good reasons for doubt.", "remains"),
    ],
)
def test_a_clash_is_found_within_a_sentence(text, verb):
    assert flagged(text) == [verb]


@pytest.mark.parametrize(
    "text",
    [
        "They demand that he leave, and insist it stay open.",
        "How many medals does she have?",
        "Legends of Ruritania is a game.",
        "One of those players that has left is here.",
        "Information about fires and the people they hurt are both scarce.",
        "Steel Tariffs on Hold\nThe minister has agreed to wait.",
    ],
)
def test_wishes_questions_and_titles_are_left_alone(text):
    assert flagged(text) == []
