"""Plain text: paragraphs by blank lines or by lines, newslint's own comments left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Block, Comment, Document, Role
from newslint.finding import Span
from newslint.formats import Source
from newslint.text.offsets import LINE_END, OffsetMap, Segment

LINE = re.compile(r"[^\n]+")
COMMENT = re.compile(r"[ \t]*<!--\s*(newslint:.*?)-->[ \t]*\Z")
# Hard-wrapped copy: no line is longer than this, and many break off inside a sentence.
LONGEST_WRAPPED = 100


class Plain:
    """Text without markup: .txt and .text."""

    name = "plain"
    suffixes = (".txt", ".text")
    named_only = False
    many = False

    def documents(self, source: Source) -> Iterator[Document]:
        """Give the one article of the file."""
        yield plain_document(source.text, source.name)


def plain_document(source: str, name: str) -> Document:
    """An article of plain text: a block for every line, or for every paragraph of hard-wrapped copy."""
    text, offsets = with_line_feeds(source)
    blocks: list[Block] = []
    comments: list[Comment] = []
    for group in _groups(text):
        prose: list[Span] = []
        for line in group:
            comment = COMMENT.match(text, line.start, line.end)
            if comment is None:
                prose.append(line)
                continue
            place = offsets.place(line)
            comments.append(Comment(Span(place.start, place.end), comment[1].strip()))
            blocks.append(Block(line, Role.COMMENT))
        if len(prose) > 1 and _is_wrapped(text, prose):
            blocks.append(Block(Span(prose[0].start, prose[-1].end), Role.PARAGRAPH))
        else:
            blocks.extend(Block(line, Role.PARAGRAPH) for line in prose)
    blocks.sort()
    return Document(text, tuple(blocks), offsets, source, name, "plain", comments=tuple(comments))


def with_line_feeds(source: str) -> tuple[str, OffsetMap]:
    """The text with LF for CRLF and CR, and the map back."""
    if "\r" not in source:
        return source, OffsetMap.identity(len(source))
    parts: list[str] = []
    segments: list[Segment] = []
    at = begun = 0
    for end in LINE_END.finditer(source):
        run = source[begun : end.start()]
        parts += (run, "\n")
        if run:
            segments.append(Segment(at, at + len(run), begun, end.start()))
        at += len(run)
        segments.append(Segment(at, at + 1, end.start(), end.end()))
        at += 1
        begun = end.end()
    if begun < len(source):
        parts.append(source[begun:])
        segments.append(Segment(at, at + len(source) - begun, begun, len(source)))
    return "".join(parts), OffsetMap(tuple(segments))


def _groups(text: str) -> Iterator[list[Span]]:
    """Runs of lines that are not blank, each line cut of the white space round it."""
    group: list[Span] = []
    previous_end = -1
    for line in LINE.finditer(text):
        start, end = line.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        if group and text.count("\n", previous_end, start) > 1:
            yield group
            group = []
        group.append(Span(start, end))
        previous_end = end
    if group:
        yield group


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether the lines are one hard-wrapped paragraph rather than a paragraph each.

    In wrapped copy every line but the last is nearly full, and lines go on in lower case.
    """
    if max(line.length for line in lines) > LONGEST_WRAPPED:
        return False
    going_on = sum(1 for line in lines[1:] if text[line.start].islower())
    full = max(line.length for line in lines) * 0.6
    short = sum(1 for line in lines[:-1] if line.length < full)
    return full > 20 and going_on * 4 >= len(lines) - 1 and short * 4 <= len(lines)
