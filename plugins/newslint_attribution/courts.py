"""Courts and charges: where they are spoken of, an accusation has its source."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from newslint import Block, Document, Span, lazy_pattern

COURT = (
    r"\b(?:court|courts|trial|judge|jury|jurors|convicted|conviction|pleaded|pled|guilty|sentenced|jailed|imprisoned|"
    r"charged|charges|charge|indicted|indictment|prosecutors?|prosecution|lawsuit|sued|suing|suit|plaintiffs?|"
    r"accused|accusing|accuses|accusations?|accusers?|alleg\w+|admitted|admits|confessed|arrested|arrest|warrant|"
    r"complaint|affidavit|tribunal|inquest|coroner|testified|testimony|hearing|magistrates?|ruling|ruled|"
    r"investigat\w+|inquiry|police|FBI|authorities|detectives|watchdog|regulators?)\b"
)


def near_court(doc: Document, span: Span) -> bool:
    """Whether the paragraph of a span, or the one before, speaks of a court, a charge, police or an inquiry."""
    known = doc.layer(_looked_at)
    for block in paragraphs_round(doc, span):
        if block.start not in known:
            known[block.start] = _court().search(doc.text, block.start, block.end) is not None
        if known[block.start]:
            return True
    return False


def _looked_at(doc: Document) -> dict[int, bool]:
    """Which paragraphs speak of these, of those that were asked for so far, by where they start."""
    return {}


def paragraphs_round(doc: Document, span: Span) -> list[Span]:
    """The paragraph that holds a span and the one before it."""
    number = bisect_right(doc.body, span.start, key=_start)
    return [block.span for block in doc.body[max(number - 2, 0) : number]]


def _start(block: Block) -> int:
    return block.span.start


@cache
def _court() -> re.Pattern[str]:
    return lazy_pattern(COURT, re.IGNORECASE)
