"""The lines of an article as the namer of its top sees them: wrapped copy is put together again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.document import Block, Document, Role
from newslint.finding import Span
from newslint.formats.roles import lines_in
from newslint.layers.bylines import is_byline
from newslint.layers.dates import is_date_line
from newslint.named import NamedTuple

# Among so many blocks from the top a headline may have run into what follows it.
TOP = 9


class Line(NamedTuple):
    """A headline, a byline or a paragraph: its span, its text on one line, and its role so far.

    `reason` and `holds` are those of its block. `words` is the number of runs between blanks.
    """

    span: Span
    text: str
    words: int
    role: Role
    reason: str
    holds: str = ""

    @property
    def may_be_headline(self) -> bool:
        """Whether it has no role of its own yet, or is a leftover for its place alone."""
        return self.role is Role.PARAGRAPH or (self.role is Role.LEFTOVER and self.holds == "headline")

    @property
    def is_stamp(self) -> bool:
        """Whether it is a leftover that says when the article was published."""
        return self.role is Role.LEFTOVER and self.holds == "date"


def top_lines(doc: Document) -> list[Line]:
    """The blocks of an article, those of wrapped copy near the top parted where a line was broken on purpose."""
    found: list[Line] = []
    width = 0
    whole, comment = doc.text, Role.COMMENT
    for number, block in enumerate(doc.blocks):
        span, role, reason, holds = block
        if role is comment:
            continue
        text = whole[span[0] : span[1]]
        if "\n" in text:
            if number < TOP and role is Role.PARAGRAPH:
                width = width or _width(doc)
                found += (_line(doc, block, part) for part in _parts(doc, block.span, width))
                continue
            text = " ".join(text.split("\n"))
        found.append(Line(span, text, text.count(" ") + 1, role, reason, holds))
    return found


def _line(doc: Document, block: Block, part: Span) -> Line:
    words = doc.of(part).split()
    return Line(part, " ".join(words), max(len(words), 1), block.role, block.reason, block.holds)


def _width(doc: Document) -> int:
    """The length of the longest line of paragraphs of several lines."""
    wrapped = (doc.of(block.span) for block in doc.blocks if block.role is Role.PARAGRAPH)
    return max((len(line) for text in wrapped if "\n" in text for line in text.split("\n")), default=0)


def _parts(doc: Document, span: Span, width: int) -> Iterator[Span]:
    """A paragraph of several lines, parted where a line was broken on purpose.

    It was if it is a byline or a date line, or if the next word would still have fitted on it. Behind
    what looks like the lede nothing is parted any more.
    """
    lines = lines_in(doc.text, span)
    start = lines[0].start
    for before, after in pairwise(lines):
        if before.end - start > width and doc.text[before.end - 1] in '.!?”"':
            break
        if _is_broken(doc, before, after, width):
            yield Span(start, before.end)
            start = after.start
    yield Span(start, span.end)


def _is_broken(doc: Document, before: Span, after: Span, width: int) -> bool:
    first, second = doc.of(before), doc.of(after)
    if any(is_byline(text) or is_date_line(text) for text in (first, second)):
        return True
    fits = len(first) + 1 + len(second.split(None, 1)[0]) <= width
    return fits and not second[:1].islower() and first[-1] not in ",;"
