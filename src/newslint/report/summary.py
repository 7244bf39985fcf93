"""The figures of a run: what was found, and in how many articles."""

from __future__ import annotations

from newslint.finding import Severity
from newslint.named import NamedTuple
from newslint.report import Report
from newslint.report.coming import Tally


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
    counted = report.tally
    about_run = Tally()
    about_run.count(report.notices, Severity.WARNING)
    errors, warnings, notes = (counted.of[one] + about_run.of[one] for one in Severity)
    return Summary(
        counted.articles,
        counted.affected,
        errors,
        warnings,
        notes,
        counted.fixable + about_run.fixable,
        counted.suppressed + about_run.suppressed,
    )
