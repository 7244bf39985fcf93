"""figures/range-form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from newslint import BODY, Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity, Span, lazy_pattern
from newslint.layers.digits import digits

RANGE = lazy_pattern(
    r"(?P<low>\d+(?:,\d{3})*(?:\.\d+)?)(?P<unit> ?%| per ?cent|[ap]m|[mk]"
    r"|bn)?(?P<dash>[-–])(?P<high>[$£€]?\d+(?:,\d{3})*(?:\.\d+)?)(?![\w/-]*\d|,\d)"
)
FROM = lazy_pattern(r"(?P<word>from) (?:about |around )?(?P<sign>[$£€])?(?=\d)")
BETWEEN = lazy_pattern(r"(?P<word>between) (?:the ages of |about |around )?(?P<sign>[$£€])?(?=\d)")
BEFORE_SECOND = frozenset("-–$£€")
# Characters, more than of “ per cent-£”.
LONGEST_GAP = 12
# Scores, seasons and what else has a hyphen of its own behind “from”.
SCORE_AFTER = lazy_pattern(
    r"\s?(?:down|up|behind|ahead|lead|deficit|win|victory|defeat|loss|draw|winners?|record|start|season|vote"
    r"|series|score|run"
    r"|campaign|to\b|and\b|all\b|at half|under|year|academic|financial|fiscal|tax|budget|line|formation|scoreline"
    r"|aggregate)"
)


class RangeForm(DocumentRule):
    """“from 10-20” or “between 5-10”: half a pair of words and half a hyphen.

    “From” wants “to” and “between” wants “and”; read aloud, the hyphen is none of these. Scores, seasons and
    school years are left alone, and so is quoted speech. Taught by most style guides.
    """

    id = "figures/range-form"
    severity = Severity.NOTE
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    wakes_on_signs = "-–\u2010\u2011"
    bad = (
        "The shop has from [[10-20]] visitors a day.",
        "Between [[5–10]] boats go out, and tickets cost from $[[15-25]].",
        "He was mayor from [[1999-2004]].",
    )
    good = (
        "The shop has from 10 to 20 visitors a day, and 10-20 on Sundays.",
        "They came back from 0-2 down and won 3-2; the trophy is from 2014-15.",
        "“I was mayor from 1999-2004,” he said.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the range."""
        text = doc.plain
        # Most articles have no two figures so close to each other with a hyphen or a sign of money before the second.
        close = (start for (_, end), (start, _) in pairwise(doc.layer(digits)) if start - end < LONGEST_GAP)
        if not any(text[start - 1] in BEFORE_SECOND for start in close):
            return
        for lead in (*FROM.finditer(doc.folded), *BETWEEN.finditer(doc.folded)):
            match = RANGE.match(text, lead.end())
            if match is None or doc.folded[lead.start() - 1 : lead.start()].isalnum():
                continue
            span = Span(match.start(), match.end())
            block = doc.block_at(span.start)
            if block is None or block.role not in self.scope or doc.quotation_at(span) or _is_other(text, match):
                continue
            word = "to" if lead["word"].lower() == "from" else "and"
            sign = lead["sign"] or ""
            high = match["high"] if match["high"][0] in "$£€" else sign + match["high"]
            better = f"{match['low']}{match['unit'] or ''} {word} {high}"
            yield self.finding(
                span,
                f"“{lead['word']}” wants “{word}” and no hyphen: write “{better}” for “{doc.of(span)}”.",
                fixes=[Fix(f"Write “{better}”", (Edit(span, better),), Safety.SAFE)],
            )


def _is_other(text: str, match: re.Match[str]) -> bool:
    low, high = match["low"].replace(",", ""), match["high"].strip("$£€").replace(",", "")
    if SCORE_AFTER.match(text, match.end()) or not low.replace(".", "").isdigit():
        return True
    try:
        first, second = float(low), float(high)
    except ValueError:
        return True
    # “2014-15” is a season, “3-1” a score, “737-800” a make.
    years = len(low) == 4 and low.isdigit() and 1500 <= first <= 2100
    return first >= second or (years and len(high) != 4) or (first < 10 and second < 4 and match["dash"] == "-")
