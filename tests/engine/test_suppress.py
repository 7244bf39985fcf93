"""Inline ignores set findings aside, for a block or a file, and are told of when they are of no use."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
SETTINGS = """\
select = ["house"]
[[rule]]
id = "house/warf"
message = "Write “{replacement}”."
replace = { "warf" = "wharf" }
bad = ["The [[warf]] burnt."]
good = ["The wharf burnt."]
"""
IGNORE = "<!-- newslint: ignore[house/warf] so it is spelt there -->"


@pytest.fixture
def told(here: Path, run: Run) -> Callable[..., list[tuple[str, int]]]:
    """The rules and lines of the findings in a text."""
    (here / "newslint.toml").write_text(SETTINGS, encoding="utf-8")

    def told(text: str, *options: str, name: str = "a.txt") -> list[tuple[str, int]]:
        (here / name).write_bytes(text.encode())
        rows = run("check", "--format", "jsonl", *options, name).rows
        return [(row["rule"], row["line"]) for row in rows if row["path"]]

    return told


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_ignore_holds_for_the_next_block(name: str, end: str, told: Callable[..., Any]) -> None:
    lines = ["The warf burnt.", "", IGNORE, "The warf burnt again.", "", "The warf is gone.", ""]

    assert told(end.join(lines), name=name) == [("house/warf", 1), ("house/warf", 6)]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_ignore_may_name_a_pack_or_hold_for_the_file(name: str, told: Callable[..., Any]) -> None:
    assert told("<!-- newslint: ignore[house] ours -->\nThe warf burnt.\n", name=name) == []
    assert told("The warf.\n\nThe warf.\n\n<!-- newslint: file-ignore[house/warf] ours -->\n", name=name) == []


def test_an_ignore_of_no_use_is_a_finding(told: Callable[..., Any]) -> None:
    assert told(f"{IGNORE}\nThe wharf burnt.\n") == [("newslint/unused-ignore", 1)]
    assert told(f"{IGNORE}\nThe wharf burnt.\n", "--ignore", "house/warf") == []


@pytest.mark.parametrize("comment", ["ignore[house/wraf]", "ignroe[house/warf]", "ignore", "ignore[]"])
def test_an_ignore_that_is_wrong_is_a_finding(comment: str, told: Callable[..., Any]) -> None:
    found = told(f"<!-- newslint: {comment} why -->\nThe warf burnt.\n")

    assert ("newslint/unknown-ignore", 1) in found
    assert ("house/warf", 2) in found


def test_what_is_set_aside_is_shown_on_request(told: Callable[..., Any]) -> None:
    assert told(f"{IGNORE}\nThe warf burnt.\n", "--show-suppressed") == [("house/warf", 2)]


BEGIN = "<!-- newslint: ignore-begin[house/warf] so it is spelt there -->"
END = "<!-- newslint: ignore-end[house/warf] -->"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("end", [END, "<!-- newslint: ignore-end -->"])
def test_an_ignore_may_hold_from_a_beginning_to_an_end(name: str, end: str, told: Callable[..., Any]) -> None:
    warf = "<p>The warf.</p>" if name.endswith("html") else "The warf."
    text = f"{warf}\n\n{BEGIN}\n\n{warf}\n\n{warf}\n\n{end}\n\n{warf}\n"

    assert told(text, name=name) == [("house/warf", 1), ("house/warf", 11)]


def test_an_ignore_without_an_end_is_told_and_holds_to_the_end(told: Callable[..., Any]) -> None:
    assert told(f"{BEGIN}\n\nThe warf.\n\nThe warf.\n") == [("newslint/unended-ignore", 1)]


def test_a_beginning_of_no_use_is_told(told: Callable[..., Any]) -> None:
    found = told(f"{BEGIN}\n\nThe wharf.\n\n{END}\n\nThe warf.\n")

    assert sorted(found) == [("house/warf", 7), ("newslint/unused-ignore", 1)]


@pytest.mark.parametrize("end", [END, "<!-- newslint: ignore-end -->"])
def test_an_end_without_a_beginning_is_told(end: str, told: Callable[..., Any]) -> None:
    assert told(f"The wharf.\n\n{end}\n") == [("newslint/unknown-ignore", 3)]


def test_a_second_beginning_before_the_end_is_told(told: Callable[..., Any]) -> None:
    found = told(f"{BEGIN}\n\nThe warf.\n\n{BEGIN}\n\nThe warf.\n\n{END}\n\nThe warf.\n")

    assert sorted(found) == [("house/warf", 11), ("newslint/unknown-ignore", 5)]


def test_the_reason_is_kept_with_what_is_set_aside(here: Path, run: Run) -> None:
    (here / "newslint.toml").write_text(SETTINGS, encoding="utf-8")
    (here / "a.txt").write_text(f"{BEGIN.replace('] so', '] -- so')}\n\nThe warf.\n\n{END}\n", encoding="utf-8")

    log = json.loads(run("check", "--format", "sarif", "--show-suppressed", "a.txt").out)
    result = next(one for one in log["runs"][0]["results"] if one["ruleId"] == "house/warf")

    assert [(one["kind"], one["justification"]) for one in result["suppressions"]] == [
        ("inSource", "so it is spelt there")
    ]
