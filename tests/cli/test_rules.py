from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_a_profile_shows_what_it_switches_on(here: Path, run: Run) -> None:
    lines = run("rules", "--profile", "ap").out.split("\n")
    added = {line.split()[1] for line in lines if line.startswith("+ ")}

    assert {"style/percent", "style/dialect-spelling", "structure/dateline-format"} <= added
    assert "typos/doubled-word" not in added
    assert lines[-2] == f"The profile ap switches on {len(added)} of them (marked +)."


def test_without_a_profile_nothing_is_marked_as_added(here: Path, run: Run) -> None:
    lines = run("rules").out.split("\n")

    assert not any(line.startswith("+") for line in lines)
    assert lines[-2].endswith("rules run here (marked *).")


def test_json_tells_which_rules_run_because_of_the_profile(here: Path, run: Run) -> None:
    (here / "newslint.toml").write_text('extends = "newslint:guardian"\n', encoding="utf-8")
    rows = {row["id"]: row for row in json.loads(run("rules", "--format", "json").out)}

    assert rows["style/percent"]["runs-because-of-profile"]
    assert rows["typos/doubled-word"]["runs"]
    assert not rows["typos/doubled-word"]["runs-because-of-profile"]
    assert not rows["style/state-names"]["runs"]


def test_json_has_a_switch_of_its_own(here: Path, run: Run) -> None:
    assert run("rules", "--json").out == run("rules", "--format", "json").out


def test_an_explanation_marks_examples_by_lines_or_by_colour(here: Path, run: Run) -> None:
    (here / "newslint.toml").write_text(
        '[[rule]]\nid = "house/very"\nseverity = "error"\nphrases = ["very"]\nlink = "https://gazette.example/very"\n'
        'bad = ["A [[very]] big\\nfire."]\ngood = ["A big fire."]\n',
        encoding="utf-8",
    )
    plain = run("explain", "house/very").out.split("\n")
    coloured = run("explain", "--color", "always", "house/very").out

    assert plain[plain.index("Flagged:") :][:4] == ["Flagged:", "    A very big", "      ^^^^", "    fire."]
    assert "More: https://gazette.example/very" in plain
    assert "    A \x1b[31mvery\x1b[0m big\n    fire.\n" in coloured
    assert "\x1b[32mFine:\x1b[0m" in coloured
    assert "^" not in coloured
