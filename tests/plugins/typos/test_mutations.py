"""Slips put into clean sentences: each is found where it was put and mended back, and clean text passes."""

from __future__ import annotations

import re

import pytest

from newslint.engine.linter import RuleSet
from newslint.engine.packs import load_packs
from newslint.formats.plain import plain_document
from newslint.text.words import fold, match_case
from newslint_typos.misspelling import Misspelling

PACKS = [rule for rule in load_packs().rules if rule.pack in ("typos", "grammar")]
ALL = RuleSet(PACKS)
MARKS = re.compile(r"\[\[(.*?)\]\]")
BEFORE = "The harbour board met in the old town hall. "
AFTER = " The ferry left at noon."
ROWS = [
    pytest.param(rule, row, id=f"{rule.id}:{row['bad'][:50]}")
    for rule in PACKS
    for row in getattr(rule, "rows", {}).values()
]


def found(text):
    linted = ALL.lint(plain_document(text, "test"))
    assert not linted.failures
    return linted.findings


def applied(text, finding):
    for edit in sorted(finding.fixes[0].edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def meant(row, slip):
    """What a row says was meant, or None where its pattern has to tell."""
    fix = row.get("fix")
    if isinstance(fix, dict):
        fix = fix.get(fold(slip))
    if isinstance(fix, list):
        fix = fix[0] if fix else None
    return None if fix is None or "{" in fix else match_case(slip, fix)


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_slip_put_into_a_paragraph_is_found_and_mended_back(rule, row):
    sentence = row["bad"]
    mark = MARKS.search(sentence)
    sentence = sentence if sentence.endswith((".", "?", "!", "”")) else f"{sentence}."
    start = len(BEFORE) + mark.start()
    wrong = BEFORE + MARKS.sub(r"\1", sentence) + AFTER
    hits = [one for one in found(wrong) if one.rule == rule.id and one.span.start == start]
    assert hits, "the slip is not found in the middle of a paragraph"
    right = meant(row, mark[1])
    if right is not None and len(MARKS.findall(sentence)) == 1:
        clean = wrong[:start] + right + wrong[start + len(mark[1]) :]
        assert applied(wrong, hits[0]) == clean or rule.id == "grammar/missing-word"
        assert [one.rule for one in found(clean) if one.span.start >= start - 1 and one.rule == rule.id] == []


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_row_with_exceptions_shows_one_that_passes(rule, row):
    assert row["bad"]
    assert row.get("good") or not row.get("unless"), "a row with exceptions has a good example of its trap"


def test_misspellings_put_into_a_sentence_are_mended_back():
    pairs = list(Misspelling().listed.items())[::25]
    missed = []
    for slip, right in pairs:
        clean = f"{BEFORE}They wrote about {right} that day.{AFTER}"
        wrong = clean.replace(f" {right} ", f" {slip} ")
        if clean not in [applied(wrong, one) for one in found(wrong) if one.fixes]:
            missed.append(slip)
    assert missed == []


def test_sentences_of_one_kind_do_not_wake_rows_of_another():
    silent = (
        "The council said on Monday that the bridge over the river would stay shut for two weeks while it is mended.",
        "None of the three firms that were asked has answered, and one of them no longer has an office in the town.",
        "“I have seen nothing like it in my life,” said the captain, who has sailed these waters since the 1980s.",
        "If the vote goes as planned, it will be the first time in ten years that the party has lost a seat here.",
        "A number of children were on the pier when the wave came, but each of them was led to safety by the crew.",
    )
    assert [(one.rule, text) for text in silent for one in found(text)] == []
