"""A pack from outside with a format, a reporter, a role namer and a layer, run through the command line."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newslint
import newslint.testing
from newslint.testing import assert_exact

Run = Callable[..., Any]
Install = Callable[[Path], None]
REPOSITORY = Path(__file__).parents[1]
THIRD_PARTY = REPOSITORY / "tests" / "third_party"
PICA = THIRD_PARTY / "newslint-pica"
EXPORT = (
    "%PICA 2\r\n@SLUG bridge\r\n@HEAD Bridge opens {lq}at last{rq}\r\n@BY Rhona Vane\r\n@DATE 2026-11-22\r\n"
    "@TEXT\r\nLENNICK — The 😀 bridge is {i}the\r\nthe{/i} longest here, and it dont sway,\r\nshe writes.\r\n\r\n"
    "PICA REF 4711/2\r\n@END\r\n"
    "@SLUG ferry\r\n@HEAD Ferry stops\r\n@TEXT The ferry ran out of of coal.\r\n@END\r\n"
)
CHECK = ("check", "--isolated", "--no-cache", "--select", "pica,typos")


@pytest.fixture
def export(here: Path, install: Install) -> Path:
    """An export with two stories in the working folder, and the pack that reads it."""
    install(PICA)
    path = here / "night.pica"
    path.write_bytes(EXPORT.encode())
    return path


def test_findings_stand_where_the_export_has_them(export: Path, run: Run) -> None:
    rows = run(*CHECK, "--format", "jsonl", ".").rows

    assert [(row["rule"], row["text"]) for row in rows] == [
        ("typos/doubled-word", "the\r\nthe"),
        ("typos/missing-apostrophe", "dont"),
        ("pica/reference-line", "PICA REF 4711/2"),
        ("typos/doubled-word", "of of"),
    ]
    assert all(EXPORT[row["offset"] : row["end_offset"]] == row["text"] for row in rows)
    assert [(row["line"], row["column"]) for row in rows] == [(7, 30), (8, 30), (11, 1), (15, 25)]


def test_fixes_go_back_into_the_export_and_leave_the_rest_of_it(export: Path, run: Run) -> None:
    run(*CHECK, "--fix", "night.pica")

    mended = export.read_bytes().decode()
    assert "it don't sway" in mended
    assert "The ferry ran out of coal.\r\n@END" in mended
    assert "PICA REF" not in mended
    assert mended.count("\r\n") == mended.count("\n")
    assert run(*CHECK, "--format", "jsonl", "night.pica").rows == []


def test_the_parts_of_a_story_are_told_like_those_of_any_other(export: Path, run: Run) -> None:
    seen = run("inspect", "--isolated", "--format", "json", "night.pica").rows

    assert [[block["role"] for block in story["blocks"]] for story in seen] == [
        ["headline", "byline", "paragraph", "leftover"],
        ["headline", "paragraph"],
    ]


def test_its_reporter_is_chosen_by_its_name(export: Path, run: Run) -> None:
    ended = run(*CHECK, "--format", "table", "night.pica")

    assert ended.code == 1
    head, _, *rows = ended.out.splitlines()
    assert head == "| where | how bad | what to do | rule |"
    assert [row.split(" | ")[0] for row in rows] == [f"| night.pica:{line}" for line in (7, 8, 11, 15)]


def test_a_story_that_was_cut_off_is_named_and_the_others_are_checked(export: Path, run: Run) -> None:
    export.write_bytes(EXPORT.replace("4711/2\r\n@END", "4711/2").encode())

    rows = run(*CHECK, "--format", "jsonl", "night.pica").rows

    assert [row["rule"] for row in rows] == ["newslint/unreadable-file", "typos/doubled-word"]
    assert "“bridge” has no @END" in rows[0]["message"]


def test_its_profile_is_extended_by_name(export: Path, run: Run) -> None:
    export.write_bytes(EXPORT.replace("Ferry stops", "Ferry stops on our back page").encode())
    Path("newslint.toml").write_text('extends = "pica:web"\nignore = ["typos", "attribution", "structure"]\n')

    rows = run("check", "--no-cache", "--format", "jsonl", "night.pica").rows

    assert [(row["rule"], row["severity"]) for row in rows] == [
        ("pica/reference-line", "error"),
        ("house/print-words", "warning"),
    ]
    assert "web.toml" in run("config", "show").out


LINES = st.sampled_from(
    [
        "@TEXT ",
        "@HEAD ",
        "@BY",
        "@END",
        "@SLUG b",
        "@NOTE x",
        "",
        " ",
        "{i}",
        "{/i}",
        "{lq}a{rq}",
        "{lb}i}",
        "{",
        "é 😀",
        "a b",
    ]
)


@given(st.lists(st.lists(LINES, max_size=4).map("".join), max_size=12), st.sampled_from(["\n", "\r\n", "\r"]))
def test_whatever_an_export_holds_every_character_has_its_place(lines: list[str], end: str) -> None:
    sys.path.insert(0, str(PICA))
    try:
        from newslint_pica.reader import Pica
    finally:
        sys.path.remove(str(PICA))

    for doc in Pica().documents(newslint.Source("x.pica", "%PICA 2\n" + end.join(["@SLUG a", *lines, "@END"]))):
        if isinstance(doc, newslint.Document):
            assert_exact(doc)


def test_packs_from_outside_import_what_is_public_and_nothing_else() -> None:
    public = {"newslint": set(newslint.__all__), "newslint.testing": set(newslint.testing.__all__)}
    taken = []
    for path in sorted(THIRD_PARTY.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                taken += [(path.name, alias.name) for alias in node.names if alias.name.partition(".")[0] == "newslint"]
            elif isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "newslint":
                allowed = public.get(node.module or "", set())
                taken += [(path.name, alias.name) for alias in node.names if alias.name not in allowed]
    assert taken == []


@pytest.mark.heavy
def test_it_can_be_installed_and_does_all_of_it(
    copied: Callable[[Path], Path], environment: Callable[..., str]
) -> None:
    offline = ("--no-index", "--no-deps", "--no-build-isolation", "--ignore-installed", "--quiet")
    environment("-m", "pip", "install", *offline, copied(REPOSITORY), pica := copied(PICA))
    export = pica / "night.pica"
    export.write_bytes(EXPORT.encode())

    found = environment("-m", "newslint", *CHECK, "--format", "jsonl", export, fails=True)
    table = environment("-m", "newslint", *CHECK, "--format", "table", export, fails=True)
    environment("-m", "newslint", *CHECK, "--fix", export, fails=True)

    assert [json.loads(line)["line"] for line in found.splitlines()] == [7, 8, 11, 15]
    assert table.count("\n") == 6
    assert "The ferry ran out of coal." in export.read_text(encoding="utf-8")
    (pica / "newslint.toml").write_text('extends = "pica:web"\n', encoding="utf-8")
    assert "house/print-words" in environment("-m", "newslint", "config", "show", export)
    assert " passed" in environment("-m", "pytest", "-q", pica / "tests")
