"""A complete pack from outside works like a bundled one, and runs when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Install = Callable[[Path], None]
REPOSITORY = Path(__file__).parents[1]
GAZETTE = REPOSITORY / "tests" / "third_party" / "newslint-gazette"
ARTICLE = "Fire guts mill\n\nLENNICK — The Evening Gazzette saw it first. It burnt. It fell. It smokes. It is gone.\n"


@pytest.fixture
def article(here: Path) -> Path:
    """An article in the working folder with two faults in the eyes of the Gazette."""
    path = here / "fire.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def of_gazette(rows: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(row["rule"], row["text"]) for row in rows if row["rule"].startswith("gazette/")]


def test_it_is_silent_until_a_selector_names_it(article: Path, run: Run, install: Install) -> None:
    before = run("check", "--format", "jsonl", "fire.txt")
    install(GAZETTE)

    assert run("check", "--format", "jsonl", "fire.txt") == before
    assert of_gazette(run("check", "--format", "jsonl", "--select", "all", "fire.txt").rows) == []
    rows = run("check", "--format", "jsonl", "--extend-select", "gazette", "fire.txt").rows
    assert of_gazette(rows) == [("gazette/our-name", "The Evening Gazzette")]


def test_its_options_are_set_like_any_other(article: Path, run: Run, install: Install) -> None:
    install(GAZETTE)
    settings = 'select = ["gazette/long-paragraph"]\n[rules."gazette/long-paragraph"]\nmax-sentences = 3\n'
    Path("newslint.toml").write_text(settings, encoding="utf-8")

    assert of_gazette(run("check", "--format", "jsonl", "fire.txt").rows) == [("gazette/long-paragraph", "LENNICK")]


def test_a_wrong_option_is_told_with_the_right_one(article: Path, run: Run, install: Install) -> None:
    install(GAZETTE)
    Path("newslint.toml").write_text('[rules."gazette/long-paragraph"]\nmax-sentence = 3\n', encoding="utf-8")

    ended = run("check", "fire.txt")

    assert ended.code == 2
    assert "did you mean “max-sentences”?" in ended.err


def test_its_safe_fixes_are_applied(article: Path, run: Run, install: Install) -> None:
    install(GAZETTE)

    run("check", "--select", "gazette", "--fix", "fire.txt")

    assert article.read_text(encoding="utf-8") == ARTICLE.replace("Gazzette", "Gazette")


def test_its_rules_are_listed_and_explained(here: Path, run: Run, install: Install) -> None:
    install(GAZETTE)

    assert "gazette/our-name" in run("rules").out
    assert "Readers forgive a paper much" in run("explain", "gazette/our-name").out


@pytest.mark.heavy
def test_it_can_be_installed_and_its_own_tests_pass(
    copied: Callable[[Path], Path], environment: Callable[..., str]
) -> None:
    offline = ("--no-index", "--no-deps", "--no-build-isolation", "--ignore-installed", "--quiet")
    environment("-m", "pip", "install", *offline, copied(REPOSITORY), gazette := copied(GAZETTE))
    article = gazette / "fire.txt"
    article.write_text(ARTICLE, encoding="utf-8")

    check = ("-m", "newslint", "check", "--isolated", "--format", "jsonl", "--extend-select", "gazette", article)
    rows = [json.loads(line) for line in environment(*check, fails=True).splitlines()]

    assert of_gazette(rows) == [("gazette/our-name", "The Evening Gazzette")]
    assert not [row for row in rows if row["rule"] == "newslint/broken-pack"]
    assert " passed" in environment("-m", "pytest", "-q", gazette / "tests")
