"""What the tests of the command line share: rules that do not change, and an article that breaks them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

GAZETTE = Path(__file__).parents[1] / "third_party" / "newslint-gazette"
ARTICLE = """\
Fire guts mill

LENNICK — The Evening Gazzette saw it first – “We read the Evening Gazzette,” said Mira Holt.
"""


@pytest.fixture
def gazette(install: Callable[[Path], None]) -> None:
    """The pack of the Gazette, installed for this process."""
    install(GAZETTE)


@pytest.fixture
def article(here: Path, gazette: None) -> Path:
    """An article with one fault in the eyes of the Gazette, and one that is quoted speech."""
    path = here / "fire.txt"
    path.write_bytes(ARTICLE.encode("utf-8"))
    return path


@pytest.fixture
def process(here: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Runs newslint as a process of its own, with the pack of the Gazette and an environment to choose."""

    def process(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "newslint", *arguments]
        left = {"NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "PYTHONUTF8", "PYTHONIOENCODING"}
        around = {name: value for name, value in os.environ.items() if name not in left}
        path = os.pathsep.join(one for one in (str(GAZETTE), around.get("PYTHONPATH", "")) if one)
        whole = {**around, "PYTHONPATH": path, **environment}
        return subprocess.run(command, input=stdin, capture_output=True, env=whole, check=False, timeout=60)

    return process
