"""How somebody took their life."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from newslint import Document, DocumentRule, Finding, Related, Span, lazy_pattern
from newslint_legal.suicides import SCOPE, WORDS, suicide_cues

# Characters on either side of a cue in which a method is one of that suicide: about two sentences.
NEAR = 260


def _is_near(cues: Sequence[Span], start: int, end: int) -> bool:
    """Whether a stretch begins or ends near one of the cues, which come in order, or holds it."""
    first = bisect_right(cues, start - NEAR, key=_end)
    return first < len(cues) and cues[first].start - NEAR < end - 1


def _end(cue: Span) -> int:
    return cue.end


@cache
def _methods() -> re.Pattern[str]:
    return lazy_pattern(
        r"\b(?:(?:hanged|hanging|gassed|drowned|strangled|poisoned|suffocated|immolated|electrocuted) (?:himself|"
        r"herself|themselves)"
        r"|(?:jump(?:ed|ing)?|leap(?:ed|t|ing)?|plung(?:ed|ing)|threw (?:him|her)self|throwing (?:him|her)self) "
        r"(?:(?:to (?:his|her|their) deaths? )?(?:from|off|in front of|under|out of|into) (?:an?\b|the\b|his\b|"
        r"her\b|their\b|its\b|(?-i:[A-Z]))[^.;]{2,50})"
        r"|(?:slit|slashed|cut)(?:ting)? (?:his|her|their) (?:own )?(?:wrists?|throats?)"
        r"|(?:took|taken|taking|swallowed|swallowing) (?:an? )?(?:overdose|(?:about |some |"
        r"at least )?\d+ [^.;]{0,30}?(?:tablets?|pills?|capsules?|sleeping pills)|[^.;]{0,20}?(?:cyanide|poison|"
        r"bleach))"
        r"|(?:by|of|died from) (?:hanging|an overdose|carbon monoxide|asphyxiation|self-immolation|drowning (?:him|"
        r"her)self)"
        r"|suicide notes?|(?:in|left) (?:a|his|her) (?:farewell|goodbye) (?:note|letter)|a noose|with (?:a|his|"
        r"her) (?:belt|rope|shotgun|razor)"
        r"|overdos(?:e|ed|ing) (?:of|on) [^.;,]{3,40})",
        re.IGNORECASE,
    )


class SuicideMethodDetail(DocumentRule):
    """A method, a dose, a place or a note in a story on a suicide.

    Such details make others follow; studies have shown it many times. Say that somebody died by suicide, no more. An
    inquest has to name a cause, and that is enough. After the guidance of the World Health Organization and the
    Samaritans, and the code of IPSO, which rules out excessive detail. Told once an article, with the other places.
    """

    id = "legal/suicide-method-detail"
    wakes_on = WORDS
    bad = (
        "Her suicide shocked the town. She [[took 40 sleeping pills]] at home.",
        "He took his own life in May. Police said he had [[jumped from the bridge at Aldbury]].",
    )
    good = (
        "She died by suicide at home on Monday. Samaritans can be called free on 116 123.",
        "The bridge jumped from a price of £4m to £6m. He jumped from a plane for charity.",
        "Two men died when a suicide bomber jumped from a car in the market.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first detail near the word."""
        cues = doc.layer(suicide_cues)
        if not cues:
            return
        found = [
            Span(*method.span())
            for block in doc.blocks
            if block.role in SCOPE and _is_near(cues, *block.span)
            for method in _methods().finditer(doc.plain, *block.span)
            if _is_near(cues, method.start(), method.start() + 1) and doc.quotation_at(Span(*method.span())) is None
        ]
        if found:
            told = f"“{doc.of(found[0])}” tells how it was done; leave the method out, others may follow."
            yield self.finding(found[0], told, related=[Related(one, "here too") for one in found[1:]])
