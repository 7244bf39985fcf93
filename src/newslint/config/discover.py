"""Finding the configuration that holds for a folder, and loading it."""

from __future__ import annotations

import os.path
from collections.abc import Mapping
from functools import partial
from typing import Any

from newslint.config.paths import globs
from newslint.config.profiles import profile_layers
from newslint.config.read import file_layers, selectors
from newslint.config.settings import Config
from newslint.config.tables import At, entries, table_of, text
from newslint.config.toml import parse_toml, read_bytes, read_toml
from newslint.errors import ConfigError
from newslint.rule import Rule

OWN = "newslint.toml"
SHARED = "pyproject.toml"


class Discovery:
    """Configurations by folder; each folder is looked into once and each file loaded once."""

    def __init__(self) -> None:
        self._found: dict[str, str | None] = {}
        self._loaded: dict[str | None, Config] = {None: Config()}

    def config_for(self, folder: str) -> Config:
        """The nearest configuration at or above a folder, or the defaults; raises ConfigError."""
        path = self.find(folder)
        if path not in self._loaded:
            assert path is not None
            self._loaded[path] = load_config(path)
        return self._loaded[path]

    def find(self, folder: str) -> str | None:
        """The path of the nearest configuration at or above a folder, or None."""
        at = os.path.abspath(folder)  # noqa: PTH100
        passed: list[str] = []
        while at not in self._found:
            passed.append(at)
            self._found[at] = _config_in(at)
            above = os.path.dirname(at)  # noqa: PTH120
            if self._found[at] is not None or above == at:
                break
            at = above
        found = self._found[at]
        self._found.update(dict.fromkeys(passed, found))
        return found


def find_config(start_dir: str) -> str | None:
    """The absolute path of the nearest configuration at or above a folder, or None.

    Of two in one folder `newslint.toml` wins. Raises ConfigError when a file on the way is broken.
    """
    return Discovery().find(start_dir)


def load_config(path: str, root: str | None = None) -> Config:
    """The configuration in a file, checked as far as that can be done without knowing the rules.

    `root` is the folder its patterns start from, by default the file's own. Raises ConfigError.
    """
    shown = shown_path(path)
    table = read_toml(path, shown)
    at = At(shown)
    if os.path.basename(path) == SHARED:  # noqa: PTH119
        tool = table_of(table.get("tool", {}), at.under("tool"))
        if "newslint" not in tool:
            raise ConfigError(f"{shown}: has no table [tool.newslint]")
        at = at.under("tool").under("newslint")
        table = dict(table_of(tool["newslint"], at))
        at = At(f"{shown} [tool.newslint]")
    folder = os.path.dirname(path) or "." if root is None else root  # noqa: PTH120
    layers = file_layers(table, at)
    return Config(
        path=path,
        root=folder,
        layers=layers,
        include=globs(table.get("include", []), at.under("include")).patterns,
        exclude=globs(table.get("exclude", []), at.under("exclude")).patterns,
        corpus=globs(table.get("corpus", []), at.under("corpus")).patterns,
        require=selectors(table.get("require", []), at.under("require")),
        baseline=_baseline(table, at, folder),
        house_rules=_house_rules(table, at),
        rules_from=entries(table.get("rules-from", {}), partial(_inside, folder=folder), at.under("rules-from")),
        profiles=profile_layers(layers),
    )


def _baseline(table: Mapping[str, Any], at: At, folder: str) -> str | None:
    """The path of the baseline, which a configuration names relative to its folder and may not seek outside of it."""
    if "baseline" not in table:
        return None
    return _inside(table["baseline"], at.under("baseline"), folder)


def _inside(value: object, place: At, folder: str) -> str:
    stated = text(value, place).replace("\\", "/")
    if os.path.isabs(stated) or ".." in stated.split("/") or ":" in stated:  # noqa: PTH117
        raise place.fail("must name a file in the folder of the configuration or below it")
    return os.path.join(folder, stated)  # noqa: PTH118


def shown_path(path: str) -> str:
    """A path as messages show it: from the working folder where it lies below it."""
    try:
        relative = os.path.relpath(path)
    except (ValueError, OSError):
        return path
    return path if relative.startswith("..") else relative


def _config_in(folder: str) -> str | None:
    own = os.path.join(folder, OWN)  # noqa: PTH118
    if os.path.isfile(own):  # noqa: PTH113
        return own
    shared = os.path.join(folder, SHARED)  # noqa: PTH118
    if not os.path.isfile(shared):  # noqa: PTH113
        return None
    raw = read_bytes(shared, shown_path(shared))
    # Most of these files are about other tools, and need not be parsed nor even be right.
    if b"newslint" not in raw:
        return None
    tool = parse_toml(raw, shown_path(shared)).get("tool")
    return shared if isinstance(tool, dict) and "newslint" in tool else None


def _house_rules(table: Mapping[str, Any], at: At) -> tuple[Rule, ...]:
    if "rule" not in table:
        return ()
    # Most configurations have none and need not load what reads them.
    from newslint.config.rulefile import house_rules

    return house_rules(table["rule"], at.file)
