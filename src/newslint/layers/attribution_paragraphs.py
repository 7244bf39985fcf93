"""Attributions paragraph by paragraph, for those who ask about a few places of an article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newslint.document import Block, Document
from newslint.finding import Span
from newslint.layers.attribution_finder import found_in
from newslint.layers.attribution_kinds import UNVOICED, Attribution
from newslint.layers.attribution_nesting import outermost


def attributions_of(doc: Document, block: Block) -> tuple[Attribution, ...]:
    """The attributions with their cues in one block, in order; each block is looked at once.

    What a cue hands on lies in its own block, but for quotations that take up the speaker of the block before:
    those only the layer `attributions` gives.
    """
    known = doc.layer(_looked_at)
    start = block.span.start
    if start not in known:
        known[start] = tuple(outermost(doc, found_in(doc, block)))
    return known[start]


def reports_in(doc: Document, span: Span) -> Iterator[Attribution]:
    """The attributions whose cues lie in a span, in order; where somebody stands ("backs the plan") is no report."""
    first = max(bisect_right(doc.blocks, span.start, key=_start) - 1, 0)
    last = bisect_left(doc.blocks, span.end, key=_start)
    for block in doc.blocks[first:last]:
        found = attributions_of(doc, block)
        begin = bisect_left(found, span.start, key=_cue_start)
        for one in found[begin : bisect_left(found, span.end, begin, key=_cue_start)]:
            if one.kind not in UNVOICED:
                yield one


def _looked_at(doc: Document) -> dict[int, tuple[Attribution, ...]]:
    """What was found so far, by where the blocks start."""
    return {}


def _start(block: Block) -> int:
    return block.span.start


def _cue_start(one: Attribution) -> int:
    return one.cue.start
