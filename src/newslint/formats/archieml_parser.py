"""ArchieML 1.0 read into objects, lists and values that know where they stand in the file.

Follows the candidate recommendation of 24 August 2020 (archieml.org), and the reference parser where
the text is silent. Inline comments in brackets, which the recommendation drops, are off. Where a key
is defined twice with different structures, the later one stands, as the text says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from newslint.finding import Span

# What counts as white space to the reference parser; a set of its own, other than Python's.
BLANKS = " \t\n\r\v\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
STRIPPED = "".join(map(chr, (9, 10, 11, 12, 13, 32, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029)))
STRIPPED += "\u202f\u205f\u3000\ufeff"
NO_KEY = BLANKS + r"\x00\u200b\[\]\\{}:"

LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
COMMAND = re.compile(rf"[{BLANKS}]*:[ \t]*(endskip|ignore|skip|end)", re.IGNORECASE)
KEY = re.compile(rf"[{BLANKS}]*([^{NO_KEY}]++)[ \t]*+:")
ELEMENT = re.compile(rf"[{BLANKS}]*\*")
SCOPE = re.compile(rf"[{BLANKS}]*([\[{{])[ \t]*+([+.]*+)[ \t]*+([^{NO_KEY}]*+)[ \t]*+[\]}}]")
BACKSLASH = re.compile(rf"[{BLANKS}]*(\\)")

SIMPLE, COMPLEX, FREEFORM = "simple", "complex", "freeform"


@dataclass
class Value:
    """A string of the output: its pieces of text, each with its place in the file.

    A piece is a copy of the file, but for the line break, which is LF whatever it is in the file.
    """

    pieces: list[tuple[str, Span]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What the value says, escapes undone."""
        return "".join(text for text, _ in self.pieces)


Node = dict[str, "Node"] | list["Node"] | Value | str


@dataclass
class _Frame:
    """An open object or array: `array` is None for an object; `back` is where its end leads."""

    flags: str
    back: dict[str, Node]
    array: list[Node] | None = None
    kind: str = ""
    first_key: str = ""


def parse(source: str) -> dict[str, Node]:
    """The output of an ArchieML text; its strings are Values, but the `type` in a freeform array is a str.

    Nothing is an error: a line that makes no sense is text, and text outside of values is dropped.
    """
    return _Parser(source).run()


def line_kind(line: str) -> tuple[str, str]:
    """What a line starts, wherever it stands, and under which key; used to see that a fix keeps it."""
    for name, pattern in (("command", COMMAND), ("key", KEY), ("element", ELEMENT), ("scope", SCOPE)):
        found = pattern.match(line)
        if found:
            return name, found[0].strip(STRIPPED)
    return ("escaped" if BACKSLASH.match(line) else "text" if line.strip(STRIPPED) else ""), ""


class _Parser:
    """The state of the parser between two lines."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.root: dict[str, Node] = {}
        self.scope = self.root
        self.stack: list[_Frame] = []
        self.top: _Frame | None = None
        # The value that `:end` would lengthen, and the lines that it would add.
        self.value: Value | None = None
        self.waiting: list[Span] = []
        self.is_skipping = False

    def run(self) -> dict[str, Node]:
        for start, end, after in self.lines():
            line = self.source[start:end]
            found = COMMAND.match(line) if ":" in line else None
            if found:
                name = found[1].lower()
                if name == "ignore":
                    break
                self.command(name)
            elif not self.is_skipping:
                self.line(line, start, end, after)
        return self.root

    def lines(self) -> Iterator[tuple[int, int, int]]:
        """Start and end of each line, and the offset behind its line break."""
        for found in LINE.finditer(self.source):
            if found.end() > found.start():
                yield found.start(), found.end(1), found.end()

    def line(self, line: str, start: int, end: int, after: int) -> None:
        """Read a line that is no command."""
        top = self.top
        found = KEY.match(line) if ":" in line and (top is None or top.kind != SIMPLE) else None
        if found:
            self.key(found[1], Span(start + found.end(), end), after)
            return
        may_hold = top is not None and top.array is not None and top.kind in ("", SIMPLE) and "+" not in top.flags
        found = ELEMENT.match(line) if may_hold else None
        if found:
            self.element(Span(start + found.end(), end), after)
            return
        found = SCOPE.match(line)
        if found:
            self.open_scope(found[1], found[2], found[3])
        elif top is not None and top.array is not None and "+" in top.flags and line.strip(STRIPPED):
            value = Value()
            self.fill(value, Span(start, end))
            top.array.append({"type": "text", "value": value})
        else:
            self.waiting.append(Span(start, after))

    def command(self, name: str) -> None:
        """Obey `:end`, `:skip` or `:endskip`; while lines are skipped only the last."""
        if self.is_skipping and name != "endskip":
            return
        if name == "end":
            if self.value is not None:
                self.lengthen(self.value)
                self.value = None
            self.waiting = []
            return
        self.is_skipping = name == "skip"
        self.flush()

    def flush(self) -> None:
        """Forget the lines that wait for an `:end`."""
        self.value = None
        self.waiting = []

    def key(self, key: str, rest: Span, after: int) -> None:
        """Begin a value under a key."""
        self.flush()
        self.next_element(key)
        if self.top is not None and "+" in self.top.flags:
            key = "value"
        *path, last = key.split(".")
        self.begin(rest, after)
        assert self.value is not None
        _descend(self.scope, path)[last] = self.value

    def element(self, rest: Span, after: int) -> None:
        """Begin a value of an array of strings."""
        self.flush()
        assert self.top is not None
        assert self.top.array is not None
        self.top.kind = SIMPLE
        self.begin(rest, after)
        assert self.value is not None
        self.top.array.append(self.value)

    def begin(self, rest: Span, after: int) -> None:
        """Make the rest of a line the open value; what is behind it may go on until an `:end`."""
        self.value = Value()
        end = self.fill(self.value, rest)
        if end is not None:
            self.waiting = [Span(end, after)]

    def fill(self, value: Value, place: Span) -> int | None:
        """Put a stretch of one line into a value without the white space round it, and give its end."""
        raw = self.source[place.start : place.end]
        text = raw.strip(STRIPPED)
        if not text:
            return None
        start = place.start + len(raw) - len(raw.lstrip(STRIPPED))
        value.pieces.append((text, Span(start, start + len(text))))
        return start + len(text)

    def lengthen(self, value: Value) -> None:
        """Add the waiting lines to a value; a backslash that opens a line is not part of it."""
        last = len(self.waiting)
        while last and not self.source[slice(*self.waiting[last - 1])].strip(STRIPPED):
            last -= 1
        for number, (start, end) in enumerate(self.waiting[:last]):
            found = LINE.match(self.source, start, end)
            assert found is not None
            stop = found.end(1)
            # The end of the value's own line is waiting too; escapes count on the lines below it only.
            escaped = BACKSLASH.match(self.source, start, stop) if number or not value.pieces else None
            if escaped:
                self.add(value, start, escaped.start(1))
                start = escaped.end(1)
            if number == last - 1:
                stop = start + len(self.source[start:stop].rstrip(STRIPPED))
                end = stop
            self.add(value, start, stop)
            if end > stop:
                value.pieces.append(("\n", Span(stop, end)))

    def add(self, value: Value, start: int, end: int) -> None:
        """Add a copy of the file to a value."""
        if start < end:
            value.pieces.append((self.source[start:end], Span(start, end)))

    def next_element(self, key: str) -> None:
        """In an array, begin the next object when its first key comes again; in a freeform one, always."""
        top = self.top
        if top is None or top.array is None:
            return
        top.kind = top.kind or COMPLEX
        if top.kind == SIMPLE:
            return
        if top.first_key in ("", key):
            self.scope = {}
            top.array.append(self.scope)
        if "+" in top.flags:
            self.scope["type"] = key
        else:
            top.first_key = top.first_key or key

    def open_scope(self, bracket: str, flags: str, key: str) -> None:
        """Open an object or an array, or go back out of the last one."""
        self.flush()
        if not key:
            self.scope = self.stack.pop().back if self.stack else self.root
            self.top = self.stack[-1] if self.stack else None
            return
        is_nested = "." in flags
        holder = self.root
        if is_nested:
            self.next_element(key)
            if self.top is not None:
                holder = self.scope
        else:
            self.scope, self.stack = self.root, []
        in_freeform = self.top is not None and "+" in self.top.flags
        # Under a freeform array a key with dots is a type, and is taken as it is.
        *path, last = [key] if in_freeform else key.split(".")
        if in_freeform and is_nested:
            last = "value"
        holder = _descend(holder, path)
        self.top = _Frame(flags, self.scope)
        self.stack.append(self.top)
        if bracket == "[":
            self.top.array = []
            self.top.kind = FREEFORM if "+" in flags else ""
            holder[last] = self.top.array
            return
        there = holder.get(last)
        self.scope = there if isinstance(there, dict) and not is_nested else {}
        holder[last] = self.scope


def _descend(holder: dict[str, Node], path: list[str]) -> dict[str, Node]:
    """The object at a path; what is no object on the way is replaced."""
    for key in path:
        there = holder.get(key)
        if not isinstance(there, dict):
            there = holder[key] = {}
        holder = there
    return holder
