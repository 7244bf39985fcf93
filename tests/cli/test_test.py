"""`newslint test`: every example that fails is told, and which rules have none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
GOOD = """[[rule]]
id = "house/whilst"
phrases = ["whilst"]
bad = ["He slept [[whilst]] it rained."]
good = ["He slept while it rained."]
"""
WRONG = GOOD.replace("good = [", 'good = ["Whilst he slept.", ').replace("house/whilst", "house/wrong")
BARE = '[[rule]]\nid = "house/bare"\nphrases = ["amidst"]\n'


@pytest.mark.parametrize(
    ("rules", "arguments", "code", "lines"),
    [
        (GOOD, (), 0, ["2 of 2 examples hold; 1 of 1 rules have both kinds."]),
        (GOOD + BARE, (), 0, ["2 of 2 examples hold; 1 of 2 rules have both kinds. Without: house/bare"]),
        (GOOD + BARE, ("--complete",), 1, ["2 of 2 examples hold; 1 of 2 rules have both kinds. Without: house/bare"]),
        (
            GOOD + WRONG,
            (),
            1,
            [
                "house/wrong: in the good example 'Whilst he slept.' it finds 'Whilst', not nothing",
                "4 of 5 examples hold; 2 of 2 rules have both kinds.",
            ],
        ),
    ],
)
def test_examples_are_counted_and_failures_told(
    rules: str, arguments: tuple[str, ...], code: int, lines: list[str], here: Path, run: Run
) -> None:
    (here / "newslint.toml").write_text(rules)

    ended = run("test", *arguments)

    assert (ended.code, ended.out.splitlines()) == (code, lines)


def test_coverage_tells_what_no_example_meets(here: Path, run: Run) -> None:
    (here / "newslint.toml").write_text(
        GOOD.replace('["whilst"]', '["whilst", "amidst"]')
        + """
        [[rule]]
        id = "house/times"
        patterns = ['\\d+pm', '\\d+am']
        bad = ["At [[3pm]] it burnt."]
        [[rule]]
        id = "house/rows"
        tokens = [["very", "ADJ"], ["quite", "ADJ"]]
        bad = ["A [[very big]] fire."]
        good = ["A big fire."]
        [[rule]]
        id = "house/form"
        consistent = [["grey", "gray", "grayish"]]
        bad = ["A grey wall, a [[gray]] one."]
        [[rule]]
        id = "house/long"
        limit = { unit = "words", per = "sentence", max = 40 }
        """
    )

    assert run("test", "--coverage").out.splitlines() == [
        "house/whilst    1 bad    1 good  1 of 2 entries",
        "              no bad example meets “amidst”",
        "house/times     1 bad    0 good  1 of 2 entries",
        "              no bad example meets “\\d+am”",
        "house/rows      1 bad    1 good  1 of 2 entries",
        "              no bad example meets “quite ADJ”",
        "house/form      1 bad    0 good  2 of 3 entries",
        "              no bad example meets “grayish”",
        "house/long      0 bad    0 good",
        "Bad examples meet 5 of 9 phrases, patterns and rows (55 %).",
        "6 of 6 examples hold; 2 of 5 rules have both kinds. Without: house/times, house/form, house/long",
    ]


def test_files_may_be_named(here: Path, run: Run) -> None:
    (here / "one.toml").write_text(GOOD)
    (here / "two.toml").write_text(BARE)

    assert run("test", "one.toml", "two.toml").out.startswith("2 of 2 examples hold; 1 of 2 rules")


@pytest.mark.parametrize(
    ("text", "why"),
    [(None, "none.toml: cannot be read"), ("select = []", "no [[rule]]"), ("[[rule]]\nphrases = 1", "needs an id")],
)
def test_a_file_without_rules_is_told(text: str | None, why: str, here: Path, run: Run) -> None:
    if text is not None:
        (here / "none.toml").write_text(text)

    ended = run("test", "none.toml")

    assert ended.code == 2
    assert why in ended.err
