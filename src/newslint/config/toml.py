"""Reading a TOML file that may be anything: too large, in another encoding, broken."""

from __future__ import annotations

from typing import Any

from newslint.errors import ConfigError

LARGEST = 1_000_000


def read_toml(path: str, shown: str) -> dict[str, Any]:
    """The table of a file; `shown` is the file's name in messages.

    Raises ConfigError, with the line where there is one.
    """
    return parse_toml(read_bytes(path, shown), shown)


def read_bytes(path: str, shown: str) -> bytes:
    """The bytes of a configuration file, and one more than is allowed where it is too large."""
    try:
        with open(path, "rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise ConfigError(f"{shown}: cannot be read ({error.strerror or error})") from error


def parse_toml(raw: bytes, shown: str) -> dict[str, Any]:
    """The table that the bytes of a file hold; a byte order mark is let pass."""
    if len(raw) > LARGEST:
        raise ConfigError(f"{shown}: is larger than {LARGEST:,} bytes, which no configuration needs")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{shown}: line {line} is not in UTF-8; save the file in that encoding") from error
    import tomli

    try:
        return tomli.loads(text)
    except RecursionError as error:
        raise ConfigError(f"{shown}: is nested too deeply to be read") from error
    # A number beyond what Python reads is a ValueError that is no TOMLDecodeError.
    except ValueError as error:
        raise ConfigError(f"{shown}: is not valid TOML: {_told(error)}") from error


def _told(error: ValueError) -> str:
    # Older releases of tomli have the place in the text alone, and not for the end of the file.
    line, message = getattr(error, "lineno", None), getattr(error, "msg", None)
    return f"{message} (at line {line}, column {getattr(error, 'colno', 1)})" if line and message else str(error)
