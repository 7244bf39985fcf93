"""Links and pictures of the story: those of a page’s menus and side columns are not the writer’s."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Document, Link, Role, Span, lazy_pattern

# A link or picture in Markdown’s form that stands in plain text, as scraped pages have them.
WRITTEN = lazy_pattern(
    r"(?P<image>!?)\[(?P<shown>[^\[\]\n]{0,300})\]\((?P<target>[^()\s]{0,500})(?: \"[^\"\n]{0,200}\")?\)"
)
# The first tag of what a link covers in HTML.
OPENING_TAG = lazy_pattern(r"<[^<>]*>")
OUTSIDE = frozenset({Role.LEFTOVER, Role.COMMENT, Role.CODE, Role.METADATA})


def story_links(doc: Document) -> Iterator[Link]:
    """Links and pictures between the first and the last paragraph of the story, in order."""
    if not doc.links or not doc.body:
        return
    first, last = doc.body[0].span.start, doc.body[-1].span.end
    for link in doc.links:
        if first <= link.span.start <= last:
            block = doc.block_at(link.span.start)
            if block is None or block.role not in OUTSIDE:
                yield link


def opening_tag(doc: Document, link: Link) -> Span | None:
    """The span in the file of the tag that opens a link or is a picture; None where it is not written as a tag."""
    tag = OPENING_TAG.match(doc.source, *link.source)
    return Span(*tag.span()) if tag else None
