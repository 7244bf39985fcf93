from __future__ import annotations

import pickle
from typing import Any

import pytest

from newslint.config.rulefile import house_rules
from newslint.document import Role
from newslint.engine.examples import found_in
from newslint.engine.linter import RuleSet
from newslint.errors import ConfigError
from newslint.formats.plain import plain_document
from newslint.rule import Rule

EITHER: dict[str, Any] = {"consistent": [["adviser", "advisor"], ["grey", "gray", "grayish"]]}
FIRST: dict[str, Any] = {"first-use": {"WHO": "World Health Organization", "ECB": "European Central Bank"}}
NEEDS: dict[str, Any] = {"conditional": {"when": ["recall", "recalls"], "needs": ["refund", "customer hotline"]}}


def rule(**table: Any) -> Rule:
    return house_rules([{"id": "house/word", **table}], "house.toml")[0]


def flagged(made: Rule, text: str) -> list[str]:
    return [text[span.start : span.end] for span in found_in(made, text, ())]


def told(made: Rule, text: str) -> list[str]:
    return [one.message for one in RuleSet([made]).lint(plain_document(text, "a")).findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An adviser left. Another advisor came.", ["advisor"]),
        ("An advisor left, an adviser came and an advisor.", ["adviser"]),
        ("An adviser left, all advisers came.", []),
        ("The Adviser said so. An ADVISOR said no.", ["ADVISOR"]),
        ("An adviser in gray, another in grayish cloth.", ["grayish"]),
        ("An adviser left. “My advisor is gone,” she said.", []),
        ("“My advisor is gone,” she said. An adviser left.", []),
    ],
)
def test_an_article_has_one_form(text: str, found: list[str]) -> None:
    assert flagged(rule(**EITHER), text) == found


def test_forms_may_differ_in_letter_case() -> None:
    made = rule(consistent=[["internet", "Internet"]])

    assert flagged(made, "On the internet and the Internet.") == ["Internet"]
    assert told(made, "On the internet and the Internet.") == [
        "“Internet” was “internet” before: write one of them throughout."
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The WHO met. The World Health Organization (WHO) left.", ["WHO"]),
        ("The World Health Organization met. The WHO left.", []),
        ("The WHO met, the WHO left, and so did the ECB.", ["WHO", "ECB"]),
        ("People who left.", []),
        ("“The WHO is late,” he said. Then the WHO came.", ["WHO"]),
        ("“The World Health Organization is late,” he said. Then the WHO came.", []),
    ],
)
def test_what_is_short_comes_after_what_it_is_short_for(text: str, found: list[str]) -> None:
    assert flagged(rule(**FIRST), text) == found


def test_a_first_use_names_the_full_form() -> None:
    assert told(rule(**FIRST), "The ECB met.") == ["Say “European Central Bank” before you write “ECB”."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The firm recalls two cars. The recall is wide.", ["recalls"]),
        ("The firm recalls two cars. A refund is due.", []),
        ("Ring the customer hotline.\n\nThe recall is wide.", []),
        ("Refunding is slow. A recall is wide.", ["recall"]),
        ("“I recall that,” he said.", []),
        ("The firm said no.", []),
    ],
)
def test_some_phrases_call_for_others(text: str, found: list[str]) -> None:
    assert flagged(rule(**NEEDS), text) == found


def test_quotations_may_be_looked_into() -> None:
    assert flagged(rule(**NEEDS, quotations="check"), "“I recall that,” he said.") == ["recall"]


@pytest.mark.parametrize(
    ("case", "text", "is_right"),
    [
        ("sentence", "Fire Guts Old Mill", False),
        ("sentence", "Fire guts old mill", True),
        ("sentence", "Fire guts the old mill of Ann Lee in Lennick", True),
        ("sentence", "EU and UN meet", True),
        ("title", "Fire Guts the Old Mill", True),
        ("title", "Fire guts the Old Mill", False),
        ("title", "Fire Guts Mill of iPhone", True),
        ("lower", "fire guts mill", True),
        ("lower", "fire guts Mill", False),
        ("upper", "FIRE GUTS MILL 9b", True),
        ("upper", "FIRE GUTS Mill", False),
    ],
)
def test_capitals_are_those_of_the_house(case: str, text: str, is_right: bool) -> None:
    made = rule(capitals=case, **{"except": ["iPhone"]}, scope=["paragraph", "headline"])

    assert flagged(made, text) == ([] if is_right else [text])


def test_capitals_are_looked_at_in_headlines() -> None:
    assert rule(capitals="title").scope == frozenset({Role.HEADLINE, Role.SUBHEAD})


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ({"consistent": ["adviser"]}, r"consistent\[1\] .*must be a list"),
        ({"consistent": [["adviser"]]}, "two forms at least"),
        ({"consistent": []}, "must list groups"),
        ({"first-use": {}}, "at least one abbreviation"),
        ({"first-use": {"WHO": ""}}, "must not be empty"),
        ({"conditional": {"when": ["a"]}}, "needs needs"),
        ({"conditional": {"when": ["a"], "need": ["b"]}}, "did you mean “needs”"),
        ({"capitals": "titel"}, "did you mean “title”"),
        ({**NEEDS, "except": ["a"]}, "has no meaning"),
        ({**EITHER, "message": "{replacement}"}, "may hold {text}, {first} here"),
        ({**EITHER, **FIRST}, "has consistent and first-use"),
    ],
)
def test_a_table_that_makes_no_sense_is_refused(table: dict[str, Any], why: str) -> None:
    with pytest.raises(ConfigError, match=why):
        rule(**table)


@pytest.mark.parametrize("table", [EITHER, FIRST, NEEDS, {"capitals": "title"}])
def test_a_rule_can_be_handed_to_another_process(table: dict[str, Any]) -> None:
    made = rule(**table)
    found_in(made, "The WHO recalls an adviser and an advisor.", ())

    assert repr(pickle.loads(pickle.dumps(made))) == repr(made)
