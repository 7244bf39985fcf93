"""The items of a feed as they are read: the runs of text or the markup of each field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from newslint.document import Comment, Link
from newslint.finding import Span
from newslint.formats.xml_flow import Flow
from newslint.formats.xml_reader import Run

ITEMS = ("item", "entry")
# What the elements of an item are; names with the prefixes that feeds use by custom.
FIELDS = {
    "title": "title",
    "link": "url",
    "guid": "id",
    "id": "id",
    "description": "summary",
    "summary": "summary",
    "content:encoded": "content",
    "content": "content",
    "excerpt:encoded": "excerpt",
    "dc:creator": "byline",
    "author": "byline",
    "pubDate": "date",
    "published": "date",
    "dc:date": "date",
    "updated": "updated",
    "category": "section",
    "dc:language": "language",
    "rights": "copyright",
    "dc:rights": "copyright",
    "wp:post_type": "post type",
    "wp:status": "status",
    "wp:post_date": "post date",
}
# What the feed says of all of its items.
CHANNEL_FIELDS = {
    "title": "publisher",
    "language": "language",
    "copyright": "copyright",
    "rights": "copyright",
    "dc:language": "language",
    "dc:rights": "copyright",
}
# An export names its authors once, and in each item by the name they log in with.
AUTHOR_FIELDS = {"wp:author_login": "login", "wp:author_display_name": "display name"}


@dataclass
class Field:
    """A field of an item: its runs, or where it holds elements the flow that reads them."""

    kind: str
    runs: list[Run] = field(default_factory=list)
    flow: Flow | None = None

    @property
    def text(self) -> str:
        """What the field says, in one line."""
        told = "".join(run.text for run in self.runs) if self.flow is None else self.flow.prose.text()
        return " ".join(told.split())

    @property
    def is_empty(self) -> bool:
        """Whether the field says nothing."""
        return not (any(run.text.strip() for run in self.runs) if self.flow is None else self.flow.prose.blocks)

    @property
    def span(self) -> Span:
        """Where the field's runs stand in the file."""
        return Span(self.runs[0].span.start, self.runs[-1].span.end)


@dataclass
class Item:
    """An item with its fields by name, the first of each kind, and what it says in attributes."""

    fields: dict[str, Field] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    comments: list[Comment] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def text(self, name: str) -> str:
        """What a field says, in one line; nothing where it is not there."""
        found = self.fields.get(name)
        return found.text if found else self.told.get(name, "")


class FeedReader:
    """Collects the items of RSS, Atom or a WordPress export."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.items: list[Item] = []
        self.channel: dict[str, str] = {}
        self.authors: dict[str, str] = {}
        self._login = ""
        self.root = ""
        self.cdata_sections: list[Span] = []
        self._prefix = ""
        self._path: list[str] = []
        self._item: Item | None = None
        self._field: tuple[int, str, Field] | None = None
        self._waiting: list[Comment] = []

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        """An element begins."""
        if not self._path:
            self.root = name
            # Atom may come with a prefix on each element.
            self._prefix = name[: name.find(":") + 1] if name.endswith(":feed") else ""
        name = name.removeprefix(self._prefix) if self._prefix else name
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._field is not None:
            self._start_inside(name, attributes, at)
        elif name in ITEMS and self._item is None:
            self._item = Item(comments=self._waiting)
            self._waiting = []
        elif self._item is None:
            if "xml:lang" in attributes:
                self.channel.setdefault("language", attributes["xml:lang"])
            if name in CHANNEL_FIELDS and parent in ("channel", "feed"):
                self._field = (len(self._path), CHANNEL_FIELDS[name], Field("text"))
            elif name in AUTHOR_FIELDS:
                self._field = (len(self._path), AUTHOR_FIELDS[name], Field("text"))
        elif parent in ITEMS and name in FIELDS:
            self._start_field(self._item, name, attributes)

    def _start_field(self, item: Item, name: str, attributes: Mapping[str, str]) -> None:
        kind = FIELDS[name]
        if name == "link" and "href" in attributes:
            if attributes.get("rel", "alternate") == "alternate":
                item.told.setdefault("url", attributes["href"])
        elif name == "category" and "term" in attributes:
            item.told.setdefault("section", attributes["term"])
        elif name == "category" and attributes.get("domain", "category") != "category":
            pass
        elif not (name == "content" and "src" in attributes):
            self._field = (len(self._path), kind, Field(attributes.get("type", "")))

    def _start_inside(self, name: str, attributes: dict[str, str], at: int) -> None:
        assert self._field is not None
        _, kind, one = self._field
        if kind == "byline":
            # Of an author only the name counts, which Atom keeps beside an address and a page.
            if name == "name":
                one.runs.clear()
            return
        if one.flow is None:
            one.flow = Flow(self.source)
            for run in one.runs:
                one.flow.text(run)
        one.flow.start(name, attributes, at)

    def end(self, name: str, at: int) -> None:
        """An element ends."""
        depth = len(self._path)
        name = self._path.pop()
        if self._field is not None:
            begun, kind, one = self._field
            if begun < depth:
                if one.flow is not None:
                    one.flow.end(name, at)
                return
            self._field = None
            if one.flow is not None:
                one.flow.finish()
            if self._item is None:
                self._end_of_channel_field(kind, one.text)
            elif not one.is_empty:
                self._item.fields.setdefault(kind, one)
        elif name in ITEMS and self._item is not None:
            self.items.append(self._item)
            self._item = None

    def _end_of_channel_field(self, kind: str, told: str) -> None:
        if kind == "login":
            self._login = told
        elif kind == "display name":
            self.authors[self._login] = told
        elif told:
            self.channel.setdefault(kind, told)

    def text(self, run: Run) -> None:
        """Text of an element."""
        if self._field is None:
            return
        begun, kind, one = self._field
        if one.flow is not None:
            one.flow.text(run)
        elif kind != "byline" or len(self._path) == begun or self._path[-1] == "name":
            one.runs.append(run)

    def comment(self, comment: Comment) -> None:
        """A comment; one between two items is for the one that follows."""
        if comment.text.startswith("newslint:"):
            (self._waiting if self._item is None else self._item.comments).append(comment)
