"""The lines of an article as the role namer sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint import Block, Document, Role, Span, fold

# Blocks of other roles are what the format says they are: headlines from metadata, code, tables, comments.
OPEN_ROLES = frozenset({Role.PARAGRAPH, Role.SUBHEAD, Role.LIST, Role.QUOTE, Role.CAPTION})

# What a layout puts round a label: arrows, bullets, brackets. Cut off before a label is looked up.
TRIM = " \t\ufeff\u200b.,:;!?…»›→>▶►|•·-–—*#[]()<\"'“”+×«‹←^▼▲_~"
END_MARK = re.compile(r"[.!?:;…][\"'”’»)\]*_]*\Z")
# An end mark is looked for in so many characters: others are the marks behind it.
MOST_AT_END = 12
NUMBER = re.compile(r"\d[\d.,:]*")
LINK = re.compile(r"!?\[([^\]]*)\]\([^()\s]*\)")
# A longer line is a paragraph: it is looked up only by its first words.
LONGEST_LABEL = 300


class Line(NamedTuple):
    """A line of an article.

    `text` has plain blanks. `key` is the line as wordings are looked up: lower case, link targets, bullets
    and the marks round it cut off, each number a 9; empty for a line too long to be a label.
    `words` counts runs between blanks. `ends` is true when it closes with an end mark. `gap` is
    the number of line feeds before it. `open` is false where the format knows better.
    """

    span: Span
    text: str
    key: str
    words: int
    ends: bool
    gap: int
    open: bool

    @property
    def is_sentence(self) -> bool:
        """Whether it reads like a paragraph of a story."""
        return (self.words >= 12 and self.ends) or self.words >= 30

    @property
    def is_label(self) -> bool:
        """Whether it is short and without an end mark, as the furniture of a page is."""
        return self.words <= 22 and not self.ends


def lines_of(doc: Document) -> list[Line]:
    """The lines of an article that are not blank, in order."""
    lines: list[Line] = []
    previous = 0
    for block in doc.blocks:
        for line in lines_in(doc, block):
            gap = doc.text.count("\n", previous, line.span.start) if lines else 0
            previous = line.span.end
            lines.append(line._replace(gap=gap))
    return lines


def lines_in(doc: Document, block: Block) -> Iterator[Line]:
    """The lines of a block that are not blank; their gaps are not counted."""
    is_open = block.role in OPEN_ROLES and block.reason not in ("metadata", "front matter")
    at = block.span.start
    for part in doc.of(block.span).split("\n"):
        shown = part.strip()
        if shown:
            start = at + part.index(shown[0])
            yield _line(shown, Span(start, start + len(shown)), is_open)
        at += len(part) + 1


def _line(shown: str, span: Span, is_open: bool) -> Line:
    if "\u00a0" in shown:
        shown = shown.replace("\u00a0", " ")
    if len(shown) > LONGEST_LABEL:
        return Line(span, shown, "", shown.count(" ") + 1, True, 0, is_open)
    return Line(
        span,
        shown,
        key_of(shown),
        shown.count(" ") + 1,
        END_MARK.search(shown, max(0, len(shown) - MOST_AT_END)) is not None,
        0,
        is_open,
    )


def key_of(shown: str) -> str:
    """A line as it is looked up."""
    if "](" in shown:
        shown = LINK.sub(r"\1", shown)
    key = " ".join(fold(shown).split()).strip(TRIM)
    if not key.isalpha():
        key = NUMBER.sub("9", key).replace(" :", ":")
    return key
