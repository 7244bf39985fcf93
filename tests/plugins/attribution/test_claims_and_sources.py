"""The same claim with and without a source: what silences the rules, and what moves a report to another rule."""

from __future__ import annotations

import pytest

from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint_attribution import newslint_rules

CLAIM_RULES = (
    "attribution/unattributed-claim",
    "attribution/unattributed-accusation",
    "attribution/unattributed-prediction",
    "attribution/mind-reading",
)
RULES = RuleSet([rule for rule in newslint_rules() if not rule.preview or rule.id in CLAIM_RULES])

CLAIMS = [
    ("attribution/unattributed-accusation", "Northfield Homes bribed two planning officers to win the site"),
    ("attribution/unattributed-accusation", "The ministry falsified the test results for three years"),
    ("attribution/unattributed-prediction", "The closure will devastate the fishing villages"),
    ("attribution/unattributed-prediction", "The tariff could spell trouble for small dairies"),
    ("attribution/mind-reading", "The party called a vote in a desperate attempt to look relevant"),
    ("attribution/mind-reading", "The director secretly hopes the inquiry is dropped"),
    ("attribution/unattributed-claim", "The committee showed a blatant disregard for its own rules"),
    ("attribution/unattributed-claim", "The firm conveniently forgot to tell its staff"),
]


def rules_of(text: str) -> list[str]:
    linted = RULES.lint(plain_document(text, "article.txt"))
    assert linted.failures == []
    return [finding.rule for finding in linted.findings]


@pytest.mark.parametrize(("rule", "claim"), CLAIMS)
def test_claim_without_a_source_is_reported_once(rule: str, claim: str) -> None:
    assert rules_of(f"{claim}.") == [rule]


@pytest.mark.parametrize(("rule", "claim"), CLAIMS)
@pytest.mark.parametrize(
    "source", [", police said", ", according to Ines Roca", ", said Ines Roca, a former mayor", ", the report found"]
)
def test_source_behind_a_claim_silences_it(rule: str, claim: str, source: str) -> None:
    assert rules_of(f"{claim}{source}.") == []


@pytest.mark.parametrize(("rule", "claim"), CLAIMS)
@pytest.mark.parametrize("lead", ["Ines Roca said ", "According to Ines Roca, ", "Prosecutors allege that "])
def test_source_before_a_claim_silences_it(rule: str, claim: str, lead: str) -> None:
    assert rules_of(f"{lead}{claim[0].lower() + claim[1:]}.") == []


@pytest.mark.parametrize(("rule", "claim"), CLAIMS)
@pytest.mark.parametrize("marks", ["“”", '""'])
def test_quoting_a_claim_with_its_speaker_silences_it(rule: str, claim: str, marks: str) -> None:
    assert rules_of(f"{marks[0]}{claim},{marks[1]} said Ines Roca.") == []


@pytest.mark.parametrize(("rule", "claim"), CLAIMS)
def test_vague_source_takes_over_from_a_claim(rule: str, claim: str) -> None:
    found = rules_of(f"{claim}, critics say.")
    assert found == ["attribution/vague-source"]


@pytest.mark.parametrize(("rule", "claim"), CLAIMS)
def test_question_is_no_claim(rule: str, claim: str) -> None:
    assert not set(rules_of(f"Is it true that {claim[0].lower() + claim[1:]}?")) & set(CLAIM_RULES)


def test_reporting_verb_does_not_cover_the_relative_clause_behind_its_complement() -> None:
    found = rules_of("Ines Roca said the plant would shut, which will devastate the fishing villages.")
    assert found == ["attribution/unattributed-prediction"]


def test_reporting_verb_does_not_cover_a_new_sentence() -> None:
    found = rules_of("Ines Roca said the plant would shut. It will devastate the fishing villages.")
    assert found == ["attribution/unattributed-prediction"]


def test_strongest_rule_speaks_for_a_clause() -> None:
    found = rules_of("The ministry falsified the test results in a desperate attempt to look relevant.")
    assert found == ["attribution/unattributed-accusation"]


def test_deleting_the_accuser_raises_a_report() -> None:
    assert rules_of("Ties grew worse over allegations by the embassy that files were copied.") == []
    assert rules_of("Ties grew worse over allegations that files were copied.") == [
        "attribution/alleged-without-source"
    ]


def test_court_in_the_paragraph_answers_for_an_accusation() -> None:
    assert rules_of("Northfield Homes bribed two planning officers. A judge fined it £2m in May.") == []


def test_one_wording_of_a_vague_source_is_told_once_with_the_other_places() -> None:
    text = "Analysts expect a slump in copper.\n\nThe mine opened in 1931.\n\nAnalysts predict a slump in tin too."
    findings = RULES.lint(plain_document(text, "a.txt")).findings
    assert [finding.rule for finding in findings] == ["attribution/vague-source"]
    assert [text[one.span.start : one.span.end] for one in findings[0].related] == ["Analysts predict"]


def test_analyst_named_in_the_next_sentence_answers_for_analysts() -> None:
    text = "Many analysts believe the price will fall. Ines Roca, analyst at Porto Bank, said demand was weak."
    assert rules_of(text) == []


def test_what_a_reporter_sees_is_no_hearsay() -> None:
    assert rules_of("People walked past the guards, apparently trying not to be seen.") == []


def test_opinion_piece_is_left_alone() -> None:
    own = "I think we have seen enough of our council. We wrote to it in May, and I called it twice in June. "
    assert rules_of(own + "The committee showed a blatant disregard for its own rules.") == []


def test_sport_is_told_in_words_of_its_own() -> None:
    report = "The striker scored two goals in the cup match for his club, the first of the league season. "
    assert rules_of(report + "The defeat will devastate the squad.") == []
