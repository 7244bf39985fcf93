"""Every rule of every bundled pack is what it says, and its examples hold."""

from __future__ import annotations

import re
from pathlib import Path
from types import MappingProxyType

import pytest

from newslint.document import Role
from newslint.engine.examples import unmarked
from newslint.engine.linter import RuleSet
from newslint.engine.packs import load_packs
from newslint.finding import Finding
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.rule import MatchRule, Rule
from newslint.testing import assert_flags, assert_passes
from newslint.text.words import fold

IDS = Path(__file__).with_name("rule_ids.txt")
PACKS = load_packs()
RULES = [rule for rule in PACKS.rules if rule.pack in PACKS.bundled]
MATCH_RULES = [rule for rule in RULES if isinstance(rule, MatchRule)]
BAD = [
    pytest.param(rule, example, id=f"{rule.id}-{number}") for rule in RULES for number, example in enumerate(rule.bad)
]
GOOD = [
    pytest.param(rule, example, id=f"{rule.id}-{number}") for rule in RULES for number, example in enumerate(rule.good)
]
SENTENCE_END = re.compile(r"[.?][”’)]?\Z")


def name_of(rule: Rule) -> str:
    return rule.id


def found(rule: Rule, example: str) -> list[Finding]:
    doc = assign_roles(plain_document(unmarked(example)[0], "example"), PACKS.namers)
    return RuleSet([rule]).lint(doc).findings


def test_every_bundled_pack_can_be_loaded() -> None:
    assert [problem.message for problem in PACKS.problems] == []
    assert len(PACKS.bundled) >= 5


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_a_bad_example_is_flagged_where_it_is_marked(rule: Rule, example: str) -> None:
    assert_flags(rule, example)


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_a_good_example_passes(rule: Rule, example: str) -> None:
    assert_passes(rule, example)


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_there_are_two_examples_of_each_kind(rule: Rule) -> None:
    assert len(rule.bad) >= 2
    assert len(rule.good) >= 2
    assert len({*rule.bad, *rule.good}) == len(rule.bad) + len(rule.good)


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_file_class_and_id_carry_one_name(rule: Rule) -> None:
    slug = rule.id.split("/")[1]
    snake, pascal = slug.replace("-", "_"), slug.title().replace("-", "")

    assert type(rule).__name__ == pascal
    assert type(rule).__module__ == f"newslint_{rule.pack}.{snake}"


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_the_docstring_says_what_is_flagged_and_why(rule: Rule) -> None:
    assert SENTENCE_END.search(rule.summary), rule.summary
    assert len(rule.summary) <= 120
    assert not re.search(r"^(This|The rule|Rule|Flags?|Checks?)\b", rule.summary), rule.summary
    assert rule.why, "it does not say why the fault matters"


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_a_message_is_one_sentence_for_a_writer(rule: Rule, example: str) -> None:
    for finding in found(rule, example):
        message = finding.message
        assert SENTENCE_END.search(message), message
        # Quoted text may hold any marks, so only what newslint says itself is counted.
        own = re.sub("“[^”]*”", "“…”", message)
        assert len(re.findall(r"[.?!](?=\s+[A-Z“])", own)) <= 1, message
        assert rule.id not in message
        assert "{" not in own
        assert "!" not in own
        assert "\n" not in message
        assert len(message) <= 300


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_a_span_has_white_space_at_its_ends_only_if_that_is_the_fault(rule: Rule, example: str) -> None:
    text = unmarked(example)[0]
    for finding in found(rule, example):
        marked = text[finding.span.start : finding.span.end]
        assert finding.in_source or rule.pack == "hygiene" or marked.strip() in (marked, "")


@pytest.mark.parametrize("rule", MATCH_RULES, ids=name_of)
def test_patterns_compile(rule: MatchRule) -> None:
    import regex

    for pattern in rule.listed_patterns:
        for expression in (pattern.expression, *pattern.unless):
            regex.compile(expression, regex.IGNORECASE if pattern.ignore_case else 0)


@pytest.mark.parametrize("rule", MATCH_RULES, ids=name_of)
def test_phrases_and_anchors_are_as_the_scan_sees_them(rule: MatchRule) -> None:
    anchors = [anchor for pattern in rule.listed_patterns for anchor in pattern.anchors]
    for listed in (*rule.listed_phrases, *anchors):
        assert listed == listed.strip()
        assert listed
    assert [anchor for anchor in anchors if anchor != fold(anchor)] == []


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_scope_and_languages_are_known(rule: Rule) -> None:
    assert rule.scope
    assert all(isinstance(role, Role) for role in rule.scope)
    assert all(re.fullmatch("[a-z]{2}", code) for code in rule.languages)


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_a_rule_with_other_settings_leaves_the_first_as_it_was(rule: Rule) -> None:
    before = dict(vars(rule))

    other = rule.with_options({}, rule.house)

    assert other is not rule
    assert before.items() <= MappingProxyType(vars(rule)).items()


def test_no_id_vanishes_without_an_alias(request: pytest.FixtureRequest) -> None:
    recorded = IDS.read_text(encoding="utf-8").split() if IDS.exists() else []
    known = {name for rule in RULES for name in (rule.id, *rule.aliases)}
    if request.config.getoption("--record"):
        IDS.write_text("".join(f"{name}\n" for name in sorted({*recorded, *known})), encoding="utf-8", newline="\n")
        return

    assert sorted(set(recorded) - known) == [], "these ids were published: keep each as an alias of what replaced it"
    assert sorted(known - set(recorded)) == [], (
        "new ids: record them with “python -m pytest --record tests/test_packs.py”"
    )


def test_no_id_is_also_the_former_name_of_another() -> None:
    ids = [rule.id for rule in RULES]
    aliases = [alias for rule in RULES for alias in rule.aliases]

    assert sorted({*ids, *aliases}) == sorted([*ids, *aliases])
