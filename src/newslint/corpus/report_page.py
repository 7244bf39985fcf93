"""The report on a corpus as one page, which asks nothing of the network and runs no script."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from newslint.corpus.report_figures import CorpusFigures, Outlet, Worst
from newslint.corpus.report_plots import Plot, histogram
from newslint.finding import (
    LocatedEdit,
    LocatedFinding,
    LocatedFix,
    LocatedRelated,
    Location,
    Safety,
    Severity,
)
from newslint.report.html_article import Numbered, card, visible
from newslint.report.html_charts import ORDER, bars
from newslint.report.html_report import page_file, page_head, rule_help
from newslint.rule import Rule

MOST_RULES, MOST_OUTLETS = 25, 50
# The share of articles beyond which a plot counts the rest in its last bar, so that one freak hides nothing.
SHOWN = 0.99


def page(figures: CorpusFigures, name: str, group: str, rules: Mapping[str, Rule]) -> Iterator[str]:
    """The page, a part at a time. Raises NewslintError where Matplotlib is missing."""
    plots = _plots(figures)
    with open(os.path.join(os.path.dirname(__file__), "report.css"), encoding="utf-8") as file:  # noqa: PTH118, PTH120
        own = file.read()
    css = page_file("palette.css") + page_file("report.css") + own + "".join(plot.css for _, plot in plots)
    yield page_head("newslint corpus report", css, "")
    yield f"<header><h1>{visible(name)}</h1><p>{_sentence(figures)}</p></header>\n"
    yield '<main id="main">\n'
    yield '<section class="charts" aria-label="Rules">\n'
    yield bars("Findings by rule", figures.rules, MOST_RULES)
    yield bars("Findings by pack", _by_pack(figures))
    yield "</section>\n"
    yield '<section class="plots" aria-label="Distributions"><h2>How articles differ</h2>\n'
    for caption, plot in plots:
        yield f'<figure class="plot"><figcaption>{caption}</figcaption>{plot.svg}</figure>\n'
    yield "</section>\n"
    yield from _outlets(figures.outlets, group)
    yield from _worst(figures.worst, group)
    yield from _sample(figures.sample)
    yield '<section class="rules" aria-label="The rules"><h2>The rules</h2>\n'
    for one in sorted(figures.rules):
        yield rule_help(one, rules.get(one))
    yield "</section>\n</main>\n</body>\n</html>\n"


def _sentence(figures: CorpusFigures) -> str:
    told = (
        f"{figures.findings:,} findings in {figures.rows:,} articles of {figures.words:,} words: "
        f"{_rate(figures.findings, figures.words)} per 100 words"
    )
    if figures.duplicates:
        told += f"; {figures.duplicates:,} repeat an earlier article"
    if figures.errors:
        told += f"; {figures.errors:,} could not be checked"
    return f"{told}."


def _rate(findings: int, words: int) -> str:
    return f"{100 * findings / words:.2f}" if words else "–"


def _by_pack(figures: CorpusFigures) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for rule, count in figures.rules.items():
        pack = rule.partition("/")[0]
        found[pack] = found[pack] + count if pack in found else count
    return found


def _plots(figures: CorpusFigures) -> list[tuple[str, Plot]]:
    asked = (
        ("rates", "Findings per 100 words", "findings per 100 words", figures.rates),
        ("counts", "Findings an article", "findings", figures.counts),
        ("leftovers", "Leftovers", "share of the words", figures.leftover_shares),
        ("grades", "Reading grade", "grade of Flesch and Kincaid", figures.grades),
    )
    return [
        (_caption(heading, values), histogram(values.to_pylist(), f"plot-{name}", label, _end(values)))
        for name, heading, label, values in asked
        if len(values)
    ]


def _caption(heading: str, values: pa.ChunkedArray) -> str:
    low, median, high = pc.quantile(values, [0.1, 0.5, 0.9]).to_pylist()
    told = f"one article in ten up to {low:.3g}, half of them up to {median:.3g}, nine in ten up to {high:.3g}"
    return f'<b>{heading}</b><span class="faint">{told}</span>'


def _end(values: pa.ChunkedArray) -> float:
    return float(pc.quantile(values, SHOWN, interpolation="higher")[0].as_py())


def _outlets(outlets: Sequence[Outlet], group: str) -> Iterator[str]:
    headings = (
        "Articles",
        "Words",
        *(f"{one.capitalize()}s" for one in ORDER),
        "Per 100 words",
        "Median",
        "9 in 10",
        "Leftover",
        "Repeats",
        "Commonest rules",
    )
    yield f'<section class="index" aria-label="By {escape(group)}"><h2>By {visible(group)}</h2>\n<table>\n'
    yield f'<thead><tr><th scope="col">{visible(group.capitalize())}</th>'
    yield "".join(f'<th scope="col">{one}</th>' for one in headings) + "</tr></thead>\n<tbody>\n"
    for one in outlets[:MOST_OUTLETS]:
        cells = [f"{one.articles:,}", f"{one.words:,}", *(f"{one.findings[level]:,}" for level in ORDER)]
        cells += [_rate(one.findings.total(), one.words), f"{one.median:.2f}", f"{one.most:.2f}"]
        cells += [f"{100 * one.leftover_share:.1f} %", f"{one.duplicates:,}"]
        yield f'<tr><th scope="row">{_name(one.name)}</th>' + "".join(f"<td>{cell}</td>" for cell in cells)
        commonest = "<br>".join(f"{visible(rule)} {count:,}" for rule, count in one.rules)
        yield f'<td class="rules">{commonest}</td></tr>\n'
    yield "</tbody></table>\n"
    if len(outlets) > MOST_OUTLETS:
        yield f'<p class="faint">and {len(outlets) - MOST_OUTLETS:,} more</p>\n'
    yield "</section>\n"


def _worst(worst: Sequence[Worst], group: str) -> Iterator[str]:
    yield '<section class="index" aria-label="The worst articles"><h2>The worst articles</h2>\n<table>\n'
    headings = (group.capitalize(), "Words", "Findings", "Per 100 words", "Leftover", "Grade")
    yield '<thead><tr><th scope="col">Article</th>'
    yield "".join(f'<th scope="col">{visible(one)}</th>' for one in headings) + "</tr></thead>\n<tbody>\n"
    for one in worst:
        cells = [_name(one.group), f"{one.words:,}", f"{one.findings:,}", f"{one.rate:.2f}"]
        cells += [f"{100 * one.leftover_share:.1f} %", "–" if one.grade is None else f"{one.grade:.1f}"]
        yield f'<tr><th scope="row">{visible(one.id)}</th>' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>\n"
    yield "</tbody></table></section>\n"


def _name(group: str | None) -> str:
    return visible(group) if group else "<i>none</i>"


def _sample(sample: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[str]:
    """Findings to read by eye, the commonest mistakes of the rules among them."""
    yield '<section aria-label="A sample"><h2>A sample of the findings</h2>\n<ol class="findings sample">\n'
    number = 0
    for rule in sorted(sample):
        for row in sample[rule]:
            number += 1
            yield f'<li class="sampled"><p class="faint">{visible(str(row["id"]))}</p>\n{_context(row)}\n'
            yield f'<ol class="findings">{card(Numbered(number, _finding(row)))}</ol></li>\n'
    yield "</ol></section>\n"


def _context(row: Mapping[str, Any]) -> str:
    if row["text"] is None:
        return ""
    before, text, after = (visible(row[name] or "") for name in ("before", "text", "after"))
    level = escape(row["severity"])
    kind = "" if row["text"] else "point "
    return f'<p class="text" dir="auto">{before}<mark class="{kind}{level}">{text}</mark>{after}</p>'


def _finding(row: Mapping[str, Any]) -> LocatedFinding:
    """The finding of a row of the table."""
    place = None
    if row["offset"] is not None:
        at, line = (row["offset"], row["end_offset"]), (row["line"], row["column"])
        place = Location(*at, *line, *line, row["text"], row["field"])
    fixes = tuple(
        LocatedFix(one["title"], Safety[one["safety"].upper()], tuple(LocatedEdit(**edit) for edit in one["edits"]))
        for one in row["fixes"] or ()
    )
    related = tuple(
        LocatedRelated(
            Location(one["offset"], one["end_offset"], one["line"], 0, 0, 0, "", one["field"]),
            one["message"],
            None,
            one["record"],
        )
        for one in row["related"] or ()
    )
    return LocatedFinding(
        row["rule"], row["message"], Severity(row["severity"]), place, row["fingerprint"], fixes, related
    )
