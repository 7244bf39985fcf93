"""Findings with their places in the files on disk, for the reporters that tools read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from newslint.finding import LocatedFinding, LocatedFix, Span
from newslint.named import NamedTuple
from newslint.report import FileOnDisk, FileReport, Report
from newslint.report.elsewhere import Elsewhere, elsewhere
from newslint.report.record_places import RecordPlaces
from newslint.report.uri import Uris, path_of, root_of

Json = dict[str, Any]

# As many findings as GitHub shows of a run.
MOST_RESULTS = 5000


class Placed(NamedTuple):
    """A finding with its span in the file, for a record in the JSONL file that holds it."""

    location: Json
    span: Span
    finding: LocatedFinding
    file: FileReport
    fixes: tuple[LocatedFix, ...]
    related: tuple[tuple[Span, str], ...]
    elsewhere: tuple[Elsewhere, ...] = ()

    @property
    def uri(self) -> str:
        """The file's URI."""
        return str(self.location["uri"])

    @property
    def path(self) -> str:
        """The file's path as a person writes it, relative to the root of the run where it lies in there."""
        return path_of(self.location)


def placed_findings(report: Report) -> list[Placed]:
    """The findings that have a place, by file and by place."""
    uris = Uris(root_of(report))
    seen: Counter[tuple[str, str | None]] = Counter()
    records: dict[str, RecordPlaces] = {}
    placed: list[Placed] = []
    for file in report.files:
        nth = seen[file.path, file.record]
        seen[file.path, file.record] += 1
        shown = [one for one in file.findings if one.location and (report.show_suppressed or one.suppressed is None)]
        if not shown:
            continue
        location = uris.artifact_location(file.path)
        if file.container is not None and file.path not in records:
            records[file.path] = RecordPlaces(file.container.text)
        for finding in shown:
            if file.record is None:
                placed.append(_in_file(file, finding, location))
            else:
                placed.append(_in_record(file, finding, location, records.get(file.path), nth))
            if any(one.path is not None for one in finding.related):
                placed[-1] = placed[-1]._replace(elsewhere=tuple(_elsewhere(finding, uris, records)))
    return sorted(placed, key=_order)


def gravest(placed: list[Placed]) -> list[Placed]:
    """As many findings as GitHub shows: errors before warnings before notes; in the order of their places."""
    if len(placed) <= MOST_RESULTS:
        return placed
    kept = sorted(placed, key=lambda one: -one.finding.severity.rank)[:MOST_RESULTS]
    return sorted(kept, key=_order)


def _order(one: Placed) -> tuple[str, Span, str, str, str]:
    return one.uri, one.span, one.finding.rule, one.file.record or "", one.finding.fingerprint


def _elsewhere(finding: LocatedFinding, uris: Uris, records: dict[str, RecordPlaces]) -> Iterator[Elsewhere]:
    """The related places in other articles that can still be told."""
    for one in finding.related:
        if one.path is None:
            continue
        if one.record is not None and one.path not in records:
            records[one.path] = RecordPlaces(FileOnDisk(one.path).text)
        found = elsewhere(one, uris.artifact_location(one.path), records.get(one.path))
        if found is not None:
            yield found


def _in_file(file: FileReport, finding: LocatedFinding, location: Json) -> Placed:
    place = finding.location
    span = Span(place.offset, place.end_offset) if place else Span(0, 0)
    related = tuple(
        (Span(one.location.offset, one.location.end_offset), one.message) for one in finding.related if one.path is None
    )
    return Placed(location, span, finding, file, finding.fixes, related)


def _in_record(
    file: FileReport, finding: LocatedFinding, location: Json, places: RecordPlaces | None, nth: int
) -> Placed:
    place, record = finding.location, file.record or ""
    if places is None or place is None:
        return Placed(location, Span(0, 0), finding, file, (), ())
    span = places.place(record, nth, place.field, place.offset, place.end_offset) or Span(0, 0)
    fixes = (places.fix(record, nth, "text", one) for one in finding.fixes)
    related: list[tuple[Span, str]] = []
    for one in (other for other in finding.related if other.path is None):
        other = one.location
        found = places.place(record, nth, other.field, other.offset, other.end_offset)
        if found is not None:
            related.append((found, one.message))
    return Placed(location, span, finding, file, tuple(fix for fix in fixes if fix), tuple(related))
