"""Lines at the top and the bottom of an article, and how one is taken out."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Block, Document, Edit, Role, Span

# Lines of the desk stand above the headline or below the last paragraph.
AT_THE_TOP = 6
AT_THE_BOTTOM = 5
# Roles that are not for readers, or that another rule takes out as a whole.
ASIDE = frozenset({Role.COMMENT, Role.CODE, Role.METADATA, Role.LEFTOVER})


def edge_lines(doc: Document) -> Iterator[Block]:
    """The first and the last blocks of an article, as far as a reader would see them."""
    last = max(AT_THE_TOP, len(doc.blocks) - AT_THE_BOTTOM)
    return (block for block in (*doc.blocks[:AT_THE_TOP], *doc.blocks[last:]) if block.role not in ASIDE)


def deletion(doc: Document, span: Span) -> Edit:
    """The edit that takes a line out with the blank lines below it, or, at the end, above it."""
    text = doc.text
    start, end = span
    while end < len(text) and text[end].isspace():
        end += 1
    if end < len(text):
        end = text.rfind("\n", span.end, end) + 1 or end
    else:
        while start and text[start - 1].isspace():
            start -= 1
        end = span.end
    whole = Span(start, end)
    # In a file with marks between its lines only the line itself is prose.
    return Edit(whole if doc.offsets.is_contiguous(whole) else span, "")
