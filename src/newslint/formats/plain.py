"""Plain text: paragraphs by blank lines or by lines, newslint's own comments and headers of wire copy left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from newslint.document import Block, Comment, Document, Role
from newslint.finding import Span
from newslint.formats import Source
from newslint.text.offsets import LINE_END, OffsetMap, Segment
from newslint.text.patterns import lazy_pattern
from newslint.text.precompiled import quick_pattern

COMMENT = lazy_pattern(r"[ \t]*<!--\s*(newslint:.*?)-->[ \t]*\Z")
# How a line begins that may open the header of wire copy.
HEADER = quick_pattern(r"\^|[^\n]{0,24}[:-]")
# Hard-wrapped copy: no line is longer than this, and many break off inside a sentence.
LONGEST_WRAPPED = 100
SHORTEST_WRAPPED = 34
FULL = 0.6


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
    runs = _groups(text)
    if "<!--" in text:
        runs = list(_without_comments(text, runs, offsets, blocks, comments))
    metadata: dict[str, str] = {}
    first = next((line for run in runs for line in run), None)
    if first is not None and HEADER.match(text, first.start):
        from newslint.formats.wire import wire_header

        wire = wire_header(text, [line for run in runs for line in run])
        if wire is not None:
            metadata = wire.metadata
            blocks.extend(wire.blocks)
            runs = [[_from(line, wire.story) for line in run if line.end > wire.story.start] for run in runs]
            runs = [[line for line in run if line.end <= wire.story.end] for run in runs]
    width = _wrapped_width(text, runs)
    paragraph = Role.PARAGRAPH
    blocks += [Block(span, paragraph) for run in runs for span in (_paragraphs(text, run, width) if width else run)]
    blocks.sort()
    return Document(text, tuple(blocks), offsets, source, name, "plain", metadata, comments=tuple(comments))


def _without_comments(
    text: str, groups: Iterable[list[Span]], offsets: OffsetMap, blocks: list[Block], comments: list[Comment]
) -> Iterator[list[Span]]:
    """The groups of lines, parted at newslint's own comments, which are added to the blocks and the comments."""
    for group in groups:
        prose: list[Span] = []
        for line in group:
            comment = COMMENT.match(text, line.start, line.end)
            if comment is None:
                prose.append(line)
                continue
            place = offsets.place(line)
            comments.append(Comment(Span(place.start, place.end), comment[1].strip()))
            blocks.append(Block(line, Role.COMMENT))
            yield prose
            prose = []
        yield prose


def _from(line: Span, story: Span) -> Span:
    """The part of a line that belongs to the story; a label may stand before it."""
    return Span(max(line.start, story.start), line.end)


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


def _groups(text: str) -> list[list[Span]]:
    """Runs of lines that are not blank, each line cut of the white space round it."""
    groups: list[list[Span]] = []
    group: list[Span] = []
    at = 0
    for line in text.split("\n"):
        ink = line.strip()
        if ink:
            start = at if ink[0] == line[0] else at + len(line) - len(line.lstrip())
            group.append(Span(start, start + len(ink)))
        elif group:
            groups.append(group)
            group = []
        at += len(line) + 1
    if group:
        groups.append(group)
    return groups


def _wrapped_width(text: str, runs: list[list[Span]]) -> int:
    """The length of the longest line of hard-wrapped copy, or 0 where a line is a paragraph.

    In wrapped copy most lines but the last of a paragraph are nearly full, and many of them break
    off where the next line goes on in lower case. All paragraphs have their vote.
    """
    wrapped = [run for run in runs if len(run) > 1 and max(line.length for line in run) <= LONGEST_WRAPPED]
    width = max((line.length for run in wrapped for line in run), default=0)
    breaks = [pair for run in wrapped for pair in pairwise(run)]
    full = [after for before, after in breaks if before.length >= width * FULL]
    going_on = sum(1 for after in full if text[after.start].islower())
    is_wrapped = width >= SHORTEST_WRAPPED and len(full) * 2 > len(breaks) and going_on * 4 >= len(full)
    return width if is_wrapped else 0


def _paragraphs(text: str, lines: list[Span], width: int) -> Iterator[Span]:
    """The paragraphs of a run of lines: wrapped lines that go on make up one."""
    begun: Span | None = None
    length = 0
    for line in lines:
        goes_on = length >= width * FULL or text[line.start].islower()
        if begun is not None and width and goes_on and line.length <= LONGEST_WRAPPED:
            begun = Span(begun.start, line.end)
        else:
            if begun is not None:
                yield begun
            begun = line
        length = line.length
    if begun is not None:
        yield begun
