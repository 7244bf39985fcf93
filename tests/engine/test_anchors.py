"""What wakes a rule is rare: a word that every article holds would have its pattern run on every paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.engine.packs import load_packs
from newslint.rule import DocumentRule, MatchRule, Rule

# One of these comes more often than 0.25 times in 1,000 characters.
LISTED = (Path(__file__).parents[1] / "frequent_words.txt").read_text(encoding="utf-8").split("\n")
FREQUENT = frozenset(line for line in LISTED if line and not line.startswith("#"))
PACKS = load_packs()
RULES = [rule for rule in PACKS.rules if rule.pack in PACKS.bundled and isinstance(rule, MatchRule | DocumentRule)]


def wakers(rule: Rule) -> Iterator[tuple[str, str]]:
    """Each word that wakes a rule, and what it wakes."""
    if isinstance(rule, MatchRule):
        yield from ((phrase, "the rule") for phrase in rule.listed_phrases)
        yield from ((anchor, one.expression) for one in rule.listed_patterns for anchor in one.anchors)
    elif isinstance(rule, DocumentRule):
        yield from ((word, "the rule") for word in rule.wakes_on or ())


# A profile may ask for more: “Mr” is what some houses look for.
@pytest.mark.parametrize("rule", [rule for rule in RULES if not rule.profiles], ids=lambda rule: rule.id)
def test_nothing_frequent_wakes_a_rule(rule: Rule) -> None:
    assert [f"{word} wakes {what}" for word, what in wakers(rule) if word in FREQUENT] == []


def test_patterns_wait_for_an_anchor() -> None:
    without = [
        f"{rule.id}: {one.expression}"
        for rule in RULES
        if isinstance(rule, MatchRule) and not rule.profiles
        for one in rule.listed_patterns
        if not one.anchors
    ]
    assert without == []
