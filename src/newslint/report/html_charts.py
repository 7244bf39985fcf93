"""Bar charts as tables, so that their figures can be read without seeing them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape

from newslint.finding import Severity
from newslint.report.html_article import visible

WIDTH = 1000
ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def bars(title: str, counts: Mapping[str, Counter[Severity]], most: int = 15) -> str:
    """A figure with a bar for each name, the longest first, parted by severity; beyond `most` names none is drawn."""
    ranked = sorted(counts.items(), key=lambda one: (-one[1].total(), one[0]))[:most]
    longest = max((count.total() for _, count in ranked), default=1)
    rows = "".join(_row(name, count, longest) for name, count in ranked)
    left = len(counts) - len(ranked)
    more = f'<p class="faint">and {left} more</p>' if left > 0 else ""
    return f'<figure class="chart"><figcaption>{escape(title)}</figcaption><table>{rows}</table>{more}</figure>\n'


def counted(names: Iterable[tuple[str, Severity]]) -> dict[str, Counter[Severity]]:
    """How often each name occurs with each severity."""
    counts: dict[str, Counter[Severity]] = {}
    for name, severity in names:
        counts.setdefault(name, Counter())[severity] += 1
    return counts


def _row(name: str, count: Counter[Severity], longest: int) -> str:
    parts: list[str] = []
    at = 0.0
    for severity in ORDER:
        width = WIDTH * count[severity] / longest
        if width:
            parts.append(f'<rect class="bar {severity}" x="{at:.1f}" width="{width:.1f}" height="10"/>')
            at += width
    told = ", ".join(f"{count[one]} {one}{'s' * (count[one] != 1)}" for one in ORDER if count[one])
    return (
        f'<tr><th scope="row">{visible(name)}</th><td>'
        f'<svg viewBox="0 0 {WIDTH} 10" preserveAspectRatio="none" role="img" aria-label="{escape(told)}">'
        f"<title>{escape(told)}</title>{''.join(parts)}</svg></td>"
        f'<td class="number">{count.total():,}</td></tr>\n'
    )
