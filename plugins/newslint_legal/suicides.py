"""Whether an article is about a suicide, and where it says so."""

from __future__ import annotations

import re
from functools import cache

from newslint import BODY, Document, Role, Span, lazy_pattern
from newslint.layers.distinct_words import distinct_words

SCOPE = BODY | {Role.HEADLINE, Role.STANDFIRST}


@cache
def _cue() -> re.Pattern[str]:
    return lazy_pattern(
        r"\b(?:(?<!political )(?<!career )(?<!economic )(?<!assisted )(?<!electoral )(?<!national )(?<!commercial )"
        r"suicides?\b(?![- ](?:bomb|attack|squad|vest|belt|car|truck|mission|note to|blast|assault|strike|raid|"
        r"drone|operation|"
        r"team|hijack|plane|pill|for (?:the|any)))"
        r"|(?:took|taken|take|taking|takes) (?:his|her|their) own (?:life|lives)"
        r"|(?:hanged|hanging|shot|killed|killing|gassed|drowned) (?:himself|herself|themselves)"
        r"|self-harm(?:ed|ing)?)\b",
        re.IGNORECASE,
    )


TAKING = frozenset(("took", "taken", "take", "taking", "takes"))
KILLING = frozenset(("hanged", "hanging", "shot", "killed", "killing", "gassed", "drowned"))
SELVES = frozenset(("himself", "herself", "themselves"))
# Every cue holds one of these.
WORDS = (
    *("suicide", "suicides", "self-harm", "self-harmed", "self-harming"),
    *(f"{word} {whose} own" for word in sorted(TAKING) for whose in ("his", "her", "their")),
    *(f"{word} {whom}" for word in sorted(KILLING) for whom in sorted(SELVES)),
)
# Wars and attacks speak of suicide in another sense.
OTHER_SENSE = ("suicide bomb", "suicide attack", "suicide squad", "suicide mission", "suicide vest", "suicide car")
# What every cue holds, and what goes with the words that stand elsewhere more often.
CUES = lazy_pattern(r"suicide|self-harm|own li(?:fe|ves)|(?:him|her)self|themselves")


def suicide_cues(doc: Document) -> tuple[Span, ...]:
    """The places where a story tells of a suicide; none in a report of attacks."""
    folded = doc.folded
    if not _may_tell(doc) or ("suicide" in folded and any(words in folded for words in OTHER_SENSE)):
        return ()
    found: list[Span] = []
    done = 0
    for near in CUES.finditer(folded):
        block = doc.block_at(near.start()) if near.start() >= done else None
        if block is not None:
            done = block.span.end
            if block.role in SCOPE:
                found += (Span(*cue.span()) for cue in _cue().finditer(doc.plain, *block.span))
    return tuple(found)


def _may_tell(doc: Document) -> bool:
    """Whether an article holds the words for it, wherever they stand."""
    words = doc.layer(distinct_words)
    if not words.isdisjoint(SELVES) and not words.isdisjoint(KILLING):
        return True
    if "own" in words and not words.isdisjoint(TAKING):
        return True
    return "suicide" in doc.folded or "self-harm" in doc.folded
