"""One JSON document: all findings, and the figures of the run."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.report import Report, Style
from newslint.report.summary import summary
from newslint.report.wire import dumps, finding_object

VERSION = 1


class Json:
    """The findings of `jsonl` in one document with a summary."""

    name = "json"
    streams = True

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give the document, one finding a line."""
        yield f'{{"version":{VERSION},"newslint":{dumps(report.version)},"findings":['
        lead = "\n"
        for file, finding in report.all_findings():
            yield lead + dumps(finding_object(report, file, finding))
            lead = ",\n"
        counts = summary(report)
        figures = {
            "articles": counts.articles,
            "articles_with_findings": counts.affected,
            "findings": counts.findings,
            "errors": counts.errors,
            "warnings": counts.warnings,
            "notes": counts.notes,
            "fixable": counts.fixable,
            "suppressed": counts.suppressed,
            "exit_code": report.exit_code,
        }
        yield f'\n],"summary":{dumps(figures)}}}\n'
