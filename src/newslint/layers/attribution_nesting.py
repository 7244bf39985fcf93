"""Which of several attributions in one sentence counts: what stands within the words of another tells no more."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.document import Document
from newslint.layers.attribution_kinds import UNVOICED, Attribution

# Attributions before and behind one that may hold it: those of one sentence.
NEAR = 8
# Characters beside an attribution in which its quotation or its conjunction stands.
LEAD = 8
QUOTES = ('"', "“", "”", "‘", ",'", "''")
OWN_CLAUSE = (", and", ", but", ";")
COORDINATING = (" and", " but", " also", " later", " then")


def outermost(doc: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions without those that stand within the words of another source in the same sentence.

    A quotation beside it, the same source taken up ("called it odd and said") or a clause of its own behind
    ", and" or ", but" keep one that does.
    """
    lesser: set[int] = set()
    for number, other in enumerate(found):
        if other.kind in UNVOICED or other.source is None or not other.contents:
            continue
        low, high = min(other.contents).start, max(span.end for span in other.contents)
        for at in range(max(number - NEAR, 0), min(number + NEAR, len(found))):
            place = found[at].cue.start
            if at == number or at in lesser or not low <= place < high:
                continue
            held = any(span.start <= place < span.end for span in other.contents)
            if held and _is_lesser(doc, found[at], other):
                lesser.add(at)
    return [one for number, one in enumerate(found) if number not in lesser]


def _is_lesser(doc: Document, one: Attribution, other: Attribution) -> bool:
    """Whether an attribution within the words of another tells the reader no more than what that one hands on."""
    if one.kind in ("stance", "act", "hearsay", "inference", "noun", "object"):
        return True
    if one.kind == "frame":
        return False
    if one.source == other.source:
        return False
    start = min(one.source.start if one.source else one.cue.start, one.cue.start)
    before = doc.text[max(start - LEAD, 0) : start].rstrip()
    behind = doc.text[one.cue.end : one.cue.end + LEAD].lstrip(" ,:")
    if before.endswith((*QUOTES, *OWN_CLAUSE)) or behind.startswith(QUOTES):
        return False
    # "called it odd and later said", "it works, she said": a predicate or a clause of its own.
    coordinated = doc.folded[max(one.cue.start - LEAD, 0) : one.cue.start].rstrip().endswith(COORDINATING)
    return not (coordinated or (before.endswith((",", "—", "–", " -")) and one.kind == "verb"))
