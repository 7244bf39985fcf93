"""Word lists: names and words that are right as they are, those of a house and those of a person."""

from __future__ import annotations

import os
import sys

from newslint.config.paths import shown_path
from newslint.config.suggest import quoted
from newslint.config.tables import At
from newslint.errors import ConfigError
from newslint.named import NamedTuple

PERSONAL = "words.txt"
LARGEST = 5_000_000
LONGEST = 100


class WordList(NamedTuple):
    """A file of words: its path, its entries as they are written, and the settings file that names it."""

    path: str
    entries: tuple[str, ...] = ()
    origin: str = "your own list"

    @property
    def shown(self) -> str:
        """The path as messages show it."""
        return shown_path(self.path)


def read_words(path: str) -> WordList:
    """The entries of a file: one a line, without blank lines and those that begin with `#`. Raises ConfigError."""
    shown = shown_path(path)
    try:
        with open(path, "rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as problem:
        raise ConfigError(f"{shown}: cannot be read ({problem.strerror or problem})") from problem
    if len(raw) > LARGEST:
        raise ConfigError(f"{shown}: is larger than {LARGEST:,} bytes, which no list of words needs")
    try:
        lines = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    except UnicodeDecodeError as problem:
        at = raw.count(b"\n", 0, problem.start) + 1
        raise ConfigError(f"{shown}: line {at} is not in UTF-8; save the file in that encoding") from problem
    found: list[str] = []
    for number, line in enumerate(lines, 1):
        entry = " ".join(line.split())
        if entry and not entry.startswith("#"):
            problem_with = fault(entry)
            if problem_with:
                raise ConfigError(f"{shown}: line {number} {problem_with}")
            found.append(entry)
    return WordList(path, tuple(dict.fromkeys(found)))


def fault(entry: str) -> str:
    """What is wrong with a word for a list, as the end of a sentence; empty where nothing is."""
    if not any(sign.isalnum() for sign in entry):
        return f"has no letter and no digit: {quoted(entry)}"
    if len(entry) > LONGEST:
        return f"is longer than {LONGEST} characters: {quoted(entry)}"
    if not entry.isprintable():
        return f"has signs that cannot be seen: {quoted(entry)}"
    return ""


def personal_path() -> str:
    """The path of the user's own list: $XDG_CONFIG_HOME/newslint/words.txt, or where the platform keeps settings."""
    stated = os.environ.get("XDG_CONFIG_HOME", "")
    if stated and os.path.isabs(stated):  # noqa: PTH117
        return os.path.join(stated, "newslint", PERSONAL)  # noqa: PTH118
    home = os.path.expanduser("~")  # noqa: PTH111
    if sys.platform == "win32":
        folder = os.environ.get("APPDATA") or os.path.join(home, "AppData", "Roaming")  # noqa: PTH118
    elif sys.platform == "darwin":
        folder = os.path.join(home, "Library", "Application Support")  # noqa: PTH118
    else:
        folder = os.path.join(home, ".config")  # noqa: PTH118
    return os.path.join(folder, "newslint", PERSONAL)  # noqa: PTH118


def personal_words() -> WordList | None:
    """The user's own list, or None where there is none. Raises ConfigError."""
    path = personal_path()
    return read_words(path) if os.path.isfile(path) else None  # noqa: PTH113


def words_at(value: object, at: At, folder: str, top: str) -> tuple[WordList, ...]:
    """The lists that settings name under `words`; raises ConfigError, naming file and key."""
    from newslint.config.sources import within
    from newslint.config.tables import texts

    stated = enumerate(texts(value, at), 1)
    paths = [within(one, folder, top, at.item(number)) for number, one in stated]
    return tuple(read_words(path)._replace(origin=at.file) for path in paths)
