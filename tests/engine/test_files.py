"""Which files of a folder are read: what somebody else may have put there leads nowhere and holds nobody up."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.engine.files import Wanted, find_files
from newslint.engine.runner import Request, Runner

Run = Callable[..., Any]
SUFFIXES = frozenset({".txt"})
TEXT = "The council closed the the old bridge on Monday.\n"
posix = pytest.mark.skipif(os.name == "nt", reason="links and pipes are other things there")


def found(*paths: str) -> list[Wanted]:
    return find_files(paths, SUFFIXES)


@pytest.fixture
def outside(here: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an article, linked to from a repository that is the working folder."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "far.txt").write_text(TEXT, encoding="utf-8")
    (here / ".git").mkdir()
    (here / "near.txt").write_text(TEXT, encoding="utf-8")
    (here / "far.txt").symlink_to(folder / "far.txt")
    (here / "sub").symlink_to(folder, target_is_directory=True)
    (here / "again.txt").symlink_to("near.txt")
    return folder


# Promise: A link out of the repository that is found in a folder is told
@posix
def test_a_link_that_leads_out_of_the_repository_is_told_and_not_read(outside: Path) -> None:
    report = Runner(Request((".",))).report()

    told = {file.path: [one.message for one in file.findings] for file in report.files}
    assert list(told) == ["again.txt", "far.txt", "near.txt", "sub"]
    assert told["far.txt"] == ["far.txt: a link that leads out of the repository; name it to have it read."]
    assert told["sub"] == ["sub: a link that leads out of the repository; name it to have it read."]
    assert told["again.txt"] == told["near.txt"]
    assert len(told["near.txt"]) == 1


@posix
def test_a_link_is_read_where_it_is_named(outside: Path) -> None:
    assert found("far.txt", "sub") == [Wanted("far.txt", True), Wanted("sub/far.txt", False)]


# Promise: Nothing is written through a link
@posix
def test_a_fix_never_goes_through_a_link_out_of_the_working_folder(outside: Path, run: Run) -> None:
    by_folder = run("check", "--fix", "--no-cache", ".")
    by_name = run("check", "--fix", "--no-cache", "far.txt")

    assert (outside / "far.txt").read_text(encoding="utf-8") == TEXT
    assert (by_folder.code, by_name.code) == (1, 1)
    assert Path("near.txt").read_text(encoding="utf-8") == TEXT.replace("the the", "the")


@posix
def test_a_link_inside_of_the_repository_is_read_from_any_folder_of_it(outside: Path) -> None:
    Path("desk").mkdir()
    Path("desk/near.txt").symlink_to("../near.txt")

    assert found("desk") == [Wanted("desk/near.txt", False)]


@posix
@pytest.mark.parametrize("target", ["/dev/zero", "pipe"])
def test_a_gitignore_that_is_no_file_is_not_read(here: Path, target: str) -> None:
    os.mkfifo("pipe")
    Path(".gitignore").symlink_to(target)
    Path("a.txt").touch()
    Path("sub/.git").mkdir(parents=True)
    os.mkfifo("sub/.gitignore")

    assert found(".") == [Wanted("a.txt", False)]
    assert found("sub") == []


def test_a_gitignore_that_is_made_to_take_for_ever_does_not(here: Path) -> None:
    name = "a" * 240 + ".txt"
    Path(name).touch()
    Path("b.txt").touch()
    lines = ["*a*a*a*a*a*a*a*b", "**/a/**/a/**/a/**/b", "*[ab]" * 9 + "c.txt", "b.*"]
    Path(".gitignore").write_text("\n".join(lines * 3), encoding="utf-8")
    Path(".git").mkdir()

    begun = time.process_time()

    assert found(".") == [Wanted(name, False)]
    assert time.process_time() - begun < 5
