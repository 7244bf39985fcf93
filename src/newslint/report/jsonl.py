"""JSON lines: one finding a line, written as it comes."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.report import Report, Style
from newslint.report.wire import dumps, finding_object


class Jsonl:
    """The contract for tools: the keys of a line do not change without notice."""

    name = "jsonl"
    streams = True

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give one line for each finding; nothing at all where there is none."""
        for file, finding in report.all_findings():
            yield dumps(finding_object(report, file, finding)) + "\n"
