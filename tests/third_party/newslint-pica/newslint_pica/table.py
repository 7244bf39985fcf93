"""A report as a table in Markdown, as Pica's message board shows it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Report, Style


class Table:
    """A row for each finding, those about the run first."""

    name = "table"

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give the head of the table and a row for each finding; one sentence where there is none."""
        rows = 0
        for file, finding in report.all_findings():
            if not rows:
                yield "| where | how bad | what to do | rule |\n|---|---|---|---|\n"
            rows += 1
            place = finding.location
            where = (f"{file.name}:{place.line}" if place else file.name) if file else "newslint"
            yield f"| {cell(where)} | {finding.severity} | {cell(finding.message)} | {cell(finding.rule)} |\n"
        if not rows:
            yield "Nothing to do.\n"


def cell(text: str) -> str:
    """A text in a cell, where it can neither end the cell nor the row nor begin markup."""
    plain = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in "\\|`*_[]<>" else sign for sign in plain)
