"""Files that are no articles cost a finding each; the other files are checked all the same."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def rows(run: Run, *arguments: str) -> list[tuple[str, str]]:
    """The paths and rules of the findings."""
    ended = run("check", "--format", "jsonl", "--select", "gazette", *arguments)
    assert ended.err == ""
    return [(row["path"], row["rule"]) for row in ended.rows]


def unreadable(run: Run, *arguments: str) -> list[str]:
    """What is said of the files that could not be read."""
    ended = run("check", "--format", "jsonl", "--select", "gazette", *arguments)
    assert ended.code == 1
    assert ("fire.txt", "gazette/our-name") in [(row["path"], row["rule"]) for row in ended.rows]
    return [row["message"] for row in ended.rows if row["rule"] == "newslint/unreadable-file" and row["offset"] is None]


@pytest.mark.parametrize("arguments", [(".",), ("photo.txt", "fire.txt")])
def test_a_binary_file_is_named(arguments: tuple[str, ...], article: Path, run: Run) -> None:
    Path("photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")

    assert len(unreadable(run, *arguments)) == 1


# Promise: Pipes, devices and files beyond 100 MB
def test_a_file_beyond_the_limit_is_named_and_not_read(article: Path, run: Run) -> None:
    with Path("huge.txt").open("wb") as file:
        file.truncate(200_000_000)

    (told,) = unreadable(run, ".")

    assert told == "huge.txt: too large (200 MB, the limit is 100 MB); split it, or pass it as records."


# Promise: Pipes, devices and files beyond 100 MB
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_found_in_a_folder_does_not_hold_up_the_run(article: Path, run: Run) -> None:
    os.mkfifo("late.txt")

    assert unreadable(run, ".") == ["late.txt: not an ordinary file."]


@pytest.mark.skipif(os.name == "nt", reason="links need special rights there")
def test_a_link_that_leads_nowhere_is_named(article: Path, run: Run) -> None:
    Path("lost.txt").symlink_to("nowhere.txt")

    (told,) = unreadable(run, ".")

    assert told.startswith("lost.txt: cannot be read (")


@pytest.mark.skipif(os.name == "nt", reason="links need special rights there")
def test_a_loop_of_folders_is_walked_once(article: Path, run: Run) -> None:
    Path("sub").mkdir()
    Path("sub/up").symlink_to("..", target_is_directory=True)
    Path("sub/again").symlink_to(".", target_is_directory=True)
    Path("fire.txt").rename("sub/fire.txt")

    assert rows(run, ".") == [("sub/fire.txt", "gazette/our-name")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is unreadable here")
def test_a_file_without_leave_to_read_is_named(article: Path, run: Run) -> None:
    Path("secret.txt").touch(mode=0)

    (told,) = unreadable(run, ".")

    assert told.startswith("secret.txt: cannot be read (")


def test_a_record_that_is_none_is_named_with_its_line(article: Path, run: Run) -> None:
    Path("day.jsonl").write_text('{"id": "a", "text": "The Evening Gazzette."}\n{"id": 3\n', encoding="utf-8")

    ended = run("check", "--format", "jsonl", "--select", "gazette", "--input-format", "records", "day.jsonl")

    assert [row["rule"] for row in ended.rows] == ["gazette/our-name", "newslint/unreadable-file"]
    assert "line 2" in ended.rows[1]["message"]


def test_folders_are_searched_for_articles_only(article: Path, run: Run) -> None:
    text = Path("fire.txt").read_text(encoding="utf-8")
    for name in ("README.md", "LICENSE.txt", "requirements-dev.txt", ".hidden.txt", "notes.py", "build/x.txt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    Path(".git").mkdir()
    Path(".gitignore").write_text("build/\n", encoding="utf-8")

    assert rows(run, ".") == [("fire.txt", "gazette/our-name")]
    assert rows(run, "README.md") == [("README.md", "gazette/our-name")]


def test_a_file_named_twice_is_checked_once(article: Path, run: Run) -> None:
    assert rows(run, "fire.txt", "./fire.txt", ".") == [("fire.txt", "gazette/our-name")]


def test_excluded_files_are_left_out_even_when_named_if_that_is_asked_for(article: Path, run: Run) -> None:
    Path("newslint.toml").write_text('exclude = ["fire.txt"]\n', encoding="utf-8")

    assert rows(run, ".") == []
    assert rows(run, "fire.txt") == [("fire.txt", "gazette/our-name")]
    assert rows(run, "--force-exclude", "fire.txt") == []
