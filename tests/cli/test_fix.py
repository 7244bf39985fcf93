"""`--fix` mends what is safe and nothing else, and keeps every other byte; `--diff` only shows it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
FIX = ("check", "--select", "gazette", "--fix")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\xef\xbb\xbfThe Evening Gazzette.\r\n\r\nEnd.\r\n", b"\xef\xbb\xbfThe Evening Gazette.\r\n\r\nEnd.\r\n"),
        (b"The Evening Gazzette.\r\rEnd.", b"The Evening Gazette.\r\rEnd."),
        ("﻿The Evening Gazzette 😀\r\n".encode("utf-16-le"), "﻿The Evening Gazette 😀\r\n".encode("utf-16-le")),
        ("Café: the Evening Gazzette.\n".encode("latin-1"), "Café: the Evening Gazette.\n".encode("latin-1")),
        ("A\u2028The Evening Gazzette.\x0cB\n".encode(), "A\u2028The Evening Gazette.\x0cB\n".encode()),
    ],
    ids=["bom and crlf", "lone cr", "utf-16", "latin-1", "odd line ends"],
)
def test_only_the_fault_is_changed(before: bytes, after: bytes, article: Path, run: Run) -> None:
    article.write_bytes(before)

    run(*FIX, "fire.txt")

    assert article.read_bytes() == after


def test_a_second_run_changes_nothing(article: Path, run: Run) -> None:
    first = run(*FIX, "fire.txt")
    fixed = article.read_bytes()
    stamp = article.stat().st_mtime_ns

    second = run(*FIX, "fire.txt")

    assert first.err == "Fixed 1 finding in 1 article.\n"
    assert (second.code, second.err) == (0, "")
    assert article.read_bytes() == fixed
    assert article.stat().st_mtime_ns == stamp


# Promise: A fix never changes quoted speech
def test_quoted_speech_is_never_changed(article: Path, run: Run) -> None:
    before = article.read_text(encoding="utf-8")

    run(*FIX, "--unsafe-fixes", "fire.txt")

    assert article.read_text(encoding="utf-8") == before.replace("The Evening Gazzette", "The Evening Gazette")
    assert "“We read the Evening Gazzette,”" in article.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="modes and links are other things there")
def test_mode_and_links_are_kept(article: Path, run: Run) -> None:
    article.chmod(0o640)
    Path("link.txt").symlink_to("fire.txt")

    run(*FIX, "link.txt")

    assert Path("link.txt").is_symlink()
    assert article.stat().st_mode & 0o777 == 0o640
    assert "Evening Gazette saw" in article.read_text(encoding="utf-8")


def test_a_diff_shows_and_does_not_touch(article: Path, run: Run) -> None:
    before = article.read_bytes()

    ended = run("check", "--select", "gazette", "--diff", "fire.txt")

    assert article.read_bytes() == before
    assert ended.code == 1
    lines = ended.out.split("\n")
    assert lines[:2] == ["--- a/fire.txt", "+++ b/fire.txt"]
    assert [line[:1] for line in lines if "saw it first" in line] == ["-", "+"]


def test_an_ignored_finding_is_not_mended(article: Path, run: Run) -> None:
    article.write_text(
        "<!-- newslint: ignore[gazette/our-name] that is the joke -->\nThe Evening Gazzette.\n", encoding="utf-8"
    )
    before = article.read_bytes()

    ended = run(*FIX, "fire.txt")

    assert ended.code == 0
    assert article.read_bytes() == before


def test_nothing_is_left_beside_a_fixed_file(article: Path, run: Run) -> None:
    run(*FIX, "fire.txt")

    assert [path.name for path in Path().iterdir()] == ["fire.txt"]


def test_standard_input_is_not_fixed_but_shown(article: Path, run: Run) -> None:
    given = ("check", "--select", "gazette", "--diff", "-", "--stdin-filename", "fire.txt")

    ended = run(*given, stdin=article.read_bytes())

    assert "+LENNICK — The Evening Gazette saw it first" in ended.out


def test_a_fix_of_standard_input_is_refused_and_the_findings_are_told(article: Path, run: Run) -> None:
    ended = run(*FIX, "-", stdin=article.read_bytes())

    assert ended.err == "newslint: standard input cannot be fixed in place; use --diff\n"
    assert "Evening Gazzette" in ended.out


def test_a_diff_tells_what_could_not_be_looked_at(article: Path, run: Run) -> None:
    Path("photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
    Path("newslint.toml").write_text('require = ["desk"]\n', encoding="utf-8")

    ended = run("check", "--select", "gazette", "--diff", "photo.txt", "fire.txt")

    assert ended.code == 2
    assert "+LENNICK" in ended.out
    assert "newslint: photo.txt: " in ended.err
    assert "The pack “desk” is required and not installed." in ended.err
