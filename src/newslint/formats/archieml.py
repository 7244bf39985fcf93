"""ArchieML: the values under the keys that newsrooms use become blocks, every other value is metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newslint.document import Comment, Document, Link, Role
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.archieml_parser import Node, Value, line_kind, parse
from newslint.formats.prose import Prose
from newslint.named import NamedTuple
from newslint.text.offsets import OffsetMap, Segment

# Keys in lower case, without digits, hyphens and underscores, and what their values are.
ROLES: Mapping[str, Role] = {
    key: role
    for role, keys in {
        Role.HEADLINE: "headline hed title head",
        Role.STANDFIRST: "dek deck standfirst summary description subtitle subheadline",
        Role.BYLINE: "byline author authors by",
        Role.DATE: "date pubdate published publishdate",
        Role.SUBHEAD: "subhed subhead subheading subheader header heading crosshead h",
        Role.QUOTE: "quote pullquote blockquote",
        Role.CAPTION: "caption cutline",
        Role.CREDIT: "credit photocredit imagecredit",
        Role.LIST: "list bullets bullet item items li",
        Role.PARAGRAPH: "text body content copy story p graf grafs paragraph paragraphs para lede lead",
    }.items()
    for key in keys.split()
}
# For each thing told of the article, the keys that tell it; the first that is there counts.
TOLD = {
    "title": ("headline", "hed", "title", "head"),
    "description": ("dek", "deck", "standfirst", "summary", "description"),
    "byline": ("byline", "author", "authors", "by"),
    "date": ("date", "pubdate", "published", "publishdate"),
    "location": ("dateline", "location", "place"),
    "language": ("language", "lang"),
    "url": ("url", "link"),
    "section": ("section",),
}
# Arrays whose lines are for the desk.
NOT_PROSE = frozenset({"note", "notes", "source", "sources", "link", "links", "tag", "tags", "keywords", "credits"})

KEY_SIGNS = re.compile(r"[-_0-9]+")
TAG = re.compile(r"</?[A-Za-z]|&#?\w+;")
TAGS = re.compile(r"<[^<>]*>")
COMMENT = re.compile(r"<!--\s*(newslint:[^<]*?)-->")


class ArchieML:
    """Archie Markup Language: .aml and .archieml."""

    name = "archieml"
    suffixes = (".aml", ".archieml")
    named_only = False
    many = False

    def documents(self, source: Source) -> Iterator[Document]:
        """Give the one article of the file."""
        yield archieml_document(source.text, source.name)


class _Leaf(NamedTuple):
    """A value, the keys on the way to it, and whether it stands in an array."""

    value: Value
    path: tuple[str, ...]
    in_array: bool

    @property
    def start(self) -> int:
        return self.value.pieces[0][1].start


@dataclass(frozen=True)
class Written:
    """How text is written into an ArchieML file: as it is, but never so that a line changes its kind.

    `html` holds the stretches of the file that are HTML, in order.
    """

    source: str
    html: tuple[Span, ...]

    def __call__(self, span: Span, text: str) -> str | None:
        """The text to write in the place of a span, or None where another line would come of it."""
        if "\n" in text or "\r" in text:
            return None
        start = max(self.source.rfind("\n", 0, span.start), self.source.rfind("\r", 0, span.start)) + 1
        ends = (self.source.find(sign, span.end) for sign in "\r\n")
        end = min((at for at in ends if at >= 0), default=len(self.source))
        if any(one.start <= span.start and span.end <= one.end for one in self.html):
            from newslint.formats.html import html_written

            written = html_written(span, text)
            if written is None:
                return None
            text = written
        changed = self.source[start : span.start] + text + self.source[span.end : end]
        return text if line_kind(changed) == line_kind(self.source[start:end]) else None


def archieml_document(source: str, name: str) -> Document:
    """An article of ArchieML: a block for each line of each value, in the order of the file."""
    leaves = sorted(_leaves(parse(source)), key=lambda leaf: leaf.start)
    reader = _Reader()
    for leaf in leaves:
        reader.read(leaf)
    prose = reader.prose
    comments = [Comment(Span(*found.span()), found[1].strip()) for found in COMMENT.finditer(source)]
    return Document(
        prose.text(),
        tuple(prose.blocks),
        prose.offsets(),
        source,
        name,
        "archieml",
        _metadata(leaves),
        tuple(reader.links),
        tuple(comments),
        written=Written(source, tuple(reader.html)),
    )


def _leaves(root: dict[str, Node]) -> Iterator[_Leaf]:
    """The values of the output that say something; of a freeform array, under the name of their type."""
    todo: list[tuple[Node, tuple[str, ...], bool]] = [(root, (), False)]
    while todo:
        node, path, in_array = todo.pop()
        if isinstance(node, Value):
            if node.pieces:
                yield _Leaf(node, path, in_array)
        elif isinstance(node, list):
            todo.extend((one, path, True) for one in node)
        elif isinstance(node, dict):
            kind = node.get("type")
            for key, value in node.items():
                named = kind if key == "value" and isinstance(kind, str) else key
                todo.append((value, (*path, KEY_SIGNS.sub("", named).lower()), in_array))


def _metadata(leaves: list[_Leaf]) -> dict[str, str]:
    by_key: dict[str, str] = {}
    for leaf in leaves:
        if not leaf.in_array:
            by_key.setdefault(leaf.path[-1], " ".join(TAGS.sub("", leaf.value.text).split()))
    told = ((kind, next((by_key[key] for key in keys if key in by_key), "")) for kind, keys in TOLD.items())
    return {kind: text for kind, text in told if text}


class _Reader:
    """Turns values into blocks."""

    def __init__(self) -> None:
        self.prose = Prose()
        self.links: list[Link] = []
        self.html: list[Span] = []
        self.has_headline = False

    def read(self, leaf: _Leaf) -> None:
        """Add a value, a block for each of its lines."""
        role = self.role(leaf)
        if role is Role.METADATA and not any(sign.isspace() for sign in leaf.value.text):
            # An address, a number, the name of a file.
            return
        line: list[tuple[str, Span]] = []
        for piece in (*leaf.value.pieces, ("\n", Span(0, 0))):
            if piece[0] != "\n":
                line.append(piece)
            elif line:
                self.line(line, role, leaf.path[-1])
                line = []

    def line(self, pieces: list[tuple[str, Span]], role: Role, key: str) -> None:
        """Add a line; one with tags or entities is read as HTML."""
        text = "".join(text for text, _ in pieces)
        if TAG.search(text) or "<!--" in text:
            from newslint.formats.html import html_into

            self.html.append(Span(pieces[0][1].start, pieces[-1][1].end))
            parts = html_into(self.prose, text, _map(pieces), role=role, reason=key)
            self.links.extend(parts.links)
            return
        self.prose.open()
        for piece, span in pieces:
            self.prose.add(piece, span)
        self.prose.close(role, key)

    def role(self, leaf: _Leaf) -> Role:
        """What a value is, by its key; the first headline is that of the article, the others stand over parts."""
        if any(key in NOT_PROSE for key in leaf.path[:-1]) or leaf.path[-1] in NOT_PROSE:
            return Role.METADATA
        role = ROLES.get(leaf.path[-1], Role.METADATA)
        if role is Role.HEADLINE:
            if self.has_headline or (leaf.in_array and self.prose.blocks):
                return Role.SUBHEAD
            self.has_headline = True
        return role


def _map(pieces: list[tuple[str, Span]]) -> OffsetMap:
    segments: list[Segment] = []
    at = 0
    for text, span in pieces:
        segments.append(Segment(at, at + len(text), *span))
        at += len(text)
    return OffsetMap(tuple(segments))
