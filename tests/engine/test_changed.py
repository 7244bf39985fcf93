"""The lines that a diff adds, and the findings that touch them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.engine.changed import Changes, changes_of, changes_since, only_changed, staged_changes
from newslint.errors import UsageError
from newslint.finding import LocatedFinding, Location, Severity
from newslint.report import FileReport, Report


def lines_of(changes: Changes, path: Path | str) -> list[int]:
    found = changes.lines[str(Path(path).resolve())]
    return [number for lines in found for number in lines]


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@paper.example", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init")
    (tmp_path / "a.txt").write_text("one\ntwo\nthree\n", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "first")
    return tmp_path


def finding(rule: str, first: int, last: int, end_column: int = 5) -> LocatedFinding:
    return LocatedFinding(rule, "It.", Severity.NOTE, Location(0, 1, first, 1, last, end_column, "x"), "f")


def test_only_added_lines_count_not_those_round_them() -> None:
    diff = "--- a/x.txt\n+++ b/x.txt\n@@ -1,4 +1,5 @@\n one\n-two\n+2\n+2b\n three\n four\n"
    assert lines_of(changes_of(diff, "/r"), "/r/x.txt") == [2, 3]


def test_text_that_looks_like_a_header_is_text() -> None:
    diff = "--- a/x.txt\n+++ b/x.txt\n@@ -0,0 +1,3 @@\n+@@ -1 +900 @@\n+++ b/y.txt\n+end\n@@ -9,0 +13 @@\n+last\n"
    changes = changes_of(diff, "/r")
    assert list(changes.lines) == ["/r/x.txt"]
    assert lines_of(changes, "/r/x.txt") == [1, 2, 3, 13]


def test_a_file_that_was_deleted_is_not_named() -> None:
    diff = "--- a/x.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-gone\n--- a/y.txt\n+++ b/y.txt\n@@ -3 +2,0 @@\n-gone\n"
    changes = changes_of(diff, "/r")
    assert changes.lines == {"/r/y.txt": ()}
    assert changes.holds("/r/y.txt")


def test_something_else_than_a_diff_is_refused() -> None:
    with pytest.raises(UsageError, match="unified diff"):
        changes_of("hello\n", "/r")


def test_changes_since_a_branch_hold_what_is_not_committed(repository: Path) -> None:
    git(repository, "checkout", "-b", "story")
    (repository / "a.txt").write_text("one\n2\nthree\n", encoding="utf-8")
    (repository / 'é "b".txt').write_text("new\n", encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-m", "second")
    (repository / "a.txt").write_text("one\n2\nthree\nfour\n", encoding="utf-8")
    changes = changes_since("main", str(repository))
    assert lines_of(changes, repository / "a.txt") == [2, 4]
    assert lines_of(changes, repository / 'é "b".txt') == [1]


def test_an_unknown_reference_is_told_in_one_sentence(repository: Path) -> None:
    with pytest.raises(UsageError, match="git cannot tell what changed"):
        changes_since("--output=x", str(repository))
    assert not (repository / "x").exists()


def test_staged_changes_leave_out_files_that_are_not_staged(repository: Path) -> None:
    (repository / "b.txt").write_text("new\n", encoding="utf-8")
    git(repository, "add", "b.txt")
    (repository / "a.txt").write_text("1\ntwo\nthree\n", encoding="utf-8")
    changes = staged_changes(str(repository))
    assert [Path(path).name for path in changes.lines] == ["b.txt"]


def test_staged_changes_before_the_first_commit(tmp_path: Path) -> None:
    git(tmp_path, "init")
    (tmp_path / "a.txt").write_text("one\ntwo\n", encoding="utf-8")
    git(tmp_path, "add", ".")
    assert lines_of(staged_changes(str(tmp_path)), tmp_path / "a.txt") == [1, 2]


def test_findings_count_when_they_touch_a_changed_line_or_speak_of_the_article() -> None:
    changes = Changes({str(Path("x.txt").resolve()): (range(2, 4),)})
    kept = [finding("a/in", 2, 2), finding("a/into", 1, 2), finding("a/whole", 9, 9)]
    left_out = [finding("a/before", 1, 2, 1), finding("a/after", 4, 4)]
    files = (FileReport("x.txt", (*kept, *left_out)), FileReport("y.txt", (finding("a/whole", 1, 1),)))
    told = only_changed(Report("1", files), changes, ["a/whole"])
    assert [(file.path, [one.rule for one in file.findings]) for file in told.files] == [
        ("x.txt", ["a/in", "a/into", "a/whole"])
    ]


def test_a_record_counts_by_its_own_line_though_others_have_its_id(here: Path, run: Callable[..., Any]) -> None:
    rows = [
        {"id": "x", "text": f"The tide {fault} wall."} for fault in ("was was at a", "was at the the", "was of of a")
    ]
    (here / "a.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    (here / "c.diff").write_text("--- a/a.jsonl\n+++ b/a.jsonl\n@@ -1,0 +2 @@\n+x\n", encoding="utf-8")
    asked = ("check", "a.jsonl", "--select", "typos/doubled-word", "--format", "jsonl")
    assert [row["text"] for row in run(*asked).rows] == ["was was", "the the", "of of"]
    assert [row["text"] for row in run(*asked, "--diff-file", "c.diff").rows] == ["the the"]
