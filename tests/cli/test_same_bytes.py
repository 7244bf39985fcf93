"""The same articles give the same bytes in every format, whatever the hash seed and the number of processes."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.report.all import core_reporter_names

Process = Callable[..., subprocess.CompletedProcess[bytes]]
STORY = (
    "Ferry may close\n\nBy ANN HALE\n\nThe the ferry may close, officials said. There is no doubt that it will. "
    "“We have crossed here since 1904,” said Ms Marsh.\n\nFollow us on Facebook\n\nIt was was late on Monday.\n"
)


@pytest.mark.parametrize("name", core_reporter_names())
def test_seed_and_jobs_change_no_byte(name: str, here: Path, process: Process) -> None:
    for number in range(6):
        (here / f"{number}.txt").write_text(STORY * (1 + number % 2), encoding="utf-8")
    one = process("check", "--no-cache", "--jobs", "1", "--format", name, PYTHONHASHSEED="1")
    two = process("check", "--no-cache", "--jobs", "2", "--format", name, PYTHONHASHSEED="2")
    assert one.stdout == two.stdout
    assert one.returncode == two.returncode == 1
    assert one.stdout
