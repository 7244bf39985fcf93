"""The page on formats names all of them, and all keys of what is written for programs."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from newslint.formats.choose import CORE
from newslint.report.all import core_reporter_names

Run = Callable[..., Any]
REPOSITORY = Path(__file__).parents[2]
SAMPLE = REPOSITORY / "examples" / "ferry.txt"
PAGE = (REPOSITORY / "docs" / "formats.md").read_text(encoding="utf-8")
READ, WRITTEN = PAGE.split("## What newslint writes")
REPORTERS, FINDING = WRITTEN.split("### A finding in JSON")
RECORD = '{"id": 7, "headline": "Fire guts guts mill", "text": "LENNICK — It burnt.\\nIt was was empty.\\n"}\n'


def first_cells(text: str) -> list[str]:
    return [name for row in re.findall(r"^\| (`.*?) \|", text, re.MULTILINE) for name in re.findall(r"`(.*?)`", row)]


def test_every_format_is_there_with_its_suffixes() -> None:
    assert sorted(first_cells(READ)) == sorted(CORE)
    assert [one for _, _, suffixes in CORE.values() for one in suffixes if f"`{one}`" not in READ] == []


def test_every_reporter_is_there() -> None:
    assert sorted(first_cells(REPORTERS)) == sorted(core_reporter_names())


def test_every_key_of_a_finding_is_there(here: Path, run: Run) -> None:
    Path("day.jsonl").write_text(RECORD, encoding="utf-8")

    rows = run("check", "--isolated", "--no-cache", "--select", "typos", "--format", "jsonl", "day.jsonl").rows
    rows += run("check", "--isolated", "--no-cache", "--format", "jsonl", SAMPLE).rows

    told = {*first_cells(FINDING), "record"}
    assert {key for row in rows for key in row} == told - {"suppressed"}
    edit = {key for row in rows for fix in row["fixes"] for key in (*fix, *(k for one in fix["edits"] for k in one))}
    assert [key for key in edit if f"`{key}`" not in FINDING] == []


def test_every_key_of_an_article_is_there(here: Path, run: Run) -> None:
    Path("a.txt").write_text("LENNICK — It burnt, she said on Monday.\n", encoding="utf-8")

    (seen,) = run("inspect", "--isolated", "--format", "json", "a.txt").rows

    assert [key for key in seen if f"`{key}`" not in FINDING] == []
