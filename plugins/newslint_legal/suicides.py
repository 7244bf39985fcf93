"""Whether an article is about a suicide, and where it says so."""

from __future__ import annotations

import re
from functools import cache

from newslint import BODY, Document, Role, Span

SCOPE = BODY | {Role.HEADLINE, Role.STANDFIRST}


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?<!political )(?<!career )(?<!economic )(?<!assisted )(?<!electoral )(?<!national )(?<!commercial )"
        r"suicides?\b(?![- ](?:bomb|attack|squad|vest|belt|car|truck|mission|note to|blast|assault|strike|raid|"
        r"drone|operation|"
        r"team|hijack|plane|pill|for (?:the|any)))"
        r"|(?:took|taken|take|taking|takes) (?:his|her|their) own (?:life|lives)"
        r"|(?:hanged|hanging|shot|killed|killing|gassed|drowned) (?:himself|herself|themselves)"
        r"|self-harm(?:ed|ing)?)\b",
        re.IGNORECASE,
    )


# Wars and attacks speak of suicide in another sense.
OTHER_SENSE = ("suicide bomb", "suicide attack", "suicide squad", "suicide mission", "suicide vest", "suicide car")
CUES = ("suicide", "own life", "own lives", "himself", "herself", "themselves", "self-harm")


def suicide_cues(doc: Document) -> tuple[Span, ...]:
    """The places where a story tells of a suicide; none in a report of attacks."""
    folded = doc.folded
    if not any(cue in folded for cue in CUES) or any(words in folded for words in OTHER_SENSE):
        return ()
    return tuple(
        Span(*cue.span())
        for block in doc.blocks
        if block.role in SCOPE
        for cue in _cue().finditer(doc.plain, *block.span)
    )
