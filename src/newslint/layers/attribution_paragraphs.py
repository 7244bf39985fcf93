"""Attributions sentence by sentence, for those who ask about a few places of an article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newslint.document import PROSE, Block, Document
from newslint.finding import Span
from newslint.layers.attribution_colons import colon_in
from newslint.layers.attribution_finder import found_in_sentence
from newslint.layers.attribution_kinds import UNVOICED, Attribution
from newslint.layers.attribution_nesting import outermost


def attributions_in(doc: Document, sentence: Span) -> tuple[Attribution, ...]:
    """The attributions with their cues in one sentence, in order; each sentence is looked at once.

    Beyond its sentence a cue hands on no more than the whole of a quotation, in which no others are looked for: what
    stands in the other sentences takes none away, but for the colon of a speaker that opens the paragraph. Quotations
    that take up the speaker of the block before only the layer `attributions` gives.
    """
    known = doc.layer(_looked_at)
    start = sentence.start
    if start not in known:
        by_colon = speaker_before(doc, start)
        found = sorted([*found_in_sentence(doc, sentence), *([by_colon] if by_colon else [])], key=_cue)
        known[start] = tuple(one for one in outermost(doc, found) if one.cue.start >= start)
    return known[start]


def attributions_of(doc: Document, block: Block) -> tuple[Attribution, ...]:
    """The attributions with their cues in one block, in order."""
    if block.role not in PROSE:
        return ()
    return tuple(one for sentence in _sentences(doc, block.span) for one in attributions_in(doc, sentence))


def reports_in(doc: Document, span: Span) -> Iterator[Attribution]:
    """The attributions whose cues lie in a span, in order; where somebody stands ("backs the plan") is no report."""
    for sentence in _sentences(doc, span):
        for one in attributions_in(doc, sentence):
            if one.kind not in UNVOICED and span.start <= one.cue.start < span.end:
                yield one


def speaker_before(doc: Document, offset: int) -> Attribution | None:
    """The speaker with a colon who opens the paragraph round an offset: the rest of it is said."""
    known = doc.layer(_speakers)
    block = doc.block_at(offset)
    if block is None:
        return None
    start = block.span.start
    if start not in known:
        known[start] = colon_in(doc, block)
    return known[start]


def _sentences(doc: Document, span: Span) -> list[Span]:
    """The sentences that share a character with a span."""
    first = bisect_right(doc.sentences, span.start, key=_end)
    return doc.sentences[first : bisect_left(doc.sentences, span.end, first, key=_start)]


def _looked_at(doc: Document) -> dict[int, tuple[Attribution, ...]]:
    """What was found so far, by where the sentences start."""
    return {}


def _speakers(doc: Document) -> dict[int, Attribution | None]:
    """Who speaks by a colon in the blocks that were asked for so far, by where these start."""
    return {}


def _start(sentence: Span) -> int:
    return sentence.start


def _end(sentence: Span) -> int:
    return sentence.end


def _cue(one: Attribution) -> Span:
    return one.cue
