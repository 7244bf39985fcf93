"""Reading values out of TOML tables, each with its place for the message when it is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from newslint.config.suggest import did_you_mean, nearest, quoted
from newslint.errors import ConfigError
from newslint.named import NamedTuple
from newslint.text.patterns import lazy_pattern

T = TypeVar("T")
BARE = lazy_pattern(r"[A-Za-z0-9_-]{1,60}\Z")


class At(NamedTuple):
    """A place in a configuration: the file as the user knows it, and the key as TOML writes it.

    `entry` names what the key belongs to where a number alone would not help, such as a rule's id.
    """

    file: str
    key: str = ""
    entry: str = ""

    def under(self, name: str) -> At:
        """The place of a key inside this table."""
        shown = name if BARE.match(name) else '"' + quoted(name)[1:-1] + '"'
        return self._replace(key=f"{self.key}.{shown}" if self.key else shown)

    def item(self, number: int) -> At:
        """The place of an item inside this list, counted from 1 as people do."""
        return self._replace(key=f"{self.key}[{number}]")

    def fail(self, problem: str) -> ConfigError:
        """The error to raise; the problem is what is left of the sentence after the key."""
        entry = f" ({self.entry})" if self.entry else ""
        return ConfigError(f"{self.file}: {self.key}{entry} {problem}" if self.key else f"{self.file}: {problem}")


def kind_of(value: object) -> str:
    """What a TOML value is, in a form that ends the sentence «must be …, not …»."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    if isinstance(value, int | float):
        return f"the number {value}" if abs(value) < 1e15 else "a huge number"
    if isinstance(value, Mapping):
        return "a table"
    if isinstance(value, list | tuple):
        return "a list" if value else "an empty list"
    return "a date or time"


def unknown_key(name: str, known: Iterable[str], at: At) -> ConfigError:
    """The error for a key that nobody reads, with the nearest one or all there are."""
    names = tuple(known)
    hint = did_you_mean(name, names) if nearest(name, names) else f"; known are {', '.join(names)}"
    return at.under(name).fail(f"is not a key that newslint knows{hint}")


def check_keys(table: Mapping[str, Any], known: Iterable[str], at: At) -> None:
    """Refuse the first key of a table that is not known."""
    names = tuple(known)
    for key in table:
        if key not in names:
            raise unknown_key(key, names, at)


def table_of(value: object, at: At) -> Mapping[str, Any]:
    """A table."""
    if not isinstance(value, Mapping):
        raise at.fail(f"must be a table, not {kind_of(value)}")
    return value


def tables_of(value: object, at: At) -> tuple[tuple[At, Mapping[str, Any]], ...]:
    """An array of tables, each with its place."""
    if not isinstance(value, list | tuple):
        raise at.fail(f"must be an array of tables, written [[{at.key}]], not {kind_of(value)}")
    places = [at.item(number) for number in range(1, len(value) + 1)]
    return tuple((place, table_of(one, place)) for place, one in zip(places, value, strict=True))


def text(value: object, at: At) -> str:
    """A text that is not blank."""
    if not isinstance(value, str):
        raise at.fail(f"must be a text, not {kind_of(value)}")
    if not value.strip():
        raise at.fail("must not be empty")
    # No article holds it, and no file can be named so.
    if "\0" in value:
        raise at.fail("holds a zero character; take it out")
    return value


def texts(value: object, at: At) -> tuple[str, ...]:
    """A list of texts, none of them blank; the list may be empty."""
    if not isinstance(value, list | tuple):
        raise at.fail(f"must be a list of texts, not {kind_of(value)}")
    return tuple(text(one, at.item(number)) for number, one in enumerate(value, 1))


def flag(value: object, at: At) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise at.fail(f"must be true or false, not {kind_of(value)}")
    return value


def whole_number(value: object, at: At, least: int = 1, most: int = 1_000_000) -> int:
    """A whole number between two bounds."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise at.fail(f"must be a whole number, not {kind_of(value)}")
    if not least <= value <= most:
        raise at.fail(f"must be a number from {least} to {most}, not {kind_of(value).removeprefix('the number ')}")
    return value


def choice(value: object, allowed: Iterable[str], at: At) -> str:
    """One of a few words."""
    words = tuple(allowed)
    if not isinstance(value, str) or value not in words:
        hint = did_you_mean(value, words) if isinstance(value, str) else ""
        raise at.fail(f"must be one of {', '.join(words)}, not {kind_of(value)}{hint}")
    return value


def entries(value: object, read: Callable[[object, At], T], at: At) -> dict[str, T]:
    """A table whose keys are free and whose values are all read alike."""
    return {key: read(one, at.under(key)) for key, one in table_of(value, at).items()}
