"""What an article tells of a case decides whether a label is an accusation of the paper's own."""

from __future__ import annotations

import pytest

from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint_legal import newslint_rules

RULES = RuleSet([rule for rule in newslint_rules() if rule.by_default and not rule.preview])


def rules_of(text: str) -> list[str]:
    linted = RULES.lint(plain_document(text, "article.txt"))
    assert linted.failures == []
    return [finding.rule for finding in linted.findings]


@pytest.mark.parametrize("state", ["was arrested on Monday", "will go on trial in May", "is in custody"])
def test_label_beside_a_name_is_reported_while_the_case_is_open(state: str) -> None:
    assert rules_of(f"The killer, Tom Hill, {state}.") == ["legal/crime-as-fact"]


@pytest.mark.parametrize(
    "outcome",
    ["was convicted in June", "pleaded guilty in June", "was jailed for life", "shot himself in the yard"],
)
def test_conviction_plea_or_death_of_the_suspect_silences_it(outcome: str) -> None:
    assert rules_of(f"The killer, Tom Hill, was arrested on Monday. He {outcome}.") == []


@pytest.mark.parametrize(
    "text", ["A killer blow to Tom Hill's hopes came in May, and a man was arrested.", "Killers go to trial."]
)
def test_label_without_a_name_is_left_alone(text: str) -> None:
    assert rules_of(text) == []


def test_plea_of_not_guilty_leaves_the_case_open() -> None:
    assert rules_of("Arsonist Dora Finch was charged in May and pleaded not guilty.") == ["legal/crime-as-fact"]


def test_alleged_label_is_a_matter_of_style() -> None:
    assert rules_of("Alleged arsonist Dora Finch was charged in May.") == ["legal/accused-label"]
