"""The elements of NITF and XHTML as prose: blocks with roles, white space as a browser shows it."""

from __future__ import annotations

import re

from newslint.document import Comment, Link, Role
from newslint.finding import Span
from newslint.formats.prose import Prose
from newslint.formats.xml_reader import BLANKS, Run, local, tag_end

# Elements that are blocks, and the role of what is in them; None is the role of what they stand in.
BLOCKS: dict[str, Role | None] = {
    # XHTML
    **dict.fromkeys(("p", "div", "section", "article", "main", "header", "figure", "body", "address", "center"), None),
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "hl2"), Role.SUBHEAD),
    **dict.fromkeys(("li", "dt", "dd"), Role.LIST),
    **dict.fromkeys(("td", "th", "caption"), Role.TABLE),
    **dict.fromkeys(("ul", "ol", "dl", "table", "tr", "hr"), None),
    "blockquote": Role.QUOTE,
    "figcaption": Role.CAPTION,
    "pre": Role.CODE,
    # NITF
    **dict.fromkeys(("block", "body.head", "body.content", "body.end", "fn", "nitf-table", "media"), None),
    **dict.fromkeys(("byline", "byttl"), Role.BYLINE),
    **dict.fromkeys(("hedline", "abstract"), Role.STANDFIRST),
    **dict.fromkeys(("media-producer", "credit", "tagline", "rights"), Role.CREDIT),
    **dict.fromkeys(("note", "distributor", "series", "bibliography"), Role.METADATA),
    "dateline": Role.DATELINE,
    "media-caption": Role.CAPTION,
    "bq": Role.QUOTE,
}
HEADINGS = ("h1", "hl1")
GAP = re.compile("[ \t]{2,}|\t")
# What is in these is not for readers of the story.
SKIPPED = frozenset(
    (
        *("head", "script", "style", "title", "svg", "math", "iframe", "object", "template", "noscript", "nav"),
        *("form", "button", "select", "textarea"),
        *("media-metadata", "media-object", "nitf-table-metadata", "custom-table"),
    )
)


class Flow:
    """Takes the events of one stretch of markup and makes prose of them."""

    def __init__(self, source: str, prose: Prose | None = None) -> None:
        self.source = source
        self.prose = Prose() if prose is None else prose
        self.links: list[Link] = []
        self.comments: list[Comment] = []
        self.has_headline = False
        # Roles of the blocks that are open, from the outside in, each with its reason.
        self._roles: list[tuple[Role, str]] = [(Role.PARAGRAPH, "")]
        self._skipped = 0
        self._blank: Span | None = None
        self._at_line_start = True
        self._anchors: list[tuple[str, int, int]] = []

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        """Enter an element of the markup."""
        name = local(name)
        if self._skipped or name in SKIPPED:
            self._skipped += 1
        elif name in BLOCKS or name in HEADINGS:
            self.open(self._role(name))
        elif name == "br":
            self._break(Span(at, tag_end(self.source, at)))
        elif name == "a":
            self._give_blank()
            if not self.prose.is_open:
                self.prose.open()
            self._anchors.append((attributes.get("href", ""), self.prose.length, at))
        elif name == "img":
            where = Span(self.prose.length, self.prose.length)
            end = tag_end(self.source, at)
            self.links.append(Link(where, attributes.get("src", ""), Span(at, end), is_image=True))

    def end(self, name: str, at: int) -> None:
        """Leave an element."""
        name = local(name)
        if self._skipped:
            self._skipped -= 1
        elif name in BLOCKS or name in HEADINGS:
            self.close()
        elif name == "a" and self._anchors:
            target, begun, begins = self._anchors.pop()
            if target:
                source = Span(begins, tag_end(self.source, at))
                self.links.append(Link(Span(begun, self.prose.length), target, source))

    def open(self, role: Role, reason: str = "") -> None:
        """Begin a block, which ends the one before it."""
        self._end_block()
        self._roles.append((role, reason))

    def close(self) -> None:
        """End a block; what follows belongs to the one round it."""
        self._end_block()
        self._roles.pop()

    def finish(self) -> None:
        """End what is open, and keep links within the prose."""
        self._end_block()
        most = self.prose.length
        self.links = [
            link._replace(span=Span(min(link.span.start, most), min(link.span.end, most))) for link in self.links
        ]

    def text(self, run: Run) -> None:
        """Add text of the open block; runs of blanks count as one, and as none at the start of a line."""
        if self._skipped:
            return
        text, (begin, end) = run
        core = text.strip(BLANKS)
        if not core:
            self._add_blank(run.span)
            return
        stop = end
        if end - begin == len(text):
            lead = len(text) - len(text.lstrip(BLANKS))
            if lead:
                self._add_blank(Span(begin, begin + lead))
                begin += lead
            stop = begin + len(core)
        self._give_blank()
        if not self.prose.is_open:
            self.prose.open()
        self._at_line_start = False
        if "  " in core or "\t" in core:
            self._add_words(core, begin)
        else:
            self.prose.add(core, Span(begin, stop))
        if stop < end:
            self._blank = Span(stop, end)

    def cdata(self, at: int, ends: bool) -> None:
        """A CDATA section is text like any other."""

    def comment(self, comment: Comment) -> None:
        """Keep newslint's own comments."""
        if comment.text.startswith("newslint:"):
            self.comments.append(comment)

    def _add_words(self, text: str, begin: int) -> None:
        at = 0
        for gap in GAP.finditer(text):
            self.prose.add(text[at : gap.start()], Span(begin + at, begin + gap.start()))
            self.prose.add(" ", Span(begin + gap.start(), begin + gap.end()))
            at = gap.end()
        self.prose.add(text[at:], Span(begin + at, begin + len(text)))

    def _role(self, name: str) -> Role:
        around = self._roles[-1][0]
        if name in HEADINGS:
            first, self.has_headline = not self.has_headline, True
            return Role.HEADLINE if first else Role.SUBHEAD
        if name == "hl2" and around is Role.STANDFIRST:
            return around
        return BLOCKS[name] or around

    def _add_blank(self, span: Span) -> None:
        if self._at_line_start:
            return
        if self._blank is None:
            self._blank = span
        elif self._blank.end == span.start:
            self._blank = Span(self._blank.start, span.end)

    def _give_blank(self) -> None:
        if self._blank is not None:
            self.prose.add(" ", self._blank)
            self._blank = None

    def _break(self, span: Span) -> None:
        if self.prose.is_open:
            self._blank = None
            self.prose.add("\n", span)
            self._at_line_start = True

    def _end_block(self) -> None:
        self._blank = None
        self._at_line_start = True
        self.prose.close(*self._roles[-1])
