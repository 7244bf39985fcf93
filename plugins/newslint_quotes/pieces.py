"""The quotations of a story with what stands before them, shared by the rules about how they are led in."""

from __future__ import annotations

from newslint import Block, Document, Quotation, Role, Span
from newslint.named import NamedTuple

STORY = frozenset({Role.PARAGRAPH, Role.QUOTE, Role.LIST, Role.STANDFIRST})
BEFORE = 80
# The marks of quotations, folded as the words of a rule are that wakes on them.
OPENING = "\"“”„«»'"
BLANKS = frozenset(" \u00a0")


class Piece(NamedTuple):
    """A quotation of the story: its words without the marks, and up to 80 characters of its paragraph before it.

    `lead` is the word right before it in lower case, or empty where no single blank stands between.
    """

    quotation: Quotation
    block: Block
    inside: Span
    text: str
    before: str
    lead: str

    @property
    def words(self) -> list[str]:
        """The words between the marks, with the signs that cling to them."""
        return self.text.split()


def pieces(doc: Document) -> list[Piece]:
    """The closed quotations of the story that are opened by a mark, in order: a layer."""
    found, text = [], doc.text
    for one in doc.quotations:
        if not one.opened:
            continue
        start = one.span.start
        block = doc.block_at(start)
        if block is None or block.role not in STORY:
            continue
        inside = one.inside
        before = text[max(block.span.start, start - BEFORE) : start]
        lead = before[:-1].rpartition(" ")[2].lower() if before[-1:] in BLANKS else ""
        found.append(Piece(one, block, inside, text[inside.start : inside.end], before, lead))
    return found
