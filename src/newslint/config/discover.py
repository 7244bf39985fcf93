"""Finding the configuration that holds for a folder, and loading it."""

from __future__ import annotations

import os.path
from collections.abc import Mapping

from newslint.config.paths import is_below, repository_above, shown_path
from newslint.config.settings import Config
from newslint.config.toml import parse_toml, read_bytes
from newslint.errors import ConfigError

OWN = "newslint.toml"
SHARED = "pyproject.toml"
Profiles = Mapping[str, str]
NO_PROFILES: Profiles = {}


class Discovery:
    """Configurations by folder; each folder is looked into once and each file loaded once."""

    def __init__(self, profiles: Profiles = NO_PROFILES) -> None:
        self._profiles = profiles
        self._found: dict[str, str | None] = {}
        self._loaded: dict[str | None, Config] = {None: Config()}
        # By the folder as it is named, so that its path is made whole once and not for each of its files.
        self._held: dict[str, Config] = {}

    def config_for(self, folder: str) -> Config:
        """The nearest configuration at or above a folder, or the defaults; raises ConfigError."""
        if folder not in self._held:
            path = self.find(folder)
            if path not in self._loaded:
                assert path is not None
                self._loaded[path] = load_config(path, None, self._profiles)
            self._held[folder] = self._loaded[path]
        return self._held[folder]

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


def load_config(path: str, root: str | None = None, profiles: Profiles = NO_PROFILES) -> Config:
    """The configuration in a file and those it extends, checked as far as that can be done without knowing the rules.

    `root` is the folder its patterns start from, by default the file's own. `profiles` maps the names of
    profiles that packs bring to the paths of their files. Raises ConfigError.
    """
    from newslint.config.compose import composed
    from newslint.config.sources import sources

    folder = os.path.dirname(path) or "." if root is None else root  # noqa: PTH120
    return composed(sources(path, profiles), path, folder)


def _config_in(folder: str) -> str | None:
    own = os.path.join(folder, OWN)  # noqa: PTH118
    if os.path.isfile(own):  # noqa: PTH113
        _check_link(own, folder)
        return own
    shared = os.path.join(folder, SHARED)  # noqa: PTH118
    if not os.path.isfile(shared):  # noqa: PTH113
        return None
    _check_link(shared, folder)
    raw = read_bytes(shared, shown_path(shared))
    # Most of these files are about other tools, and need not be parsed nor even be right.
    if b"newslint" not in raw:
        return None
    tool = parse_toml(raw, shown_path(shared)).get("tool")
    return shared if isinstance(tool, dict) and "newslint" in tool else None


def _check_link(path: str, folder: str) -> None:
    """Refuse settings that are a link out of the repository: whoever may put it there must not choose what is read."""
    if os.path.islink(path):  # noqa: PTH114
        top = repository_above(folder)
        if top is not None and not is_below(os.path.realpath(path), os.path.realpath(top)):
            shown = shown_path(path)
            raise ConfigError(f"{shown}: is a link that leads out of the repository; name it with --config")
