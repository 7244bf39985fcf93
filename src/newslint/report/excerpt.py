"""A window on the line round a span, with carets underneath.

A paragraph of news is one line of six hundred columns, so only the words round the span are shown.
"""

from __future__ import annotations

from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.report.terminal import cell

# Columns shown on either side of the span, where there is room for them.
AROUND = 40
# Columns kept for the neighbourhood of a span that would fill the window.
LEAST_AROUND = 10
ELLIPSIS = "…"


class Excerpt(NamedTuple):
    """A line to show and the line of carets below it."""

    line: str
    carets: str


class _Run(NamedTuple):
    """Shown text, the columns it takes, and whether it stops short of what was asked for."""

    text: str
    columns: int
    cut: bool


def excerpt(text: str, line: Span, span: Span, room: int) -> Excerpt:
    """The part of a line round a span, at most `room` columns wide.

    Spans count code points of `text`; `line` is without its line break. Of a span that runs on to
    further lines, only the part on this line is shown. There is always at least one caret.
    """
    start = min(max(span.start, line.start), line.end)
    end = min(max(span.end, start), line.end)
    neighbours = (start > line.start) + (end < line.end)
    most = max(LEAST_AROUND, room - neighbours * LEAST_AROUND - 2 * len(ELLIPSIS))
    middle = _run(text, start, end, most)
    left = room - middle.columns - 2 * len(ELLIPSIS)
    after = _Run("", 0, False)
    if not middle.cut:
        spare = max(0, left - _columns_before(text, line.start, start, left // 2))
        after = _after(text, end, line.end, min(AROUND, spare))
    before = _before(text, line.start, start, min(AROUND, max(0, left - after.columns)))
    shown = "".join(
        (
            ELLIPSIS if before.cut else "",
            before.text,
            middle.text,
            ELLIPSIS if middle.cut else "",
            after.text,
            ELLIPSIS if after.cut else "",
        )
    )
    indent = before.columns + before.cut
    if middle.columns == 0 and start < end:
        # A mark without width is drawn on the character before it.
        indent = max(0, indent - 1)
    return Excerpt(shown, " " * indent + "^" * max(1, middle.columns))


def _is_plain(piece: str) -> bool:
    """Whether each character is shown as it is, in one column."""
    return piece.isascii() and piece.isprintable()


def _run(text: str, start: int, end: int, room: int) -> _Run:
    """As many of the characters between two offsets as there is room for."""
    piece = text[start : min(end, start + room + 1)]
    if _is_plain(piece):
        return _Run(piece[:room], min(len(piece), room), len(piece) > room)
    shown: list[str] = []
    taken = 0
    for at in range(start, end):
        as_shown, width = cell(text[at])
        if taken + width > room:
            return _Run("".join(shown), taken, True)
        shown.append(as_shown)
        taken += width
    return _Run("".join(shown), taken, False)


def _columns_before(text: str, floor: int, start: int, most: int) -> int:
    """How many columns stand before the span on its line, counted no further than `most`."""
    piece = text[max(floor, start - most) : start]
    if _is_plain(piece):
        return len(piece)
    taken = 0
    for at in range(start - 1, floor - 1, -1):
        taken += cell(text[at])[1]
        if taken >= most:
            return most
    return taken


def _after(text: str, end: int, ceiling: int, room: int) -> _Run:
    run = _run(text, end, ceiling, room)
    if not run.cut:
        return run
    # Cut before the word that did not fit, unless that would leave nothing, as in Chinese.
    stop = end + _count(text, end, ceiling, room)
    if not text[stop].isspace():
        word = next((at for at in range(stop, end, -1) if text[at - 1].isspace()), None)
        stop = stop if word is None else word - 1
    kept = _run(text, end, stop, room)
    return _Run(kept.text, kept.columns, True)


def _before(text: str, floor: int, start: int, room: int) -> _Run:
    first = _first(text, floor, start, room)
    cut = first > floor
    if cut and not text[first - 1].isspace():
        word = next((at for at in range(first, start) if text[at].isspace()), None)
        first = first if word is None else word
    while cut and first < start and (text[first].isspace() or cell(text[first])[1] == 0):
        first += 1
    kept = _run(text, first, start, room)
    return _Run(kept.text, kept.columns, cut)


def _first(text: str, floor: int, start: int, room: int) -> int:
    """Where the characters before `start` begin that fit."""
    if _is_plain(text[max(floor, start - room - 1) : start]):
        return max(floor, start - room)
    taken = 0
    first = start
    while first > floor:
        width = cell(text[first - 1])[1]
        if taken + width > room:
            break
        taken += width
        first -= 1
    return first


def _count(text: str, start: int, end: int, room: int) -> int:
    """How many characters from `start` on fit."""
    piece = text[start : min(end, start + room + 1)]
    if _is_plain(piece):
        return min(len(piece), room)
    taken = 0
    for at in range(start, end):
        taken += cell(text[at])[1]
        if taken > room:
            return at - start
    return end - start
