"""The style of the imaginary paper in examples/ holds, and its page tells what it does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli

import make_gazette
from newslint.config.rulefile import KINDS

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def _in_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_gazette.FOLDER)


def test_every_example_of_its_forty_rules_or_more_holds(run: Run) -> None:
    ended = run("test", "--complete")

    assert ended.code == 0, ended.out
    found = re.fullmatch(r"(\d+) of \1 examples hold; (\d+) of \2 rules have both kinds\.\n", ended.out)
    assert found is not None, ended.out
    assert int(found[2]) >= 40


def test_every_kind_of_rule_is_in_it() -> None:
    tables = [
        rule
        for path in sorted(Path("style").glob("*.toml"))
        for rule in tomli.loads(path.read_text(encoding="utf-8"))["rule"]
    ]

    assert {kind for rule in tables for kind in KINDS if kind in rule} == set(KINDS)


def test_it_extends_every_file_of_rules() -> None:
    extended = tomli.loads(make_gazette.settings())["extends"]

    assert sorted(one for one in extended if ":" not in one) == sorted(
        path.as_posix() for path in Path("style").glob("*.toml")
    )


def test_its_page_is_fresh() -> None:
    assert make_gazette.PAGE.read_text(encoding="utf-8") == make_gazette.page(), "run: python docs/make_gazette.py"


def test_an_article_in_its_style_is_clean_and_its_letters_are_left_alone(run: Run) -> None:
    assert run("check", "--no-cache", "articles/cup.txt").code == 0
    rows = run("check", "--no-cache", "--format", "jsonl", "articles/letters").rows
    assert [row["rule"] for row in rows if row["rule"].startswith(("house/", "attribution/"))] == []


def test_most_of_its_rules_speak_of_the_article_that_breaks_them(run: Run) -> None:
    rows = run("check", "--no-cache", "--format", "jsonl", "articles/bridge.txt").rows

    assert len({row["rule"] for row in rows if row["rule"].startswith("house/")}) >= 20
