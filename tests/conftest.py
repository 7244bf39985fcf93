"""What many tests need: newslint run in this process, and packs that count as installed."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import hypothesis
import pytest

from newslint.cli import main

# The same examples at every run, so that a change is judged by what it changes. New ones are drawn
# with `--hypothesis-profile drawn`; what they find becomes an example of its own.
hypothesis.settings.register_profile("steady", derandomize=True)
hypothesis.settings.register_profile("drawn", derandomize=False)
hypothesis.settings.load_profile("steady")

# Packs that tests install; what tests they have of their own needs them installed.
collect_ignore = ["packs_that_break", "third_party"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option that has tests write down what they see, to be reviewed as a diff."""
    parser.addoption("--record", action="store_true", help="record new rule ids and generated pages")


class Result(NamedTuple):
    """How a run of newslint ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs the command line in this process, with bytes on standard input if there are any."""

    def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
        if stdin is not None:
            monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        code = main([str(one) for one in arguments])
        written = capsys.readouterr()
        return Result(code, written.out, written.err)

    return run


@pytest.fixture(autouse=True, scope="session")
def _cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps the results of test runs out of the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], None]]:
    """Makes the packs in a folder count as installed for the length of a test."""
    before = set(sys.modules)

    def install(folder: Path) -> None:
        assert folder.is_dir()
        monkeypatch.syspath_prepend(str(folder))

    yield install
    for name in set(sys.modules) - before:
        if name.startswith(("breaks_", "newslint_gazette", "newslint_pica")):
            del sys.modules[name]


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[Path], Path]:
    """Copies a project without what was built or cached, so that work on the copy leaves nothing in the original."""

    def copied(project: Path) -> Path:
        left = shutil.ignore_patterns(".git", ".*_cache", "__pycache__", "build", "dist", "*-1.0.dist-info", ".venv")
        return Path(shutil.copytree(project, tmp_path / project.name, ignore=left))

    return copied


@pytest.fixture
def environment(tmp_path: Path) -> Callable[..., str]:
    """Runs Python in a new virtual environment, in an empty folder, and gives what it prints.

    The packages of this environment stand in for an index, so that no network is needed.
    """
    venv.create(tmp_path / "venv", with_pip=False)
    python = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    work = tmp_path / "work"
    work.mkdir()

    def environment(*arguments: str | Path, fails: bool = False) -> str:
        done = subprocess.run(
            [python, *arguments], capture_output=True, cwd=work, stdin=subprocess.DEVNULL, check=False
        )
        assert fails or done.returncode == 0, done.stderr.decode()
        return done.stdout.decode("utf-8")

    site = environment("-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    lent = [path for path in sys.path if path.endswith("-packages")]
    (Path(site) / "lent.pth").write_text("\n".join(lent) + "\n", encoding="utf-8")
    return environment


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium without a window; a test that asks for it bears the marker `browser`."""
    playwright = pytest.importorskip("playwright.sync_api")
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chrome")
    if chromium is None:
        pytest.skip("no Chromium here")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()
