"""Paragraphs that stand twice in an article: the display copy of a quotation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint import lazy_pattern
from newslint_leftovers.lines import Line

# Letters and digits at the start of a line that must be the same.
FEWEST_SIGNS = 50
# Copies of a paragraph stand near it; those of a quotation may stand anywhere.
NEAR = 4
MOST_WORDS = 120
MARKS = "\"'“”‘’«»…. "
QUOTES = frozenset('"“«')
OPENING = lazy_pattern(r"[\"“«]")


def repeated(lines: Sequence[Line]) -> list[int]:
    """Indexes of lines that are the beginning of another line, or of a quotation in one, but not all of it.

    Only a line without an end mark of its own is a display copy; a paragraph that is there twice is
    another fault.
    """
    found: list[int] = []
    candidates = [index for index, line in enumerate(lines) if _may_be_a_copy(line)]
    if candidates:
        # What begins no other line is told from the whole text at once.
        told = "\n".join([line.text for line in lines])
        candidates = [index for index in candidates if told.count(_shown(lines[index])[:FEWEST_SIGNS]) > 1]
    if not candidates:
        return found
    starts: dict[str, tuple[int, int]] = {}
    for index, line in enumerate(lines):
        for at in _beginnings(line):
            start = line.text[at : at + FEWEST_SIGNS]
            known = starts.get(start)
            if known is None or len(lines[known[0]].text) - known[1] < len(line.text) - at:
                starts[start] = index, at
    for index in candidates:
        shown = _shown(lines[index])
        other, at = starts.get(shown[:FEWEST_SIGNS], (index, 0))
        rest = lines[other].text[at:]
        is_near = abs(other - index) <= NEAR or lines[other].text[at - 1 : at] in QUOTES
        if other != index and is_near and len(rest) > len(shown) + 3 and rest.startswith(shown):
            found.append(index)
    return found


def _may_be_a_copy(line: Line) -> bool:
    return line.open and not line.ends and len(line.text) > FEWEST_SIGNS and line.words <= MOST_WORDS


def _shown(line: Line) -> str:
    """What a line says, without the marks round it."""
    return line.text.strip(MARKS)


def _beginnings(line: Line) -> Iterator[int]:
    """Where a line begins behind the marks round it, and where the quotations in it begin."""
    if len(line.text) <= FEWEST_SIGNS:
        return
    yield len(line.text) - len(line.text.lstrip(MARKS))
    for mark in OPENING.finditer(line.text):
        yield mark.end()
