"""From the tokens of HTML to pieces of prose, each with what its place in the page says of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.document import Comment, Link, Role
from newslint.finding import Span
from newslint.formats.html_attributes import attributes
from newslint.formats.html_hints import NAMING, NOTHING, Hint, hint
from newslint.formats.html_references import BLANKS, REFERENCE, SPECIAL, referred
from newslint.formats.html_stack import BLOCKS, Closed, OpenElements, State
from newslint.formats.html_tokens import Kind, Token, tokens
from newslint.formats.prose import BETWEEN_BLOCKS, Prose
from newslint.named import NamedTuple

# What stands in the prose for code: no letter, so that words do not join.
STAND_IN = "\ufffc"
TELLING = re.compile(rf"(?:{'|'.join(NAMING)}|role|style|hidden)\b", re.IGNORECASE)
PARTED_BY_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|li|article|section)\b", re.IGNORECASE)
BLANK_LINE = re.compile(r"\S[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*\S")
SHOWN = re.compile(r"[^ \t\n\r\f]")
# How single blanks are shown: as a browser does, and where line ends are kept.
ONE_BLANK = (("\n", " "), ("\t", " "), ("\r", " "), ("\f", " "))
LINE_FEEDS = (("\r", "\n"), ("\t", " "), ("\f", " "))
WIDE_BLANKS = ("\n", "  ", "\t", "\r", "\f")
TOLD_BY = frozenset({"meta", "link", "html", "time"})


class Piece(NamedTuple):
    """A block as it is read: its span in the prose, what its place says, and parts with roles of their own."""

    span: Span
    state: State
    parts: tuple[tuple[Span, Role], ...] = ()
    kind: str = ""


class Told(NamedTuple):
    """An element that tells something of the page: its name, attributes, and region."""

    name: str
    attributes: dict[str, str]
    region: int


class Reader:
    """Reads one page or fragment; spans of links and comments are those of the HTML."""

    def __init__(self, html: str, *, lines: bool | None = None) -> None:
        self.html = html
        # In a piece of plain text with a few tags, blank lines part paragraphs, as WordPress reads it.
        self.lines = lines if lines is not None else _is_parted_by_lines(html)
        self.prose = Prose()
        self.stack = OpenElements()
        self.pieces: list[Piece] = []
        self.links: list[Link] = []
        self.comments: list[Comment] = []
        self.told: list[Told] = []
        self.linked_data: list[str] = []
        self._hints: dict[str, Hint] = {}
        self._marks: list[Closed] = []
        self._block = State()
        self._at_blank = True
        self._break_at = -1
        self._link: tuple[int, str, int] | None = None

    def read(self) -> None:
        """Read all of it."""
        text, start, end, raw = Kind.TEXT, Kind.START, Kind.END, Kind.RAW
        for token in tokens(self.html):
            kind = token.kind
            if kind is text:
                self._text(token.start, token.end)
            elif kind is start:
                self._start(token)
            elif kind is end:
                self._end(token)
            elif kind is raw:
                self._raw(token)
            else:
                self._comment(token)
        self._end_link(len(self.html))
        self._close()

    def _text(self, start: int, end: int) -> None:
        html, prose = self.html, self.prose
        if self._at_blank:
            shown = SHOWN.search(html, start, end)
            if shown is None:
                return
            start = shown.start()
        if not prose.is_open:
            self._open()
        at = start
        for special in _special(html[start:end]).finditer(html, start, end):
            begin, after = special.span()
            if html[begin] == "&":
                sign, length = referred(special[0])
                if not length:
                    continue
                if at < begin:
                    self._copy(at, begin)
                at = begin + length
                prose.add(sign, Span(begin, at))
                continue
            if at < begin:
                self._copy(at, begin)
            at = after
            feeds = special[0].replace("\r\n", "\n") if self.lines else ""
            if feeds.count("\n") + feeds.count("\r") > 1:
                self._close()
                if at < end:
                    self._open()
            else:
                prose.add("\n" if feeds.strip(" \t\f") else " ", Span(begin, after))
        if at < end:
            self._copy(at, end)
        self._at_blank = not prose.is_open or html[end - 1] in BLANKS
        self._break_at = -1

    def _copy(self, start: int, end: int) -> None:
        text = self.html[start:end]
        # One replacement after the other is many times as fast as str.translate.
        for blank, shown in LINE_FEEDS if self.lines else ONE_BLANK:
            text = text.replace(blank, shown)
        self.prose.add(text, Span(start, end))

    def _open(self) -> None:
        self.prose.open()
        self._block = self.stack.state
        self._marks = []
        self._at_blank = True

    def _close(self, kind: str = "") -> None:
        """End the open block, if there is one."""
        if not self.prose.is_open:
            self._break_at = -1
            return
        self._cut_end()
        marks = [*self._marks, *self.stack.marked()]
        closed = self.prose.close(self._block.role)
        self._at_blank = True
        self._break_at = -1
        if not closed:
            return
        span = self.prose.blocks.pop().span
        self.pieces.append(Piece(span, self._block, _parts(span, marks, self.prose.length), kind))

    def _cut_end(self) -> None:
        self.prose.cut_end()
        length = self.prose.length
        for index in range(len(self.links) - 1, -1, -1):
            link = self.links[index]
            if link.span.end <= length:
                break
            self.links[index] = link._replace(span=Span(min(link.span.start, length), length))

    def _start(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self._line_break(token)
            return
        raw = self.html[token.inner : token.inner_end]
        if name == "img":
            told = attributes(raw)
            at = self.prose.length
            target = told.get("src") or told.get("data-src") or ""
            self.links.append(Link(Span(at, at), target, Span(token.start, token.end), is_image=True))
            return
        if name in TOLD_BY:
            self.told.append(Told(name, attributes(raw), self.stack.state.region))
        said = self._said(raw)
        if name in BLOCKS:
            self._marked(self.stack.close_for(name))
            self._close()
            if name == "hr" or (name == "p" and said is NOTHING):
                return
            self.stack.open_block(name, said, self.prose.length)
            return
        if name == "a":
            self._end_link(token.start)
            href = attributes(raw).get("href")
            if href is not None:
                length = self.prose.length
                # A link that begins between two blocks begins with the block that comes next.
                begun = length if self.prose.is_open or not length else length + len(BETWEEN_BLOCKS)
                self._link = (begun, href, token.start)
        elif name == "q":
            self._sign("“", token)
        elif name == "time":
            said = said._replace(role=Role.DATE)
        if (said is not NOTHING or self.stack.is_open(name)) and not raw.endswith("/"):
            self.stack.open_inline(name, said, self.prose.length)

    def _said(self, raw: str) -> Hint:
        if not raw or not TELLING.search(raw):
            return NOTHING
        if raw not in self._hints:
            said = hint(attributes(raw))
            self._hints[raw] = NOTHING if said == NOTHING else said
        return self._hints[raw]

    def _end(self, token: Token) -> None:
        name = token.name
        if name in BLOCKS:
            # The line of marks ends with the block, so what is open in it is closed after it.
            self._close()
        elif name == "a":
            self._end_link(token.end)
        elif name == "br":
            self._line_break(token)
        elif name == "q":
            self._sign("”", token)
        if self.stack.is_open(name) or name[0] == "h":
            self._marked(self.stack.close(name))

    def _marked(self, closed: Iterable[Closed]) -> None:
        for one in closed:
            self._marks.append(Closed(one.role, one.begun, self.prose.length))

    def _line_break(self, token: Token) -> None:
        """A line end; the second in a row ends the paragraph."""
        if not self.prose.is_open:
            return
        self._cut_end()
        if self._break_at == self.prose.length:
            self._close()
            return
        self.prose.add("\n", Span(token.start, token.end))
        self._break_at = self.prose.length
        self._at_blank = True

    def _sign(self, sign: str, token: Token) -> None:
        """A mark that the browser puts in the place of a tag."""
        if sign == "“" and not self.prose.is_open:
            self._open()
        if self.prose.is_open:
            self.prose.add(sign, Span(token.start, token.end))
            self._at_blank = False
            self._break_at = -1

    def _raw(self, token: Token) -> None:
        name = token.name
        if name in ("code", "samp"):
            self._sign_for_code(token)
        elif name == "pre":
            self._close()
            if self.html[token.inner : token.inner_end].strip():
                self._open()
                self._block = self._block._replace(role=Role.CODE)
                self.prose.add(STAND_IN, Span(token.inner, token.inner_end))
                self._close()
        elif name == "title":
            self._close()
            self._text(token.inner, token.inner_end)
            self._close("title")
        elif name == "script":
            opening = self.html[token.start : token.inner]
            if "ld+json" in opening.lower():
                self.linked_data.append(self.html[token.inner : token.inner_end])

    def _sign_for_code(self, token: Token) -> None:
        if not self.prose.is_open:
            self._open()
        self.prose.add(STAND_IN, Span(token.start, token.end))
        self._at_blank = False
        self._break_at = -1

    def _end_link(self, end: int) -> None:
        if self._link is None:
            return
        begun, target, start = self._link
        self._link = None
        length = self.prose.length
        self.links.append(Link(Span(min(begun, length), length), target, Span(start, end)))

    def _comment(self, token: Token) -> None:
        if self.html.startswith("<!--", token.start) and "newslint:" in self.html[token.start : token.start + 40]:
            body = self.html[token.start + 4 : token.end].removesuffix("-->").removesuffix("--!>").strip()
            if body.startswith("newslint:"):
                self.comments.append(Comment(Span(token.start, token.end), body))


def _parts(span: Span, marks: list[Closed], length: int) -> tuple[tuple[Span, Role], ...]:
    """The parts of a block that have roles of their own, in order, without those inside others."""
    if not marks:
        return ()
    found: list[tuple[Span, Role]] = []
    for mark in sorted(marks, key=lambda mark: (mark.begun, -mark.ended)):
        start = max(mark.begun, span.start)
        end = min(mark.ended if mark.ended >= 0 else length, span.end)
        if start < end and (not found or start >= found[-1][0].end):
            found.append((Span(start, end), mark.role))
    return tuple(found)


def _special(run: str) -> re.Pattern[str]:
    """The quickest pattern for what is special in a run of text: in most there are single blanks alone."""
    for blank in WIDE_BLANKS:
        if blank in run:
            return SPECIAL
    return REFERENCE


def _is_parted_by_lines(html: str) -> bool:
    return PARTED_BY_MARKUP.search(html) is None and BLANK_LINE.search(html) is not None
