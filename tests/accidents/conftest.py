"""What the tests of accidents share: a folder of articles with faults, and newslint as a process that can be ended."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

TEXT = (
    "Council closes the the bridge {}\n\nLENNICK — The council closed the the old bridge on Monday, the mayor said.\n\n"
    "“We shall mend the old harbour wall before the winter comes,” Mira Holt said.\n\nShare this article\n"
)
MENDED = TEXT.replace("the the", "the").replace("\n\nShare this article\n", "\n")
MANY = 120
Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def articles(here: Path) -> Path:
    """A working folder with articles, records and a corpus."""
    (here / "articles").mkdir()
    for number in range(MANY):
        (here / f"articles/{number:03}.txt").write_text(TEXT.format(number), encoding="utf-8")
    rows = [json.dumps({"id": str(number), "text": TEXT.format(number)}) for number in range(MANY)]
    (here / "in.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (here / "newslint.toml").write_text('corpus = ["articles/**"]\n', encoding="utf-8")
    return here


@pytest.fixture
def start(here: Path) -> Iterator[Start]:
    """Starts newslint in a group of its own, as a terminal does; what is left of it in the end is ended."""
    begun: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        around = {**os.environ, "XDG_CACHE_HOME": str(here / ".cache")}
        running = subprocess.Popen(
            [sys.executable, "-m", "newslint", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=around,
            start_new_session=True,
            # Tests that run in the background of a shell ignore Ctrl-C, and so would what they start.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
        begun.append(running)
        return running

    yield start
    for one in begun:
        if is_left(one.pid):
            os.killpg(one.pid, signal.SIGKILL)
        one.communicate()


def is_left(group: int) -> bool:
    """Whether any process of a group is there."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def ends(group: int, seconds: float = 15) -> bool:
    """Whether all processes of a group end in time."""
    until = time.monotonic() + seconds
    while is_left(group) and time.monotonic() < until:
        time.sleep(0.05)
    return not is_left(group)
