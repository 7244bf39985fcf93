"""Places in the fields of a record, found again in the JSONL file that holds it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.finding import LocatedEdit, LocatedFix, Span

BLANKS = re.compile(r"[ \t\n\r]*")
# One character of a JSON string: a pair of surrogate escapes is one as well.
SIGN = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.",
    re.DOTALL,
)


class RecordPlaces:
    """The records of one JSONL file. Records of one id are told apart by their order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._fields: dict[str, list[dict[str, Span]]] = {}
        for line in _lines(text):
            name, fields = _fields_of(text, line)
            self._fields.setdefault(name, []).append(fields)
        self._signs: dict[Span, list[int]] = {}

    def place(self, record: str, nth: int, field: str, start: int, end: int) -> Span | None:
        """The span in the file of a range of a field's string; None where there is no such field."""
        entries = self._fields.get(record, [])
        if nth >= len(entries) or field not in entries[nth]:
            return None
        signs = self._signs_of(entries[nth][field])
        last = len(signs) - 1
        return Span(signs[min(start, last)], signs[min(end, last)])

    def fix(self, record: str, nth: int, field: str, fix: LocatedFix) -> LocatedFix | None:
        """The fix as edits of the file, what is inserted escaped as JSON."""
        edits: list[LocatedEdit] = []
        for edit in fix.edits:
            span = self.place(record, nth, field, edit.offset, edit.end_offset)
            if span is None:
                return None
            edits.append(LocatedEdit(span.start, span.end, json.dumps(edit.insert, ensure_ascii=False)[1:-1]))
        return LocatedFix(fix.title, fix.safety, tuple(edits))

    def _signs_of(self, value: Span) -> list[int]:
        """Where each character of a string begins in the file, and where the last one ends."""
        if value not in self._signs:
            found = SIGN.finditer(self.text, value.start, value.end)
            self._signs[value] = [*(sign.start() for sign in found), value.end]
        return self._signs[value]


class Entry(NamedTuple):
    """A record's id and the spans of its string fields, quotation marks left out."""

    name: str
    fields: dict[str, Span]


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(at, at + len(line))
        at += len(line) + 1


def _fields_of(text: str, line: Span) -> Entry:
    decode = json.JSONDecoder().raw_decode
    name = ""
    fields: dict[str, Span] = {}
    try:
        at = _skip(text, _skip(text, line.start) + 1)
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
        return Entry(name, {})
    return Entry(name, fields)


def _skip(text: str, at: int) -> int:
    blank = BLANKS.match(text, at)
    return blank.end() if blank else at
