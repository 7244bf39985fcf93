"""A `.vale.ini` and the styles that it names, made into rules."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any

from newslint import ConfigError, ReadRules, Role
from newslint_vale.base import ValeRule
from newslint_vale.book import RANKS, Book
from newslint_vale.ini import LARGEST, Ini, parse_ini
from newslint_vale.making import Surroundings, make_rule
from newslint_vale.scopes import TAGS
from newslint_vale.yaml_file import check_installed, read_yaml, text_of

MOST_FILES = 2_000
# Where one word of a name written in capitals ends and the next begins.
SEAM = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+")
BUILT_IN = "Vale"


def read_vale(path: str, root: str) -> ReadRules:
    """The rules of a `.vale.ini`; nothing outside of the folder `root` is read. Raises ConfigError."""
    check_installed()
    shown = os.path.basename(path)  # noqa: PTH119
    ini = parse_ini(_text(_inside(path, root, shown), shown), shown)
    styles = _styles_folder(ini, path, root, shown)
    left_out = [f"{shown}: newslint does nothing about {one}." for one in ini.others]
    tables: dict[str, dict[str, Any]] = {}
    for name, file in _files(ini, styles, root, shown):
        try:
            tables[name] = read_yaml(_inside(file, root, shown))
            level_of(tables[name])
        except ConfigError as problem:
            tables.pop(name, None)
            left_out.append(f"{name} cannot run: {problem}.")
    accepted, rejected = _vocabulary(ini, styles, root, shown)
    if any(BUILT_IN in (section.styles or ()) for section in ini.sections):
        tables |= _built_in(accepted, rejected)
        left_out.append("Vale.Spelling cannot run: it needs the Hunspell dictionary that Vale brings along.")
    levels = {name: level_of(table) for name, table in tables.items()}
    book = Book(ini, os.path.dirname(path), levels)  # noqa: PTH120
    around = Surroundings(accepted, _skipped(ini), lambda kind, name: _words(kind, name, styles, root, shown))
    rules: list[ValeRule] = []
    taken: set[str] = set()
    for name in sorted(tables):
        try:
            identity = slug(name, taken)
            rules.append(make_rule(tables[name], name, identity, book, around))
        except ConfigError as problem:
            left_out.append(f"{name} cannot run: {problem}.")
            continue
        taken.add(identity)
    return ReadRules(tuple(rules), tuple(left_out))


def slug(name: str, taken: set[str]) -> str:
    """The id of a rule: `vale/google-word-list` for `Google.WordList`; a number behind it where that is taken."""
    words = [one.lower() for one in SEAM.split(name) if one]
    made = "vale/" + "-".join(words)
    if not words or not made.isascii():
        raise ConfigError("its name has signs that an id cannot have")
    number = 2
    unique = made
    while unique in taken:
        unique, number = f"{made}-{number}", number + 1
    return unique


def level_of(table: dict[str, Any]) -> str:
    """The level that a rule's file gives it."""
    level = text_of(table, "level", "warning")
    if level not in RANKS:
        raise ConfigError(f"its level is none of {', '.join(RANKS)}")
    return level


def _text(path: str, shown: str) -> str:
    try:
        with open(path, "rb") as file:
            return file.read(LARGEST).decode("utf-8-sig")
    except OSError as problem:
        raise ConfigError(f"{shown}: cannot be read ({problem.strerror or problem})") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{shown}: is not in UTF-8") from None


def _inside(path: str, root: str, shown: str) -> str:
    """The real path of a file; raises ConfigError where a link or a path leads out of the folder."""
    if "\0" in path:
        raise ConfigError(f"{shown}: no file can have such a name")
    real, base = os.path.realpath(path), os.path.realpath(root)
    if real != base and not real.startswith(os.path.join(base, "")):  # noqa: PTH118
        raise ConfigError(f"{shown}: leads out of the folder of newslint.toml, to “{os.path.basename(path)}”")  # noqa: PTH119
    return real


def _styles_folder(ini: Ini, path: str, root: str, shown: str) -> str:
    if not ini.styles_path:
        return ""
    folder = os.path.join(os.path.dirname(path), ini.styles_path)  # noqa: PTH118, PTH120
    return _inside(folder, root, f"{shown}: StylesPath")


def _files(ini: Ini, folder: str, root: str, shown: str) -> Iterator[tuple[str, str]]:
    """The name and the path of each rule that any section asks for, by style and then by name."""
    styles = {style for section in ini.sections for style in section.styles or ()}
    single = {name for section in ini.sections for name, told in section.levels.items() if told != "no"}
    wanted = styles | {name.partition(".")[0] for name in single}
    for style in sorted(wanted - {BUILT_IN}):
        if not folder:
            raise ConfigError(f"{shown}: names the style {style[:40]}, but no StylesPath where it lies")
        if os.path.basename(style) != style or style in (".", ".."):  # noqa: PTH119
            raise ConfigError(f"{shown}: the style “{style[:40]}” is no name of a folder")
        at = os.path.join(folder, style)  # noqa: PTH118
        if not os.path.isdir(at):  # noqa: PTH112
            raise ConfigError(f"{shown}: the style {style[:40]} is not in StylesPath; “vale sync” fetches packages")
        _inside(at, root, shown)
        for file in sorted(os.listdir(at))[:MOST_FILES]:  # noqa: PTH208
            stem, suffix = os.path.splitext(file)  # noqa: PTH122
            name = f"{style}.{stem}"
            if suffix in (".yml", ".yaml") and (style in styles or name in single or style in single):
                yield name, os.path.join(at, file)  # noqa: PTH118


def _vocabulary(ini: Ini, folder: str, root: str, shown: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The terms that the vocabularies accept, and those that they reject."""
    found: dict[str, list[str]] = {"accept.txt": [], "reject.txt": []}
    for name in ini.vocabularies:
        places = [os.path.join(folder, *part, name) for part in (("config", "vocabularies"), ("Vocab",))]  # noqa: PTH118
        at = next((place for place in places if os.path.isdir(place)), None)  # noqa: PTH112
        if at is None:
            raise ConfigError(f"{shown}: the vocabulary {name[:40]} is not in StylesPath")
        for file, terms in found.items():
            path = os.path.join(at, file)  # noqa: PTH118
            if os.path.isfile(path):  # noqa: PTH113
                terms += _lines(_inside(path, root, shown), shown)
    return tuple(found["accept.txt"]), tuple(found["reject.txt"])


def _lines(path: str, shown: str) -> list[str]:
    lines = (line.strip() for line in _text(path, shown).split("\n"))
    return [line for line in lines if line and not line.startswith("#")]


def _words(kind: str, name: str, folder: str, root: str, shown: str) -> tuple[str, ...]:
    """The words of a dictionary without affixes, or of a file of words to ignore."""
    file = f"{name}.dic" if kind == "dictionary" else name
    inner = "dictionaries" if kind == "dictionary" else "ignore"
    places = [os.path.join(folder, *part, file) for part in (("config", inner), (inner,), ())]  # noqa: PTH118
    path = next((place for place in places if os.path.isfile(place)), None)  # noqa: PTH113
    if path is None:
        raise ConfigError(f"its {kind} {name[:40]} is not in StylesPath")
    lines = _lines(_inside(path, root, shown), shown)
    if kind != "dictionary":
        return tuple(lines)
    if any("/" in line for line in lines):
        raise ConfigError(f"its dictionary {name[:40]} has affixes, which need Hunspell")
    return tuple(lines[1:] if lines[:1] and lines[0].isdecimal() else lines)


def _skipped(ini: Ini) -> frozenset[Role]:
    return frozenset(role for tag in ini.skipped for role in TAGS.get(tag.lower(), ()))


def _built_in(accepted: tuple[str, ...], rejected: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    """The style `Vale`, which has no files: the terms of the vocabularies, and words that come twice."""
    common = {"level": "error", "ignorecase": "true", "vocab": "false"}
    found: dict[str, dict[str, Any]] = {
        "Vale.Repetition": {
            "extends": "repetition",
            "message": "'%s' is repeated!",
            **common,
            "alpha": "true",
            "tokens": [r"[^\s]+"],
        }
    }
    # A term that is an expression does not say which of its spellings is wanted.
    terms = {one: one for one in accepted if re.fullmatch(r"[\w '&-]+", one)}
    if terms:
        replace = {"name": "replace"}
        message = "Use '%s' instead of '%s'."
        found["Vale.Terms"] = {
            "extends": "substitution", "message": message, **common, "swap": terms, "action": replace
        }  # fmt: skip
    if rejected:
        found["Vale.Avoid"] = {"extends": "existence", "message": "Avoid using '%s'.", **common, "tokens": [*rejected]}
    return found
