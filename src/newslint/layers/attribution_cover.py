"""What of an article's prose is covered: said by somebody, or quoted speech.

`attributed` answers for one place, and looks at its sentence alone; `covered` is the layer of the whole article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from newslint.document import Document
from newslint.finding import Span
from newslint.layers.attribution_kinds import UNVOICED, Attribution
from newslint.layers.attribution_paragraphs import attributions_in, speaker_before
from newslint.layers.attributions import attributions
from newslint.named import NamedTuple
from newslint.text.quotations import Quotation


class Covered(NamedTuple):
    """A stretch of prose that is somebody's words; `attribution` is None for quoted speech without a speaker."""

    span: Span
    attribution: Attribution | None


class Cover(NamedTuple):
    """All that is covered in an article, in order of starts."""

    stretches: tuple[Covered, ...]
    starts: tuple[int, ...]
    # The greatest end among the stretches up to each one, so that a look-up can stop early.
    reach: tuple[int, ...]

    def of(self, span: Span) -> tuple[Covered, ...]:
        """The stretches that hold the first character of a span."""
        index = bisect_right(self.starts, span.start) - 1
        found: list[Covered] = []
        while index >= 0 and self.reach[index] > span.start:
            if self.stretches[index].span.end > span.start:
                found.append(self.stretches[index])
            index -= 1
        return tuple(reversed(found))

    def is_quoted(self, span: Span) -> bool:
        """Whether a span starts inside quoted speech."""
        return any(one.attribution is None for one in self.of(span))

    def attributed(self, span: Span) -> Attribution | None:
        """An attribution whose content holds the start of a span, one with a source before one without."""
        held = [one.attribution for one in self.of(span) if one.attribution is not None]
        return next((one for one in held if one.source is not None), held[0] if held else None)


def covered(doc: Document) -> Cover:
    """What is somebody's words in an article: contents of attributions and all quoted speech."""
    return _cover(doc.layer(attributions), doc.quotations)


def _cover(found: Iterable[Attribution], quotations: Iterable[Quotation]) -> Cover:
    stretches = [Covered(span, one) for one in found if one.kind not in UNVOICED for span in one.contents]
    stretches += [Covered(quotation.span, None) for quotation in quotations]
    stretches.sort(key=lambda one: (one.span, one.attribution is None))
    reach: list[int] = []
    for one in stretches:
        reach.append(max(one.span.end, reach[-1] if reach else 0))
    return Cover(tuple(stretches), tuple(one.span.start for one in stretches), tuple(reach))


def attributed(doc: Document, span: Span) -> Attribution | None:
    """An attribution whose content holds the start of a span, one with a source before one without.

    The same as `covered` tells, without a look at the rest of the article.
    """
    at = span.start
    if doc.quotation_at(Span(at, at + 1)):
        # The speaker may have been given in a paragraph before.
        return doc.layer(covered).attributed(span)
    sentence = doc.sentence_at(at)
    if sentence is None:
        return None
    known = doc.layer(_covered_sentences)
    start = sentence.start
    if start not in known:
        by_colon = speaker_before(doc, start)
        found = attributions_in(doc, sentence)
        known[start] = _cover(found if by_colon is None or by_colon in found else (by_colon, *found), ())
    return known[start].attributed(span)


def _covered_sentences(doc: Document) -> dict[int, Cover]:
    """What is covered in the sentences that were asked for so far, by where they start."""
    return {}
