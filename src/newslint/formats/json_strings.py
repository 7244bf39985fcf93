"""JSON with the place of every string in the file, and the map from a string's text to its escapes.

The text is parsed by the standard library, which alone says what is JSON; one pass of a pattern
finds the strings, which stand in the file in the order in which they stand in the tree.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.text.offsets import OffsetMap, Segment

# Objects and lists inside one another; an article has about ten.
DEEPEST = 200

# Sets of hex digits are written out: \d and the like would let in digits of other scripts.
STRING = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)"', re.DOTALL)
ESCAPE = re.compile(
    r"\\r\\n"
    r"|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|\\u[0-9a-fA-F]{4}"
    r"|\\.",
    re.DOTALL,
)
SHORT = {"n": "\n", "r": "\n", "t": "\t", "b": "\b", "f": "\f", '"': '"', "\\": "\\", "/": "/"}


class Text(NamedTuple):
    """A string of the file: what it says, and where it stands between its quotation marks."""

    value: str
    span: Span


Value = dict[str, "Value"] | list["Value"] | Text | int | float | bool | None


def json_tree(source: str) -> Value:
    """The values of a JSON text: what `json.loads` gives, with a Text for each string.

    Raises ArticleError for a text that is no JSON or is nested too deep.
    """
    try:
        parsed = json.loads(source, object_pairs_hook=tuple)
    except json.JSONDecodeError as problem:
        raise ArticleError(f"not JSON: {problem.msg} in line {problem.lineno}; mend it or say the format") from None
    except (ValueError, RecursionError):
        raise ArticleError("JSON nested too deep, or with numbers too long, to be an article") from None
    return _placed(parsed, (found.span(1) for found in STRING.finditer(source)))


def _placed(parsed: Any, spans: Iterator[tuple[int, int]]) -> Value:
    """The tree with the strings' places; pairs are tuples and lists are lists as the parser was told."""
    root: list[Value] = []
    # What is still to be walked of each open object or list, and what takes its values.
    todo: list[tuple[bool, Iterator[Any], Any]] = [(False, iter([parsed]), root)]
    while todo:
        is_object, rest, into = todo[-1]
        for one in rest:
            key, value = "", one
            if is_object:
                key, value = one
                next(spans)
            held: Value
            if type(value) is str:
                held = Text(value, Span(*next(spans)))
            elif type(value) is list:
                held = []
                todo.append((False, iter(value), held))
            elif type(value) is tuple:
                held = {}
                todo.append((True, iter(value), held))
            else:
                held = value
            if is_object:
                into[key] = held
            else:
                into.append(held)
            if type(value) is list or type(value) is tuple:
                break
        else:
            todo.pop()
        if len(todo) > DEEPEST:
            raise ArticleError(f"JSON nested deeper than {DEEPEST} levels; an article is not")
    return root[0]


def read_string(source: str, span: Span) -> tuple[str, OffsetMap]:
    """The text of a string and the map to the file; each escape is a segment of its own.

    Lines end at LF whatever the string says, and half of a character becomes U+FFFD.
    """
    raw = source[span.start : span.end]
    if "\\" not in raw:
        return raw, OffsetMap((Segment(0, len(raw), *span),) if raw else ())
    parts: list[str] = []
    segments: list[Segment] = []
    length = at = 0
    for escape in ESCAPE.finditer(raw):
        start, end = escape.span()
        if at < start:
            parts.append(raw[at:start])
            segments.append(Segment(length, length + start - at, span.start + at, span.start + start))
            length += start - at
        parts.append(_sign(escape[0]))
        segments.append(Segment(length, length + 1, span.start + start, span.start + end))
        length += 1
        at = end
    if at < len(raw):
        parts.append(raw[at:])
        segments.append(Segment(length, length + len(raw) - at, span.start + at, span.end))
    return "".join(parts), OffsetMap(tuple(segments))


def _sign(escape: str) -> str:
    """The one character that an escape stands for."""
    if escape[1] != "u":
        return SHORT["n"] if escape == "\\r\\n" else SHORT[escape[1]]
    if len(escape) == 12:
        high, low = int(escape[2:6], 16), int(escape[8:], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)
    code = int(escape[2:], 16)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return "\n" if code == 0x0D else chr(code)


def escaper(is_ascii: bool) -> Callable[[str], str]:
    """How text is written into a string of a file; a file of pure ASCII stays one."""
    return _ascii_escaped if is_ascii else _escaped


def _escaped(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _ascii_escaped(text: str) -> str:
    return json.dumps(text)[1:-1]
