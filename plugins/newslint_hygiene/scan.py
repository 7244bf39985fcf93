"""What the rules of this pack scan: the file as it lies on disk, or the prose."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import PROSE, Block, Document, Span, lazy_pattern
from newslint.layers.signs import signs, source_signs
from newslint.named import NamedTuple


class Scanned(NamedTuple):
    """A text, whether spans in it count in the file (`in_source`) or in the prose, and its uncommon characters."""

    text: str
    in_source: bool
    signs: frozenset[str]


# One of these is in every file with links: they are written in brackets or in tags, which JSON may escape.
SIGNS_OF_LINKS = "[<{"
# Formats in which the file is the text: its blanks, lines and end are what the writer made them.
TEXT_FILES = frozenset({"plain", "markdown", "archieml"})
# What stands at the end of a line and is not seen.
BLANKS = " \t\u00a0"
LINE = lazy_pattern(r"[^\r\n]+")


def scanned(doc: Document) -> Scanned:
    """The whole file where the file is the text, else what is prose in it: markup is not the writer's."""
    return doc.layer(_scanned)


def _scanned(doc: Document) -> Scanned:
    if is_text_file(doc):
        return Scanned(doc.source, True, doc.layer(source_signs))
    return Scanned(doc.text, False, doc.layer(signs))


def is_text_file(doc: Document) -> bool:
    """Whether the lines of the file are those of the article; not so in a record, in HTML or in XML."""
    return doc.format in TEXT_FILES


def blank_ends(doc: Document) -> list[tuple[Span, str]]:
    """The blanks at the ends of lines of the file with what stands before them there: a layer; few files have any.

    Where nothing stands before them the line looks empty.
    """
    source = doc.source
    # To look for one character is many times as fast as to look for two.
    ends = [end for end in "\r\n" if end in source]
    has_any = any(blank + end in source for blank in BLANKS if blank in source for end in ends)
    if not has_any and not source.endswith(tuple(BLANKS)):
        return []
    found: list[tuple[Span, str]] = []
    for line in LINE.finditer(source):
        kept = line[0].rstrip(BLANKS)
        if len(kept) < len(line[0]):
            found.append((Span(line.start() + len(kept), line.end()), kept))
    return found


def prose_with(doc: Document, *signs: str) -> Iterator[Block]:
    """The blocks of running text that hold one of some signs: neither leftovers, tables, code nor comments."""
    text = doc.text
    held = [sign for sign in signs if sign in text]
    if held:
        for block in doc.blocks:
            if block.role in PROSE and any(text.find(sign, *block.span) >= 0 for sign in held):
                yield block
