"""Hostile text costs a few times what news text costs, counted in calls and not in seconds; seconds are measured by
benchmarks.hostile.

What grows faster than the text is what a long enough file of it stops a run with.

To try all texts made of the rules' own patterns, not one in twenty:
    NEWSLINT_HOSTILE=1 pytest -m fuzz tests/test_hostile.py
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from itertools import islice
from typing import Any

import pytest
from benchmarks.hostile import Hostile, aimed, desk, shapes
from benchmarks.texts import articles

from newslint.engine.article import Desk
from newslint.engine.packs import load_packs
from newslint.formats.plain import plain_document

SHORT, TIMES = 1_500, 8
# Calls for each character, over those of news text.
MOST = 7.8
# Calls of the longer text over those of the shorter one, for each time that it is longer.
MOST_GROWTH = 2.5


@pytest.fixture(scope="module")
def checks() -> Desk:
    """All rules."""
    return desk()


def calls(checks: Desk, texts: Sequence[str]) -> int:
    """How many functions are called, of Python and of C, to check texts. They were checked once before."""
    counted = 0

    def count(_: Any, event: str, __: Any) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    for one in texts:
        checks.check_document(checks.named(plain_document(one, "a.txt")))
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        for one in texts:
            checks.check_document(checks.named(plain_document(one, "a.txt")))
    finally:
        sys.setprofile(before)
    return counted


@pytest.fixture(scope="module")
def news(checks: Desk) -> float:
    """Calls for each character of news text."""
    texts = list(islice(articles(3), 20))
    return calls(checks, texts) / sum(map(len, texts))


def too_dear(checks: Desk, news: float, one: Hostile) -> str:
    """What is wrong with the cost of a text, or nothing."""
    few, many = (calls(checks, [one.text(length)]) for length in (SHORT, SHORT * TIMES))
    told = f"{one.rule or 'shape'}, {one.name}: {one.unit[:40]!r}"
    if many > MOST * news * SHORT * TIMES:
        return f"{told} costs {many / news / SHORT / TIMES:.1f} times what news costs"
    # Of a short text what is done once for an article is most.
    if many > MOST_GROWTH * TIMES * max(few, news * SHORT):
        return f"{told} costs {many / few:.1f} times as much when it is {TIMES} times longer"
    return ""


# Promise: A hostile article costs at most
@pytest.mark.parametrize("one", [pytest.param(one, id=one.name) for one in shapes()])
def test_runs_of_what_any_text_may_hold_cost_little(checks: Desk, news: float, one: Hostile) -> None:
    assert too_dear(checks, news, one) == ""


@pytest.mark.fuzz
def test_text_made_of_the_rules_own_patterns_costs_little(checks: Desk, news: float) -> None:
    texts = list(aimed(load_packs().rules))
    assert len(texts) > 3_000
    texts = texts[:: int(os.environ.get("NEWSLINT_HOSTILE", "20"))]
    assert [told for one in texts if (told := too_dear(checks, news, one))] == []


def test_every_rule_and_every_pattern_has_hostile_text_of_its_own() -> None:
    rules = load_packs().rules
    aimed_at = {one.rule for one in aimed(rules)}
    assert [rule.id for rule in rules if rule.id not in aimed_at] == []
