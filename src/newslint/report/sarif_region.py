"""Places of a file as SARIF regions: UTF-16 columns, snippets, and the lines round about."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from newslint.report import SourceFile
from newslint.report.long_file import ASTRAL, LongText

Json = dict[str, Any]

# A context region shows at most so many characters on either side of its region.
MOST_AROUND = 300
WORD_SEARCH = 40


class Regions:
    """Makes regions of one file. Offsets count code points of its text."""

    def __init__(self, source: SourceFile) -> None:
        self.text = source.text
        self.lines = source.lines
        # Characters that take two UTF-16 units, by offset: in most files there are none.
        self._astral: list[int] = []
        if not isinstance(self.text, LongText) and not self.text.isascii():
            self._astral = [found.start() for found in ASTRAL.finditer(self.text)]

    def region(self, start: int, end: int, snippet: bool = True) -> Json:
        """The region of a range, with its text unless `snippet` is false."""
        start = min(max(start, 0), len(self.text))
        end = min(max(end, start), len(self.text))
        line, column = self._position(start)
        end_line, end_column = self._position(end)
        told: Json = {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
            "charOffset": self._units(start),
            "charLength": self._units(end) - self._units(start),
        }
        if snippet:
            told["snippet"] = {"text": self.text[start:end]}
        return told

    def context(self, start: int, end: int) -> Json | None:
        """A larger region with the lines before and after, cut at words where they are long.

        None where there is nothing round about: the range is the whole file.
        """
        first, _ = self.lines.position(start)
        last, _ = self.lines.position(end)
        floor = self.lines.line_span(max(1, first - 1)).start
        ceiling = self.lines.line_span(min(len(self.lines), last + 1)).end
        while ceiling > end and self.text[ceiling - 1] in "\r\n":
            ceiling -= 1
        if (floor, ceiling) == (start, end):
            # The last line of a file, marked whole: its own line break makes the context larger.
            ceiling = self.lines.line_span(last).end
        if start - floor > MOST_AROUND:
            floor = self._after_blank(start - MOST_AROUND)
        if ceiling - end > MOST_AROUND:
            ceiling = self._before_blank(end + MOST_AROUND)
        return None if (floor, ceiling) == (start, end) else self.region(floor, ceiling)

    def _after_blank(self, at: int) -> int:
        return next((place + 1 for place in range(at, at + WORD_SEARCH) if self.text[place] == " "), at)

    def _before_blank(self, at: int) -> int:
        return next((place for place in range(at, at - WORD_SEARCH, -1) if self.text[place] == " "), at)

    def _units(self, offset: int) -> int:
        if isinstance(self.text, LongText):
            return self.text.units(offset)
        return offset + bisect_left(self._astral, offset)

    def _position(self, offset: int) -> tuple[int, int]:
        line, _ = self.lines.position(offset)
        return line, self._units(offset) - self._units(self.lines.line_span(line).start) + 1
