"""Every row and every pair of the data files, held against its own examples through the engine."""

from __future__ import annotations

import re
from functools import cache

import pytest

from newslint import Finding
from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint.text.phrases import phrase_scan
from newslint.text.words import fold
from newslint_typos.embarrassing_word import EmbarrassingWord
from newslint_typos.homophone import Homophone
from newslint_typos.misspelled_name import MisspelledName
from newslint_typos.pronoun_slip import PronounSlip
from newslint_typos.slips import SlipRule
from newslint_typos.split_compound import SplitCompound
from newslint_typos.surplus_apostrophe import SurplusApostrophe
from newslint_typos.verb_form import VerbForm
from newslint_typos.wrong_word import WrongWord

RULES = (
    EmbarrassingWord,
    Homophone,
    MisspelledName,
    PronounSlip,
    SplitCompound,
    SurplusApostrophe,
    VerbForm,
    WrongWord,
)
MARKS = re.compile(r"\[\[|\]\]")
ROWS = [pytest.param(rule, row, id=f"{rule.id}:{row['bad'][:50]}") for rule in RULES for row in rule().rows.values()]


@cache
def rules_of(rule: type[SlipRule]) -> RuleSet:
    return RuleSet([rule()])


def findings(rule: type[SlipRule], text: str) -> list[Finding]:
    linted = rules_of(rule).lint(plain_document(text, "test"))
    assert not linted.failures
    return linted.findings


def unmarked(example: str) -> tuple[str, list[tuple[int, int]]]:
    text, at, ends = "", 0, []
    for mark in MARKS.finditer(example):
        text += example[at : mark.start()]
        at = mark.end()
        ends.append(len(text))
    return text + example[at:], list(zip(ends[::2], ends[1::2], strict=True))


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_bad_example_is_found_exactly(rule, row):
    text, marks = unmarked(row["bad"])
    assert [tuple(one.span) for one in findings(rule, text)] == marks


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_good_example_passes(rule, row):
    assert findings(rule, row.get("good", "")) == []


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_fix_leaves_nothing_to_find(rule, row):
    text, _ = unmarked(row["bad"])
    edits = [edit for one in findings(rule, text) for fix in one.fixes[:1] for edit in fix.edits]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert findings(rule, text) == [] or not edits


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_anchors_wake_the_pattern(rule, row):
    text, _ = unmarked(row["bad"])
    assert row["anchors"]
    assert all(anchor == fold(anchor) for anchor in row["anchors"])
    assert phrase_scan(row["anchors"])(fold(text))


@pytest.mark.parametrize("rule", RULES)
def test_every_phrase_is_found_and_its_fix_is_not(rule):
    for slip, meant in rule().listed_phrases.items():
        text = f"They spoke of {slip} on Monday."
        found = findings(rule, text)
        assert [fold(text[one.span.start : one.span.end]) for one in found] == [slip]
        assert findings(rule, f"They spoke of {meant} on Monday.") == []


@pytest.mark.parametrize("rule", RULES)
def test_fix_for_each_form_names_a_form_of_the_pattern(rule):
    for row in rule().rows.values():
        if isinstance(row.get("fix"), dict):
            assert all(slip == fold(slip) and slip != meant for slip, meant in row["fix"].items())


def test_capital_inside_a_sentence_is_a_name():
    assert findings(WrongWord, "The band Expresso Love played.") == []
    assert findings(SplitCompound, "Peter Noone was there, and so was inFront Labs.") == []


def test_capital_that_opens_a_sentence_is_none():
    found = findings(SplitCompound, "Alot of them left.")
    assert [fix.edits[0].text for fix in found[0].fixes] == ["A lot"]


def test_slip_in_quoted_speech_is_a_note():
    (one,) = findings(Homophone, "“He should of known,” she said.")
    assert one.severity == "note"


def test_dialect_in_quoted_speech_is_left_alone():
    assert findings(VerbForm, "“I should have went home,” the driver said.") == []
