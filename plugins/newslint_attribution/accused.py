"""Who is accused by whom in an article, as "accused" and "alleges" tell it."""

from __future__ import annotations

import re
from functools import cache

from newslint import Document, Span, lazy_pattern
from newslint.layers.attributions import Attribution, attributions
from newslint.named import NamedTuple
from newslint_attribution.stance import is_piece_of_its_own

NAME = r"(?:[A-Z][\w'-]+|[A-Z]\.)(?: (?:of |the |and |de |van |von |al-)?(?:[A-Z][\w'-]+|[A-Z]\.))*"
ACCUSING = frozenset(["accuse", "accuses", "accused", "accusing"])


class Accusation(NamedTuple):
    """An accusation by somebody: its attribution, and the name of the accused, both as spans."""

    attribution: Attribution
    accused: Span


def accusations(doc: Document) -> tuple[Accusation, ...]:
    """The accusations of an article in which the accused is named: "the union accused Hale Foods of"; a layer."""
    if "accus" not in doc.folded or doc.layer(is_piece_of_its_own):
        return ()
    found: list[Accusation] = []
    for one in doc.layer(attributions):
        if one.source is None or doc.folded[one.cue.start : one.cue.end] not in ACCUSING or one.kind == "passive":
            continue
        met = _object().match(doc.plain, one.cue.end)
        if met:
            found.append(Accusation(one, Span(*met.span(1))))
    return tuple(found)


@cache
def _object() -> re.Pattern[str]:
    return lazy_pattern(rf" (?:the |its |his |her |their )?(?:[a-z]+,? ){{0,2}}({NAME}),? (?:[a-z]+ ){{0,3}}of\b")
