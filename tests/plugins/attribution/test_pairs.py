"""Minimal pairs: copy that a rule reports, and the mended copy that it leaves alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint.engine.linter import RuleSet
from newslint.finding import Finding
from newslint.formats.plain import plain_document
from newslint_attribution import newslint_rules as attribution_rules
from newslint_legal import newslint_rules as legal_rules

RULES = {rule.id: RuleSet([rule]) for rule in (*attribution_rules(), *legal_rules())}
ROWS = (Path(__file__).parent / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
PAIRS = [(row["rule"], row["bad"], row["good"]) for row in map(json.loads, ROWS)]


def found(rule: str, text: str) -> list[Finding]:
    linted = RULES[rule].lint(plain_document(text, "article.txt"))
    assert linted.failures == []
    return list(linted.findings)


@pytest.mark.parametrize(("rule", "bad", "good"), PAIRS)
def test_rule_tells_the_pair_apart(rule: str, bad: str, good: str) -> None:
    assert found(rule, bad) != []
    assert found(rule, good) == []


def test_there_are_two_hundred_pairs_and_every_rule_has_one() -> None:
    assert len(set(PAIRS)) >= 200
    assert {rule for rule, _, _ in PAIRS} >= {rule for rule in RULES if rule.startswith("attribution/")}


@pytest.mark.parametrize(("rule", "bad"), sorted({(rule, bad) for rule, bad, _ in PAIRS}))
def test_message_quotes_words_of_the_article(rule: str, bad: str) -> None:
    """Only the message for a whole quotation without a speaker does not repeat it."""
    for one in found(rule, bad):
        told = one.message
        assert rule == "attribution/orphan-quote" or bad[one.span.start : one.span.end].strip("“”") in told


@pytest.mark.parametrize(("rule", "bad"), sorted({(rule, bad) for rule, bad, _ in PAIRS}))
def test_finding_is_no_longer_than_a_sentence(rule: str, bad: str) -> None:
    for one in found(rule, bad):
        assert "\n" not in bad[one.span.start : one.span.end]
        assert ". " not in bad[one.span.start : one.span.end]


@pytest.mark.parametrize(("rule", "bad"), sorted({(rule, bad) for rule, bad, _ in PAIRS if rule.startswith("legal/")}))
def test_what_somebody_is_quoted_with_is_left_alone(rule: str, bad: str) -> None:
    assert found(rule, f"“{bad[:-1]},” said Ines Roca.") == []
