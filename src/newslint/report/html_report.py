"""A page for editors, in one file: every article with its findings in the text, filters, figures and help.

The page asks nothing of the network and holds no script but its own: a content security policy with the
hashes of its style and its script forbids everything else, whatever an article may contain.
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from itertools import count

from newslint.finding import Severity
from newslint.report import FileReport, Report, Style
from newslint.report.html_article import FIGURES, Numbered, article, shown_figure, visible
from newslint.report.html_charts import ORDER, bars
from newslint.report.notices import notice_about
from newslint.report.summary import summary
from newslint.report.text import sentence
from newslint.rule import MARKED, Rule

FOLDER = os.path.join(os.path.dirname(__file__), "page")  # noqa: PTH118, PTH120
# Code points of articles on one page: beyond them a browser is slow, and the text is left out.
MOST_TEXT = 20_000_000


class Html:
    """The whole run as one page."""

    name = "html"
    wants_figures = True

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give the page, an article at a time."""
        css, js = page_file("palette.css") + page_file("report.css"), page_file("report.js")
        yield page_head("newslint report", css, js)
        yield f'<header><h1>newslint</h1><p>{escape(sentence(summary(report)))}</p></header>\n<main id="main">\n'
        yield from _notices(report)
        found = Counter((finding.rule, finding.severity) for _, finding in report.all_findings())
        if found:
            yield _charts(found)
            yield _filters(found)
        yield from _index(report)
        left = MOST_TEXT
        for number, (file, findings) in enumerate(_numbered(report), 1):
            if findings:
                left -= len(file.source.text) if file.source else 0
                yield from article(file, number, findings, left >= 0)
        yield "</main>\n"
        yield from _help(report, found)
        yield f"<script>{js}</script>\n</body>\n</html>\n"


def page_file(name: str) -> str:
    """A file of the page: its style sheets and its script."""
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:  # noqa: PTH118
        return file.read()


def page_head(title: str, css: str, js: str) -> str:
    """The head of a page that allows its own style and script and nothing else, and what its body begins with."""
    hashes = (base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in (css, js))
    policy = "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy.format(*hashes)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>{css}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#main">Skip to the findings</a>\n'
    )


# How many findings there are of a rule with a severity.
Found = Counter[tuple[str, Severity]]


def _numbered(report: Report) -> Iterator[tuple[FileReport, list[Numbered]]]:
    """The articles with the findings to be shown of each, numbered through the page."""
    numbers = count(1)
    for file in report.files:
        shown = [one for one in file.findings if one.suppressed is None or report.show_suppressed]
        yield file, [Numbered(next(numbers), one) for one in shown]


def _notices(report: Report) -> Iterator[str]:
    if report.notices:
        yield '<section aria-label="About the run"><ul>\n'
        for one in report.notices:
            yield f'<li>{visible(one.message)} <span class="faint">({escape(one.rule)})</span></li>\n'
        yield "</ul></section>\n"


def _charts(found: Found) -> str:
    packs: dict[str, Counter[Severity]] = {}
    rules: dict[str, Counter[Severity]] = {}
    for (rule, severity), number in found.items():
        packs.setdefault(rule.split("/")[0], Counter())[severity] += number
        rules.setdefault(rule, Counter())[severity] += number
    by_pack, by_rule = bars("Findings by pack", packs), bars("Findings by rule", rules, 10)
    return f'<section class="charts" aria-label="Figures">\n{by_pack}{by_rule}</section>\n'


def _filters(found: Found) -> str:
    severities = [str(one) for one in ORDER if any(one is severity for _, severity in found)]
    packs = sorted({rule.split("/")[0] for rule, _ in found})
    return (
        '<form class="filters" aria-label="Filters" hidden>\n'
        f"{_boxes('severity', 'Show', severities)}{_boxes('pack', 'Packs', packs)}"
        '<label>Words <input type="search" name="words" autocomplete="off"></label> '
        '<button type="reset">Show all</button>\n'
        '<output class="faint" aria-live="polite"></output>\n'
        '<p class="faint keys">Keys: j goes to the next finding, k to the one before, / to the words.</p></form>\n'
    )


def _boxes(name: str, legend: str, values: Sequence[str]) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" name="{name}" value="{escape(one)}" checked>{escape(one)}</label>'
        for one in values
    )
    return f"<fieldset><legend>{legend}</legend>{boxes}</fieldset>\n"


def _index(report: Report) -> Iterator[str]:
    yield '<section class="index" aria-label="Articles"><table>\n<thead><tr><th scope="col">Article</th>'
    headings = [f"{one.capitalize()}s" for one in ORDER]
    if any(file.figures for file in report.files):
        headings += [heading for heading, _, _ in FIGURES]
    yield "".join(f'<th scope="col">{one}</th>' for one in headings) + "</tr></thead>\n<tbody>\n"
    for number, (file, findings) in enumerate(_numbered(report), 1):
        counts = Counter(one.finding.severity for one in findings)
        yield f"<tr><td>{_name(file, number if findings else None)}</td>"
        cells = [f"{counts[one]:,}" for one in ORDER]
        if len(headings) > len(cells):
            cells += [shown_figure(file, key, digits) for _, key, digits in FIGURES]
        yield "".join(f"<td>{one}</td>" for one in cells) + "</tr>\n"
    yield "</tbody></table></section>\n"


def _name(file: FileReport, number: int | None) -> str:
    return visible(file.name) if number is None else f'<a href="#a{number}">{visible(file.name)}</a>'


def _help(report: Report, found: Found) -> Iterator[str]:
    """What each rule that found something asks for, and why."""
    rules = {rule.id: rule for rule in report.rules}
    ids = sorted({rule for rule, _ in found})
    if ids:
        yield '<section class="rules" aria-label="The rules"><h2>The rules</h2>\n'
        for name in ids:
            yield rule_help(name, rules.get(name))
        yield "</section>\n"


def rule_help(name: str, rule: Rule | None) -> str:
    """What a rule, or a notice where there is none, asks for, and why, with examples."""
    if rule is None:
        notice = notice_about(name)
        summary_, why, examples = notice.summary, notice.help, ""
    else:
        summary_, why = rule.summary, rule.why
        examples = "".join(f'<p class="example">✗ {_example(one)}</p>' for one in rule.bad[:3])
        examples += "".join(f'<p class="example">✓ {visible(one)}</p>' for one in rule.good[:3])
    return (
        f'<details id="rule-{escape(name)}"><summary><b>{escape(name)}</b>: {visible(summary_)}</summary>'
        f'<p class="why">{visible(why)}</p>{examples}</details>\n'
    )


def _example(text: str) -> str:
    parts = MARKED.split(text)
    level = Severity.WARNING
    return "".join(
        f'<mark class="{level}" data-of="">{visible(part)}</mark>' if at % 2 else visible(part)
        for at, part in enumerate(parts)
    )
