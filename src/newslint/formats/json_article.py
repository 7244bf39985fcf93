"""An article gathered from the strings of a JSON file, some of which hold HTML."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.document import Comment, Document, Link, Role
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.json_strings import Text, Value, escaper, json_tree, read_string
from newslint.formats.prose import Prose
from newslint.text.offsets import OffsetMap

# What tells that a string meant as text holds HTML all the same.
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);|<!--")
# Lists of articles in one object, as feeds and searches give them.
LISTS = ("items", "articles", "stories", "results", "data")

# What is told of the article by its first block of a role.
SHOWN = {Role.HEADLINE: "title", Role.STANDFIRST: "description"}


@dataclass(frozen=True)
class Written:
    """How text is written into the strings of a JSON file; `html` holds those strings that are HTML, in order."""

    html: tuple[Span, ...]
    is_ascii: bool

    def __call__(self, span: Span, text: str) -> str | None:
        """The text with its entities, in a string of HTML, and its escapes; None where it cannot be written."""
        index = bisect_right(self.html, (span.start, span.end)) - 1
        around = self.html[max(0, index) : index + 2]
        if any(one.start <= span.start and span.end <= one.end for one in around):
            from newslint.formats.html import html_written

            html = html_written(span, text)
            if html is None:
                return None
            text = html
        elif MARKUP.search(text):
            # In a string that holds none, nobody could tell whether it is meant.
            return None
        return escaper(self.is_ascii)(text)


class JsonArticle:
    """An article in the making: strings are added in the order in which a reader reads them."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.prose = Prose()
        self.links: list[Link] = []
        self.comments: list[Comment] = []
        self.metadata: dict[str, str] = {}
        self._html: list[Span] = []

    def told(self, **values: Value) -> None:
        """Keep what is told of the article: of each value the text, if it is a string that says something."""
        for key, value in values.items():
            if isinstance(value, Text) and value.value.strip():
                self.metadata[key] = " ".join(value.value.split())

    def line(self, value: Value, role: Role, reason: str = "") -> bool:
        """Add a string that is one block: a headline, a name, a caption. Gives whether it said anything."""
        if not isinstance(value, Text):
            return False
        if MARKUP.search(value.value):
            return self.html(value, role, reason)
        self.prose.open()
        text, offsets = read_string(self.source, value.span)
        for one in offsets.segments:
            self.prose.add(text[one.start : one.end], Span(one.source, one.source_end))
        return self.prose.close(role, reason)

    def text(self, value: Value) -> bool:
        """Add a string of plain text: a body with its paragraphs."""
        if not isinstance(value, Text):
            return False
        from newslint.formats.plain import plain_document

        text, offsets = read_string(self.source, value.span)
        if not text.strip():
            return False
        read = plain_document(text, "")
        through = read.offsets.through(offsets)
        self.comments += (Comment(_in_file(offsets, one.source), one.text) for one in read.comments)
        self.prose.append(text, read.blocks, through.segments)
        return True

    def html(self, value: Value, role: Role | None = None, reason: str = "") -> bool:
        """Add a string of HTML; its paragraphs get the role given."""
        if not isinstance(value, Text) or not value.value.strip():
            return False
        from newslint.formats.html import html_into

        text, offsets = read_string(self.source, value.span)
        is_copy = len(text) == value.span.length
        parts = html_into(self.prose, text, value.span.start if is_copy else offsets, role=role, reason=reason)
        self._html.append(value.span)
        self.links += parts.links
        self.comments += parts.comments
        return bool(parts.blocks)

    def document(self, name: str, kind: str) -> Document:
        """The article. Raises ArticleError when nothing was found in it."""
        if not self.prose.blocks:
            raise ArticleError(f"no article in it: neither headline nor text where {kind} has them")
        text = self.prose.text()
        for block in reversed(self.prose.blocks):
            if block.role in SHOWN:
                # As it is shown, without tags and entities.
                self.metadata[SHOWN[block.role]] = " ".join(text[block.span.start : block.span.end].split())
        return Document(
            text,
            tuple(self.prose.blocks),
            self.prose.offsets(),
            self.source,
            name,
            kind,
            self.metadata,
            tuple(self.links),
            tuple(self.comments),
            written=Written(tuple(sorted(self._html)), self.source.isascii()),
        )


def _in_file(offsets: OffsetMap, span: Span) -> Span:
    place = offsets.place(span)
    return Span(place.start, place.end)


def articles(source: Source) -> Iterator[dict[str, Value]]:
    """The objects of a JSON file that are its articles: the one, or those of a list.

    Raises ArticleError for a file that holds none.
    """
    tree = json_tree(source.text)
    if isinstance(tree, dict):
        inner = next((one for key in LISTS if isinstance(one := tree.get(key), list)), None)
        found: Value = inner if inner is not None and not _is_article(tree) else [tree]
    else:
        found = tree
    if not isinstance(found, list) or not any(isinstance(one, dict) for one in found):
        raise ArticleError("no article in it: neither an object nor a list of objects")
    yield from (one for one in found if isinstance(one, dict))


def _is_article(tree: dict[str, Value]) -> bool:
    return any(key.lower().startswith(("headline", "body", "bodies", "content_elements", "uri")) for key in tree)


def at(value: Value, *path: str) -> Value:
    """What stands at a path of keys, or None."""
    for key in path:
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def listed(value: Value) -> list[dict[str, Value]]:
    """The objects of a list, or of an object that stands for one; of anything else none."""
    if isinstance(value, dict):
        value = list(value.values())
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def say(value: Value) -> str:
    """The text of a string, or nothing."""
    return value.value if isinstance(value, Text) else ""
