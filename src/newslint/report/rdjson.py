"""The Reviewdog Diagnostic Format, which comments on pull requests of many hosts, with suggestions.

Columns count bytes of UTF-8 from 1. Source: github.com/reviewdog/reviewdog, proto/rdf.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.finding import LocatedFix, Severity
from newslint.report import Report, SourceFile, Style
from newslint.report.entries import Entries, Entry
from newslint.report.long_file import long_on_disk
from newslint.report.pages import DOCS, rule_page
from newslint.report.uri import path_of
from newslint.report.wire import dumps

Json = dict[str, Any]

SOURCE = {"name": "newslint", "url": DOCS}
SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


class Rdjson:
    """One JSON object with all diagnostics."""

    name = "rdjson"

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give the object, one diagnostic a line."""
        yield f'{{"source":{dumps(SOURCE)},"diagnostics":['
        mark = "\n"
        for told in diagnostics(report):
            yield mark + dumps(told)
            mark = ",\n"
        yield "\n]}\n"


class Rdjsonl:
    """One diagnostic a line."""

    name = "rdjsonl"

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give one line for each finding; nothing at all where there is none."""
        for told in diagnostics(report):
            yield dumps({**told, "source": SOURCE}) + "\n"


def diagnostics(report: Report) -> Iterator[Json]:
    """The findings that are about a file, as diagnostics."""
    return (diagnostic(entry) for entry in Entries(report) if entry.path)


def diagnostic(entry: Entry) -> Json:
    """A finding as a diagnostic."""
    finding, placed = entry.finding, entry.placed
    source = long_on_disk(placed.file) if placed else None
    location: Json = {"path": entry.path}
    told: Json = {
        "message": entry.message,
        "location": location,
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule, "url": rule_page(finding.rule)},
    }
    if placed is None or source is None:
        return told
    location["range"] = _range(source, *placed.span)
    suggestions = [_suggestion(source, fix) for fix in placed.fixes if fix.edits]
    if suggestions:
        told["suggestions"] = suggestions
    related = [
        {"message": said, "location": {"path": entry.path, "range": _range(source, *span)}}
        for span, said in placed.related
    ]
    related += (
        {
            "message": other.message,
            "location": {"path": path_of(other.location), "range": _range(other.source, *other.span)},
        }
        for other in placed.elsewhere
        if other.source is not None
    )
    if related:
        told["relatedLocations"] = related
    return told


def _range(source: SourceFile, start: int, end: int) -> Json:
    return {"start": _position(source, start), "end": _position(source, end)}


def _position(source: SourceFile, offset: int) -> dict[str, int]:
    line, column = source.lines.position(offset)
    head = source.lines.line_span(line).start
    before = source.text[head : head + column - 1]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}


def _suggestion(source: SourceFile, fix: LocatedFix) -> Json:
    """The fix as one replacement: from the first of its edits to the last, what lies between kept."""
    edits = sorted(fix.edits)
    start, at = edits[0].offset, edits[0].offset
    parts: list[str] = []
    for edit in edits:
        parts += [source.text[at : edit.offset], edit.insert]
        at = max(at, edit.end_offset)
    return {"range": _range(source, start, at), "text": "".join(parts)}
