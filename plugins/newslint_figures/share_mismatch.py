"""figures/share-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import BODY, Document, DocumentRule, Finding, Role, Span, lazy_pattern
from newslint.layers.digits import digits
from newslint.layers.numbers import HEDGE, word_value
from newslint_figures.percentages import PER_CENT, has_shares

SHARES = {
    "half": 1 / 2,
    "a third": 1 / 3,
    "one third": 1 / 3,
    "two thirds": 2 / 3,
    "a quarter": 1 / 4,
    "one quarter": 1 / 4,
    "three quarters": 3 / 4,
    "a fifth": 1 / 5,
    "one fifth": 1 / 5,
    "two fifths": 2 / 5,
    "three fifths": 3 / 5,
    "four fifths": 4 / 5,
    "a tenth": 1 / 10,
    "one tenth": 1 / 10,
}
NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
PERCENT = lazy_pattern(r"(?P<share>\d{1,2}(?:\.\d+)?)(?P<unit> ?%| per ?cent)(?P<end>[,.;:)]| of\b| said\b)")
BEFORE = lazy_pattern(
    r"(?:,? or | ?\()(?P<hedge>about |around |roughly |nearly |almost |some |just over |just under |more than "
    r"|over )?\Z"
)
FRACTION = lazy_pattern(
    rf"(?P<fraction>(?:half|(?:a|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s?)"
    rf"|(?P<some>{NUMBER}) (?:in|out of)(?: every)? (?P<all>{NUMBER}))(?: (?:of )?[a-z-]+(?: [a-z-]+){{0,2}})?\Z"
)
# What may stand right behind the first digits and right before them.
LINKS = frozenset("%. p")
LEADS = frozenset(" (")
LONGEST = 60
LONGEST_LEAD = 18
# Points that a fraction may be from its share, and more of it where a word makes either inexact.
ROUNDED = 2.0
HEDGED = 8.0


class ShareMismatch(DocumentRule):
    """A fraction and the share in per cent beside it that do not agree: “two-thirds, or 50 per cent”.

    The second is there to make the first clear, and makes it doubtful. Looked at are shares behind “or” or in
    brackets right after a fraction; two points are allowed for rounding, more behind “about”.
    """

    id = "figures/share-mismatch"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    wakes_on = PER_CENT
    bad = (
        "Two-thirds of the town, or [[50 per cent]], voted for the bridge.",
        "One in ten boats ([[20%]]) needs a new mast.",
    )
    good = (
        "Two-thirds of the town, or 67 per cent, voted for the bridge.",
        "One in ten boats (10%) needs a new mast, and a quarter (about 28%) a new sail.",
        "A third of the boats, or 20 per cent of the fleet, need a new mast.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the share."""
        text = doc.folded
        if not has_shares(doc):
            return
        for at, end in doc.layer(digits):
            # “or 40 per cent”, “(40%”: what stands before is a blank or the bracket.
            if text[end : end + 1] not in LINKS or text[at - 1 : at] not in LEADS:
                continue
            match = PERCENT.match(text, at)
            if match is None:
                continue
            before = BEFORE.search(text, max(0, match.start() - LONGEST_LEAD), match.start())
            sentence = doc.sentence_at(match.start()) if before else None
            if sentence is None or before is None:
                continue
            start = max(sentence.start, before.start() - LONGEST)
            told = FRACTION.search(text[start : before.start()])
            span = Span(match.start("share"), match.end("unit"))
            block = doc.block_at(span.start)
            # “A third of the boats, or 20 per cent of the fleet” are shares of two things.
            if told is None or block is None or block.role not in self.scope or match["end"] == " of":
                continue
            value, hedged = (
                _value(told),
                HEDGE.search(text[max(sentence.start, start + told.start() - 18) : start + told.start()]),
            )
            off = abs(float(match["share"]) - 100 * value)
            if off <= (HEDGED if before["hedge"] or hedged else ROUNDED) or not value or doc.quotation_at(span):
                continue
            fraction = doc.of(Span(start + told.start("fraction"), start + told.end("fraction")))
            yield self.finding(
                span, f"“{fraction}” is {100 * value:.0f} per cent and not “{doc.of(span)}”; check which is right."
            )


def _value(match: re.Match[str]) -> float:
    """The fraction as a part of one; 0 where it is none."""
    if match["some"] is None:
        return SHARES.get(match["fraction"].replace("-", " "), 0.0) or SHARES.get(
            match["fraction"].replace("-", " ").rstrip("s"), 0.0
        )
    some, every = (float(one) if one.isdigit() else word_value(one) or 0 for one in (match["some"], match["all"]))
    return some / every if 0 < some < every else 0.0
