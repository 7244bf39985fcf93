"""The index of a corpus: kept up to date, safe against others, against accidents and against what others put there."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint.engine.index import Index, path_of
from newslint.engine.indexing import update
from newslint.engine.runner import Request, Runner
from newslint.errors import ConfigError
from newslint.finding import LocatedFinding

MEND = "“We shall mend the old harbour wall before the winter comes,” she said.\n"
REPAIR = "“We shall repair the old harbour wall before the winter comes,” Ms Hale said.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a corpus of one article, as the working folder."""
    (tmp_path / "newslint.toml").write_text('corpus = ["articles/**"]\nselect = ["consistency"]\n', "utf-8")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "old.txt").write_text(MEND, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def updated(jobs: int = 1) -> tuple[int, ...]:
    return tuple(update(Request((), jobs=jobs)))


def found(text: str = REPAIR, name: str = "new.txt") -> list[LocatedFinding]:
    Path("articles", name).write_text(text, "utf-8")
    report = Runner(Request((f"articles/{name}",), cache=False)).report()
    return [one for file in report.files for one in file.findings]


def test_an_article_is_compared_with_what_the_index_holds(desk: Path) -> None:
    assert found() == []
    assert updated() == (2, 0, 0, 0)
    (one,) = found()
    assert one.location is not None
    assert one.location.text == "repair"
    assert [other.path for other in one.related] == ["articles/old.txt"]


def test_only_what_is_new_or_changed_is_read(desk: Path) -> None:
    updated()
    Path("articles/more.txt").write_text("Nothing new in town.\n", "utf-8")
    assert updated() == (1, 1, 0, 0)
    Path("articles/more.txt").write_text("Something new in town.\n", "utf-8")
    assert updated() == (1, 1, 0, 0)
    Path("articles/more.txt").unlink()
    assert updated() == (0, 1, 1, 0)


def test_some_files_may_be_updated_alone(desk: Path) -> None:
    updated()
    Path("articles/more.txt").write_text("Nothing new in town.\n", "utf-8")
    Path("articles/other.txt").write_text("Nothing new in town either.\n", "utf-8")
    assert tuple(update(Request(("articles/more.txt",)))) == (1, 0, 0, 0)
    assert tuple(update(Request(("articles/more.txt",)))) == (0, 1, 0, 0)
    Path("articles/more.txt").unlink()
    assert tuple(update(Request(("articles/more.txt",)))) == (0, 0, 1, 0)
    assert updated() == (1, 1, 0, 0)


def test_an_article_that_changed_since_is_read_again(desk: Path) -> None:
    updated()
    Path("articles/old.txt").write_text(REPAIR, "utf-8")
    assert found() == []


def test_an_article_that_is_gone_is_not_compared(desk: Path) -> None:
    updated()
    Path("articles/old.txt").unlink()
    assert found() == []


def test_a_file_outside_the_corpus_is_not_indexed(desk: Path) -> None:
    Path("notes.txt").write_text(MEND, "utf-8")
    assert updated() == (1, 0, 0, 0)


def test_without_a_corpus_there_is_nothing_to_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "newslint.toml").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match="corpus ="):
        updated()


@pytest.mark.parametrize("broken", [b"", b"garbage" * 900, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_broken_index_costs_no_run_and_is_made_anew(desk: Path, broken: bytes) -> None:
    updated()
    Path(path_of(".")).write_bytes(broken)
    assert found() == []
    assert updated()[0] == 2
    assert len(found()) == 1


# Promise: A cache or an index that is damaged
def test_an_index_with_tables_of_another_hand_is_made_anew(desk: Path) -> None:
    updated()
    with sqlite3.connect(path_of(".")) as database:
        database.execute("CREATE TRIGGER bite AFTER INSERT ON articles BEGIN DELETE FROM articles; END")
    database.close()
    assert not Index(".").is_open
    assert updated()[0] == 1


# Promise: What the index names outside of the repository is not read
@pytest.mark.parametrize("path", ["../out.txt", "/etc/hostname", "articles/../../out.txt", "a\0b", ""])
def test_a_path_in_the_index_never_leaves_the_repository(desk: Path, path: str) -> None:
    (desk.parent / "out.txt").write_text(MEND, "utf-8")
    updated()
    with sqlite3.connect(path_of(".")) as database:
        database.execute("UPDATE articles SET path = ?", (path,))
    database.close()
    assert found() == []


@pytest.mark.parametrize("body", [b"", b"\x80\x04K\x01.", 7, None, "[]"])
def test_notes_that_are_none_are_left_out(desk: Path, body: object) -> None:
    updated()
    with sqlite3.connect(path_of(".")) as database:
        database.execute("PRAGMA ignore_check_constraints = ON")
        database.execute("UPDATE articles SET notes = ?", (b"x" if body is None else body,))
    database.close()
    assert found() == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_folder_that_is_a_link_is_not_written_to(desk: Path) -> None:
    (desk.parent / "elsewhere").mkdir(exist_ok=True)
    Path(".newslint").symlink_to(desk.parent / "elsewhere")
    with pytest.raises(Exception, match="cannot be written"):
        updated()
    assert list((desk.parent / "elsewhere").iterdir()) == []


def test_two_updates_at_once_leave_one_index(desk: Path) -> None:
    for number in range(60):
        Path("articles", f"{number}.txt").write_text(f"Nothing new in town {number}.\n", "utf-8")
    command = [sys.executable, "-m", "newslint", "index", "update", "--jobs", "1"]
    both = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [one.wait(60) for one in both] == [0, 0]
    with Index(".") as index:
        assert index.count() == 61
    assert updated() == (0, 61, 0, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="no process can be ended by a signal there")
def test_an_update_ended_at_any_moment_leaves_a_usable_index(desk: Path) -> None:
    for number in range(300):
        Path("articles", f"{number}.txt").write_text(f"Nothing new in town {number}.\n", "utf-8")
    command = [sys.executable, "-m", "newslint", "index", "update", "--jobs", "1"]
    known = 0
    for moment in range(6):
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        time.sleep(0.1 + 0.13 * moment)
        running.send_signal(signal.SIGKILL)
        running.wait()
        with Index(".") as index:
            # What was written before is there still.
            assert index.count() >= known or not index.is_open
            known = index.count()
    read, unchanged, gone, failed = updated()
    assert (read + unchanged, gone, failed) == (301, 0, 0)
    with Index(".") as index:
        assert index.count() == 301
    assert len(found()) == 1
