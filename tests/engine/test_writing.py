"""Files are written whole or not at all, and never over what somebody else has written in the meantime."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from newslint.engine.writing import leads_out, write_new, write_whole
from newslint.errors import ArticleError

posix = pytest.mark.skipif(os.name == "nt", reason="links, owners and processes are other things there")
GONE = 4_000_000


@pytest.fixture
def article(here: Path) -> Path:
    path = here / "a.txt"
    path.write_bytes(b"old")
    return path


def refused(path: Path | str, why: str, instead_of: bytes | None = b"old") -> None:
    with pytest.raises(ArticleError, match=why):
        write_whole(str(path), b"new", instead_of=instead_of)


def test_a_file_is_written_and_nothing_is_left_beside_it(article: Path) -> None:
    write_whole("a.txt", b"new", instead_of=b"old")

    assert [(one.name, one.read_bytes()) for one in article.parent.iterdir()] == [("a.txt", b"new")]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is write-protected here")
def test_a_file_that_is_write_protected_stays_as_it_was(article: Path) -> None:
    article.chmod(0o444)

    refused(article, "write-protected")

    assert article.read_bytes() == b"old"


def test_a_folder_that_is_not_there_is_an_error_and_leaves_nothing(here: Path) -> None:
    refused(here / "gone" / "a.txt", "not written", instead_of=None)

    assert list(here.iterdir()) == []


# Promise: A fix is never written over a text that has changed
def test_a_newer_text_is_never_written_over(article: Path) -> None:
    article.write_bytes(b"newer")

    refused(article, "changed it in the meantime")

    assert [(one.name, one.read_bytes()) for one in article.parent.iterdir()] == [("a.txt", b"newer")]


def test_an_article_that_is_gone_is_not_written_anew(article: Path) -> None:
    article.unlink()

    refused(article, "is gone")

    assert list(article.parent.iterdir()) == []


@posix
def test_a_hard_link_is_left_alone_where_it_is_an_article(article: Path) -> None:
    os.link("a.txt", "b.txt")

    refused(article, "second name")
    assert Path("b.txt").read_bytes() == b"old"

    write_whole("a.txt", b"report")
    assert (article.read_bytes(), Path("b.txt").read_bytes()) == (b"report", b"old")


# Promise: Nothing is written through a link
@posix
def test_a_link_is_followed_inside_the_working_folder_and_never_out_of_it(
    article: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "a.txt"
    outside.write_bytes(b"old")
    Path("in.txt").symlink_to("a.txt")
    Path("out.txt").symlink_to(outside)
    Path("folder").symlink_to(outside.parent, target_is_directory=True)

    write_whole("in.txt", b"new", instead_of=b"old")
    for name in ("out.txt", "folder/a.txt", "folder/fresh.txt"):
        refused(name, "link out of the working folder", instead_of=None)

    assert Path("in.txt").is_symlink()
    assert article.read_bytes() == b"new"
    assert [(one.name, one.read_bytes()) for one in outside.parent.iterdir()] == [("a.txt", b"old")]


@posix
def test_what_lies_outside_and_is_named_so_is_written(article: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")

    write_whole(str(outside / "report.json"), b"{}")

    assert (outside / "report.json").read_bytes() == b"{}"
    assert not leads_out(str(outside / "report.json"))
    assert not leads_out("a.txt")


# Promise: A fix is never written over a text that has changed
@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes here")
def test_mode_and_extended_attributes_are_kept(article: Path) -> None:
    article.chmod(0o640)
    try:
        os.setxattr("a.txt", "user.desk", b"city")
    except OSError:
        pytest.skip("no extended attributes in this folder")

    write_whole("a.txt", b"new", instead_of=b"old")

    assert os.getxattr("a.txt", "user.desk") == b"city"
    assert article.stat().st_mode & 0o7777 == 0o640


# Promise: A fix is never written over a text that has changed
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_the_owner_is_kept(article: Path) -> None:
    os.chown("a.txt", 1234, 1234)

    write_whole("a.txt", b"new", instead_of=b"old")

    assert (article.stat().st_uid, article.stat().st_gid, article.read_bytes()) == (1234, 1234, b"new")


@posix
def test_a_spare_file_of_a_process_that_was_ended_is_taken_away(here: Path) -> None:
    for process in (GONE, os.getpid(), os.getppid()):
        Path(f".newslint-0123456789ab-{process}").write_bytes(b"half a")
    Path(".newslint-notes").write_bytes(b"mine")

    write_whole("a.txt", b"new")

    left = {one.name for one in here.iterdir()}
    assert left == {
        "a.txt", ".newslint-notes", *(f".newslint-0123456789ab-{one}" for one in (os.getpid(), os.getppid()))
    }  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="a device that is always full")
def test_a_device_is_written_to_and_a_full_one_is_named(here: Path) -> None:
    write_whole("/dev/null", b"new")
    refused("/dev/full", "No space left", instead_of=None)


# Promise: A file is there whole or as it was before
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no limit to the size of files here")
def test_a_disk_that_is_full_leaves_the_old_text_and_no_spare_file(article: Path) -> None:
    import resource

    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            write_whole("a.txt", b"n" * 5000, instead_of=b"old")
        except ArticleError:
            os._exit(7)
        os._exit(0)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
    assert [(one.name, one.read_bytes()) for one in article.parent.iterdir()] == [("a.txt", b"old")]


def test_a_new_file_is_written_only_where_none_is(article: Path) -> None:
    write_new("b.txt", b"new")
    with pytest.raises(FileExistsError):
        write_new("a.txt", b"new")

    found = {one.name: one.read_bytes() for one in article.parent.iterdir()}
    assert found == {"a.txt": b"old", "b.txt": b"new"}
