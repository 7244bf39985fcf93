"""A layer: the lines of each paragraph in the narrow column of the printed paper."""

from __future__ import annotations

import textwrap
from typing import NamedTuple

from newslint import Document, Span

# Letters that a line of a column holds, on average.
LINE = 34


class Set(NamedTuple):
    """A paragraph as it is set: its span in the prose, and its lines."""

    span: Span
    lines: tuple[str, ...]


def column(doc: Document) -> tuple[Set, ...]:
    """The paragraphs of the story in order; rules ask for it by `doc.layer(column)`, so that it is set once."""
    return tuple(Set(block.span, tuple(textwrap.wrap(doc.of(block.span), LINE))) for block in doc.body)
