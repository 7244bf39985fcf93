"""The events of the Markdown parser, made into prose with its places in the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from newslint.document import Comment, Link, Role
from newslint.finding import Span
from newslint.formats.frontmatter import Scalar
from newslint.formats.prose import Prose
from newslint.formats.shortcodes import without_shortcodes
from newslint.text.offsets import byte_offsets

if TYPE_CHECKING:
    from newslint.formats.frontmatter import Field

Place = Callable[[Span], Span]

# What stands in the prose for a span of code or the like: no letter, so that words do not join.
STAND_IN = "\ufffc"
LINE_BREAK_TAG = re.compile(r"<br\s*/?>\Z", re.IGNORECASE)
LINK_TAG = re.compile(r"<(/?)(?:a|img)\b", re.IGNORECASE)
CODE_TAG = re.compile(r"<(/?)(?:code|samp)\b", re.IGNORECASE)
LINE = re.compile(r"[^\n]*\n|[^\n]+")
LINE_PART = re.compile(f"{STAND_IN}+|\n|[^\n{STAND_IN}]+")
STAND_INS = re.compile(f"{STAND_IN}+")
CAPTION_WORDS = 4
INLINE_TAGS = frozenset(["Emphasis", "Strong", "Strikethrough", "Link", "Image"])
CONTAINERS = {
    "BlockQuote": Role.QUOTE,
    "Item": Role.LIST,
    "Table": Role.TABLE,
    "FootnoteDefinition": Role.PARAGRAPH,
}
# For each thing that front matter may tell, the keys that tell it; the first that is there counts.
KEYS = {
    "title": ("headline", "title"),
    "description": ("standfirst", "description", "summary"),
    "byline": ("byline", "author"),
    "date": ("date", "published", "pubdate"),
    "location": ("dateline", "location", "place"),
    "language": ("language", "lang"),
    "url": ("url",),
}
FRONT_ROLES = {
    "title": (Role.HEADLINE, "front matter"),
    "description": (Role.STANDFIRST, "front matter"),
    "byline": (Role.BYLINE, "front matter"),
}


class Reader:
    """Turns the events of the parser into prose; spans are those of the file."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.scalars: list[Scalar] = []
        self.html_spans: list[Span] = []
        self.prose = Prose()
        self.links: list[Link] = []
        self.comments: list[Comment] = []
        self.has_headline = False
        self.containers: list[Role] = []
        self.heading = ""
        self.open_links: list[tuple[int, str]] = []
        self.image: str | None = None
        self.image_depth = 0
        self.alt: list[tuple[str, Span]] = []
        # What tells a caption: an image came first in the block, and all the rest is emphasised.
        self.image_first = False
        self.emphasis = 0
        self.unemphasised = False
        self.is_code = False
        # A block of HTML as its lines come, and where each stands in the file.
        self.html: Prose | None = None
        self.html_link: tuple[int, str, int] | None = None
        self.html_code = -1
        self.whole = self.blotted = ""

    def read_front(self, fields: tuple[Field, ...], place: Place) -> dict[str, str]:
        """Take the fields of the front matter that say something of the article, and give the metadata."""
        by_key = {field.key: field for field in reversed(fields)}
        chosen: dict[str, str] = {}
        for kind, keys in KEYS.items():
            key = next((key for key in keys if key in by_key), None)
            if key is not None:
                chosen[key] = kind
        metadata: dict[str, str] = {}
        for field in fields:
            kind = chosen.get(field.key, "")
            if not kind or by_key[field.key] is not field:
                continue
            metadata[kind] = field.value.strip()
            if kind in FRONT_ROLES:
                self.prose.open()
                for piece in field.pieces:
                    self.prose.add(piece.text, place(piece.span))
                self.prose.close(*FRONT_ROLES[kind])
                self.scalars.append(Scalar(place(field.whole), field.style))
        self.has_headline = "title" in metadata
        return metadata

    def read_body(self, text: str, begin: int, place: Place) -> None:
        """Read the article that begins at an offset behind the front matter."""
        import pyromark

        self.whole, self.blotted = text, without_shortcodes(text)
        offset = byte_offsets(self.blotted)
        events: Iterable[tuple[Any, Any]] = pyromark.events_with_range(
            self.blotted, options=_options(), merge_text=False
        )
        for event, where in events:
            start, end = offset(where["start"]), offset(where["end"])
            span = place(Span(start + begin, end + begin))
            if isinstance(event, str):
                if event in ("SoftBreak", "HardBreak"):
                    self.inline("\n", span)
                continue
            ((kind, value),) = event.items()
            if kind == "Text":
                if STAND_IN in value and end - start == len(value):
                    self.parts(start, value, lambda span: place(Span(span.start + begin, span.end + begin)))
                else:
                    self.inline(value, span)
            elif kind == "Start":
                tag, told = _tag(value)
                if STAND_IN in told.get("dest_url", ""):
                    told = {**told, "dest_url": self.unblotted(told["dest_url"], Span(start, end))}
                self.start(tag, told, span)
            elif kind == "End":
                self.end(_tag(value)[0], span)
            elif kind == "Code":
                self.inline(STAND_IN, span)
            elif kind == "Html" and self.html is not None:
                self.html_lines(value, start, lambda span: place(Span(span.start + begin, span.end + begin)))
            elif kind == "InlineHtml":
                self.inline_html(value, span)
        self.close()

    def parts(self, at: int, text: str, place: Place) -> None:
        """Add text in which shortcodes are blotted out: one stand-in for each run of them."""
        done = 0
        for run in STAND_INS.finditer(text):
            if done < run.start():
                self.inline(text[done : run.start()], place(Span(at + done, at + run.start())))
            self.inline(STAND_IN, place(Span(at + run.start(), at + run.end())))
            done = run.end()
        if done < len(text):
            self.inline(text[done:], place(Span(at + done, at + len(text))))

    def unblotted(self, target: str, span: Span) -> str:
        """The target of a link with the shortcodes that were blotted out of it."""
        at = self.blotted.find(target, span.start, span.end)
        return self.whole[at : at + len(target)] if at >= 0 else target.replace(STAND_IN, "")

    def inline_html(self, tag: str, span: Span) -> None:
        """Heed a tag inside a line: a line break, a link, an image, code, a comment."""
        if tag.startswith("<!"):
            self.comment(span)
        elif LINE_BREAK_TAG.match(tag):
            self.inline("\n", span)
        elif code := CODE_TAG.match(tag):
            if not code[1]:
                self.html_code = span.start
            elif self.html_code >= 0:
                start, self.html_code = self.html_code, -1
                self.inline(STAND_IN, Span(start, span.end))
        elif link := LINK_TAG.match(tag):
            self.inline_link(tag, span, is_end=bool(link[1]))

    def inline_link(self, tag: str, span: Span, *, is_end: bool) -> None:
        """Keep a link or an image that is written as a tag inside a line."""
        from newslint.formats.html_attributes import attributes

        length = self.prose.length
        if is_end:
            if self.html_link is not None:
                begun, target, start = self.html_link
                self.links.append(Link(Span(min(begun, length), length), target, Span(start, span.end)))
            self.html_link = None
            return
        told = attributes(tag[2:-1])
        if "src" in told:
            self.links.append(Link(Span(length, length), told["src"], span, is_image=True))
        elif "href" in told:
            if not self.prose.is_open:
                self.prose.open()
            self.html_link = (self.prose.length, told["href"], span.start)

    def html_lines(self, text: str, at: int, place: Place) -> None:
        """Keep lines of a block of HTML, which a container may have indented, until the block ends."""
        assert self.html is not None
        for line in LINE.findall(text):
            # The line end is added by itself, for in the file it may be two characters; so is what is blotted out.
            for part in LINE_PART.findall(line):
                self.html.add(STAND_IN if part[0] == STAND_IN else part, place(Span(at, at + len(part))))
                at += len(part)

    def end_html(self) -> None:
        """Read a block of HTML as part of the article."""
        lines, self.html = self.html, None
        if lines is None or not lines.length:
            return
        from newslint.formats.html import html_into

        role = self.containers[-1] if self.containers else None
        headline = not self.has_headline and not self.containers
        segments = lines.segments
        added = html_into(self.prose, lines.text(), lines.offsets(), role=role, headline=headline, lines=False)
        self.has_headline = self.has_headline or any(block.role is Role.HEADLINE for block in added.blocks)
        self.links += added.links
        self.comments += added.comments
        self.html_spans.append(Span(segments[0].source, segments[-1].source_end))

    def inline(self, text: str, span: Span) -> None:
        """Add a run of text to the open block, to an image's other text, or to nothing that is prose."""
        if self.is_code or self.html_code >= 0:
            return
        if self.image_depth:
            self.alt.append((text, span))
            return
        if not self.prose.is_open:
            self.prose.open()
        if not self.emphasis and not text.isspace():
            self.unemphasised = True
        self.prose.add(text, span)

    def start(self, tag: str, told: dict[str, Any], span: Span) -> None:
        """Enter an element."""
        if tag == "Image":
            self.image_depth += 1
            if self.image_depth == 1:
                if not self.prose.is_open:
                    self.prose.open()
                self.image, self.alt = told["dest_url"], []
                self.image_first = self.image_first or not self.unemphasised
        elif tag == "Link":
            if not self.prose.is_open and not self.image_depth:
                self.prose.open()
            self.open_links.append((self.prose.length, told["dest_url"]))
        elif tag == "Emphasis":
            self.emphasis += 1
        elif tag not in INLINE_TAGS:
            self.close()
            if tag in CONTAINERS:
                self.containers.append(CONTAINERS[tag])
            self.heading = told.get("level", "") if tag == "Heading" else ""
            self.is_code = tag == "CodeBlock"
            if tag == "HtmlBlock":
                self.html = Prose()

    def end(self, tag: str, span: Span) -> None:
        """Leave an element."""
        if tag == "Image":
            self.image_depth -= 1
            if not self.image_depth:
                at = self.prose.length
                self.links.append(Link(Span(at, at), self.image or "", span, is_image=True))
        elif tag == "Link":
            begun, target = self.open_links.pop()
            if not self.image_depth:
                self.links.append(Link(Span(begun, self.prose.length), target, span))
        elif tag == "Emphasis":
            self.emphasis -= 1
        elif tag not in INLINE_TAGS:
            self.close()
            if tag in CONTAINERS:
                self.containers.pop()
            self.heading = ""
            self.is_code = False
            if tag == "HtmlBlock":
                self.end_html()

    def close(self) -> None:
        """End the open block under its role."""
        self.html_code, self.html_link = -1, None
        has_image = self.image is not None
        if not has_image and not self.prose.is_open:
            self.image_first = self.unemphasised = False
            return
        is_caption = has_image and self.image_first and not self.unemphasised
        closed = self.prose.close(*((Role.CAPTION, "image") if is_caption else (self.role(), "")))
        if closed and not is_caption and self.heading == "H1" and not self.containers:
            self.has_headline = True
        if has_image and not closed:
            self.caption()
        self.image, self.image_first, self.unemphasised = None, False, False

    def caption(self) -> None:
        """Take the other text of an image that stands alone for its caption, if it reads like one."""
        if len("".join(text for text, _ in self.alt).split()) < CAPTION_WORDS:
            return
        self.prose.open()
        for text, span in self.alt:
            self.prose.add(text, span)
        self.prose.close(Role.CAPTION, "alt text")

    def role(self) -> Role:
        """The role of the block that is read."""
        if self.heading:
            is_first = self.heading == "H1" and not self.has_headline and not self.containers
            return Role.HEADLINE if is_first else Role.SUBHEAD
        return self.containers[-1] if self.containers else Role.PARAGRAPH

    def comment(self, span: Span) -> None:
        """Keep newslint's own comments of a stretch of HTML."""
        at = self.source.find("<!--", span.start, span.end)
        while at >= 0:
            close = self.source.find("-->", at + 4, span.end)
            if close < 0:
                return
            body = self.source[at + 4 : close].strip()
            if body.startswith("newslint:"):
                self.comments.append(Comment(Span(at, close + 3), body))
            at = self.source.find("<!--", close + 3, span.end)


@cache
def _options() -> Any:
    """What the parser reads beyond plain CommonMark."""
    import pyromark

    return (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_TASKLISTS
        | pyromark.Options.ENABLE_GFM
        | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    )


def _tag(value: str | dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The name of an element and what the parser tells of it."""
    if isinstance(value, str):
        return value, {}
    ((name, told),) = value.items()
    return name, told if isinstance(told, dict) else {}
