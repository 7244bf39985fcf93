"""Courts and charges: where they are spoken of, an accusation has its source."""

from __future__ import annotations

import re
from functools import cache

from newslint import Document, Span

COURT = (
    r"\b(?:court|courts|trial|judge|jury|jurors|convicted|conviction|pleaded|pled|guilty|sentenced|jailed|imprisoned|"
    r"charged|charges|charge|indicted|indictment|prosecutors?|prosecution|lawsuit|sued|suing|suit|plaintiffs?|"
    r"accused|accusing|accuses|accusations?|accusers?|alleg\w+|admitted|admits|confessed|arrested|arrest|warrant|"
    r"complaint|affidavit|tribunal|inquest|coroner|testified|testimony|hearing|magistrates?|ruling|ruled|"
    r"investigat\w+|inquiry|police|FBI|authorities|detectives|watchdog|regulators?)\b"
)


def near_court(doc: Document, span: Span) -> bool:
    """Whether the paragraph of a span, or the one before, speaks of a court, a charge, police or an inquiry."""
    return any(_court().search(doc.text, block.start, block.end) for block in paragraphs_round(doc, span))


def paragraphs_round(doc: Document, span: Span) -> list[Span]:
    """The paragraph that holds a span and the one before it."""
    found: list[Span] = []
    for block in doc.body:
        if block.span.start > span.start:
            break
        found = [*found[-1:], block.span]
    return found


@cache
def _court() -> re.Pattern[str]:
    return re.compile(COURT, re.IGNORECASE)
