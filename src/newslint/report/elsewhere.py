"""Related places in other articles: in other files, or in other records of the same file."""

from __future__ import annotations

from typing import Any

from newslint.finding import LocatedRelated, Span
from newslint.named import NamedTuple
from newslint.report import FileOnDisk, SourceFile
from newslint.report.long_file import long_file
from newslint.report.record_places import RecordPlaces

Json = dict[str, Any]


class Elsewhere(NamedTuple):
    """A place in another file: where that lies, its span there, and what to say of it.

    `source` is the file, or None where it can no longer be read or says something else at the place. Lines
    and columns count from 1, columns in code points; they are those of the time of the check.
    """

    location: Json
    source: SourceFile | None
    span: Span
    start: tuple[int, int]
    end: tuple[int, int]
    message: str


def elsewhere(one: LocatedRelated, location: Json, places: RecordPlaces | None) -> Elsewhere | None:
    """The place of a related finding in another article; `places` are those of the file that holds its record."""
    place = one.location
    source: SourceFile = FileOnDisk(one.path or "")
    if one.record is not None:
        entry = places.first(one.record) if places else None
        span = entry.place(place.field, place.offset, place.end_offset) if entry else None
        if span is None:
            return None
        source = long_file(one.path or "")
        start, end = source.lines.position(span.start), source.lines.position(span.end)
        return Elsewhere(location, source, span, start, end, one.message)
    span = Span(place.offset, place.end_offset)
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    is_there = source.text[span.start : span.end] == place.text
    return Elsewhere(location, source if is_there else None, span, start, end, one.message)
