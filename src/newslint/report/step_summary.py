"""The page of a run in Markdown, made for the step summary of GitHub Actions.

GitHub refuses a summary of more than 1,024 KiB whole, so the list of findings ends before that, with a
line that says what is missing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint.report import Report, Style
from newslint.report.entries import Entries, Entry
from newslint.report.pages import rule_page
from newslint.report.summary import summary
from newslint.report.terminal import one_line
from newslint.report.text import sentence

# Bytes of UTF-8.
MOST_BYTES = 900_000
MARKUP = re.compile(r"[\\`*_{}\[\]<>()#+!|~&@:]")
LONGEST = 300


class StepSummary:
    """The figures, the findings by file with the gravest first, and the totals by rule."""

    name = "github-summary"

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give the page, at most 900,000 bytes long."""
        found = Entries(report)
        yield f"## newslint\n\n{sentence(summary(report))}\n"
        most = len(found)
        if not most:
            return
        totals = _totals(found)
        yield totals
        left = MOST_BYTES - len(totals.encode())
        head = "\n| | Place | Finding | Rule |\n| --- | --- | --- | --- |\n"
        yield head
        for number, entry in enumerate(found.worst_first()):
            row = _row(entry)
            left -= len(row.encode("utf-8", "replace"))
            if left < 0:
                yield f"\n{most - number:,} more findings are in the log of the run.\n"
                return
            yield row


def _totals(found: Entries) -> str:
    counts = Counter(entry.finding.rule for entry in found)
    rows = (
        f"| {_link(rule)} | {number:,} |\n"
        for rule, number in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    )
    return (
        "\n<details><summary>Findings by rule</summary>\n\n| Rule | Findings |\n| --- | ---: |\n"
        + "".join(rows)
        + "\n</details>\n"
    )


def _row(entry: Entry) -> str:
    where = f"{entry.path}:{entry.line}" if entry.path else "newslint"
    finding = entry.finding
    return f"| {finding.severity} | {escaped(where)} | {escaped(entry.message)} | {_link(finding.rule)} |\n"


def _link(rule: str) -> str:
    return f"[{escaped(rule)}]({rule_page(rule)})"


def escaped(text: str) -> str:
    """Text of an article as text of Markdown: no mark-up, link, mention or cell in it comes to life."""
    told = one_line(text)
    if len(told) > LONGEST:
        told = told[: LONGEST - 1] + "…"
    return MARKUP.sub(lambda sign: f"&#{ord(sign.group())};", told)
