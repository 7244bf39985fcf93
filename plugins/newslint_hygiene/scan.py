"""What the rules of this pack scan: the file as it lies on disk, or the prose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint import PROSE, Block, Document


class Scanned(NamedTuple):
    """A text and whether spans in it count in the file (`in_source`) or in the prose."""

    text: str
    in_source: bool


def scanned(doc: Document) -> Scanned:
    """The whole file; of a record all its fields that are prose."""
    return Scanned(doc.text, False) if is_record(doc) else Scanned(doc.source, True)


def is_record(doc: Document) -> bool:
    """Whether the article is a line of a corpus and no file of its own, so that its lines and end mean nothing."""
    return doc.format == "records"


def prose(doc: Document) -> Iterator[Block]:
    """The blocks of running text: neither leftovers, tables, code nor comments."""
    return (block for block in doc.blocks if block.role in PROSE)
