"""A finding by the names of the columns of the findings table."""

from __future__ import annotations

from typing import Any

from newslint.document import Document
from newslint.finding import LocatedFinding, LocatedRelated, Location
from newslint.report.wire import fix_object

# Code points of a line that are told on either side of a finding, so that it can be judged without the article.
AROUND = 80


def finding_row(one: LocatedFinding, record: str | None, doc: Document | None = None) -> dict[str, Any]:
    """The row of a finding of a record; what has no place has null for it, and no text round it without a document."""
    place = one.location
    row: dict[str, Any] = {
        "rule": one.rule,
        "severity": str(one.severity),
        "message": one.message,
        "fixes": [fix_object(fix) for fix in one.fixes],
        "related": [_related(other, record) for other in one.related],
        "fingerprint": one.fingerprint,
    }
    if place is not None:
        row.update(
            field=place.field,
            offset=place.offset,
            end_offset=place.end_offset,
            line=place.line,
            column=place.column,
            text=place.text,
        )
        if doc is not None:
            row["before"], row["after"] = _round(
                place, doc.source if place.field == "text" else doc.fields[place.field]
            )
    return row


def _round(place: Location, text: str) -> tuple[str, str]:
    before = text[max(0, place.offset - AROUND) : place.offset]
    after = text[place.end_offset : place.end_offset + AROUND]
    return before.replace("\r", "\n").rpartition("\n")[2], after.replace("\r", "\n").partition("\n")[0]


def _related(other: LocatedRelated, record: str | None) -> dict[str, Any]:
    place = other.location
    return {
        "record": record if other.record is None else other.record,
        "field": place.field,
        "offset": place.offset,
        "end_offset": place.end_offset,
        "line": place.line,
        "message": other.message,
    }
