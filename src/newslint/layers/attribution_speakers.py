"""Quotations that take up the speaker of what stands before them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newslint.document import PROSE, Document
from newslint.finding import Span
from newslint.layers.attribution_kinds import Attribution
from newslint.layers.attribution_stances import holder_within
from newslint.layers.clauses import LONGEST_SENTENCE, sentence_words
from newslint.text.quotations import Quotation

# Characters of a paragraph that may stand outside the quotation it consists of.
FRINGE = 4
# A quotation shorter than this, in characters, is a word or a phrase in marks.
SHORT = 25
# Blanks in a quotation that tells of a speaker by itself: shorter ones are titles, mottoes and words in scare quotes.
FEWEST_BLANKS = 5


def with_quotations(doc: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with the quotations that follow them given to their speakers.

    A quotation goes to the attribution before it where it follows in the same paragraph ("…," she said. "…"),
    where a colon or a reporting verb ends the paragraph before, and where the quotation before it runs on.
    """
    result = list(found)
    if not doc.quotations:
        return result
    taken = _Taken(result)
    blocks = [block.span for block in doc.blocks if block.role in PROSE]
    block_starts = [span.start for span in blocks]
    cue_starts = [one.cue.start for one in result]
    additions: dict[int, list[Span]] = {}
    speaker_of: dict[int, int] = {}
    for number, quotation in enumerate(doc.quotations):
        block = bisect_right(block_starts, quotation.span.start) - 1
        own = taken.by(quotation.span)
        if own is not None:
            speaker_of[number] = own
            continue
        if quotation.span.length < SHORT:
            continue
        before = bisect_right(cue_starts, quotation.span.start) - 1
        previous = doc.quotations[number - 1] if number else None
        if before >= 0 and block >= 0 and result[before].cue.start >= blocks[block].start:
            # In one paragraph only a quotation that stands as a sentence of its own takes up the speaker.
            same = _own_sentence(doc, quotation) and _spoke(doc, result[before])
            speaker = before if same else None
        elif quotation.span.start - blocks[block].start <= FRINGE and block > 0:
            speaker = _from_before(doc, result, before, blocks[block - 1], previous, speaker_of.get(number - 1))
        else:
            speaker = None
        if speaker is not None:
            additions.setdefault(speaker, []).append(quotation.span)
            speaker_of[number] = speaker
    for number, spans in additions.items():
        one = result[number]
        result[number] = one._replace(contents=(*one.contents, *spans))
    return result


def quoted_alone(doc: Document, spoken: Sequence[Attribution]) -> list[Attribution]:
    """Quotations of some length that no attribution hands on, with the nearest holder named before them."""
    if not doc.quotations:
        return []
    taken = _Taken(spoken)
    found: list[Attribution] = []
    for quotation in doc.quotations:
        span = quotation.span
        if doc.text.count(" ", span.start, span.end) < FEWEST_BLANKS or not quotation.opened:
            continue
        if taken.by(span) is not None:
            continue
        sentence = doc.sentence_at(span.start)
        if sentence is None or sentence.length > LONGEST_SENTENCE:
            continue
        words = sentence_words(doc, sentence)
        before = next((n for n, word in enumerate(words.words) if word.start > span.start), len(words.words))
        source = holder_within(words, before)
        found.append(Attribution(source.span, Span(span.start, span.start + 1), (span,), source.holder, "quoted"))
    return found


class _Taken:
    """What attributions hand on, to ask which of them hands on a quotation."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self._numbers: dict[Span, int] = {}
        for number, one in enumerate(found):
            for span in one.contents:
                self._numbers.setdefault(span, number)
        self._spans = sorted(self._numbers)

    def by(self, quotation: Span) -> int | None:
        """The number of the attribution that hands a quotation on, if one does."""
        at = bisect_right(self._spans, quotation.start + 1, key=_start) - 1
        while at >= 0 and quotation.start - self._spans[at].start < LONGEST_SENTENCE:
            if self._spans[at].end > quotation.start + 1:
                return self._numbers[self._spans[at]]
            at -= 1
        return None


def _start(span: Span) -> int:
    return span.start


def _own_sentence(doc: Document, quotation: Quotation) -> bool:
    before = doc.text[max(0, quotation.span.start - 2) : quotation.span.start].strip()
    return not before or before[-1] in '.:?!”"'


def _spoke(doc: Document, one: Attribution) -> bool:
    return one.kind in ("verb", "object", "participle", "frame") and one.source is not None


def _from_before(
    doc: Document,
    found: list[Attribution],
    before: int,
    block: Span,
    previous: Quotation | None,
    previous_speaker: int | None,
) -> int | None:
    """The attribution of the paragraph before that a quotation opening a paragraph takes its speaker from."""
    if previous is not None and previous_speaker is not None and previous.goes_on:
        return previous_speaker
    if (
        previous is not None
        and previous_speaker is not None
        and previous.span.end >= block.end - FRINGE
        and previous.span.start >= block.start
    ):
        return previous_speaker
    if before < 0 or found[before].cue.start < block.start:
        return None
    ends_with_colon = doc.text[block.start : block.end].rstrip().endswith(":")
    return before if ends_with_colon or _spoke(doc, found[before]) else None
