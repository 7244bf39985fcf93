"""What a plain run imports: it is recorded, so that start-up cannot grow unseen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RECORDED = Path(__file__).with_name("plain_run.txt")
ARTICLE = "Ferry stops at noon\n\nLENNICK — The ferry stopped at noon on Monday, the harbour master said.\n"
# Modules of the library and of others that only some runs need; each takes milliseconds.
NOT_NEEDED = {
    "asyncio", "bz2", "concurrent", "difflib", "email", "hashlib", "html", "http", "importlib.metadata",
    "importlib.resources", "logging", "lzma", "multiprocessing", "pathlib", "pathspec", "pyromark", "random",
    "selectors", "shutil", "socket", "sqlite3", "subprocess", "tempfile", "textstat", "tomli", "unittest", "urllib",
    "uuid", "xml", "zipfile",
}  # fmt: skip
CODE = """
import sys
before = set(sys.modules)
from newslint.cli import main
main(["check", "--isolated", "--no-cache", "--select", "{select}", "a.txt"])
print(*sorted(set(sys.modules) - before), sep="\\n", file=sys.stderr)
"""


def imported(here: Path, select: str) -> list[str]:
    (here / "a.txt").write_text(ARTICLE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", CODE.format(select=select)],
        capture_output=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=True,
    )
    return done.stderr.decode("utf-8").split()


@pytest.fixture
def modules(here: Path) -> list[str]:
    """What a run over one plain article with the default rules imports."""
    return imported(here, "default")


def test_the_core_imports_what_is_recorded(modules: list[str]) -> None:
    core = [name for name in modules if name.partition(".")[0] == "newslint" and ".layers." not in name]
    recorded = RECORDED.read_text(encoding="utf-8").split()
    assert core == recorded, f"if it must be so, write this to {RECORDED.name}:\n" + "\n".join(core)


def test_nothing_is_imported_that_a_plain_run_does_not_need(modules: list[str]) -> None:
    assert sorted(name for name in modules if name in NOT_NEEDED) == []


def test_the_core_is_imported_without_what_takes_long_to_import() -> None:
    code = "import sys, newslint.cli.check; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (
        sorted({"dataclasses", "inspect", "pluggy", "regex", "ahocorasick_rs"}.intersection(done.stdout.split())) == []
    )
