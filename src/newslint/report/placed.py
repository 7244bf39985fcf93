"""Findings with their places in the files on disk, for the reporters that tools read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from functools import partial
from typing import Any

from newslint.finding import LocatedFinding, LocatedFix, Severity, Span
from newslint.named import NamedTuple
from newslint.report import FileReport, Report
from newslint.report.elsewhere import Elsewhere, elsewhere
from newslint.report.long_file import long_file, long_on_disk
from newslint.report.ordered import Ordered
from newslint.report.record_places import Entry, RecordPlaces
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


def placed_findings(report: Report) -> Collection[Placed]:
    """The findings that have a place, by file and by place; most of them lie on disk where they are many."""
    uris = Uris(root_of(report))
    records: dict[str, RecordPlaces] = {}
    placed = Ordered[Placed](_order)
    for file in report.files:
        entry = None
        if file.record is not None and file.container is not None:
            if file.path not in records:
                records[file.path] = RecordPlaces(long_on_disk(file) or file.container)
            # Ids may be there twice, so that records are counted off whether they have findings or not.
            entry = records[file.path].following(file.record)
        shown = [one for one in file.findings if one.location and (report.show_suppressed or one.suppressed is None)]
        if not shown:
            continue
        location = uris.artifact_location(file.path)
        # What a finding has to do with the others, and the text of a record, are known already.
        about = file._replace(findings=(), source=file.source if file.record is None else None, figures=None)
        for finding in shown:
            one = (_in_file if file.record is None else partial(_in_record, entry=entry))(about, finding, location)
            if any(other.path is not None for other in finding.related):
                one = one._replace(elsewhere=tuple(_elsewhere(finding, uris, records)))
            placed.append(one)
    return placed


def gravest(placed: Collection[Placed]) -> list[Placed]:
    """As many findings as GitHub shows: errors before warnings before notes; in the order of their places."""
    if len(placed) <= MOST_RESULTS:
        return list(placed)
    left = MOST_RESULTS
    counts = Counter(one.finding.severity for one in placed)
    most: dict[Severity, int] = {}
    for severity in sorted(counts, key=lambda severity: -severity.rank):
        most[severity] = min(left, counts[severity])
        left -= most[severity]
    kept: list[Placed] = []
    for one in placed:
        if most[one.finding.severity]:
            most[one.finding.severity] -= 1
            kept.append(one)
    return kept


def _order(one: Placed) -> tuple[str, Span, str, str, str]:
    return one.uri, one.span, one.finding.rule, one.file.record or "", one.finding.fingerprint


def _elsewhere(finding: LocatedFinding, uris: Uris, records: dict[str, RecordPlaces]) -> Iterator[Elsewhere]:
    """The related places in other articles that can still be told."""
    for one in finding.related:
        if one.path is None:
            continue
        if one.record is not None and one.path not in records:
            records[one.path] = RecordPlaces(long_file(one.path))
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


def _in_record(file: FileReport, finding: LocatedFinding, location: Json, entry: Entry | None) -> Placed:
    place = finding.location
    if entry is None or place is None:
        return Placed(location, Span(0, 0), finding, file, (), ())
    span = entry.place(place.field, place.offset, place.end_offset) or Span(0, 0)
    fixes = (entry.fix("text", one) for one in finding.fixes)
    related: list[tuple[Span, str]] = []
    for one in (other for other in finding.related if other.path is None):
        other = one.location
        found = entry.place(other.field, other.offset, other.end_offset)
        if found is not None:
            related.append((found, one.message))
    return Placed(location, span, finding, file, tuple(fix for fix in fixes if fix), tuple(related))
