"""figures/poll-details."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import BODY, Document, DocumentRule, Finding, Severity, Span, lazy_pattern

POLL = lazy_pattern(
    r"\b(?P<poll>(?:a|the|one|new|recent|latest|another|national|online|opinion) (?:(?:new|recent|latest|national"
    r"|online|opinion"
    r"|public|snap|statewide) ){0,2}(?:poll|survey)) (?:[a-z' ]{0,30})?(?:found|finds|shows?|showed|suggests?"
    r"|suggested|indicates?"
    r"|indicated|put|puts|says|said|reveals?|revealed)\b[^.]{0,160}?\d+(?:\.\d+)?(?:%| ?per ?cent)"
)
SIZE = lazy_pattern(
    r"\b\d{3,}|\b\d{1,3},\d{3}\b[^.]{0,40}\b(?:people|adults|voters|respondents|interview|questioned|surveyed"
    r"|asked|polled|companies|firms|households)|\bsample\b"
)
ASKED = lazy_pattern(r"\b(?:people|adults|voters|respondents|interview\w*|questioned|surveyed|asked|polled|sample)\b")
WHEN = lazy_pattern(
    r"\b(?:conducted|carried out|taken|held|between|from) [^.]{0,60}\b(?:january|february|march|april|may|june"
    r"|july|august|september"
    r"|october|november|december|jan|feb|mar|apr|aug|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|week|month)\b"
)
MARGIN = lazy_pattern(
    r"\bmargin of (?:sampling )?error\b|\bplus or minus\b|±|\bpercentage points?, plus\b|\bsampling error\b"
)
FEWEST_MISSING = 3


class PollDetails(DocumentRule):
    """A poll that is told by its result alone: who asked whom, how many, when?

    Without pollster, number of people asked, dates and margin of error, no reader can tell a sound poll from
    a click vote. A hint where three of these four are missing from the article. After the disclosure rules
    of the British Polling Council and the American Association for Public Opinion Research.
    """

    id = "figures/poll-details"
    severity = Severity.NOTE
    preview = True
    scope = BODY
    wakes_on = ("poll", "survey")
    bad = (
        "The mayor is in trouble. [[A new poll]] shows 52% want her to go.",
        "[[A recent survey]] found that 40 per cent of the town would pay more for the bus.",
    )
    good = (
        "A new poll by Harlow Research shows 52% want her to go. It asked 1,024 adults on May 1 and May 2; the "
        "margin of "
        "error is three points.",
        "The poll showed that people want the bus.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first mention of the poll."""
        text = doc.folded
        if " poll " not in text and " survey " not in text:
            return
        found = POLL.search(text)
        if found is None:
            return
        span = Span(*found.span("poll"))
        block, sentence = doc.block_at(span.start), doc.sentence_at(span.start)
        if block is None or block.role not in self.scope or sentence is None or doc.quotation_at(span):
            return
        missing = []
        if not _by_whom(doc, Span(span.start, found.end())):
            missing.append("who took it")
        if not (ASKED.search(text) and SIZE.search(text)):
            missing.append("how many were asked")
        if not WHEN.search(text):
            missing.append("when")
        if not MARGIN.search(text):
            missing.append("the margin of error")
        if len(missing) >= FEWEST_MISSING:
            listed = ", ".join(missing[:-1]) + " and " + missing[-1]
            yield self.finding(span, f"“{doc.of(span)}” leaves open {listed}; add what is known.")


def _by_whom(doc: Document, span: Span) -> bool:
    """Whether a name stands in or right beside the mention of the poll."""
    return re.search(r"(?<![.!?]) [A-Z][\w-]+", doc.text[max(0, span.start - 40) : span.end]) is not None
