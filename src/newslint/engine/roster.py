"""The roster of the bundled rules: a file beside this one, written when a wheel is built, with what wakes each rule.

Where it is missing, or the packs are not those that it was written from, everybody is asked in person. It holds a line
of JSON for each pack: names and sizes of the pack's files, the hooks that it has, and a row for each of its rules.
The first line does so for newslint itself, on whose classes the rows hang. Third-party packs are never in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from newslint import hookspecs
from newslint.engine.asleep import asleep
from newslint.hookspecs import ReadRules, RuleReader
from newslint.named import NamedTuple

HOOKS = tuple(sorted(name for name in vars(hookspecs) if name.startswith("newslint_")))
NAME = "roster.index"
HERE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120
CORE = "newslint"
# The folders of the packs, from the folder of the package newslint: installed, and in a checkout.
INSTALLED, CHECKOUT = "..", "../../plugins"
# An installer writes all files within so many nanoseconds; in a checkout people write them.
SLACK = {INSTALLED: 60_000_000_000, CHECKOUT: 0}


class Listed(NamedTuple):
    """A pack in the roster: its module, its hooks other than that of the rules, and a row for each rule."""

    module: str
    hooks: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]

    def offers(self) -> dict[str, list[Any]]:
        """What the pack offers by the names of all hooks: its rules, asleep, and what its other hooks give."""
        offers: dict[str, list[Any]] = {name: [] for name in HOOKS}
        offers["newslint_rules"] = [asleep(row) for row in self.rows]
        for name in self.hooks:
            # A reader is asked for by few configurations, and what it reads takes long to import.
            late = name == "newslint_rule_readers"
            offers[name] = [self._reader(name)] if late else list(getattr(import_module(self.module), name)())
        return offers

    def _reader(self, hook: str) -> RuleReader:
        def read(path: str, folder: str) -> ReadRules:
            (reader,) = getattr(import_module(self.module), hook)()
            found: ReadRules = reader(path, folder)
            return found

        return read


def read_roster(path: str = f"{HERE}/{NAME}", package: str = os.path.dirname(HERE)) -> dict[str, Listed]:  # noqa: PTH120
    """The packs in the roster by name, but for those whose files have changed since it was written.

    `package` is the folder of the package newslint. A roster that is not there or damaged has nobody in it.
    """
    try:
        with open(path, "rb", buffering=0) as file:
            lines = file.read().decode("utf-8").rstrip("\n").split("\n")
        written = os.stat(path).st_mtime_ns  # noqa: PTH116
    except (OSError, UnicodeDecodeError):
        return {}
    import json

    try:
        core, *packs = map(json.loads, lines)
    except ValueError:
        return {}
    newest = written + SLACK[core["packs"]]
    if files_of(package, newest) != core["files"]:
        return {}
    return {
        pack["name"]: Listed(pack["module"], tuple(pack["hooks"]), tuple(pack["rules"]))
        for pack in packs
        if files_of(f"{package}/{core['packs']}/{pack['module']}", newest) == pack["files"]
    }


def files_of(folder: str, newest: int | None = None) -> str | None:
    """Names and sizes in bytes of the files below a folder, a line each; None where it cannot be told.

    Nor can it where a file was changed after `newest`, in nanoseconds since the epoch. What Python compiles and the
    roster itself are left out.
    """
    found: list[str] = []
    try:
        for name, status in _files(folder, ""):
            if newest is not None and status.st_mtime_ns > newest:
                return None
            found.append(f"{name} {status.st_size}")
    except OSError:
        return None
    return "\n".join(sorted(found))


def _files(folder: str, inner: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path, f"{inner}{entry.name}/")
            elif entry.name.endswith((".py", ".txt", ".jsonl", ".toml")):
                yield f"{inner}{entry.name}", entry.stat()
