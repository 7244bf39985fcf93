"""NewsML-G2 of IPTC: news items with metadata and a text in XHTML, NITF or plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Comment, Document, Role
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.prose import Prose
from newslint.formats.xml_flow import Flow
from newslint.formats.xml_reader import Run, joined, local, read_xml
from newslint.formats.xml_written import XmlWritten

ITEMS = ("newsItem", "packageItem")
# Roles of the texts under `contentMeta`; what they are of pictures and films is a caption.
META_ROLES = {
    "headline": Role.HEADLINE,
    "by": Role.BYLINE,
    "dateline": Role.DATELINE,
    "description": Role.STANDFIRST,
}
# What the text of an element tells, by the names of its parent and its own; the first counts.
TEXTS = {
    ("contentMeta", "headline"): "title",
    ("contentMeta", "by"): "byline",
    ("contentMeta", "dateline"): "dateline",
    ("contentMeta", "contentCreated"): "date",
    ("itemMeta", "title"): "item title",
    ("itemMeta", "firstCreated"): "first created",
    ("itemMeta", "versionCreated"): "version created",
    ("rightsInfo", "copyrightNotice"): "copyright",
    ("provider", "name"): "publisher",
    ("creator", "name"): "creator",
    ("located", "name"): "location",
    ("genre", "name"): "genre",
}
ATTRIBUTES = {
    ("newsItem", "lang"): "language",
    ("packageItem", "lang"): "language",
    ("language", "tag"): "language",
    ("provider", "literal"): "publisher",
    ("html", "lang"): "language",
}
FALLBACKS = {"title": ("item title",), "date": ("first created", "version created"), "byline": ("creator",)}
INTERNAL = ("item title", "first created", "version created", "creator")
NO_STORY = ("picture", "graphic", "video", "audio", "animation")
HTML_TYPES = ("text/html", "application/xhtml+xml")


class NewsML:
    """NewsML-G2: .xml with the root `newsItem`, `packageItem` or `newsMessage`."""

    name = "newsml"
    suffixes = (".newsml",)
    named_only = False
    many = False

    def documents(self, source: Source) -> Iterator[Document | ArticleError]:
        """Give an article for each news item with a text; where the file breaks off, those above the break too."""
        reader = _Reader(source.text)
        problem: ArticleError | None = None
        try:
            read_xml(source.text, reader)
        except ArticleError as broken:
            if not reader.items:
                raise
            problem = broken
        if not reader.items and not reader.has_items:
            raise ArticleError(
                "not NewsML-G2: the file has no `newsItem` or `packageItem`; state its format with --input-format"
            )
        written = XmlWritten(source.text, tuple(reader.cdata_sections), tuple(reader.html))
        for item in reader.items:
            yield item.document(source, written)
        if problem:
            yield problem


class _Item:
    """One news item as it is read."""

    def __init__(self, source: str, told: dict[str, str]) -> None:
        self.prose = Prose()
        self.flow = Flow(source, self.prose)
        self.told = told
        self.is_story = True

    def document(self, source: Source, written: XmlWritten) -> Document:
        """The article, when the item is read."""
        told = dict(self.told)
        for kind, others in FALLBACKS.items():
            for other in others:
                if other in told:
                    told.setdefault(kind, told[other])
        metadata = {kind: value for kind, value in told.items() if kind not in INTERNAL}
        return Document(
            self.prose.text(),
            tuple(self.prose.blocks),
            self.prose.offsets(),
            source.text,
            source.name,
            "newsml",
            metadata,
            tuple(self.flow.links),
            tuple(self.flow.comments),
            written=written,
        )


class _Reader:
    """Sends the texts of each item to its flow, and keeps its metadata."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.items: list[_Item] = []
        self.has_items = False
        self.cdata_sections: list[Span] = []
        self.html: list[Span] = []
        self._path: list[str] = []
        self._item: _Item | None = None
        # The depth of the element whose markup is the text, and that of the text under contentMeta.
        self._inline = self._meta = 0
        self._text: tuple[int, str, list[str]] | None = None
        self._data: tuple[str, list[Run]] | None = None
        self._waiting: list[Comment] = []

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        """An element begins."""
        plain = local(name)
        parent = self._path[-1] if self._path else ""
        self._path.append(plain)
        if plain in ITEMS and self._item is None:
            self._item = _Item(self.source, {})
            self._item.flow.comments += self._waiting
            self._waiting = []
            self.has_items = True
        item = self._item
        if item is None:
            return
        for attribute, value in attributes.items():
            kind = ATTRIBUTES.get((plain, local(attribute)))
            if kind and value.strip():
                item.told.setdefault(kind, value.strip())
        if self._inline:
            item.flow.start(name, attributes, at)
        elif plain == "inlineXML":
            self._inline = len(self._path)
            item.flow.open(Role.PARAGRAPH)
        elif plain == "inlineData":
            self._data = (attributes.get("contenttype", "text/plain"), [])
        elif plain == "itemClass":
            item.is_story = not any(kind in attributes.get("qcode", "") for kind in NO_STORY)
        elif not self._meta:
            self._start_meta(item, plain, parent, attributes)

    def _start_meta(self, item: _Item, name: str, parent: str, attributes: dict[str, str]) -> None:
        if self._text is None and (parent, name) in TEXTS:
            self._text = (len(self._path), TEXTS[parent, name], [])
        if parent == "contentMeta" and name in META_ROLES:
            is_caption = name == "description" and (not item.is_story or "caption" in attributes.get("role", ""))
            self._meta = len(self._path)
            item.flow.open(Role.CAPTION if is_caption else META_ROLES[name], "metadata")
        elif parent == "itemRef" and name in ("title", "headline", "description"):
            self._meta = len(self._path)
            item.flow.open(Role.LIST, "item reference")

    def end(self, name: str, at: int) -> None:
        """An element ends."""
        depth = len(self._path)
        plain = self._path.pop()
        item = self._item
        if item is None:
            return
        if self._text and self._text[0] == depth:
            _, kind, parts = self._text
            told = " ".join("".join(parts).split())
            if told:
                item.told.setdefault(kind, told)
            self._text = None
        if self._inline == depth:
            self._inline = 0
            item.flow.close()
        elif self._inline:
            item.flow.end(name, at)
        elif self._meta == depth:
            self._meta = 0
            item.flow.close()
        elif plain == "inlineData" and self._data:
            self._take_data(item, *self._data)
            self._data = None
        elif plain in ITEMS and not any(one in ITEMS for one in self._path):
            item.flow.finish()
            if item.prose.blocks:
                self.items.append(item)
            self._item = None

    def text(self, run: Run) -> None:
        """Text of an element."""
        if self._text:
            self._text[2].append(run.text)
        if self._data:
            self._data[1].append(run)
        elif self._item and (self._inline or self._meta):
            self._item.flow.text(run)

    def comment(self, comment: Comment) -> None:
        """A comment; one between two items is for the one that follows."""
        if self._item:
            self._item.flow.comment(comment)
        elif comment.text.startswith("newslint:"):
            self._waiting.append(comment)

    def _take_data(self, item: _Item, kind: str, runs: list[Run]) -> None:
        if not runs:
            return
        text, outer = joined(runs)
        if kind.startswith(HTML_TYPES):
            from newslint.formats.html import html_into

            self.html.append(Span(runs[0].span.start, runs[-1].span.end))
            found = html_into(item.prose, text, outer)
            item.flow.links += found.links
            item.flow.comments += found.comments
        elif kind.startswith("text/plain"):
            from newslint.formats.plain import plain_document

            found_plain = plain_document(text, "")
            offsets = found_plain.offsets.through(outer)
            item.prose.append(found_plain.text, found_plain.blocks, offsets.segments)
            for one in found_plain.comments:
                item.flow.comment(Comment(Span(*outer.place(one.source)[1:]), one.text))
