"""Reading a YAML file of a style, which may be anything: all that it holds is text, lists and tables."""

from __future__ import annotations

from typing import Any

from newslint import ConfigError

LARGEST = 1_000_000


def check_installed() -> None:
    """Raise ConfigError where the extra that reads YAML is not installed."""
    try:
        import yaml  # noqa: F401
    except ImportError:
        raise ConfigError("styles of Vale need PyYAML: install newslint[vale]") from None


def read_yaml(path: str) -> dict[str, Any]:
    """The table in a file, each value in it a text, a list or a table; raises ConfigError with the reason.

    Nothing but text is made of what stands there, so that `no` is a word, and no tag makes an object.
    """
    import yaml

    try:
        with open(path, "rb") as file:
            raw = file.read(LARGEST + 1)
        if len(raw) > LARGEST:
            raise ConfigError(f"it is larger than {LARGEST:,} bytes")
        # The faster of the two where PyYAML was built with it.
        loaded = yaml.load(raw.decode("utf-8-sig"), getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except OSError as problem:
        raise ConfigError(f"it cannot be read ({problem.strerror or problem})") from None
    except UnicodeDecodeError:
        raise ConfigError("it is not in UTF-8") from None
    except (yaml.YAMLError, RecursionError, ValueError) as problem:
        raise ConfigError(f"it is no YAML ({' '.join(str(problem).split())[:120]})") from None
    if not isinstance(loaded, dict):
        raise ConfigError("it holds no table")
    return loaded


def text_of(table: dict[str, Any], key: str, usual: str = "") -> str:
    """A text under a key."""
    value = table.get(key, usual)
    if not isinstance(value, str):
        raise ConfigError(f"its {key} is no text")
    return value


def texts_of(table: dict[str, Any], key: str) -> tuple[str, ...]:
    """A list of texts under a key; one text alone counts as a list."""
    value = table.get(key) or []
    found = [value] if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise ConfigError(f"its {key} is no list of texts")
    return tuple(found)


def pairs_of(table: dict[str, Any], key: str) -> tuple[tuple[str, str], ...]:
    """A table of texts under a key, in its order."""
    value = table.get(key) or {}
    if not isinstance(value, dict) or not all(isinstance(one, str) for pair in value.items() for one in pair):
        raise ConfigError(f"its {key} is no table of texts")
    return tuple(value.items())


def flag_of(table: dict[str, Any], key: str, usual: bool = False) -> bool:
    """A yes or no under a key."""
    value = text_of(table, key, "true" if usual else "false").lower()
    if value not in ("true", "yes", "on", "false", "no", "off"):
        raise ConfigError(f"its {key} is neither true nor false")
    return value in ("true", "yes", "on")


def number_of(table: dict[str, Any], key: str, usual: float) -> float:
    """A number under a key."""
    try:
        return float(text_of(table, key, str(usual)))
    except ValueError:
        raise ConfigError(f"its {key} is no number") from None
