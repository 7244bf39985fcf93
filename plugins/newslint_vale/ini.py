"""The file `.vale.ini`: settings for all files, formats, and sections by glob."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newslint import ConfigError

LARGEST = 1_000_000
LEVELS = ("suggestion", "warning", "error")
# Keys of Vale that say how it shows its findings or fetches styles, which is no concern of newslint's.
NO_CONCERN = ("workspace", "gitignore", "processedsections")
# Parts of a glob of which each multiplies the time that a path takes.
MOST_TRIED_ANEW = 2
SPLIT = re.compile(r"\s*,\s*")


@dataclass(frozen=True)
class Section:
    """What holds for files whose path a glob takes: styles, levels by rule, and expressions to leave alone.

    `levels` maps a rule or a style to YES, NO or a level, in the case they were written in; None for `styles`
    where the section does not say.
    """

    glob: str
    styles: tuple[str, ...] | None = None
    levels: dict[str, str] = field(default_factory=dict)
    ignores: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ini:
    """The whole file; `others` are keys that newslint does nothing with."""

    styles_path: str = ""
    least: str = "warning"
    vocabularies: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    formats: dict[str, str] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    others: tuple[str, ...] = ()


def parse_ini(text: str, shown: str) -> Ini:
    """What the text of a `.vale.ini` says; raises ConfigError that names the line."""
    keys: dict[str, dict[str, str]] = {"": {}}
    here = ""
    for number, line in enumerate(_joined(text), 1):
        line = line.strip()
        if not line or line.startswith(("#", ";")):
            continue
        if line.startswith("["):
            if not line.endswith("]"):
                raise ConfigError(f"{shown}: line {number}: the section's name has no closing bracket")
            here = line[1:-1].strip()
            keys.setdefault(here, {})
            continue
        name, sign, value = line.partition("=")
        if not sign:
            raise ConfigError(f"{shown}: line {number} is neither a section nor a key with a value")
        # Of a key that comes twice both count, as they do for Vale where lists are meant.
        held = keys[here].get(name.strip())
        value = re.sub(r"\s+[#;].*$", "", value).strip().strip("\"'`")
        keys[here][name.strip()] = f"{held}, {value}" if held and name.strip().endswith("Ignores") else value
    return _made(keys, shown)


def _joined(text: str) -> list[str]:
    """The lines; one that ends in a backslash goes on in the next, and leaves an empty line behind."""
    lines: list[str] = []
    held, count = "", 0
    for line in text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line.rstrip().endswith("\\"):
            held += line.rstrip()[:-1]
            count += 1
            continue
        lines += [held + line.lstrip() if held else line, *[""] * count]
        held, count = "", 0
    return lines


def _made(keys: dict[str, dict[str, str]], shown: str) -> Ini:
    top = {name.lower(): value for name, value in keys.pop("").items()}
    formats = keys.pop("formats", {})
    least = top.pop("minalertlevel", "warning").lower()
    if least not in LEVELS:
        raise ConfigError(f"{shown}: MinAlertLevel must be one of {', '.join(LEVELS)}, not “{least[:40]}”")
    sections = [_section(glob, values, shown) for glob, values in keys.items()]
    return Ini(
        styles_path=top.pop("stylespath", ""),
        least=least,
        vocabularies=_listed(top.pop("vocab", "")),
        skipped=(*_listed(top.pop("ignoredscopes", "")), *_listed(top.pop("skippedscopes", ""))),
        formats={one.strip(".").lower(): to.strip(".").lower() for one, to in formats.items()},
        sections=tuple(sections),
        others=tuple(name for name in top if name not in NO_CONCERN),
    )


def _section(glob: str, values: dict[str, str], shown: str) -> Section:
    styles: tuple[str, ...] | None = None
    levels: dict[str, str] = {}
    ignores: list[str] = []
    for name, value in values.items():
        if name == "BasedOnStyles":
            styles = _listed(value)
        elif name in ("TokenIgnores", "BlockIgnores"):
            ignores += re.split(r"\s*,\s*(?=\()", value)
        elif "." in name or value.upper() in ("YES", "NO", *(one.upper() for one in LEVELS)):
            if value.upper() not in ("YES", "NO", "TRUE", "FALSE", *(one.upper() for one in LEVELS)):
                raise ConfigError(f"{shown}: {name} must be YES, NO or a level, not “{value[:40]}”")
            levels[name] = {"TRUE": "yes", "FALSE": "no"}.get(value.upper(), value.lower())
    return Section(glob, styles, levels, tuple(filter(None, ignores)))


def _listed(value: str) -> tuple[str, ...]:
    return tuple(filter(None, SPLIT.split(value.strip())))


def glob_expression(glob: str) -> str:
    """A regular expression for a glob of Vale, in which `*` takes slashes as well.

    What stands between two stars is taken where it is met first, for the second star takes any rest; braces, whose
    branches may differ in length, are tried anew, so there may be few. Raises ConfigError where there are more.
    """
    pieces: list[list[str]] = [[]]
    tried_anew: set[int] = set()
    stars = depth = at = 0
    while at < len(glob):
        sign, piece = glob[at], pieces[-1]
        if sign == "*" and depth:
            stars += 1
            piece.append(".*")
        elif sign == "*":
            if piece or len(pieces) == 1:
                pieces.append([])
        elif sign == "?":
            piece.append(".")
        elif sign == "{":
            piece.append("(?:")
            tried_anew.add(len(pieces) - 1)
            depth += 1
        elif sign == "}" and depth:
            piece.append(")")
            depth -= 1
        elif sign == "," and depth:
            piece.append("|")
        elif sign == "[" and "]" in glob[at:]:
            end = glob.index("]", at)
            inside = glob[at + 1 : end].replace("\\", "\\\\").replace("[", "\\[")
            piece.append(f"[^{inside[1:]}]" if inside[:1] in "!^" and inside else f"[{inside}]" if inside else "")
            at = end
        else:
            piece.append(re.escape(sign))
        at += 1
    last = len(pieces) - 1
    if len(tried_anew - {0, last}) + stars > MOST_TRIED_ANEW:
        raise ConfigError(f"the glob “{glob[:40]}” has too many braces between stars")
    texts = ["".join(piece) for piece in pieces]
    texts[-1] += ")" * depth
    between = (f".*{one}" if n in tried_anew else f"(?>.*?{one})" for n, one in enumerate(texts[1:-1], 1))
    return texts[0] + "".join(between) + (f".*{texts[-1]}" if last else "")
