"""hygiene/no-break-space."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, lazy_pattern
from newslint_hygiene.scan import prose_with

NO_BREAK = lazy_pattern("[\u00a0\u202f](?<![ \u00a0\u202f\n].)(?![ \u00a0\u202f\n])")
# Where typographers put one: in front of units and French punctuation, behind an opening guillemet,
# behind titles, initials and abbreviations that must not part from what follows.
BEHIND = "!?;:»%‰°€$£¥–—…"
LEADS = lazy_pattern(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Fig|p|pp|vol|§|c|[A-Z])\.?|[«#§№–—&])\Z")
AFTER_NUMBER = lazy_pattern(r"\d[\d.,]*\Z")


class NoBreakSpace(DocumentRule):
    """A no-break space between ordinary words.

    It looks like a blank and is none: searches miss the phrase, lines break in odd places, and programs
    take two words for one. It comes in with text pasted from a web page. Where typographers want it (in
    10 km, in front of French punctuation, behind Mr or an initial) it is left alone.
    """

    id = "hygiene/no-break-space"
    severity = Severity.NOTE
    languages = ()
    wakes_on_signs = "\u00a0\u202f"
    bad = (
        "The council said[[\u00a0]]that the bridge would open in May.\n",
        "Engineers from the[[\u00a0]]State[[\u00a0]]Department looked at the steel.\n",
    )
    good = (
        "The bridge is 10\u00a0km long and cost £4\u00a0million, Mr\u00a0Lee said.\n",
        "«\u00a0La ville est calme\u00a0», dit-il\u00a0!\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each one."""
        for block in prose_with(doc, "\u00a0", "\u202f"):
            for mark in NO_BREAK.finditer(doc.text, *block.span):
                span = Span(*mark.span())
                if not _is_wanted(doc.text, span):
                    yield self.finding(
                        span,
                        "A no-break space stands between words; put an ordinary blank.",
                        fixes=[Fix("Put an ordinary blank", (Edit(span, " "),), Safety.SAFE)],
                    )


def _is_wanted(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 12) : span.start], text[span.end : span.end + 1]
    if after in BEHIND or LEADS.search(before):
        return True
    if AFTER_NUMBER.search(before):
        word = _unit().match(text, span.end)
        return after.isdigit() or word is not None
    return False


@cache
def _unit() -> re.Pattern[str]:
    return lazy_pattern(
        r"(?:[kcmdµ]?[mgl]|km/h|mph|[kMG]?[WV]h?|[kMGT]?B|[kMG]?Hz|[kM]?t|ha|s|h|min|sec|a\.?m|p\.?m|ft|in|lbs?|oz"
        r"|[a-z]{0,3}illion|billion|trillion|bn|mn|m|per cent|percent|pct|pc|p|years?|months?|weeks?|days?|hours?"
        r"|minutes?|seconds?|miles?|metres?|meters?|kilometres?|kilometers?|tonnes?|tons?|euros?|dollars?|pounds?|degrees"
        r"|[A-Z][a-z]{2,8})\b"
    )
