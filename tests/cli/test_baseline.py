"""A baseline sets aside what was there before, and only that."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Process = Callable[..., subprocess.CompletedProcess[bytes]]
FAULT = "The council voted on the the budget.\n"
SELECT = ("--select", "typos/doubled-word")


@pytest.fixture
def archive(here: Path) -> Path:
    (here / "one.txt").write_text(FAULT, encoding="utf-8")
    return here


def rules_told(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return [json.loads(line)["rule"] for line in done.stdout.decode().splitlines()]


def test_what_the_baseline_holds_is_not_told(archive: Path, process: Process) -> None:
    assert process("baseline", "create", *SELECT).returncode == 0
    checked = process("check", *SELECT, "--baseline", ".newslint-baseline.json")
    assert checked.returncode == 0
    assert process("check", *SELECT).returncode == 1


def test_a_new_fault_is_told_though_lines_have_moved(archive: Path, process: Process) -> None:
    process("baseline", "create", *SELECT)
    (archive / "one.txt").write_text(f"A new first line.\n\n{FAULT}\nThey met in the the hall.\n", encoding="utf-8")
    checked = process("check", *SELECT, "--baseline", ".newslint-baseline.json", "--format", "jsonl")
    (row,) = [json.loads(line) for line in checked.stdout.splitlines()]
    assert row["text"] == "the the"


def test_the_configuration_may_name_the_baseline_and_an_option_sets_it_aside(archive: Path, process: Process) -> None:
    process("baseline", "create", *SELECT)
    (archive / "newslint.toml").write_text('baseline = ".newslint-baseline.json"\n', encoding="utf-8")
    assert process("check", *SELECT).returncode == 0
    assert process("check", *SELECT, "--no-baseline").returncode == 1


def test_create_does_not_overwrite(archive: Path, process: Process) -> None:
    process("baseline", "create", *SELECT)
    again = process("baseline", "create", *SELECT)
    assert again.returncode == 2
    assert b"there already" in again.stderr


def test_a_check_tells_of_stale_entries_and_never_writes(archive: Path, process: Process) -> None:
    process("baseline", "create", *SELECT)
    before = (archive / ".newslint-baseline.json").read_bytes()
    (archive / "one.txt").write_text("The council voted.\n\nThey met in the the hall.\n", encoding="utf-8")
    checked = process("check", *SELECT, "--baseline", ".newslint-baseline.json", "--format", "jsonl")
    assert rules_told(checked) == ["newslint/stale-baseline", "typos/doubled-word"]
    assert (archive / ".newslint-baseline.json").read_bytes() == before


def test_prune_takes_out_and_takes_nothing_in(archive: Path, process: Process) -> None:
    process("baseline", "create", *SELECT)
    (archive / "one.txt").write_text("They met in the the hall.\n", encoding="utf-8")
    assert process("baseline", "prune", *SELECT).returncode == 0
    assert json.loads((archive / ".newslint-baseline.json").read_bytes())["findings"] == []


def test_update_takes_in_what_is_new_and_keeps_what_was_not_checked(archive: Path, process: Process) -> None:
    (archive / "two.txt").write_text("They met in the the hall.\n", encoding="utf-8")
    process("baseline", "create", "two.txt", *SELECT)
    process("baseline", "update", "one.txt", *SELECT)
    rows = json.loads((archive / ".newslint-baseline.json").read_bytes())["findings"]
    assert [(row["path"], row["text"]) for row in rows] == [("one.txt", "the the"), ("two.txt", "the the")]


def test_what_is_gone_with_its_article_is_stale(archive: Path, process: Process) -> None:
    process("baseline", "create", *SELECT)
    (archive / "one.txt").rename(archive / "moved.txt")
    shown = process("baseline", "show", *SELECT)
    assert shown.returncode == 1
    marks = [line[:1] for line in shown.stdout.decode().splitlines()]
    assert marks == ["-", "+", "."]


def test_the_file_holds_one_finding_a_line_in_order(archive: Path, process: Process) -> None:
    (archive / "a.txt").write_text(FAULT + "\nThey met in the the hall.\n", encoding="utf-8")
    process("baseline", "create", *SELECT)
    lines = (archive / ".newslint-baseline.json").read_text("ascii").splitlines()
    rows = [json.loads(line.rstrip(",")) for line in lines[1:-1]]
    assert rows == sorted(rows, key=lambda row: (row["path"], row["rule"], row["fingerprint"]))
    assert len(rows) == 3


@pytest.mark.parametrize(
    "broken", ["", "{}", "[1]", '{"newslint-baseline": 1, "findings": [3]}', '{"newslint-baseline": 9}']
)
def test_a_broken_baseline_is_named_in_one_sentence(archive: Path, process: Process, broken: str) -> None:
    (archive / "b.json").write_text(broken, encoding="utf-8")
    checked = process("check", "--baseline", "b.json")
    assert checked.returncode == 2
    (line,) = checked.stderr.decode().splitlines()
    assert line.startswith("newslint: b.json: ")


def test_sarif_says_what_is_new_and_what_is_unchanged(archive: Path, process: Process) -> None:
    process("baseline", "create", *SELECT)
    (archive / "one.txt").write_text(f"{FAULT}\nThey met in the the hall.\n", encoding="utf-8")
    asked = ("--baseline", ".newslint-baseline.json", "--format", "sarif", "--show-suppressed")
    results = json.loads(process("check", *SELECT, *asked).stdout)["runs"][0]["results"]
    states = [
        (one["baselineState"], [set_aside["kind"] for set_aside in one.get("suppressions", [])]) for one in results
    ]
    assert states == [("unchanged", ["external"]), ("new", [])]


def test_a_configuration_may_not_name_a_baseline_outside_its_folder(archive: Path, process: Process) -> None:
    (archive / "newslint.toml").write_text('baseline = "../elsewhere.json"\n', encoding="utf-8")
    checked = process("check")
    assert checked.returncode == 2
    assert b"newslint.toml: baseline must name a file" in checked.stderr


def test_a_known_fault_on_a_line_that_did_not_change_is_not_called_stale(archive: Path, process: Process) -> None:
    process("baseline", "create", *SELECT)
    diff = "--- a/one.txt\n+++ b/one.txt\n@@ -1,0 +3 @@\n+They met in the the hall.\n"
    (archive / "change.diff").write_text(diff, encoding="utf-8")
    (archive / "one.txt").write_text(f"{FAULT}\nThey met in the the hall.\n", encoding="utf-8")
    checked = process(
        "check", *SELECT, "--baseline", ".newslint-baseline.json", "--diff-file", "change.diff", "--format", "jsonl"
    )
    (row,) = [json.loads(line) for line in checked.stdout.splitlines()]
    assert row["line"] == 3
    assert b"stale" not in checked.stderr
