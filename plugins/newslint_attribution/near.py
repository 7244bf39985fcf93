"""What stands near a place: the attributions of the sentences round it."""

from __future__ import annotations

from bisect import bisect_left

from newslint import Document, Span
from newslint.layers.attribution_paragraphs import reports_in
from newslint.layers.attributions import attributions
from newslint.layers.names import Holder

# Verbs by which somebody turns an accusation away: whoever does so is not its source.
DENIALS = frozenset(
    [
        "deny",
        "denies",
        "denied",
        "denying",
        "reject",
        "rejects",
        "rejected",
        "rejecting",
        "dismiss",
        "dismissed",
        "dismisses",
    ]
)
# Characters before and behind a place, four or five sentences.
FARTHEST = 700
ANSWERABLE = frozenset({Holder.NAMED, Holder.ROLE, Holder.INSTITUTION, Holder.DOCUMENT, Holder.PRONOUN})


def cue_starts(doc: Document) -> list[int]:
    """Where the cues of an article's attributions start, in order; a layer."""
    return [one.cue.start for one in doc.layer(attributions)]


def sentences_round(doc: Document, at: int, before: int, after: int) -> Span:
    """The span from some sentences before the one that holds an offset to some behind it, all in the article.

    It ends 700 characters before and behind the offset at the latest: nobody reads farther for who says so.
    """
    index = bisect_left(doc.sentences, (at + 1,)) - 1
    first = doc.sentences[max(index - before, 0)]
    last = doc.sentences[min(max(index, 0) + after, len(doc.sentences) - 1)]
    return Span(max(first.start, at - FARTHEST), max(min(last.end, at + FARTHEST), at))


def answered(
    doc: Document, span: Span, before: int = 0, after: int = 0, skip: Span | None = None, by_words: bool = False
) -> bool:
    """Whether somebody who can be named or asked speaks in the sentence of a span, or so many before and after it.

    Denials do not count, nor what has its cue inside `skip`; with `by_words` only who is reported to say
    something does, not who praises, blames or is blamed.
    """
    for one in reports_in(doc, sentences_round(doc, span.start, before, after)):
        if one.source is None or one.holder not in ANSWERABLE:
            continue
        if by_words and one.kind in ("object", "passive"):
            continue
        if one.kind == "noun" and one.holder is Holder.PRONOUN:
            # "their fears that": whose they are, but nobody speaks.
            continue
        if skip is not None and skip.start <= one.cue.start < skip.end:
            continue
        if doc.folded[one.cue.start : one.cue.end] not in DENIALS:
            return True
    return False
