"""Every finding of a run as a line of a file, for the formats that CI systems read.

Such formats know files and lines and nothing else: a record stands where its line of the JSONL file
stands, and what is about a whole file or the whole run stands on a first line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newslint.finding import LocatedFinding, Severity
from newslint.named import NamedTuple
from newslint.report import Report
from newslint.report.long_file import long_on_disk
from newslint.report.placed import Placed, placed_findings
from newslint.report.uri import Uris, path_of, root_of


class Entry(NamedTuple):
    """A finding and the lines that it is told on.

    Lines and columns count from 1, columns in code points; ends are exclusive. `path` is relative to
    the root of the run where the file lies in there; it is empty for what is about the run as a whole.
    `placed` is None where the finding has no place in a text that was read.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    finding: LocatedFinding
    placed: Placed | None = None

    @property
    def record(self) -> str | None:
        """The id of the record that the finding is about, or None."""
        return self.placed.file.record if self.placed else None

    @property
    def message(self) -> str:
        """The finding's message, with the record's id before it where the finding is about a record."""
        return self.finding.message if self.record is None else f"{self.record}: {self.finding.message}"


class Entries(Collection[Entry]):
    """The findings to be shown: about the run, about whole files, then by file and by place."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._placed = placed_findings(report)

    def __len__(self) -> int:
        return sum(1 for _ in self._placeless()) + len(self._placed)

    def __contains__(self, one: object) -> bool:
        return any(one == other for other in self)

    def __iter__(self) -> Iterator[Entry]:
        yield from self._placeless()
        yield from map(_entry, self._placed)

    def worst_first(self) -> Iterator[Entry]:
        """Errors before warnings before notes, each in the order of the others."""
        for severity in sorted(Severity, key=lambda severity: -severity.rank):
            yield from (one for one in self._placeless() if one.finding.severity is severity)
            yield from (_entry(one) for one in self._placed if one.finding.severity is severity)

    def _placeless(self) -> Iterator[Entry]:
        uris = Uris(root_of(self._report))
        for file, finding in self._report.all_findings():
            if finding.location is None:
                yield Entry(path_of(uris.artifact_location(file.path)) if file else "", 1, 1, 1, 1, finding)


def _entry(one: Placed) -> Entry:
    source = long_on_disk(one.file)
    if source is None:
        return Entry(one.path, 1, 1, 1, 1, one.finding, one)
    first = source.lines.position(one.span.start)
    last = source.lines.position(one.span.end)
    return Entry(one.path, *first, *last, one.finding, one)
