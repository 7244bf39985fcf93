"""What newslint writes, keeps and listens to."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.cli.desk import LOOPBACK
from newslint.engine.cache import NAME
from newslint.engine.index import path_of

Run = Callable[..., Any]
ARTICLE = """\
Council closes bridge

LENNICK, May 3 — The council closed the the old bridge on Monday, the mayor said.

“We shall mend the old harbour wall before the winter comes,” Mira Holt said in her quiet kitchen above the quay.

Nobody in town remembers a colder spring, and the boats lie idle along the northern mole.
"""


@pytest.fixture
def desk(here: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of articles with a corpus, and a cache folder elsewhere."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("kept")))
    (here / "articles").mkdir()
    for number in range(20):
        (here / f"articles/{number}.txt").write_text(ARTICLE, encoding="utf-8")
    (here / "newslint.toml").write_text('corpus = ["articles/**"]\n', encoding="utf-8")
    return here


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(one.relative_to(folder)): (one.stat().st_mtime_ns, one.read_bytes() if one.is_file() else b"")
        for one in folder.rglob("*")
    }


# Promise: Without --fix, clean --in-place, init
@pytest.mark.parametrize(
    "command",
    [
        ["check", "."],
        ["check", "--jobs", "2", "--no-cache", "--format", "html", "."],
        ["check", "--diff", "--unsafe-fixes", "."],
        ["clean", "articles/1.txt"],
        ["clean", "--diff", "articles/1.txt"],
        ["rules"],
        ["explain", "typos/doubled-word"],
        ["inspect", "articles/1.txt"],
        ["stats", "."],
        ["config", "show", "articles/1.txt"],
    ],
)
def test_what_is_only_looked_at_stays_as_it_is(command: list[str], desk: Path, run: Run) -> None:
    before = snapshot(desk)

    run(*command)

    assert snapshot(desk) == before


# Promise: The cache lies in the user's own cache folder
@pytest.mark.skipif(os.name == "nt", reason="modes are other things there")
def test_the_cache_lies_in_the_folder_of_the_user_and_nobody_else_can_read_it(desk: Path, run: Run) -> None:
    kept = Path(os.environ["XDG_CACHE_HOME"], "newslint", NAME)
    run("check", "--no-cache", ".")
    assert not kept.exists()

    run("check", ".")

    assert kept.exists()
    assert kept.parent.stat().st_mode & 0o077 == 0
    run("cache", "clean")
    assert not kept.exists()


# Promise: The cache and the index hold texts, numbers and JSON
def test_what_is_kept_is_data_that_nothing_has_to_run(desk: Path, run: Run) -> None:
    run("check", ".")
    run("index", "update")
    held = [Path(os.environ["XDG_CACHE_HOME"], "newslint", NAME), Path(path_of("."))]
    blobs = [one for file in held for one in blobs_of(file)]

    # Those that are longer than a hash are texts, or results and notes, with a hash behind them or packed with zlib.
    kept = [one for one in blobs if len(one) > 64 and one != ARTICLE.encode()]
    told = [zlib.decompress(one) if one[:1] == b"x" else one[: one.rindex(b"]") + 1] for one in kept]

    assert len(told) >= 40
    assert all(json.loads(one) for one in told)


def blobs_of(file: Path) -> list[bytes]:
    with contextlib.closing(sqlite3.connect(file)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = (row for table in tables for row in database.execute(f'SELECT * FROM "{table}"'))
        return [value for row in rows for value in row if isinstance(value, bytes)]


# Promise: The index lies in .newslint/ in the repository
def test_the_index_lies_in_the_repository_and_is_no_part_of_it(desk: Path, run: Run) -> None:
    before = set(snapshot(desk))

    run("index", "update")

    assert {name.partition("/")[0] for name in set(snapshot(desk)) - before} == {".newslint"}
    assert Path(".newslint/.gitignore").read_text(encoding="utf-8") == "*\n"
    run("index", "clean")
    assert not Path(path_of(".")).exists()


# Promise: What is kept tells of the articles
def test_what_is_kept_tells_of_the_articles_and_goes_when_it_is_deleted(desk: Path, run: Run) -> None:
    run("check", ".")
    run("index", "update")
    told = [zlib.decompress(one) for one in blobs_of(Path(path_of("."))) if one[:1] == b"x"]
    assert any(b"harbour wall" in one for one in told)

    run("cache", "clean")
    run("index", "clean")

    folders = (Path(os.environ["XDG_CACHE_HOME"]), desk / ".newslint")
    left = [one.name for folder in folders for one in folder.rglob("*") if one.is_file()]
    assert [name for name in left if name != ".gitignore"] == []


# Promise: newslint desk listens on 127.0.0.1 alone
@pytest.mark.heavy
def test_the_desk_listens_on_this_machine_alone(desk: Path) -> None:
    pytest.importorskip("flask")
    assert LOOPBACK == "127.0.0.1"
    running = subprocess.Popen([sys.executable, "-m", "newslint", "desk", "--no-browser"], stdout=subprocess.PIPE)
    try:
        assert running.stdout
        address = running.stdout.readline().decode().split()[-1]
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address) as page:
            assert page.status == 200
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(address.partition("?")[0])
        # Every other address of this machine, which 127.0.0.2 stands for, is nobody's.
        if sys.platform == "linux":
            with pytest.raises(urllib.error.URLError):
                urllib.request.urlopen(address.replace("127.0.0.1", "127.0.0.2"))
    finally:
        running.kill()
        running.communicate()


# Promise: newslint server talks by standard input and output
@pytest.mark.skipif(not Path("/proc/self/net/tcp").exists(), reason="no way to see what a process listens on")
def test_the_server_listens_on_no_port(desk: Path) -> None:
    pytest.importorskip("pygls")
    command = [sys.executable, "-m", "newslint", "server"]
    running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        assert running.stdin
        assert running.stdout
        asked = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}})
        running.stdin.write(f"Content-Length: {len(asked)}\r\n\r\n{asked}".encode())
        running.stdin.flush()
        assert running.stdout.readline().startswith(b"Content-Length")
        ends = [str(one.readlink()) for one in Path(f"/proc/{running.pid}/fd").iterdir()]
        listening = {
            line.split()[9]
            for table in ("tcp", "tcp6")
            for line in Path(f"/proc/{running.pid}/net/{table}").read_text(encoding="ascii").splitlines()[1:]
            if line.split()[3] == "0A"
        }
        assert not [one for one in ends if one.removeprefix("socket:[").removesuffix("]") in listening]
    finally:
        running.kill()
        running.communicate()
