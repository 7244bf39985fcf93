"""Front matter: the simple `key: value` and `key = value` lines at the top of a Markdown file.

Only top-level strings on one line are read: plain, single-quoted and double-quoted in YAML between
lines of `---`, basic and literal in TOML between lines of `+++`. Lists, maps and texts of several
lines are left out. A YAML library would cost start-up time and would not say where a value stands.
"""

from __future__ import annotations

import re
from enum import StrEnum

from newslint.finding import Span
from newslint.named import NamedTuple


class Piece(NamedTuple):
    """A run of a value: its text and where it stands; an escape is a piece of its own."""

    text: str
    span: Span


class Style(StrEnum):
    """How a value is written: bare, in single quotes that double, in double quotes that escape, in literal quotes."""

    PLAIN = "plain"
    SINGLE = "single"
    DOUBLE = "double"
    LITERAL = "literal"
    BARE = "bare"


class Scalar(NamedTuple):
    """A value in the file, without its quotes, and how it is written."""

    span: Span
    style: Style


class Field(NamedTuple):
    """A top-level value: its key in lower case, its text piece by piece, and how it is written."""

    key: str
    pieces: tuple[Piece, ...]
    style: Style

    @property
    def whole(self) -> Span:
        """The span of all of the value, without its quotes."""
        return Span(self.pieces[0].span.start, self.pieces[-1].span.end)

    @property
    def value(self) -> str:
        """The text of the value, escapes decoded."""
        return "".join(piece.text for piece in self.pieces)


class FrontMatter(NamedTuple):
    """The fields found, in order, and the offset at which the article begins."""

    fields: tuple[Field, ...]
    end: int


YAML_BLOCK = re.compile(r"---[ \t]*\n((?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
TOML_BLOCK = re.compile(r"\+\+\+[ \t]*\n((?:.*\n)*?)\+\+\+[ \t]*(?:\n|\Z)")
YAML_LINE = re.compile(r"([A-Za-z_][\w.-]*)[ \t]*:(?:[ \t]+(.*))?[ \t]*\Z")
TOML_LINE = re.compile(r"([A-Za-z0-9_-]+)[ \t]*=[ \t]*(.*)\Z")
# Signs that begin something else than a plain scalar: lists, maps, texts of several lines, tags.
NOT_PLAIN = frozenset("[]{}|>&*!%@`,#?-\"'")
PLAIN = re.compile(r"\S+(?:[ \t]+[^\s#]\S*)*")
SINGLE_QUOTED = re.compile(r"'((?:[^']|'')*)'[ \t]*(?:#.*)?\Z")
DOUBLE_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"[ \t]*(?:#.*)?\Z')
LITERAL = re.compile(r"'([^']*)'[ \t]*(?:#.*)?\Z")
ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
# A line break inside a headline is a blank to its reader.
ESCAPED = {"n": " ", "r": " ", "t": " ", "N": " ", "_": "\u00a0", "L": " ", "P": " "}
ESCAPED |= {sign: sign for sign in "\"\\/ '"}


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text with LF line ends, or None where it has none."""
    if text.startswith("---"):
        block, read_line = YAML_BLOCK.match(text), _yaml_fields
    elif text.startswith("+++"):
        block, read_line = TOML_BLOCK.match(text), _toml_fields
    else:
        return None
    if block is None:
        return None
    lines = _lines(text, Span(*block.span(1)))
    told = [line for _, line in lines if line.strip() and not line.lstrip().startswith("#")]
    opening = YAML_LINE if text[0] == "-" else TOML_LINE
    # A rule across the page, a paragraph and another rule are no front matter.
    if told and not opening.match(told[0]) and not told[0].startswith("["):
        return None
    return FrontMatter(tuple(read_line(lines)), block.end())


def _lines(text: str, span: Span) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    at = span.start
    for line in text[span.start : span.end].split("\n"):
        found.append((at, line))
        at += len(line) + 1
    return found


def _yaml_fields(lines: list[tuple[int, str]]) -> list[Field]:
    found: list[Field] = []
    for index, (at, line) in enumerate(lines):
        match = YAML_LINE.match(line)
        following = lines[index + 1][1] if index + 1 < len(lines) else ""
        if match is None or not match[2] or (following[:1] in (" ", "\t") and following.strip()):
            continue
        value = match[2]
        start = at + match.start(2)
        style = {"'": Style.SINGLE, '"': Style.DOUBLE}.get(value[0], Style.PLAIN)
        if style is Style.SINGLE:
            pieces = _single_quoted(value, start)
        elif style is Style.DOUBLE:
            pieces = _double_quoted(value, start)
        elif value[0] in NOT_PLAIN and not re.match(r"[-?]\S", value):
            continue
        else:
            pieces = _plain(value, start)
        if pieces and "".join(piece.text for piece in pieces) not in ("~", "null", "Null", "NULL"):
            found.append(Field(match[1].lower(), pieces, style))
    return found


def _toml_fields(lines: list[tuple[int, str]]) -> list[Field]:
    found: list[Field] = []
    until = ""
    for at, line in lines:
        if until:
            # Inside a text of several lines nothing is a key.
            if until in line:
                until = ""
            continue
        if line.startswith("["):
            break
        match = TOML_LINE.match(line)
        if match is None or not match[2]:
            continue
        value = match[2]
        start = at + match.start(2)
        fence = value[:3]
        if fence in ('"""', "'''"):
            until = "" if fence in value[3:] else fence
            continue
        style = {"'": Style.LITERAL, '"': Style.DOUBLE}.get(value[0], Style.BARE)
        if style is Style.DOUBLE:
            pieces = _double_quoted(value, start)
        elif style is Style.LITERAL:
            literal = LITERAL.match(value)
            pieces = _copied(literal[1], start + 1) if literal else ()
        elif value[0] in "[{#":
            continue
        else:
            pieces = _plain(value, start)
        if pieces:
            found.append(Field(match[1].lower(), pieces, style))
    return found


def _copied(text: str, start: int) -> tuple[Piece, ...]:
    return (Piece(text, Span(start, start + len(text))),) if text.strip() else ()


def _plain(value: str, start: int) -> tuple[Piece, ...]:
    found = PLAIN.match(value)
    return _copied(found[0], start) if found else ()


def _single_quoted(value: str, start: int) -> tuple[Piece, ...]:
    quoted = SINGLE_QUOTED.match(value)
    if quoted is None or not quoted[1].strip():
        return ()
    pieces: list[Piece] = []
    at = start + 1
    for part in re.split("('')", quoted[1]):
        if part:
            pieces.append(Piece("'" if part == "''" else part, Span(at, at + len(part))))
        at += len(part)
    return tuple(pieces)


def _double_quoted(value: str, start: int) -> tuple[Piece, ...]:
    quoted = DOUBLE_QUOTED.match(value)
    if quoted is None or not quoted[1].strip():
        return ()
    pieces: list[Piece] = []
    inner = quoted[1]
    at = 0
    for escape in ESCAPE.finditer(inner):
        sign = _unescaped(escape[0])
        if sign is None:
            return ()
        if at < escape.start():
            pieces.append(Piece(inner[at : escape.start()], Span(start + 1 + at, start + 1 + escape.start())))
        pieces.append(Piece(sign, Span(start + 1 + escape.start(), start + 1 + escape.end())))
        at = escape.end()
    if at < len(inner):
        pieces.append(Piece(inner[at:], Span(start + 1 + at, start + 1 + len(inner))))
    return tuple(pieces)


def _unescaped(escape: str) -> str | None:
    """What an escape stands for, or None where it stands for nothing that text can hold."""
    if len(escape) == 2:
        return ESCAPED.get(escape[1])
    number = int(escape[2:], 16)
    if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        return None
    return chr(number)


def written(source: str, scalar: Scalar, span: Span, text: str) -> str | None:
    """What to put into a value in the place of a span, so that the value reads as wanted; None where nothing does."""
    if "\n" in text or "\r" in text or any(ord(sign) < 32 for sign in text):
        return None
    if scalar.style is Style.DOUBLE:
        return text.replace("\\", "\\\\").replace('"', '\\"')
    if scalar.style is Style.SINGLE:
        return text.replace("'", "''")
    if scalar.style is Style.LITERAL:
        return None if "'" in text else text
    if scalar.style is Style.BARE:
        return None
    # A bare value may hold nothing that would make another kind of value, a key or a comment of it.
    whole = source[scalar.span.start : span.start] + text + source[span.end : scalar.span.end]
    is_plain = PLAIN.fullmatch(whole) is not None and whole[0] not in NOT_PLAIN
    return text if is_plain and ": " not in whole and not whole.endswith(":") else None
