"""Turning the tables of a configuration into checked values; every mistake is a ConfigError with file and key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newslint.config.layers import Layer
from newslint.config.paths import globs
from newslint.config.tables import (
    At,
    check_keys,
    choice,
    entries,
    flag,
    kind_of,
    table_of,
    tables_of,
    text,
    texts,
    unknown_key,
)
from newslint.finding import Severity
from newslint.text.patterns import lazy_pattern

PROFILES = ("ap", "reuters", "afp", "guardian", "bbc", "uk", "wire")
# What stands before the name of a profile that newslint brings along.
BUNDLED = "newslint:"
DATELINES = ("auto", "required", "never")
LANGUAGE = lazy_pattern(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
SELECTOR = lazy_pattern(r"[a-z][a-z0-9-]*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?\Z")


def selectors(value: object, at: At) -> tuple[str, ...]:
    """A list of ids, packs, `default` and `all`, as far as they can be told without knowing the rules."""
    found = texts(value, at)
    for number, one in enumerate(found, 1):
        if not SELECTOR.match(one):
            raise at.item(number).fail(f"must be a rule's id, a pack, default or all, not {kind_of(one)}")
    return found


def severity(value: object, at: At) -> Severity:
    """A severity by its name."""
    return Severity(choice(value, [str(one) for one in Severity], at))


def profile(value: object, at: At) -> str:
    """The name of a profile; empty for `none`."""
    name = choice(value, (*PROFILES, "none"), at)
    return "" if name == "none" else name


def dateline(value: object, at: At) -> str:
    """What the house does about datelines."""
    return choice(value, DATELINES, at)


def language(value: object, at: At) -> str:
    """A language code such as `en` or `pt-BR`, or `auto`."""
    if value != "auto" and not (isinstance(value, str) and LANGUAGE.match(value)):
        raise at.fail(f"must be a language code such as en, or auto, not {kind_of(value)}")
    return str(value)


def options(value: object, at: At) -> dict[str, Any]:
    """Options of a rule by field name; their values are checked when the rules are known."""
    found: dict[str, Any] = {}
    for key, one in table_of(value, at).items():
        name = key.replace("-", "_")
        if "_" in key or not name.isidentifier():
            raise at.under(key).fail("must be written in letters, digits and hyphens, such as max-words")
        found[name] = one
    return found


def severities(value: object, at: At) -> dict[str, Severity]:
    """Severities by rule or pack."""
    return entries(value, severity, at)


def rule_options(value: object, at: At) -> dict[str, dict[str, Any]]:
    """Options by rule."""
    return entries(value, options, at)


# Each key that may hold for some paths only, and how its value is read.
SETTINGS: Mapping[str, Callable[[object, At], Any]] = {
    "select": selectors,
    "extend-select": selectors,
    "ignore": selectors,
    "preview": flag,
    "fail-on": severity,
    "profile": profile,
    "dateline": dateline,
    "language": language,
    "input-format": text,
    "severity": severities,
    "rules": rule_options,
}
# Keys that are true of the whole configuration.
FILE_KEYS = (
    "extends",
    "include",
    "exclude",
    "corpus",
    "require",
    "baseline",
    "per-path",
    "rules-from",
    "words",
    "rule",
)
KEYS = (*SETTINGS, *FILE_KEYS)


def layer_values(table: Mapping[str, Any], at: At) -> dict[str, Any]:
    """The checked values of a table that holds nothing but settings."""
    for key in table:
        if key in FILE_KEYS:
            raise at.under(key).fail("can only stand at the top of a configuration, for all its files")
        if key not in SETTINGS:
            raise unknown_key(key, SETTINGS, at)
    return {key: SETTINGS[key](value, at.under(key)) for key, value in table.items()}


def file_layers(table: Mapping[str, Any], at: At) -> tuple[Layer, ...]:
    """The layers of a settings file: its own values, then its per-path tables in their order."""
    check_keys(table, KEYS, at)
    own = {key: value for key, value in table.items() if key in SETTINGS}
    return (Layer(at, layer_values(own, at)), *_per_path(table.get("per-path", []), at.under("per-path")))


def _per_path(value: object, at: At) -> list[Layer]:
    found = []
    for place, table in tables_of(value, at):
        if "paths" not in table:
            raise place.fail('must say for which files it is, as in paths = ["briefs/**"]')
        taken = globs(table["paths"], place.under("paths"))
        if not taken.patterns:
            raise place.under("paths").fail("must name at least one pattern")
        rest = {key: one for key, one in table.items() if key != "paths"}
        for key in rest:
            if key not in SETTINGS and key not in FILE_KEYS:
                raise unknown_key(key, ("paths", *SETTINGS), place)
        found.append(Layer(place, layer_values(rest, place), taken))
    return found
