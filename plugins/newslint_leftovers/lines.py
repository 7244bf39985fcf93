"""The lines of an article as the role namer sees them."""

from __future__ import annotations

from functools import partial

from newslint import Block, Document, Role, Span, lazy_pattern
from newslint.named import NamedTuple

# Blocks of other roles are what the format says they are: headlines from metadata, code, tables, comments.
OPEN_ROLES = frozenset({Role.PARAGRAPH, Role.SUBHEAD, Role.LIST, Role.QUOTE, Role.CAPTION})

# What a layout puts round a label: arrows, bullets, brackets. Cut off before a label is looked up.
TRIM = " \t\ufeff\u200b.,:;!?…»›→>▶►|•·-–—*#[]()<\"'“”+×«‹←^▼▲_~"
END_MARKS = tuple(".!?:;…")
BEHIND_END = "\"'”’»)]*_"
STOPS = (".", ".”", '."')
# An end mark is looked for in so many characters: others are the marks behind it.
MOST_AT_END = 12
NUMBER = lazy_pattern(r"[0-9][0-9.,:]*")
LINK = lazy_pattern(r"!?\[([^\]]*)\]\([^()\s]*\)")
# A longer line is a paragraph: it is looked up only by its first words.
LONGEST_LABEL = 300


class Line(NamedTuple):
    """A line of an article.

    `text` has plain blanks, and `low` is the text folded. `words` counts runs between blanks. `ends` is true
    when it closes with an end mark. `gap` is the number of line feeds before it. `open` is false where the
    format knows better.
    """

    span: Span
    text: str
    low: str
    words: int
    ends: bool
    gap: int
    open: bool

    @property
    def key(self) -> str:
        """The line as wordings are looked up, worked out anew each time.

        Lower case, link targets, bullets and the marks round it cut off, each number a 9; empty for a line too long
        to be a label.
        """
        return key_of(self.low) if len(self.low) <= LONGEST_LABEL else ""

    @property
    def is_sentence(self) -> bool:
        """Whether it reads like a paragraph of a story."""
        return (self.words >= 12 and self.ends) or self.words >= 30

    @property
    def is_label(self) -> bool:
        """Whether it is short and without an end mark, as the furniture of a page is."""
        return self.words <= 22 and not self.ends


# Named tuples without a call of Python code for each: an article has dozens of lines.
_line = partial(tuple.__new__, Line)
_span = partial(tuple.__new__, Span)


def lines_of(doc: Document) -> list[Line]:
    """The lines of an article that are not blank, in order."""
    lines: list[Line] = []
    before = len(doc.text)
    for block in doc.blocks:
        found = lines_in(doc, block, before)
        if found:
            lines += found
            before = found[-1].span.end
    return lines


def lines_in(doc: Document, block: Block, previous: int | None = None) -> list[Line]:
    """The lines of a block that are not blank; `previous` is where the line before the block ends.

    Without it the gap before the first line is not counted.
    """
    is_open = block.role in OPEN_ROLES and block.reason not in ("metadata", "front matter")
    text, folded = doc.text, doc.folded
    at, end = block.span
    before = len(text) if previous is None else previous
    lines: list[Line] = []
    told = text[at:end]
    for part in told.split("\n") if "\n" in told else (told,):
        shown = part.strip()
        if shown:
            start = at if shown == part else at + part.index(shown[0])
            end = start + len(shown)
            gap = text.count("\n", before, start)
            before = end
            span, low = _span((start, end)), folded[start:end]
            if "\u00a0" in shown:
                shown = shown.replace("\u00a0", " ")
            words = shown.count(" ") + 1
            # A longer line is a paragraph.
            ends = (
                end - start > LONGEST_LABEL
                or shown.endswith(STOPS)
                or shown[-MOST_AT_END:].rstrip(BEHIND_END).endswith(END_MARKS)
            )
            lines.append(_line((span, shown, low, words, ends, gap, is_open)))
        at += len(part) + 1
    return lines


def key_of(low: str) -> str:
    """A folded line as it is looked up."""
    key = LINK.sub(r"\1", low) if "](" in low else low
    if "  " in key or not key.isprintable():
        # White space of other kinds is not printable either.
        key = " ".join(key.split())
    key = key.strip(TRIM)
    if not key.isalpha():
        key = NUMBER.sub("9", key).replace(" :", ":")
    return key
