"""What newslint writes, and where: the contract of jsonl, colour, encodings, pipes, files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
KEYS = ["path", "rule", "severity", "message", "offset", "end_offset", "line", "column", "end_line", "end_column",
        "text", "fixes", "fingerprint"]  # fmt: skip


def test_jsonl_gives_a_finding_a_line_with_its_place_in_code_points(article: Path, run: Run) -> None:
    article.write_bytes("\ufeffDas 😀\r\n\r\nThe Evening Gazzette came.\r\n".encode())

    (row,) = run("check", "--format", "jsonl", "--select", "gazette", "fire.txt").rows

    assert sorted(row) == sorted(KEYS)
    assert (row["path"], row["rule"], row["severity"]) == ("fire.txt", "gazette/our-name", "warning")
    assert (row["offset"], row["end_offset"]) == (9, 29)
    assert (row["line"], row["column"], row["end_line"], row["end_column"]) == (3, 1, 3, 21)
    assert row["text"] == "The Evening Gazzette"
    (fix,) = row["fixes"]
    assert fix["safety"] == "safe"
    assert fix["edits"] == [{"offset": 9, "end_offset": 29, "insert": "The Evening Gazette"}]


def test_records_are_named_and_their_offsets_count_in_the_field(article: Path, run: Run) -> None:
    records = [
        {"id": "a1", "text": "LENNICK — Nothing.\n\nThe Evening Gazzette came.", "headline": "Evening Gazzette late"},
        {"id": 2, "text": ""},
    ]
    Path("day.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")

    rows = run("check", "--format", "jsonl", "--select", "gazette", "--input-format", "records", "day.jsonl").rows

    found = [(row["record"], row.get("field"), row["offset"], row["text"]) for row in rows]
    assert found == [("a1", "headline", 0, "Evening Gazzette"), ("a1", None, 20, "The Evening Gazzette")]
    assert not any("path" in row for row in rows)


def test_inspect_gives_a_line_an_article(article: Path, run: Run) -> None:
    (view,) = run("inspect", "--format", "json", "fire.txt").rows

    needed = {"path", "blocks", "sentences", "quotations", "attributions", "dateline", "byline", "headline"}
    assert needed <= set(view)
    text = article.read_text(encoding="utf-8")
    (quotation,) = view["quotations"]
    assert text[quotation["start"] : quotation["end"]] == "“We read the Evening Gazzette,”"


def test_standard_input_has_the_name_it_is_given(article: Path, run: Run) -> None:
    Path("newslint.toml").write_text('[[per-path]]\npaths = ["briefs/**"]\nignore = ["gazette"]\n', encoding="utf-8")
    given = ("check", "--format", "jsonl", "--select", "gazette/our-name", "-")
    markdown = b"# Gazette\n\n`The Evening Gazzette`\n\nThe *Evening* fire.\n"

    named = run(*given, "--stdin-filename", "fire.md", stdin=b"# Top\n\nThe Evening Gazzette came.\n")

    assert [(row["path"], row["offset"]) for row in named.rows] == [("fire.md", 7)]
    assert run(*given, "--stdin-filename", "fire.md", stdin=markdown).rows == []
    assert [row["path"] for row in run(*given, stdin=b"The Evening Gazzette came.").rows] == ["stdin.txt"]


def test_a_report_in_a_file_is_whole_and_has_no_colour(article: Path, run: Run) -> None:
    ended = run("check", "--select", "gazette", "--color", "always", "-o", "report.txt", "fire.txt")

    assert ended.code == 1
    assert ended.out == ""
    told = Path("report.txt").read_text(encoding="utf-8")
    assert "Evening Gazzette" in told
    assert "\x1b" not in told
    assert sorted(path.name for path in Path().iterdir()) == ["fire.txt", "report.txt"]


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"CLICOLOR_FORCE": "1"}, True),
        ({"CLICOLOR_FORCE": "0"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
    ],
)
def test_colour_follows_the_environment(
    environment: dict[str, str], coloured: bool, article: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert ("\x1b[" in run("check", "--select", "gazette", "fire.txt").out) == coloured
    assert "\x1b" not in run("check", "--select", "gazette", "--format", "jsonl", "fire.txt").out


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no pseudo-terminals")
@pytest.mark.parametrize(("terminal", "coloured"), [("xterm", True), ("dumb", False)])
def test_a_terminal_gets_colour_unless_it_is_dumb(terminal: str, coloured: bool, article: Path) -> None:
    main, end = os.openpty()
    around = {name: value for name, value in os.environ.items() if "COLOR" not in name}
    command = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--isolated",
        "--format",
        "text",
        "fire.txt",
        "--extend-select",
        "gazette",
    ]
    path = str(Path(__file__).parents[1] / "third_party" / "newslint-gazette")

    subprocess.run(command, stdout=end, env={**around, "TERM": terminal, "PYTHONPATH": path}, check=False, timeout=60)

    os.close(end)
    written = os.read(main, 65536)
    os.close(main)
    assert b"Gazzette" in written
    assert (b"\x1b[" in written) == coloured


def test_quotation_marks_are_written_whatever_the_locale(article: Path, process: Process) -> None:
    narrow = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}

    ended = process("check", "--select", "gazette", "fire.txt", **narrow)

    assert ended.returncode == 1
    assert ended.stderr == b""
    assert "We are “The Evening Gazette”" in ended.stdout.decode("utf-8")


def test_a_closed_pipe_is_no_error(article: Path, process: Process) -> None:
    many = "The Evening Gazzette came.\n\n" * 2000
    article.write_text(many, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--isolated",
        "--format",
        "concise",
        "--select",
        "gazette",
        "fire.txt",
    ]
    path = str(Path(__file__).parents[1] / "third_party" / "newslint-gazette")

    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        first = running.stdout.readline()
        running.stdout.close()
        told = running.stderr.read()

    assert b"gazette/our-name" in first
    assert told == b""


def test_two_runs_give_the_same_bytes_whatever_the_hash_seed(article: Path, process: Process) -> None:
    for number in range(3):
        Path(f"fire{number}.md").write_bytes(article.read_bytes())
    given = ("check", "--select", "all", "--preview", "--extend-select", "gazette", "--isolated")

    for kind in ("jsonl", "sarif", "text"):
        first = process(*given, "--format", kind, ".", PYTHONHASHSEED="1")
        second = process(*given, "--format", kind, ".", PYTHONHASHSEED="4242")
        assert first.stdout == second.stdout
        assert b"our-name" in first.stdout


def test_articles_are_told_in_the_order_they_are_named(article: Path, run: Run) -> None:
    Path("a.txt").write_bytes(article.read_bytes())
    given = ("check", "--format", "jsonl", "--select", "gazette")

    forth = run(*given, "a.txt", "fire.txt").rows
    back = run(*given, "fire.txt", "a.txt").rows

    assert [row["path"] for row in forth] == ["a.txt", "fire.txt"]
    assert forth == back[::-1]


def test_inspect_goes_on_after_a_broken_record(here: Path, run: Run) -> None:
    Path("day.jsonl").write_text('{"id": "a", "text": "Rain."}\nnope\n{"id": "b", "text": "Sun."}\n', encoding="utf-8")

    ended = run("inspect", "--input-format", "records", "--format", "json", "day.jsonl")

    assert [view["record"] for view in ended.rows] == ["a", "b"]
    assert "line 2: not a JSON object" in ended.err
    assert ended.code == 2
