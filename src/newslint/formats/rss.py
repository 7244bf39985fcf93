"""RSS and Atom: each item of a feed is an article, its HTML read within the XML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from newslint.document import Block, Document, Role
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.feed import FeedReader, Field, Item
from newslint.formats.prose import Prose
from newslint.formats.xml_flow import Flow
from newslint.formats.xml_reader import joined, local, read_xml
from newslint.formats.xml_written import XmlWritten

ROOTS = ("rss", "feed", "RDF")
METADATA = ("byline", "url", "id", "section", "language", "copyright")
DATES = ("post date", "date", "updated")
TAG = re.compile(r"<[^<>]*>")
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,31});")
# What feeds put behind the beginning of a text that they cut off.
CUT_OFF = " .…[]\u00a0"
EXCERPT = 60
MAIL_AND_NAME = re.compile(r"\S+@\S+\s*\((.+)\)\Z")


class Rss:
    """RSS and Atom: .rss and .atom, and .xml with the root `rss`, `feed` or `rdf:RDF`."""

    name = "rss"
    suffixes = (".rss", ".atom")
    named_only = False
    many = False

    def documents(self, source: Source) -> Iterator[Document | ArticleError]:
        """Give an article for each item; where the file breaks off, those above the break too."""
        yield from feed_documents(source, self.name, lambda _: True)


def feed_documents(source: Source, kind: str, wanted: Callable[[Item], bool]) -> Iterator[Document | ArticleError]:
    """The wanted items of a feed as articles, and an ArticleError where the feed breaks off.

    Raises ArticleError for what is no feed at all.
    """
    reader = FeedReader(source.text)
    problem: ArticleError | None = None
    try:
        read_xml(source.text, reader)
    except ArticleError as broken:
        problem = broken
    if problem is None and local(reader.root) not in ROOTS:
        raise ArticleError("neither RSS nor Atom; state the format of the file with --input-format")
    if problem and not reader.items:
        raise problem
    cdata = tuple(reader.cdata_sections)
    for item in reader.items:
        if wanted(item):
            doc = _document(item, reader, source, kind, cdata)
            if doc.blocks:
                yield doc
    if problem:
        yield problem


def _document(item: Item, reader: FeedReader, source: Source, kind: str, cdata: Sequence[Span]) -> Document:
    told = _Telling(item, source.text, is_atom=local(reader.root) == "feed")
    fields = item.fields
    if "title" in fields:
        told.add(fields["title"], Role.HEADLINE)
    login = item.text("byline") if kind == "wxr" else ""
    if "byline" in fields and not login and "@" not in item.text("byline"):
        told.add(fields["byline"], Role.BYLINE)
    body = fields.get("content") or fields.get("summary")
    teaser = fields.get("excerpt") or (fields.get("summary") if "content" in fields else None)
    if teaser and body and teaser is not body and not _repeats(teaser.text, body.text):
        told.add(teaser, Role.STANDFIRST)
    if body:
        told.add(body, None)
    return Document(
        told.prose.text(),
        tuple(told.prose.blocks),
        told.prose.offsets(),
        source.text,
        source.name,
        kind,
        {
            **_metadata(item, reader.channel, told.headline),
            **({"byline": reader.authors.get(login, login)} if login else {}),
        },
        tuple(item.links),
        tuple(sorted(item.comments)),
        written=XmlWritten(source.text, cdata, tuple(sorted(told.html))),
    )


def _metadata(item: Item, channel: Mapping[str, str], title: str) -> dict[str, str]:
    told = {**channel, **{name: item.text(name) for name in METADATA if item.text(name)}}
    if title:
        told["title"] = title
    date = next((item.text(name) for name in DATES if item.text(name)), "")
    mailed = MAIL_AND_NAME.match(told.get("byline", ""))
    if mailed:
        told["byline"] = mailed[1]
    return {**told, "date": date} if date else told


class _Telling:
    """An item's fields as prose, one after the other."""

    def __init__(self, item: Item, source: str, is_atom: bool) -> None:
        self.item = item
        self.source = source
        self.is_atom = is_atom
        self.prose = Prose()
        self.html: list[Span] = []

    @property
    def headline(self) -> str:
        """What the headline says, in one line."""
        text = self.prose.text()
        found = next((text[slice(*block.span)] for block in self.prose.blocks if block.role is Role.HEADLINE), "")
        return " ".join(found.split())

    def add(self, one: Field, role: Role | None) -> None:
        """Add a field; `role` is that of its paragraphs, None in the body."""
        if one.flow is not None:
            begin = len(self.prose.blocks)
            shift = self.prose.append(one.flow.prose.text(), one.flow.prose.blocks, one.flow.prose.segments)
            self.item.links += (
                link._replace(span=Span(link.span.start + shift, link.span.end + shift)) for link in one.flow.links
            )
            blocks = self.prose.blocks[begin:]
            self.prose.blocks[begin:] = [_named(block, role) for block in blocks]
        elif self._is_html(one, role):
            from newslint.formats.html import html_into

            text, outer = joined(one.runs)
            self.html.append(one.span)
            found = html_into(self.prose, text, outer, role=role, reason="metadata" if role else "")
            self.item.links += found.links
            self.item.comments += found.comments
        else:
            flow = Flow(self.source, self.prose)
            flow.open(role or Role.PARAGRAPH, "metadata" if role else "")
            for run in one.runs:
                flow.text(run)
            flow.close()

    def _is_html(self, one: Field, role: Role | None) -> bool:
        """Atom says what a text is; of RSS descriptions and contents are HTML, and titles where they look it."""
        if self.is_atom:
            return one.kind in ("html", "text/html")
        if role in (Role.HEADLINE, Role.BYLINE):
            return MARKUP.search("".join(run.text for run in one.runs)) is not None
        return True


def _named(block: Block, role: Role | None) -> Block:
    if role is not None and block.role is Role.PARAGRAPH:
        return Block(block.span, role, "metadata")
    return Block(block.span, Role.SUBHEAD) if block.role is Role.HEADLINE else block


def _repeats(teaser: str, body: str) -> bool:
    """Whether a teaser is the beginning of the body, cut off somewhere."""
    start = " ".join(TAG.sub(" ", teaser).split())[:EXCERPT].rstrip(CUT_OFF)
    return " ".join(TAG.sub(" ", body[: 20 * EXCERPT]).split()).startswith(start)
