"""Every row of the data files, held against its own examples through the engine."""

from __future__ import annotations

import re
from functools import cache

import pytest

from newslint import Finding
from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint.text.phrases import phrase_scan
from newslint.text.words import fold
from newslint_grammar.comparative import Comparative
from newslint_grammar.double_negative import DoubleNegative
from newslint_grammar.missing_word import MissingWord
from newslint_grammar.rows import RowRule
from newslint_grammar.surplus_word import SurplusWord
from newslint_grammar.uncountable import Uncountable
from newslint_grammar.verb_chain import VerbChain
from newslint_grammar.whom import Whom
from newslint_grammar.wrong_plural import WrongPlural
from newslint_grammar.wrong_preposition import WrongPreposition

RULES = (
    Comparative,
    DoubleNegative,
    MissingWord,
    SurplusWord,
    Uncountable,
    VerbChain,
    Whom,
    WrongPlural,
    WrongPreposition,
)
MARKS = re.compile(r"\[\[|\]\]")
ROWS = [pytest.param(rule, row, id=f"{rule.id}:{row['bad'][:50]}") for rule in RULES for row in rule().rows.values()]


@cache
def rules_of(rule: type[RowRule]) -> RuleSet:
    return RuleSet([rule()])


def findings(rule: type[RowRule], text: str) -> list[Finding]:
    linted = rules_of(rule).lint(plain_document(text, "test"))
    assert not linted.failures
    return linted.findings


def unmarked(example: str) -> tuple[str, tuple[int, int]]:
    start, end = (mark.start() for mark in MARKS.finditer(example))
    return MARKS.sub("", example), (start, end - 2)


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_bad_example_is_found_exactly(rule, row):
    text, mark = unmarked(row["bad"])
    assert [tuple(one.span) for one in findings(rule, text)] == [mark]


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_good_example_passes(rule, row):
    assert findings(rule, row["good"]) == []


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_first_fix_leaves_nothing_to_report(rule, row):
    text, _ = unmarked(row["bad"])
    (found,) = findings(rule, text)
    for edit in found.fixes[0].edits:
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert findings(rule, text) == []


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_an_anchor_wakes_the_bad_example(rule, row):
    assert phrase_scan(row["anchors"])(fold(unmarked(row["bad"])[0]))
