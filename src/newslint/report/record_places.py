"""Places in the fields of a record, found again in the JSONL file that holds it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from newslint.finding import LocatedEdit, LocatedFix, Span
from newslint.named import NamedTuple

BLANKS = re.compile(r"[ \t\n\r]*")
# One character of a JSON string: a pair of surrogate escapes is one as well.
SIGN = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.",
    re.DOTALL,
)
# Fields whose characters are held: those of a record, and some of another that is spoken of beside it.
MOST_AT_HAND = 8


class RecordPlaces:
    """The records of one JSONL file. Records of one id are told apart by their order.

    Of each record only the place of its line is held: a file may have millions. What is asked for is read anew.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        # Where the lines begin, by the hash of the id: of the first of an id, and of others that share it.
        self._first: dict[int, int] = {}
        self._others: dict[int, list[int]] = {}
        for line in _lines(text):
            name = hash(_fields_of(text, line).name)
            if self._first.setdefault(name, line.start) != line.start:
                self._others.setdefault(name, []).append(line.start)
        self._fields_at: tuple[int, Entry] | None = None
        self._signs: dict[Span, list[int]] = {}

    def place(self, record: str, nth: int, field: str, start: int, end: int) -> Span | None:
        """The span in the file of a range of a field's string; None where there is no such field."""
        fields = self._fields(record, nth)
        if field not in fields:
            return None
        signs = self._signs_of(fields[field])
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

    def _fields(self, record: str, nth: int) -> dict[str, Span]:
        """The fields of a record: the first of its id, or one of those behind it."""
        name = hash(record)
        others = self._others.get(name, ())
        if nth > len(others) or name not in self._first:
            return {}
        at = others[nth - 1] if nth else self._first[name]
        # The findings of a record come one after the other.
        if self._fields_at is None or self._fields_at[0] != at:
            end = self.text.find("\n", at)
            self._fields_at = at, _fields_of(self.text, Span(at, len(self.text) if end < 0 else end))
        entry = self._fields_at[1]
        return entry.fields if entry.name == record else {}

    def _signs_of(self, value: Span) -> list[int]:
        """Where each character of a string begins in the file, and where the last one ends."""
        if value not in self._signs:
            if len(self._signs) == MOST_AT_HAND:
                self._signs.clear()
            found = SIGN.finditer(self.text, value.start, value.end)
            self._signs[value] = [*(sign.start() for sign in found), value.end]
        return self._signs[value]


class Entry(NamedTuple):
    """A record's id and the spans of its string fields, quotation marks left out."""

    name: str
    fields: dict[str, Span]


def _lines(text: str) -> Iterator[Span]:
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        # Blank lines hold no record; nearly all others begin with the brace.
        if text[at] == "{" or text[at:end].strip():
            yield Span(at, end)
        at = end + 1


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
