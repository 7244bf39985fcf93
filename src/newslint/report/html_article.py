"""An article with its findings marked in the text, beside a list of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from newslint.finding import LocatedFinding, LocatedRelated
from newslint.named import NamedTuple
from newslint.report import FileReport

LEVELS = ("note", "warning", "error")
# What is shown of an article's length and difficulty: the heading, the key of the figure, and its decimals.
FIGURES = (
    ("Words", "words", 0),
    ("Longest sentence", "longest_sentence", 0),
    ("Grade", "grade", 1),
    ("Sources per 100 words", "attributions_per_100_words", 1),
)


class Numbered(NamedTuple):
    """A finding with its number on the page."""

    number: int
    finding: LocatedFinding


def article(file: FileReport, number: int, findings: Sequence[Numbered], with_text: bool = True) -> Iterator[str]:
    """The section of one article; without its text where the page would be too large."""
    yield f'<section class="article" id="a{number}"><h2>{visible(file.name)}</h2>\n'
    if file.figures:
        told = (f"{heading.lower()} {shown_figure(file, key, digits)}" for heading, key, digits in FIGURES)
        yield f'<p class="figures">{", ".join(told)}</p>\n'
    yield '<div class="desk">\n'
    if file.source is not None and with_text:
        yield f'<div class="text" dir="auto">{"".join(marked(file.source.text, findings))}</div>\n'
    else:
        yield '<p class="faint">The text is not shown here.</p>\n'
    yield '<ol class="findings">\n'
    for one in findings:
        yield card(one)
    yield "</ol>\n</div>\n</section>\n"


def shown_figure(file: FileReport, key: str, digits: int) -> str:
    """A figure of an article; a dash where it cannot be measured."""
    value = (file.figures or {}).get(key)
    return "–" if value is None else f"{value:,.{digits}f}"


def marked(text: str, findings: Sequence[Numbered]) -> Iterator[str]:
    """The text as HTML, each stretch that findings share in one mark that names them all.

    Findings may overlap in any way: the text is cut wherever one begins or ends.
    """
    spans = [
        (one.finding.location.offset, one.finding.location.end_offset, one)
        for one in findings
        if one.finding.location is not None and one.finding.location.field == "text"
    ]
    cuts = sorted({0, len(text), *(start for start, _, _ in spans), *(end for _, end, _ in spans)})
    starts: dict[int, list[Numbered]] = {}
    ends: dict[int, list[Numbered]] = {}
    for start, end, one in spans:
        starts.setdefault(start, []).append(one)
        ends.setdefault(end, []).append(one)
    live: dict[int, Numbered] = {}
    for at, following in zip(cuts, [*cuts[1:], len(text)], strict=True):
        for one in ends.get(at, ()):
            live.pop(one.number, None)
        for one in starts.get(at, ()):
            live[one.number] = one
        # What has no width is a mark of its own, drawn as a point.
        points = [one for one in starts.get(at, ()) if one in ends.get(at, ())]
        if points:
            yield _mark(points, "", "point ")
            for one in points:
                live.pop(one.number, None)
        piece = text[at:following]
        if piece:
            yield _mark(list(live.values()), visible(piece), "") if live else visible(piece)


def _mark(findings: Sequence[Numbered], inner: str, kind: str) -> str:
    worst = max((str(one.finding.severity) for one in findings), key=LEVELS.index)
    of = " ".join(str(one.number) for one in findings)
    said = escape(" ".join(one.finding.message for one in findings))
    return f'<mark class="{kind}{worst}" data-of="{of}" title="{said}">{inner}</mark>'


def card(one: Numbered) -> str:
    """A finding in the list."""
    finding = one.finding
    place = finding.location
    where = f"line {place.line}, column {place.column}" if place else "the whole article"
    if place is not None and place.field != "text":
        where = f"{visible(place.field)}, {where}"
    aside = ""
    if finding.suppressed is not None:
        why = "In the baseline" if finding.in_baseline else f"Ignored: {visible(finding.suppressed)}"
        aside = f'<p class="faint">{why}</p>'
    fixes = "".join(f"<li>{visible(fix.title)} ({fix.safety.word})</li>" for fix in finding.fixes)
    related = "".join(
        f"<li>{_elsewhere(other)}line {other.location.line}: {visible(other.message)}</li>"
        for other in finding.related[:20]
    )
    return (
        f'<li id="f{one.number}" tabindex="-1" class="{finding.severity}" data-severity="{finding.severity}" '
        f'data-pack="{escape(finding.rule.split("/")[0])}">'
        f'<p><span class="level">{str(finding.severity).capitalize()}</span>: {visible(finding.message)}</p>'
        f'<p class="faint">{where} · <a href="#rule-{escape(finding.rule)}">{escape(finding.rule)}</a></p>'
        + (f"<ul>{fixes}</ul>" if fixes else "")
        + (f"<ul>{related}</ul>" if related else "")
        + aside
        + "</li>\n"
    )


def _elsewhere(other: LocatedRelated) -> str:
    """The name of another article that a related place is in."""
    name = other.record or other.path
    return f"{visible(name)}, " if name else ""


def visible(text: str) -> str:
    """Text as HTML: mark-up is text, and what would turn lines round or hide is shown by its number."""
    if not text.isprintable():
        text = "".join(sign if sign.isprintable() or sign in "\n\t" else _sign(sign) for sign in text)
    return escape(text)


def _sign(sign: str) -> str:
    # A carriage return is half of a line end, and needs no mark; blanks of all kinds look like blanks.
    if sign == "\r":
        return ""
    return sign if sign in "\u00a0\u202f\u2009\u200a\u2003\u2002\u3000" else f"<U+{ord(sign):04X}>"
