"""Results are kept, found again while nothing has changed, and never trusted when they are damaged."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from newslint.cli import main
from newslint.engine import across, cache
from newslint.engine.cache import NAME, Cache, cache_folder, stamp_of
from newslint.engine.outcomes import Outcome
from newslint.engine.runner import Request, Runner
from newslint.finding import LocatedEdit, LocatedFinding, LocatedFix, LocatedRelated, Location, Safety, Severity
from newslint.report import FileOnDisk, FileReport, Report

PLACE = Location(4, 7, 1, 5, 1, 8, "the")
FINDING = LocatedFinding(
    "typos/doubled-word",
    "Twice.",
    Severity.ERROR,
    PLACE,
    "ab" * 16,
    (LocatedFix("Delete one", Safety.SAFE, (LocatedEdit(4, 8, ""),)),),
    (LocatedRelated(PLACE, "Here too."),),
)
KEY = b"k" * 16


@pytest.fixture
def folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Twenty articles and a cache folder of their own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(here / "cache"))
    for number in range(20):
        (here / f"a{number:02}.txt").write_text(f"The the gate {number} shut on Monday.\n", encoding="utf-8")
    return here


def outcome(path: str) -> Outcome:
    return Outcome((FileReport(path, (FINDING,), None, FileOnDisk(path)),), content=b"c" * 16)


def kept(path: str) -> dict[str, Outcome]:
    stamp = stamp_of(path)
    assert stamp is not None
    with Cache() as held:
        return held.bodies([(one, KEY) for one in held.fresh([(path, KEY, stamp)])])


def keep(path: str) -> None:
    stamp = stamp_of(path)
    assert stamp is not None
    with Cache() as held:
        held.keep(path, KEY, stamp, outcome(path))


def findings(report: Report) -> list[Any]:
    return [(file.path, file.findings) for file in report.files]


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that runs check from now on."""
    checked: list[str] = []
    before = Runner.outcome

    def outcome(self: Runner, wanted: Any) -> Outcome:
        checked.append(wanted.path)
        return before(self, wanted)

    monkeypatch.setattr(Runner, "outcome", outcome)
    return checked


def run(**changes: Any) -> Report:
    return Runner(Request((".",), isolated=True, **{"jobs": 1, **changes})).report()


def test_an_outcome_comes_back_as_it_was_kept(folder: Path) -> None:
    os.utime("a00.txt", (1, 1))
    keep("a00.txt")
    found = kept("a00.txt")["a00.txt"].reports
    assert [(one.path, one.findings, one.mime_type, one.fails_on) for one in found] == [
        ("a00.txt", (FINDING,), "text/plain", Severity.WARNING)
    ]
    assert found[0].source is not None
    assert found[0].source.text.startswith("The the")


def test_a_second_run_checks_only_what_has_changed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run()
    checked = counted(monkeypatch)
    assert findings(run()) == findings(first)
    assert checked == []
    (folder / "a03.txt").write_text("A a gate.\n", encoding="utf-8")
    assert findings(run()) == findings(run(cache=False))
    assert checked[0] == "a03.txt"


def test_a_change_that_keeps_size_and_time_is_seen_right_after_the_check(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    status = Path("a03.txt").stat()
    (folder / "a03.txt").write_text("The tho gate 3 shut on Monday.\n", encoding="utf-8")
    os.utime("a03.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    checked = counted(monkeypatch)
    run()
    assert checked == ["a03.txt"]


def test_a_touched_file_is_known_by_its_content(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    os.utime("a03.txt", (5, 5))
    checked = counted(monkeypatch)
    run()
    assert checked == []


def test_other_settings_are_other_results(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    checked = counted(monkeypatch)
    run(layer={"ignore": ["typos/doubled-word"]})
    assert len(checked) == 20


# Promise: A cache or an index that is damaged
@pytest.mark.parametrize("damage", [b"", b"no database at all " * 100, None])
def test_a_damaged_cache_costs_nothing_but_itself(folder: Path, damage: bytes | None) -> None:
    first = run()
    path = Path(cache_folder()) / NAME
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2] if damage is None else damage)
    assert findings(run()) == findings(first)
    assert findings(run()) == findings(first)


def test_a_damaged_row_is_not_believed(folder: Path) -> None:
    os.utime("a00.txt", (1, 1))
    keep("a00.txt")
    database = sqlite3.connect(Path(cache_folder()) / NAME)
    with database:
        database.execute("UPDATE results SET body = x'7b' || body")
    database.close()
    assert kept("a00.txt") == {}


SAID = "Harbour stays open\n\n2024-03-04\n\n“We will not close the harbour before {} ends in the bay,” she said.\n"


@pytest.fixture
def told(folder: Path) -> Path:
    """Besides the twenty articles three that quote somebody, one of them otherwise."""
    for name, season in (("b0", "winter"), ("b1", "winter"), ("b2", "summer")):
        (folder / f"{name}.txt").write_text(SAID.format(season), encoding="utf-8")
    for path in folder.glob("*.txt"):
        os.utime(path, (1, 1))
    return folder


def held_against(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many articles each comparison from now on is of."""
    numbers: list[int] = []
    before = across.compared

    def compared(rules: Any, articles: Any, *given: Any) -> Any:
        numbers.append(len(articles))
        return before(rules, articles, *given)

    monkeypatch.setattr(across, "compared", compared)
    return numbers


def test_articles_that_have_not_changed_are_not_compared_again(told: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run(cache=False)
    assert any("cross-" in one.rule for _, one in first.all_findings())
    assert findings(run()) == findings(first)
    numbers = held_against(monkeypatch)
    assert findings(run()) == findings(run(jobs=2)) == findings(first)
    assert numbers == []
    (told / "b1.txt").write_text(SAID.format("autumn"), encoding="utf-8")
    assert findings(run()) == findings(run(cache=False))
    assert numbers == [23, 23]
    # One that is gone is a change, too, and so are other rules.
    (told / "b1.txt").unlink()
    assert findings(run()) == findings(run(cache=False))
    layer = {"ignore": ["consistency/cross-quote-variant"]}
    assert findings(run(layer=layer)) == findings(run(layer=layer, cache=False))
    assert numbers == [23, 23, 22, 22, 22, 22]


def test_a_comparison_on_which_a_rule_failed_is_made_again(told: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newslint_consistency.cross_quote_variant import CrossQuoteVariant

    with monkeypatch.context() as broken:
        broken.setattr(CrossQuoteVariant, "compare", lambda *_: 1 // 0)
        assert [one.rule for one in run().notices] == ["newslint/rule-failed"]
    assert findings(run()) == findings(run(cache=False))


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE comparisons SET body = x'7b' || body",
        "UPDATE comparisons SET body = NULL",
        "UPDATE results SET body = x'7b' || body WHERE path LIKE '%b1.txt'",
        "UPDATE results SET notes = x'5b5d'; DELETE FROM comparisons",
        "UPDATE results SET noted = NULL",
        "UPDATE results SET noted = 'abc'",
    ],
)
def test_what_is_damaged_of_the_comparison_is_not_believed(told: Path, damage: str) -> None:
    first = run()
    database = sqlite3.connect(Path(cache_folder()) / NAME)
    database.executescript(damage)
    database.close()
    assert findings(run()) == findings(first)
    assert findings(run()) == findings(first)


def test_few_comparisons_are_kept(told: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_COMPARISONS", 2)
    for number in range(4):
        (told / "b1.txt").write_text(SAID.format(number), encoding="utf-8")
        run()
    database = sqlite3.connect(Path(cache_folder()) / NAME)
    assert database.execute("SELECT count(*) FROM comparisons").fetchone() == (2,)
    database.close()
    numbers = held_against(monkeypatch)
    run()
    assert numbers == []


def test_a_cache_of_another_form_is_begun_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path(cache_folder()) / NAME
    path.parent.mkdir(parents=True)
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE results (path TEXT, key BLOB, body BLOB)")
    database.close()
    first = run()
    checked = counted(monkeypatch)
    assert findings(run()) == findings(first)
    assert checked == []


def test_a_locked_cache_is_done_without(folder: Path) -> None:
    first = run()
    database = sqlite3.connect(Path(cache_folder()) / NAME)
    database.execute("BEGIN EXCLUSIVE")
    try:
        assert findings(run()) == findings(first)
    finally:
        database.close()


def test_a_folder_that_cannot_be_written_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "file"))
    assert len(run().files) == 20


def test_without_cache_nothing_is_written(folder: Path) -> None:
    main(["check", "--no-cache", "--isolated", "."])
    assert not Path(cache_folder()).exists()


def test_the_cache_is_shown_and_cleaned(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--isolated", "."])
    capsys.readouterr()
    main(["cache", "show"])
    assert str(Path(cache_folder()) / NAME) in capsys.readouterr().out
    main(["cache", "clean"])
    assert not (Path(cache_folder()) / NAME).exists()
