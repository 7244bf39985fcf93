"""Pages that tell a reader what to type: their steps, typed into an empty folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

BLOCK = re.compile(
    r"(?:<!-- (?P<mark>file: (?P<path>\S+)|run|not run) -->\n)?^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.M | re.S
)
# What of an environment a command needs to run at all; the rest must not change what it prints.
BARE = ("PATH", "HOME", "LANG", "SYSTEMROOT", "TMPDIR")
COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.M)


def bare(**more: str) -> dict[str, str]:
    """The variables of an environment that is nobody's, with the Python of this one first."""
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return {**{name: os.environ[name] for name in BARE if name in os.environ}, "PATH": programs, **more}


class Step(NamedTuple):
    """A file to write, or commands to type with what they print; no path where there is no file."""

    path: str
    text: str
    printed: str | None = None


def steps(page: str) -> Iterator[Step]:
    """The steps of a page: its files, its blocks `sh`, and of those with `run` above them each command."""
    for block in BLOCK.finditer(page):
        if block["path"]:
            yield Step(block["path"], block["text"])
        elif block["mark"] == "run":
            yield from (Step("", found[1], found[2]) for found in COMMAND.finditer(block["text"]))
        elif block["kind"] == "sh" and block["mark"] != "not run":
            yield Step("", block["text"])


def with_outputs(page: str, printed: Iterable[str]) -> str:
    """The page with what its commands printed, in their order, in the place of what it shows."""
    told = iter(printed)

    def renewed(block: re.Match[str]) -> str:
        if block["mark"] != "run":
            return block[0]
        start, end = block.start("text") - block.start(), block.end("text") - block.start()
        commands = [found[1] for found in COMMAND.finditer(block["text"])]
        text = "\n".join(f"$ {command}\n{next(told)}".rstrip() + "\n" for command in commands)
        return block[0][:start] + text + block[0][end:]

    return BLOCK.sub(renewed, page)


class Typist:
    """A shell that keeps its folder and its variables from step to step, as a reader's does."""

    def __init__(self, folder: Path, variables: Mapping[str, str]) -> None:
        self._top = folder
        self._kept = folder.parent / "kept.sh"
        self._kept.write_text(f"cd '{folder}'\n", encoding="utf-8")
        self._variables = dict(variables)

    def do(self, step: Step) -> str:
        """Take a step and give what was printed; commands may fail where the page shows what they print."""
        if step.path:
            path = self._top / step.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, encoding="utf-8")
            return ""
        stop = "set -e\n" if step.printed is None else ""
        keep = f'{{ echo "cd \'$PWD\'"; export -p; }} > "{self._kept}"'
        script = f'. "{self._kept}"\n{stop}{step.text}\n{keep}\n'
        done = subprocess.run(
            ["bash", "-c", script],
            env=self._variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        printed = done.stdout.decode("utf-8", "replace")
        assert done.returncode == 0, f"{step.text}\n{printed}"
        return printed
