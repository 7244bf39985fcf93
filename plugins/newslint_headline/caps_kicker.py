"""headline/caps-kicker."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Role, Severity, Span

KICKER = r"(?P<kicker>[A-Z][A-Z'’]+(?: [A-Z'’&]+)+)(?P<end>[:?!])"
HOUSE = frozenset(("LIVE UPDATES", "BREAKING NEWS", "FACT CHECK", "AP INTERVIEW"))


class CapsKicker(DocumentRule):
    """Two or more words in capitals before the colon or question mark of a headline.

    A shouted kicker tells the reader how to feel before the news has been told. Abbreviations and the
    kickers that houses use to sort their copy pass.
    """

    id = "headline/caps-kicker"
    severity = Severity.NOTE
    by_default = False
    scope = frozenset({Role.HEADLINE})
    wakes_on_roles = scope
    bad = (
        "[[LOST AT SEA:]] Ferry owner looks for his third boat\n\n"
        "The owner of the ferry has looked for his third boat since Monday, when it broke its rope.\n\n"
        "Nobody was aboard.\n",
        "[[NO WAY BACK?]] Night ferry stops after fifty years\n\n"
        "The night ferry sailed for the last time on Monday. Its owner could not pay for the fuel.\n\n"
        "Two boats are for sale.\n",
    )
    good = (
        "Lost at sea: Ferry owner looks for his third boat\n\n"
        "The owner of the ferry has looked for his third boat since Monday, when it broke its rope.\n\n"
        "Nobody was aboard.\n",
        "FACT CHECK: The night ferry did not stop\n\n"
        "The night ferry sails every night at ten, and so it did on Monday, its owner said.\n\n"
        "A post said that it had stopped.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the kicker with its sign."""
        block = doc.headline
        if block is None:
            return
        text = doc.of(block.span)
        match = re.compile(KICKER).search(text)
        if match is None or match["kicker"] in HOUSE or text.isupper():
            return
        words = match["kicker"].split()
        if sum(1 for word in words if len(word) > 3) == 0:
            return
        span = Span(block.span.start + match.start(), block.span.start + match.end())
        yield self.finding(span, f"“{match.group()}” is in capitals; write it small, or leave it out.")
