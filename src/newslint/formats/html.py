"""HTML: articles, fragments and whole pages, every character of prose tied to its place in the file.

The story is told from the page: where there is an article or a main part, only its prose is story,
and within it the text that is named as the story's own (`itemprop="articleBody"`) where there is
such. Navigation, asides, share bars and the like are no fault of a page: their blocks have the role
`metadata`, with what they are as the reason, so that rules pass over them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newslint.document import Block, Comment, Document, Link, Role
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.html_reader import Reader
from newslint.formats.prose import Prose
from newslint.named import NamedTuple
from newslint.text.offsets import OffsetMap, Segment

ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"}


class HtmlParts(NamedTuple):
    """What HTML holds: prose, blocks in it, the map to the HTML, links, newslint's comments, metadata."""

    text: str
    blocks: tuple[Block, ...]
    offsets: OffsetMap
    links: tuple[Link, ...] = ()
    comments: tuple[Comment, ...] = ()
    metadata: Mapping[str, str] = {}


class Html:
    """Web pages, and pieces of them as publishing systems keep them: .html, .htm and .xhtml."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")
    named_only = False
    many = False

    def documents(self, source: Source) -> Iterator[Document]:
        """Give the one article of the file."""
        yield html_document(source.text, source.name)


def html_document(html: str, name: str, metadata: Mapping[str, str] | None = None) -> Document:
    """The article of a page or of a fragment; `metadata` counts before what the page says."""
    parts = html_parts(html)
    told = {**parts.metadata, **(metadata or {})}
    return Document(
        parts.text, parts.blocks, parts.offsets, html, name, "html", told, parts.links, parts.comments, {}, html_written
    )


def html_parts(html: str, *, fragment: bool = False, headline: bool = False, lines: bool | None = None) -> HtmlParts:
    """The prose of HTML and where it stands.

    A `fragment` is a piece of an article from inside another format: it holds no page furniture but
    what says so, and it tells nothing of the article; its first <h1> is a headline only if `headline`
    says that none is known from elsewhere. With `lines`, blank lines part paragraphs and line ends are
    shown, as WordPress does with text that has no paragraphs; None tells that from the HTML.
    """
    reader = Reader(html, lines=lines)
    reader.read()
    text = reader.prose.text()
    metadata: dict[str, str] = {}
    if fragment:
        from newslint.formats.html_story import blocks_of_piece

        blocks = blocks_of_piece(reader, text, headline_is_known=not headline)
    else:
        blocks, metadata = _page(reader, text)
    length = len(text)
    # A link in a block that was taken back would else point behind the text.
    links = (link._replace(span=Span(*(min(at, length) for at in link.span))) for link in reader.links)
    return HtmlParts(text, tuple(blocks), reader.prose.offsets(), tuple(links), tuple(reader.comments), metadata)


def _page(reader: Reader, text: str) -> tuple[list[Block], dict[str, str]]:
    from newslint.formats.html_metadata import add_story, add_title, page_metadata, title_of
    from newslint.formats.html_story import blocks_of_page

    metadata = page_metadata(reader.told, reader.linked_data) if reader.told or reader.linked_data else {}
    title = title_of(reader.pieces, text)
    known = f"{title} {metadata.get('title', '')}"
    add_title(metadata, title)
    blocks, regions = blocks_of_page(reader, text, known.strip(), metadata.get("publisher", ""))
    shown = [(block.role, text[slice(*block.span)]) for block in blocks]
    add_story(metadata, reader.told, regions, shown)
    return blocks, metadata


def html_into(
    prose: Prose,
    html: str,
    outer: OffsetMap | Callable[[Span], Span] | int = 0,
    *,
    role: Role | None = None,
    reason: str = "",
    headline: bool = False,
    lines: bool | None = None,
) -> HtmlParts:
    """Add the prose of a fragment to that of the format it stands in, and give what was added.

    `outer` says how the fragment stands in the file: a map, a function of spans, or the offset at
    which it stands as it is. With `role`, what would be paragraphs has that role. No block of `prose`
    may be open. The spans in what is given back are those of `prose` and of the file.
    """
    parts = html_parts(html, fragment=True, headline=headline, lines=lines)
    place = _place(outer)
    if isinstance(outer, OffsetMap):
        segments = parts.offsets.through(outer).segments
    else:
        segments = tuple(
            Segment(one.start, one.end, *place(Span(one.source, one.source_end))) for one in parts.offsets.segments
        )
    blocks = tuple(
        block._replace(role=role, reason=reason) if role and block.role is Role.PARAGRAPH else block
        for block in parts.blocks
    )
    first = len(prose.blocks)
    at = prose.append(parts.text, blocks, segments)
    links = tuple(
        link._replace(span=Span(link.span.start + at, link.span.end + at), source=place(link.source))
        for link in parts.links
    )
    comments = tuple(one._replace(source=place(one.source)) for one in parts.comments)
    return HtmlParts(parts.text, tuple(prose.blocks[first:]), OffsetMap(segments), links, comments, parts.metadata)


def _place(outer: OffsetMap | Callable[[Span], Span] | int) -> Callable[[Span], Span]:
    if isinstance(outer, OffsetMap):
        return lambda span: Span(*outer.place(span)[1:])
    if isinstance(outer, int):
        return lambda span: Span(span.start + outer, span.end + outer)
    return outer


def html_written(span: Span, text: str) -> str | None:
    """Text as it is written into HTML: what would be markup is escaped, line ends are breaks."""
    return "".join(ESCAPED.get(sign, sign) for sign in text) if any(sign in text for sign in ESCAPED) else text
