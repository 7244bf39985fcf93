"""The figures of a run: what was found, and in how many articles."""

from __future__ import annotations

from typing import NamedTuple

from newslint.finding import LocatedFinding, Safety, Severity
from newslint.report import Report


class Summary(NamedTuple):
    """Counts of a run. Suppressed findings are in `suppressed` alone.

    `affected` counts the articles with a finding; `fixable` the findings that `--fix` mends.
    """

    articles: int
    affected: int
    errors: int
    warnings: int
    notes: int
    fixable: int
    suppressed: int

    @property
    def findings(self) -> int:
        """How many findings there are in all."""
        return self.errors + self.warnings + self.notes


def summary(report: Report) -> Summary:
    """The figures of a report, findings about the run included."""
    counts = dict.fromkeys(Severity, 0)
    fixable = suppressed = affected = 0
    for findings in (report.notices, *(file.findings for file in report.files)):
        live = [one for one in findings if one.suppressed is None]
        suppressed += len(findings) - len(live)
        affected += bool(live)
        for one in live:
            counts[one.severity] += 1
            fixable += is_fixable(one)
    affected -= any(one.suppressed is None for one in report.notices)
    return Summary(
        len(report.files),
        affected,
        counts[Severity.ERROR],
        counts[Severity.WARNING],
        counts[Severity.NOTE],
        fixable,
        suppressed,
    )


def is_fixable(finding: LocatedFinding) -> bool:
    """Whether `--fix` mends the finding: it has one fix only, and that is safe."""
    return len(finding.fixes) == 1 and finding.fixes[0].safety is Safety.SAFE
