"""The report for people at a terminal: each finding with the words it speaks of, and a summary."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.finding import LocatedFinding, Location, Span
from newslint.report import FileReport, Report, Style
from newslint.report.concise import where
from newslint.report.excerpt import ELLIPSIS, excerpt
from newslint.report.summary import Summary, summary
from newslint.report.terminal import coloured, columns, one_line

INDENT = "    "
NARROWEST = 40


class Text:
    """`path:line:column: severity message [rule]`, a window of the line with carets, and the fixes."""

    name = "text"
    streams = True

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give the findings in order, each followed by an empty line, and a summary at the end."""
        for file, finding in report.all_findings():
            yield "".join(line + "\n" for line in _finding(file, finding, style)) + "\n"
        yield coloured(sentence(summary(report)), "bold", style.colour) + "\n"


def sentence(counts: Summary) -> str:
    """The figures of a run in one sentence for people."""
    articles = _count(counts.articles, "article")
    if not counts.findings:
        return f"No findings in {articles}."
    kinds = ((counts.errors, "error"), (counts.warnings, "warning"), (counts.notes, "note"))
    split = ", ".join(_count(number, kind) for number, kind in kinds if number)
    told = f"{_count(counts.findings, 'finding')} ({split}) in {counts.affected} of {articles}"
    return f"{told}; {counts.fixable} can be fixed with --fix." if counts.fixable else f"{told}."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _finding(file: FileReport | None, finding: LocatedFinding, style: Style) -> Iterator[str]:
    level = coloured(str(finding.severity), str(finding.severity), style.colour)
    place = coloured(where(file, finding), "bold", style.colour)
    rule = coloured(f"[{finding.rule}]", "dim", style.colour)
    yield f"{place}: {level} {one_line(finding.message)} {rule}"
    if file is not None and finding.location is not None:
        yield from _window(file, finding.location, str(finding.severity), style)
    for fix in finding.fixes:
        yield INDENT + coloured(f"fix: {one_line(fix.title)}", "fix", style.colour)
    for related in finding.related:
        other = related.location
        name = one_line(related.record or related.path or (file.name if file else "newslint"))
        yield f"{INDENT}also {name}:{other.line}:{other.column}: {one_line(related.message)}"
    if finding.suppressed is not None:
        yield INDENT + ("in the baseline" if finding.in_baseline else f"ignored: {one_line(finding.suppressed)}")


def _window(file: FileReport, place: Location, level: str, style: Style) -> Iterator[str]:
    room = max(style.width, NARROWEST) - len(INDENT)
    whole = file.source.text if file.source is not None and place.field == "text" else ""
    if file.source is None or whole[place.offset : place.end_offset] != place.text or place.field != "text":
        # The text of another field of a record is not at hand, only the words that were found; nor is that of
        # a file which has changed since.
        if place.text:
            yield f"{INDENT}“{_clipped(one_line(place.text[: 4 * room]), room - 2)}”"
        return
    text = whole
    line = file.source.lines.line_span(place.line)
    end = line.end
    while end > line.start and text[end - 1] in "\r\n":
        end -= 1
    shown = excerpt(text, Span(line.start, end), Span(place.offset, place.end_offset), room)
    if shown.line.strip():
        yield INDENT + shown.line
        yield INDENT + coloured(shown.carets, level, style.colour)


def _clipped(text: str, room: int) -> str:
    if columns(text) <= room:
        return text
    while columns(text) > room - 1:
        text = text[: max(room - 1, 0)] if len(text) > room else text[:-1]
    return text.rstrip() + ELLIPSIS
