"""Annotations in a GitHub Actions run, as workflow commands in its log.

GitHub shows ten errors, ten warnings and ten notices of a step and drops the others without a word.
So the gravest go first, what is over these numbers is listed as plain lines of the log, and the last
line says how many those are. Source: docs.github.com, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.finding import Severity
from newslint.report import Report, Style
from newslint.report.entries import Entries, Entry
from newslint.report.terminal import one_line

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# One notice is kept for the line that tells how many more there are.
MOST = {Severity.ERROR: 10, Severity.WARNING: 10, Severity.NOTE: 9}


class Github:
    """`::error file=…,line=…,title=…::message` for each finding, worst first."""

    name = "github"

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give one line for each finding; nothing at all where there is none."""
        found = Entries(report)
        over = 0
        for entry, is_shown in _shown(found):
            over += not is_shown
            if is_shown:
                yield annotation(entry)
        if over:
            # Lines of the log, not annotations; the first word keeps them from being read as commands.
            yield from (plain_line(entry) for entry, is_shown in _shown(found) if not is_shown)
            noun = "finding" if over == 1 else "findings"
            yield f"::notice title=newslint::{over:,} more {noun} in the log and the summary of the run.\n"


def _shown(found: Entries) -> Iterator[tuple[Entry, bool]]:
    """The findings, worst first, and whether GitHub shows each."""
    shown: Counter[Severity] = Counter()
    for entry in found.worst_first():
        shown[entry.finding.severity] += 1
        yield entry, shown[entry.finding.severity] <= MOST[entry.finding.severity]


def annotation(entry: Entry) -> str:
    """The workflow command for a finding, with its line break."""
    finding = entry.finding
    properties = {"title": f"newslint ({finding.rule})"}
    if entry.path:
        properties |= {"file": entry.path, "line": str(entry.line), "endLine": str(entry.end_line)}
        if entry.line == entry.end_line and entry.placed is not None:
            # GitHub refuses columns of a place that runs over several lines.
            properties |= {"col": str(entry.column), "endColumn": str(entry.end_column)}
    told = ",".join(f"{name}={escaped_property(value)}" for name, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {told}::{escaped(entry.message)}\n"


def plain_line(entry: Entry) -> str:
    """A finding as a line of the log that cannot be taken for a command."""
    finding = entry.finding
    where = f"{entry.path}:{entry.line}:{entry.column}" if entry.path else "newslint"
    told = one_line(f"{where}: {finding.severity} {finding.rule} {entry.message}")
    return f"more: {told.replace('##[', '## [')}\n"


def escaped(value: str) -> str:
    """The message of a workflow command."""
    # An older form of commands, `##[…]`, is recognised in the middle of a line.
    value = value.replace("##[", "## [")
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escaped_property(value: str) -> str:
    """A property of a workflow command."""
    return escaped(value).replace(":", "%3A").replace(",", "%2C")
