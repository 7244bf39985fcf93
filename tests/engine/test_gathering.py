"""Much is reported as little is: from a temporary file, or while the run goes on."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint.engine import gathering, runner
from newslint.engine.kept import Kept
from newslint.engine.runner import Request, Runner
from newslint.report.all import core_reporter_names, reporter_named

STREAMED = [name for name in core_reporter_names() if getattr(reporter_named(name), "streams", False)]
STORY = "Gate {0} shuts\n\nThe the gate {0} shut on Monday.\n\nShe said it it was cold.\n"


@pytest.fixture
def folder(here: Path) -> Path:
    """Thirty articles with faults, and some records with others."""
    for number in range(30):
        (here / f"a{number:02}.txt").write_text(STORY.format(number), encoding="utf-8")
    rows = ({"id": f"r{one}", "text": f"The the ferry {one} left."} for one in range(20))
    (here / "wire.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return here


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every run counts as a long one."""
    monkeypatch.setattr(runner, "LONG", 0)


def spilled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST_HELD", 5)
    monkeypatch.setattr(gathering, "MOST_NOTES", 5)


@pytest.mark.parametrize("name", core_reporter_names())
def test_reports_from_a_temporary_file_are_the_same(
    name: str, folder: Path, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ("check", "--isolated", "--no-cache", "--format", name, ".", "wire.jsonl")
    before = run(*command)
    spilled(monkeypatch)
    assert run(*command) == before
    assert before.out


@pytest.mark.parametrize("name", STREAMED)
def test_what_is_written_while_the_run_goes_on_is_the_same(
    name: str, folder: Path, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ("check", "--isolated", "--no-cache", "--format", name, "--select", "typos", ".", "wire.jsonl")
    before = run(*command)
    monkeypatch.setattr(runner, "LONG", 0)
    assert run(*command) == before
    assert before.code == 1


@pytest.mark.usefixtures("long")
def test_findings_are_written_before_the_last_file_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checks = Runner(Request((".",), isolated=True, cache=False, jobs=1))
    report = gathering.coming(checks)
    findings = report.all_findings()
    next(findings)
    for path in folder.glob("*.txt"):
        path.unlink()
    rules = {one.rule for _, one in findings}
    assert "newslint/unreadable-file" in rules
    assert report.exit_code == 1


def test_a_baseline_and_a_limit_hold_for_what_lies_in_a_temporary_file(
    folder: Path, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    select = ("--isolated", "--select", "typos")
    assert run("baseline", "create", ".", "--baseline", "b.json", *select).code == 0
    (folder / "new.txt").write_text("The the mill burnt.\n", encoding="utf-8")
    spilled(monkeypatch)
    seen = run("check", "--no-cache", "--baseline", "b.json", "--format", "jsonl", *select, ".")
    assert [row["path"] for row in seen.rows] == ["new.txt"]
    assert run("check", "--no-cache", *select, "--max-findings", "30", ".").code == 1
    assert run("check", "--no-cache", *select, "--max-findings", "31", ".").code == 0


@pytest.mark.usefixtures("long")
def test_a_file_is_there_whole_or_not_at_all_when_the_run_is_stopped(
    folder: Path, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "out.jsonl").write_text("before\n", encoding="utf-8")
    checked = Runner.outcome

    def stops(self: Runner, wanted: Any) -> Any:
        if wanted.path == "a20.txt":
            raise KeyboardInterrupt
        return checked(self, wanted)

    monkeypatch.setattr(Runner, "outcome", stops)
    command = ("check", "--isolated", "--no-cache", "--jobs", "1", "--format", "jsonl", "--select", "typos", ".")
    assert run(*command, "-o", "out.jsonl").code == 130
    assert (folder / "out.jsonl").read_text(encoding="utf-8") == "before\n"
    told = run(*command)
    assert told.code == 130
    assert {row["path"] for row in told.rows} == {f"a{number:02}.txt" for number in range(20)}


def test_what_articles_say_against_one_another_comes_last_in_a_long_run(
    here: Path, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "“We will not close the harbour before {} ends in the bay,” said Ann Hale, the mayor of Lennick.\n"
    for number, season in enumerate(("winter", "summer")):
        text = f"Harbour stays open\n\n2024-03-0{number + 1}\n\n" + said.format(season)
        (here / f"a{number}.txt").write_text(text, encoding="utf-8")
    (here / "b.txt").write_text("The the ferry left.\n", encoding="utf-8")
    command = ("check", "--isolated", "--no-cache", "--format", "jsonl", "--select", "consistency,typos", ".")
    before = run(*command)
    monkeypatch.setattr(runner, "LONG", 0)
    after = run(*command)
    assert sorted(before.out.splitlines()) == sorted(after.out.splitlines())
    across = [row["path"] for row in after.rows if "cross-" in row["rule"]]
    assert across
    assert [row["path"] for row in after.rows][-len(across) :] == across


def test_very_many_articles_are_compared_in_parts_and_that_is_told(
    here: Path, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "“We will not close the harbour before {} ends in the bay,” said Ann Hale, the mayor of Lennick.\n"
    for number, season in enumerate(("winter", "winter", "winter", "summer", "winter", "autumn")):
        text = f"Harbour stays open\n\n2024-03-0{number + 1}\n\n" + said.format(season)
        (here / f"a{number}.txt").write_text(text, encoding="utf-8")
    monkeypatch.setattr(gathering, "MOST_COMPARED", 2)
    command = ("check", "--isolated", "--no-cache", "--format", "jsonl", "--select", "consistency/cross-quote-variant")
    rows = run(*command, ".").rows
    assert {row["path"] for row in rows if "cross-" in row["rule"]} == {"a3.txt", "a5.txt"}
    assert [row["rule"] for row in rows if row["path"] is None] == ["newslint/compared-in-parts"]


def test_the_memory_of_a_run_holds_few_of_its_findings(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = (json.dumps({"id": str(one), "text": "The the ferry left. " * 5}) + "\n" for one in range(300))
    (here / "wire.jsonl").write_text("".join(rows), encoding="utf-8")
    monkeypatch.setattr(gathering, "MOST_HELD", 50)
    report = Runner(Request(("wire.jsonl",), isolated=True, cache=False, layer={"select": ["typos"]})).report()
    assert isinstance(report.files, Kept)
    held = [one for one in _reached(report.files) if type(one).__name__ == "LocatedFinding"]
    assert len(held) <= 50
    assert sum(len(file.findings) for file in report.files) >= 300


def _reached(top: Any) -> Iterator[Any]:
    """Everything that hangs on an object of ours, once."""
    import gc

    seen: set[int] = set()
    waiting = [top]
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, type | type(sys)) or callable(one):
            continue
        seen.add(id(one))
        yield one
        waiting += gc.get_referents(one)
