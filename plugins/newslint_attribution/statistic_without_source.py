"""Shares of a population with nobody who counted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import BODY, Finding, Hit, MatchRule, Pattern, lazy_pattern
from newslint.layers.attribution_cover import attributed
from newslint_attribution.near import FARTHEST, answered
from newslint_attribution.stance import is_piece_of_its_own

PEOPLE = (
    "adults|americans|britons|children|citizens|couples|drivers|employees|employers|families|farmers|firms|girls|boys|"
    "graduates|homes|households|men|mothers|parents|patients|pensioners|people|pupils|residents|students|teachers|"
    "teenagers|teens|users|voters|women|workers|young people|businesses|companies|schools|hospitals"
)
# What counted, where no speaker is given: words of surveys and registers in the sentence or beside it.
COUNTED = (
    r"\b(?:survey\w*|poll\w*|study|studies|census|statistics|figures|data|research\w*|report\w*|estimate\w*|count\w*|"
    r"sample|questioned|interviewed|respondents|index|ministry|bureau|office|votes?|ballots?|results?)\b"
)


class StatisticWithoutSource(MatchRule):
    """A share of a population ("one in three pupils") with no survey, register or speaker given.

    A number looks like proof; without its source nobody can check it.
    """

    id = "attribution/statistic-without-source"
    scope = BODY
    preview = True
    message = "“{text}”: who counted? Name the survey, the register or the speaker."
    bad = ("[[One in three pupils]] skips breakfast.", "About [[40 per cent of households]] rent their home.")
    good = (
        "One in three pupils skips breakfast, a survey of 2,000 schools found.",
        "About 40 per cent of households rent their home, according to the statistics office.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """Two patterns: one in so many, and so many per cent of."""
        yield Pattern(
            rf"\b(?:one|two|three|four|nine) (?:in|out of) (?:every )?(?:two|three|four|five|six|eight|ten|10|20|100)"
            rf" (?:[a-z]+ )?(?:{PEOPLE})\b",
            anchors=tuple(
                f"{one} {link}" for one in ("one", "two", "three", "four", "nine") for link in ("in", "out of")
            ),
        )
        yield Pattern(
            rf"\b\d+(?:\.\d+)? ?(?:%|per cent|percent) of (?:all |the |its |the country's )?(?:[a-z]+ )?(?:{PEOPLE})\b",
            anchors=("per cent of", "percent of", "% of"),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a share that nobody near answers for."""
        doc = hit.doc
        held = attributed(doc, hit.span)
        if held is not None or answered(doc, hit.span, 1, 1) or doc.layer(is_piece_of_its_own):
            return
        block = hit.block
        if block is None:
            return
        # In its paragraph, as far as a reader would look for it.
        start, end = max(block.span.start, hit.span.start - FARTHEST), min(block.span.end, hit.span.end + FARTHEST)
        if _counted().search(doc.text, start, end):
            return
        yield self.report(hit)


@cache
def _counted() -> re.Pattern[str]:
    return lazy_pattern(COUNTED, re.IGNORECASE)
