"""Places in the fields of a record, found again in the JSONL file that holds it."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterator

from newslint.finding import LocatedEdit, LocatedFix, Span
from newslint.report import SourceFile
from newslint.report.long_file import LongFile

BLANKS = re.compile(r"[ \t\n\r]*")
# One character of a JSON string: a pair of surrogate escapes is one as well.
SIGN = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.",
    re.DOTALL,
)
# How often a file is gone through from its start again for a record that does not follow.
MOST_ROUNDS = 100
# Lists that the places of records are parted into by their ids.
PARTS = 1_024


class RecordPlaces:
    """The records of one JSONL file, gone through in their order, so that those of one id are told apart.

    Of a long file a piece at a time is held.
    """

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._coming = self._entries()
        self._rounds = 0
        self._begins: list[array[int]] = []

    def following(self, record: str) -> Entry | None:
        """The next record of that id, from the one before on; None where there is none."""
        for entry in self._coming:
            if entry.name == record:
                return entry
        if self._rounds == MOST_ROUNDS:
            return None
        # The file has changed, or is gone through once more.
        self._rounds += 1
        self._coming = self._entries()
        return next((entry for entry in self._coming if entry.name == record), None)

    def first(self, record: str) -> Entry | None:
        """The first record of that id, wherever it stands."""
        if not self._begins:
            self._begins = [array("q") for _ in range(PARTS)]
            for entry in self._entries():
                name = hash(entry.name)
                self._begins[name % PARTS].extend((name, entry.start))
        name = hash(record)
        held = self._begins[name % PARTS]
        for number in range(0, len(held), 2):
            if held[number] == name:
                start = held[number + 1]
                line = self._source.lines.line_span(self._source.lines.position(start)[0])
                entry = _entry(self._source.text[start : line.end].rstrip("\n"), start)
                if entry.name == record:
                    return entry
        return None

    def _entries(self) -> Iterator[Entry]:
        for start, text in _pieces(self._source):
            for line in _lines(text):
                yield _entry(text[line.start : line.end], start + line.start)


class Entry:
    """A record's id, its line and where that begins, and the spans of its string fields within, without their marks."""

    __slots__ = ("_signs", "fields", "name", "start", "text")

    def __init__(self, name: str, text: str, start: int, fields: dict[str, Span]) -> None:
        self.name = name
        self.text = text
        self.start = start
        self.fields = fields
        self._signs: dict[str, list[int]] = {}

    def place(self, field: str, start: int, end: int) -> Span | None:
        """The span in the file of a range of a field's string; None where there is no such field."""
        if field not in self.fields:
            return None
        signs = self._signs_of(field)
        last = len(signs) - 1
        return Span(signs[min(start, last)] + self.start, signs[min(end, last)] + self.start)

    def fix(self, field: str, fix: LocatedFix) -> LocatedFix | None:
        """The fix as edits of the file, what is inserted escaped as JSON."""
        edits: list[LocatedEdit] = []
        for edit in fix.edits:
            span = self.place(field, edit.offset, edit.end_offset)
            if span is None:
                return None
            edits.append(LocatedEdit(span.start, span.end, json.dumps(edit.insert, ensure_ascii=False)[1:-1]))
        return LocatedFix(fix.title, fix.safety, tuple(edits))

    def _signs_of(self, field: str) -> list[int]:
        """Where each character of a string begins in the line, and where the last one ends."""
        if field not in self._signs:
            value = self.fields[field]
            self._signs[field] = [*(sign.start() for sign in SIGN.finditer(self.text, *value)), value.end]
        return self._signs[field]


def _pieces(source: SourceFile) -> Iterator[tuple[int, str]]:
    return source.pieces() if isinstance(source, LongFile) else iter([(0, source.text)])


def _lines(text: str) -> Iterator[Span]:
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        # Blank lines hold no record; nearly all others begin with the brace.
        if text[at] == "{" or text[at:end].strip():
            yield Span(at, end)
        at = end + 1


def _entry(text: str, start: int) -> Entry:
    decode = json.JSONDecoder().raw_decode
    name = ""
    fields: dict[str, Span] = {}
    try:
        at = _skip(text, _skip(text, 0) + 1)
        while text[at] != "}":
            key, at = decode(text, at)
            if not isinstance(key, str):
                raise ValueError("no record")
            at = _skip(text, _skip(text, at) + 1)
            value, end = decode(text, at)
            if key == "id":
                name = str(value)
            if isinstance(value, str):
                fields[key] = Span(at + 1, end - 1)
            at = _skip(text, end)
            if text[at] == ",":
                at = _skip(text, at + 1)
    except (ValueError, IndexError, RecursionError):
        # The line was refused when it was read as well, so no finding speaks of it.
        return Entry(name, text, start, {})
    return Entry(name, text, start, fields)


def _skip(text: str, at: int) -> int:
    blank = BLANKS.match(text, at)
    return blank.end() if blank else at
