from __future__ import annotations

from typing import Any

import pytest

from newslint.config.selectors import chooses
from newslint.config.settings import Settings
from newslint.rule import House, Rule

BUNDLED = ("attribution", "typos", "style")


def chosen(rules: dict[str, Rule], **values: Any) -> list[str]:
    settings = Settings(**values)
    return [id for id, rule in rules.items() if chooses(rule, settings, bundled=rule.pack in BUNDLED)]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, ["attribution/vague-source", "typos/doubled-word"]),
        ({"select": ("all",)}, ["attribution/vague-source", "typos/doubled-word", "typos/taste"]),
        ({"select": ("typos",)}, ["typos/doubled-word", "typos/taste"]),
        ({"select": ("typos/taste",)}, ["typos/taste"]),
        ({"select": ()}, []),
        ({"extend_select": ("typos/taste",)}, ["attribution/vague-source", "typos/doubled-word", "typos/taste"]),
        ({"ignore": ("typos",)}, ["attribution/vague-source"]),
        ({"ignore": ("all",)}, []),
        ({"ignore": ("default",)}, []),
        ({"select": ("all",), "ignore": ("default",)}, ["typos/taste"]),
        ({"select": ("typos",), "ignore": ("default",)}, ["typos/doubled-word", "typos/taste"]),
        ({"select": ("typos",), "ignore": ("typos",)}, []),
        ({"select": ("typos/taste",), "ignore": ("typos",)}, ["typos/taste"]),
        ({"select": ("typos", "typos/taste"), "ignore": ("typos/taste",)}, ["typos/doubled-word"]),
        (
            {"ignore": ("typos",), "extend_select": ("typos/doubled-word",)},
            ["attribution/vague-source", "typos/doubled-word"],
        ),
    ],
)
def test_the_longest_selector_decides(rules: dict[str, Rule], values: dict[str, Any], expected: list[str]) -> None:
    assert chosen(rules, **values) == expected


def test_preview_rules_need_preview_or_their_full_name(rules: dict[str, Rule]) -> None:
    assert "typos/fresh" not in chosen(rules, select=("all", "typos"))
    assert "typos/fresh" in chosen(rules, preview=True)
    assert chosen(rules, select=("typos/fresh",)) == ["typos/fresh"]
    assert "typos/fresh" not in chosen(rules, preview=True, ignore=("typos",))
    assert chosen(rules, select=("typos/fresh",), ignore=("typos/fresh",)) == []


def test_packs_from_elsewhere_run_when_named(rules: dict[str, Rule]) -> None:
    assert "gazette/dots" not in chosen(rules, select=("all", "default"))
    assert "gazette/dots" in chosen(rules, extend_select=("gazette",))
    assert chosen(rules, select=("gazette/dots",)) == ["gazette/dots"]
    assert chosen(rules, select=("gazette",), ignore=("gazette",)) == []


def test_rules_of_a_profile_are_silent_without_it(rules: dict[str, Rule]) -> None:
    assert "style/wired" not in chosen(rules, select=("all", "style", "style/wired"))
    assert "style/wired" in chosen(rules, house=House("ap"))
    assert "style/wired" not in chosen(rules, house=House("bbc"))


def test_a_former_id_still_selects(rules: dict[str, Rule]) -> None:
    assert chosen(rules, select=("attribution/weasel",)) == ["attribution/vague-source"]
