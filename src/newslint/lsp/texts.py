"""The text of an open article, and its positions in the units that the editor counts.

pygls keeps texts as well, but parts them at every character that Python takes for a line end; in an
article with U+2028 or a form feed its positions are wrong from there on. Lines end here as the protocol
says, at LF, CRLF and a lone CR.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lsprotocol import types

from newslint.finding import Span
from newslint.text.offsets import LineIndex


@dataclass(frozen=True)
class OpenText:
    """A version of an article as the editor holds it. `encoding` is what a column counts units of."""

    uri: str
    version: int
    text: str
    encoding: str

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the text."""
        return LineIndex(self.text)

    def changed(self, version: int, changes: Sequence[types.TextDocumentContentChangeEvent]) -> OpenText:
        """The text after some changes, each of which counts on those before it."""
        now = self
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = now.span(change.range)
                text = now.text[:start] + change.text + now.text[end:]
            else:
                text = change.text
            now = OpenText(self.uri, version, text, self.encoding)
        return now if changes else OpenText(self.uri, version, self.text, self.encoding)

    def span(self, range_: types.Range) -> Span:
        """A range as a span of the text; what lies beyond the text ends with it."""
        start = self.offset(range_.start)
        return Span(start, max(start, self.offset(range_.end)))

    def offset(self, position: types.Position) -> int:
        """The offset of a position, in code points; beyond the end of a line it is that end."""
        if position.line >= len(self.lines.starts):
            return len(self.text)
        start, end = self._line(position.line)
        line = self.text[start:end]
        if line.isascii() or self.encoding == "utf-32":
            return start + min(position.character, len(line))
        left = position.character
        for at, sign in enumerate(line):
            left -= self._width(sign)
            if left < 0:
                return start + at
        return end

    def range(self, start: int, end: int) -> types.Range:
        """The range between two offsets."""
        return types.Range(self.position(start), self.position(end))

    def position(self, offset: int) -> types.Position:
        """The position of an offset in code points."""
        line = self.lines.position(offset)[0] - 1
        start, end = self._line(line)
        # Between CR and LF there is no position; before both, there is.
        before = self.text[start : min(offset, end)]
        width = len(before) if before.isascii() else sum(map(self._width, before))
        return types.Position(line, width)

    def _line(self, number: int) -> Span:
        """A line counted from 0, without its line break."""
        start, end = self.lines.line_span(number + 1)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def _width(self, sign: str) -> int:
        if self.encoding == "utf-8":
            return len(sign.encode("utf-8", "surrogatepass"))
        return 1 + (self.encoding == "utf-16" and sign > "\uffff")
