"""How often each rule has found something: the place to begin with an archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.report import Report, Style
from newslint.report.coming import is_fixable
from newslint.report.summary import summary
from newslint.report.text import sentence


class Statistics:
    """One line a rule, the most frequent first, and a summary."""

    name = "statistics"
    streams = True

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give the counts, what can be fixed marked with `*`."""
        counts: Counter[tuple[str, str]] = Counter()
        fixable: set[str] = set()
        for _, finding in report.all_findings():
            counts[finding.rule, str(finding.severity)] += 1
            if is_fixable(finding):
                fixable.add(finding.rule)
        width = max((len(f"{number:,}") for number in counts.values()), default=0)
        for (rule, severity), number in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
            mark = "*" if rule in fixable else " "
            yield f"{number:>{width},} {mark} {severity:7} {rule}\n"
        yield sentence(summary(report)) + "\n"
