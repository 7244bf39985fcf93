"""Settings files and what they extend: other files, profiles that packs bring, profiles that newslint brings."""

from __future__ import annotations

import os.path
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.config.discover import SHARED
from newslint.config.paths import is_below, repository_above, shown_path
from newslint.config.read import BUNDLED, PROFILES
from newslint.config.suggest import did_you_mean, quoted
from newslint.config.tables import At, kind_of, table_of, text
from newslint.config.toml import read_toml
from newslint.named import NamedTuple

# A chain as long as this is a mistake.
MOST = 50
Profiles = Mapping[str, str]


class Source(NamedTuple):
    """The table of one settings file, where it is told of, and the folder that its paths start from.

    What its paths lead to lies in the folder `top` or below it. `path` is the file's, empty for a bundled profile.
    """

    at: At
    table: Mapping[str, Any]
    folder: str
    top: str
    path: str = ""


def sources(path: str, profiles: Profiles) -> tuple[Source, ...]:
    """A settings file behind all that it extends, the weakest first; each file once.

    `profiles` maps the names of profiles that packs bring, such as `gazette:house`, to the paths of their files.
    Raises ConfigError, naming file and key, for what is not there, leads out of the repository or goes in a circle.
    """
    return tuple(_Chain(profiles).read(path, repository_of(os.path.dirname(path) or "."), ()))  # noqa: PTH120


def repository_of(folder: str) -> str:
    """The nearest folder at or above that is a repository, or the folder itself where none is."""
    return repository_above(folder) or folder


def within(stated: str, folder: str, top: str, at: At) -> str:
    """The path of a file that settings name relative to their folder; raises ConfigError where it is not in `top`."""
    path = os.path.join(folder, stated.replace("\\", "/"))  # noqa: PTH118
    real, held = os.path.realpath(path), os.path.realpath(top)
    if os.path.isabs(stated) or not is_below(real, held):  # noqa: PTH117
        raise at.fail("must name a file of the same repository")
    if not os.path.isfile(path):  # noqa: PTH113
        raise at.fail(f"names the file {quoted(stated)}, which is not there{_nearest_file(path)}")
    return path


def _nearest_file(path: str) -> str:
    folder, name = os.path.split(path)
    try:
        there = sorted(os.listdir(folder or "."))  # noqa: PTH208
    except OSError:
        return ""
    suffix = os.path.splitext(name)[1]  # noqa: PTH122
    return did_you_mean(name, [one for one in there if one.endswith(suffix)])


class _Chain:
    """The files read so far, by their real paths."""

    def __init__(self, profiles: Profiles) -> None:
        self._profiles = profiles
        self._read: set[str] = set()

    def read(self, path: str, top: str, on_the_way: tuple[str, ...]) -> Iterator[Source]:
        """What a file extends, then the file; nothing outside of the folder `top` is read for it."""
        real = os.path.realpath(path)
        self._read.add(real)
        source = read_source(path, top)
        at = source.at.under("extends")
        for place, stated in _stated(source.table, at):
            if stated.startswith(BUNDLED):
                yield Source(source.at, {"profile": _bundled(stated, place)}, source.folder, top)
                continue
            further, inside = self._file(stated, place, source.folder, top)
            way = (*on_the_way, real)
            if os.path.realpath(further) in way:
                names = " → ".join(os.path.basename(one) for one in (*way, further))  # noqa: PTH119
                raise place.fail(f"goes in a circle: {names}")
            if len(way) > MOST:
                raise place.fail(f"stands on more than {MOST} files, one upon the other")
            if os.path.realpath(further) not in self._read:
                yield from self.read(further, inside, way)
        yield source

    def _file(self, stated: str, at: At, folder: str, top: str) -> tuple[str, str]:
        """The path that a value stands for, and the folder that what it extends may not lead out of."""
        if stated.endswith(".toml"):
            return within(stated, folder, top, at), top
        if ":" in stated and stated in self._profiles:
            path = self._profiles[stated]
            return path, os.path.dirname(path)  # noqa: PTH120
        names = (*(f"{BUNDLED}{one}" for one in PROFILES), *self._profiles)
        if ":" in stated:
            raise at.fail(
                f"names {quoted(stated)}, which no pack that is installed brings{did_you_mean(stated, names)}"
            )
        hint = did_you_mean(f"{BUNDLED}{stated}" if stated in PROFILES else stated, names)
        told = f'must name a file such as "house.toml", or a profile such as "{BUNDLED}ap"'
        raise at.fail(f"{told}, not {kind_of(stated)}{hint}")


def read_source(path: str, top: str) -> Source:
    """A settings file by itself; of a pyproject.toml its table `[tool.newslint]`. Raises ConfigError."""
    shown = shown_path(path)
    table = read_toml(path, shown)
    at = At(shown)
    if os.path.basename(path) == SHARED:  # noqa: PTH119
        tool = table_of(table.get("tool", {}), at.under("tool"))
        if "newslint" not in tool:
            raise at.fail("has no table [tool.newslint]")
        table = dict(table_of(tool["newslint"], at.under("tool").under("newslint")))
        at = At(f"{shown} [tool.newslint]")
    return Source(at, table, os.path.dirname(path) or ".", top, path)  # noqa: PTH120


def _stated(table: Mapping[str, Any], at: At) -> Iterator[tuple[At, str]]:
    value = table.get("extends", ())
    if not isinstance(value, list | tuple):
        yield at, text(value, at)
        return
    for number, one in enumerate(value, 1):
        yield at.item(number), text(one, at.item(number))


def _bundled(stated: str, at: At) -> str:
    named = stated.removeprefix(BUNDLED)
    if named not in PROFILES:
        known = ", ".join(PROFILES)
        raise at.fail(f"names the profile {quoted(named)}, which is none of {known}{did_you_mean(named, PROFILES)}")
    return named
