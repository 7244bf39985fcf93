"""One line a finding, for people in a hurry and for editors that read `path:line:column`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.finding import LocatedFinding
from newslint.report import FileReport, Report, Style
from newslint.report.terminal import coloured, one_line


class Concise:
    """`path:line:column: severity rule message`."""

    name = "concise"
    streams = True

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give one line for each finding; nothing at all where there is none."""
        for file, finding in report.all_findings():
            level = coloured(str(finding.severity), str(finding.severity), style.colour)
            set_aside = f" ({set_aside_as(finding)})" if finding.suppressed is not None else ""
            yield f"{where(file, finding)}: {level} {finding.rule} {one_line(finding.message)}{set_aside}\n"


def set_aside_as(finding: LocatedFinding) -> str:
    """In a word, how a finding that does not count was set aside."""
    return "in the baseline" if finding.in_baseline else "ignored"


def where(file: FileReport | None, finding: LocatedFinding) -> str:
    """The place of a finding as `path:line:column`, as far as it has one.

    A finding in another field of a record than its text names the field behind the record.
    """
    if file is None:
        return "newslint"
    place = finding.location
    if place is None:
        return one_line(file.name)
    field = f".{place.field}" if place.field != "text" else ""
    return f"{one_line(file.name)}{field}:{place.line}:{place.column}"
