from __future__ import annotations

from typing import Any

import pytest

from newslint.config.rulefile import house_rules
from newslint.config.wordclasses import CLASSES, is_of
from newslint.engine.examples import found_in
from newslint.engine.linter import RuleSet
from newslint.errors import ConfigError
from newslint.finding import Finding
from newslint.formats.plain import plain_document
from newslint.rule import Rule


def rule(**table: Any) -> Rule:
    return house_rules([{"id": "house/row", **table}], "house.toml")[0]


def flagged(tokens: object, text: str, **more: Any) -> list[str]:
    return [text[span.start : span.end] for span in found_in(rule(tokens=tokens, **more), text, ())]


def findings(made: Rule, text: str) -> list[Finding]:
    return RuleSet([made]).lint(plain_document(text, "a")).findings


@pytest.mark.parametrize(
    ("tokens", "text", "found"),
    [
        (
            ["DET", "very", "ADJ"],
            "It was a very important vote, the very\ndear one.",
            ["a very important", "the very\ndear"],
        ),
        (["DET", "very", "ADJ"], "They came from the very heart. A very, important vote. A very-important vote.", []),
        (["Very"], "VERY good, very good.", ["VERY", "very"]),
        (["very|really", "ADJ"], "Really big and very small.", ["Really big", "very small"]),
        (["very", "very?", "ADJ"], "A very very big, a very small.", ["very very big", "very small"]),
        (["was", "*", "by"], "It was done by him, was by him, was well done by us.", ["was done by"]),
        (["can't", "VERB"], "They can’t win.", ["can’t win"]),
        (["NUM", "NOUN"], "He saw 1,200 houses, two dogs and 3 fwumps.", ["1,200 houses", "two dogs"]),
        (["PREP", "NAME"], "From London to Paris. To win in Rome.", ["From London", "to Paris", "in Rome"]),
        (["MODAL", "AUX", "VERB|ADJ"], "It would be told, it could be safe.", ["would be told", "could be safe"]),
        ([["very", "ADJ"], ["so", "ADJ"]], "Very big, so small.", ["Very big", "so small"]),
        ([["very", "ADJ"], ["a", "very", "ADJ"]], "A very big fire.", ["A very big"]),
        (["ADV", "ADV"], "It was nearly always wrong.", ["nearly always"]),
        (["very", "ADJ"], "It was very.\n\nBig fire.", []),
    ],
)
def test_words_in_a_row_are_found(tokens: object, text: str, found: list[str]) -> None:
    assert flagged(tokens, text) == found


def test_speech_exceptions_and_scope_are_heeded() -> None:
    text = "“A very big fire,” he said. The very big house and the very tall tower burnt."

    assert flagged(["very", "ADJ"], text) == ["very big", "very tall"]
    assert flagged(["very", "ADJ"], text, quotations="check") == ["very big", "very big", "very tall"]
    assert flagged(["very", "ADJ"], text, **{"except": ["very tall tower"]}) == ["very big"]
    assert flagged(["very", "ADJ"], text, scope=["caption"]) == []


def test_messages_and_fixes_name_the_words() -> None:
    made = rule(tokens=["DET", "very", "ADJ"], message="{word3} alone, not {text}.", fix="{word1} {word3}")
    [one] = findings(made, "It was a very big fire.")

    assert one.message == "big alone, not a very big."
    assert [(fix.title, fix.edits[0].text) for fix in one.fixes] == [("Write “a big”", "a big")]


def test_a_rule_that_names_a_word_sleeps_until_it_stands_somewhere() -> None:
    assert rule(tokens=["DET", "very|quite", "ADJ"]).wakes_on == ("very", "quite")  # type: ignore[attr-defined]
    assert rule(tokens=["DET", "ADJ"]).wakes_on is None  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("tokens", "told"),
    [
        (["DET", "ADJJ"], "tokens[2] (house/row) names the class “ADJJ”, which there is not; did you mean “ADJ”?"),
        ([["very", "XYZ"]], "tokens[1][2] (house/row) names the class “XYZ”, which there is not; they are DET"),
        (["very big"], "must be one word, not “very big”"),
        ([], "must list 1 to 12 words or classes"),
        ([[]], "must list 1 to 12 words or classes"),
        (["*"], "must name a word or a class that has to be there"),
        (["very?"], "must name a word or a class that has to be there"),
        (["--"], "without a letter or digit"),
        (["very", *["so?"] * 5], "has more than 4 tokens that need not be there"),
        ([["very"]] * 201, "lists more than 200 rows"),
        (["very"] * 13, "must list 1 to 12 words or classes"),
        ("very", "must list words and classes"),
    ],
)
def test_a_row_that_cannot_be_is_told(tokens: object, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        rule(tokens=tokens)

    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("word", "classes"),
    [
        ("the", ["DET"]), ("would", ["MODAL"]), ("was", ["AUX", "VERB"]), ("quickly", ["ADV"]), ("family", ["NOUN"]),
        ("reply", ["VERB"]), ("famous", ["ADJ"]), ("countries", ["NOUN"]), ("admitted", ["VERB"]), ("22nd", ["NUM"]),
        ("gave", ["VERB"]), ("reports", ["NOUN", "VERB"]), ("zorb", []), ("city's", ["NOUN"]), ("robbed", []),
    ],
)  # fmt: skip
def test_classes_are_told_by_list_and_ending(word: str, classes: list[str]) -> None:
    assert [kind for kind in CLASSES if is_of(kind, word, word, opens=False)] == classes


@pytest.mark.parametrize(
    ("table", "text", "fixes"),
    [
        ({"phrases": ["at this time"], "fix": "now"}, "At this time it burns.", ["Now"]),
        ({"phrases": ["very "[:4]], "fix": ""}, "A very big fire.", [""]),
        (
            {"patterns": [r"(?P<hour>\d{1,2}):(?P<minutes>\d{2}) ?pm"], "fix": "{hour}.{minutes}pm"},
            "At 3:30 pm it burnt.",
            ["3.30pm"],
        ),
    ],
)
def test_a_house_may_say_what_to_write(table: dict[str, Any], text: str, fixes: list[str]) -> None:
    assert [fix.edits[0].text for one in findings(rule(**table), text) for fix in one.fixes] == fixes


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"patterns": ["a+"], "fix": "{b}"}, "fix (house/row) may hold {text} here, not “{b}”"),
        ({"phrases": ["a"], "fix": 1}, "fix (house/row) must be a text"),
        ({"replace": {"a": "b"}, "fix": "c"}, "fix (house/row) has no meaning in a rule with replace"),
        ({"phrases": ["a"], "link": "gazette"}, "link (house/row) must be the address of a page"),
    ],
)
def test_a_fix_or_link_that_cannot_be_is_told(table: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        rule(**table)

    assert told in str(caught.value)


def test_a_link_stands_in_the_explanation() -> None:
    made = rule(phrases=["a"], why="So it is.", link="https://gazette.example/style#a")

    assert made.why == "So it is.\n\nMore: https://gazette.example/style#a"
