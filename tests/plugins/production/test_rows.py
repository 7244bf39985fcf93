"""Every row of the data files, held against its own examples through the engine."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newslint import Finding
from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.text.phrases import phrase_scan
from newslint.text.words import fold
from newslint_production.ai_cutoff import AiCutoff
from newslint_production.ai_reply import AiReply
from newslint_production.cq_mark import CqMark
from newslint_production.desk_note import DeskNote
from newslint_production.editor_note import EditorNote
from newslint_production.embargo import Embargo
from newslint_production.kill_hold import KillHold
from newslint_production.lorem_ipsum import LoremIpsum
from newslint_production.machine_translation_trace import MachineTranslationTrace
from newslint_production.release_leftover import ReleaseLeftover
from newslint_production.template_variable import TemplateVariable
from newslint_production.tk_placeholder import TkPlaceholder
from newslint_production.traces import Trace
from newslint_production.wire_more import WireMore

RULES: tuple[type[Trace], ...] = (
    AiCutoff,
    AiReply,
    CqMark,
    DeskNote,
    EditorNote,
    Embargo,
    KillHold,
    LoremIpsum,
    MachineTranslationTrace,
    ReleaseLeftover,
    TemplateVariable,
    TkPlaceholder,
    WireMore,
)
MARKS = re.compile(r"\[\[|\]\](?!\])")
ROWS = [pytest.param(rule, row, id=f"{rule.id}:{row['bad'][:50]}") for rule in RULES for row in rule().rows.values()]


RULE_SETS = {rule.id: RuleSet([rule()]) for rule in RULES}


def findings(rule: type[Trace], text: str) -> list[Finding]:
    linted = RULE_SETS[rule.id].lint(assign_roles(plain_document(text, "test"), []))
    assert not linted.failures
    return linted.findings


def unmarked(example: str) -> tuple[str, tuple[int, int]]:
    start, end = (mark.start() for mark in MARKS.finditer(example))
    return MARKS.sub("", example), (start, end - 2)


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_bad_example_is_found_exactly(rule: type[Trace], row: dict[str, Any]) -> None:
    text, mark = unmarked(row["bad"])
    assert [tuple(one.span) for one in findings(rule, text)] == [mark]


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_good_example_passes(rule: type[Trace], row: dict[str, Any]) -> None:
    assert findings(rule, row["good"]) == []


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_an_anchor_wakes_the_bad_example(rule: type[Trace], row: dict[str, Any]) -> None:
    assert phrase_scan(row["anchors"])(fold(unmarked(row["bad"])[0]))


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_a_mark_that_means_nothing_is_cut(rule: type[Trace], row: dict[str, Any]) -> None:
    if not row.get("cut"):
        assert not any(one.fixes for one in findings(rule, unmarked(row["bad"])[0]))
        return
    text, _ = unmarked(row["bad"])
    (found,) = findings(rule, text)
    for edit in found.fixes[0].edits:
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert findings(rule, text) == []
    assert "  " not in text
