"""Several processes say what one would say, in its order, and a lost one costs nothing."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from newslint.engine import workers
from newslint.engine.runner import Request, Runner
from newslint.report import Report


@pytest.fixture
def folder(here: Path) -> Path:
    """Forty articles, each with a fault of its own."""
    for number in range(40):
        text = f"Harbour shuts\n\nThe the gate {number} shut on Monday.\n\nShe said it it was cold.\n"
        (here / f"a{number:02}.txt").write_text(text, encoding="utf-8")
    return here


def told(report: Report) -> list[tuple[str, str, int]]:
    places = ((file, one) for file, one in report.all_findings() if file is not None)
    return [(file.path, one.rule, one.location.offset if one.location else -1) for file, one in places]


def run(jobs: int) -> Report:
    return Runner(Request((".",), isolated=True, cache=False, jobs=jobs)).report()


def test_two_processes_report_what_one_does_in_its_order(folder: Path) -> None:
    one, two = run(1), run(2)
    assert told(one) == told(two)
    assert [file.path for file in one.files] == [file.path for file in two.files]
    assert [rule.id for rule in one.rules] == [rule.id for rule in two.rules]
    assert told(one)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_a_process_that_is_killed_is_named_and_its_files_are_checked_again(folder: Path) -> None:
    runner = Runner(Request((".",), isolated=True, cache=False, jobs=2))
    mark = folder / "killed"
    checked = runner.outcome

    def once(wanted):  # type: ignore[no-untyped-def]
        if wanted.path == "a07.txt" and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return checked(wanted)

    runner.outcome = once  # type: ignore[method-assign]
    report = runner.report()
    lost = [one for one in report.notices if one.rule == "newslint/process-lost"]
    assert len(lost) == 1
    assert told(report) == told(run(1))


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_a_file_that_ends_every_process_is_reported_and_the_others_are_checked(folder: Path) -> None:
    runner = Runner(Request((".",), isolated=True, cache=False, jobs=2))
    checked = runner.outcome

    def always(wanted):  # type: ignore[no-untyped-def]
        if wanted.path == "a07.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return checked(wanted)

    runner.outcome = always  # type: ignore[method-assign]
    report = runner.report()
    bad = [file.path for file in report.files if any(one.rule == "newslint/unreadable-file" for one in file.findings)]
    assert bad == ["a07.txt"]
    assert len(report.files) == 40


def test_processes_that_load_the_packs_anew_say_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "FORKS", False)
    assert told(run(2)) == told(run(1))
