"""quotes/punctuation-placement."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span
from newslint_quotes.pieces import pieces

# A phrase in the run of the sentence: British usage keeps the signs of whole sentences inside.
LED_IN = r"[a-z] \Z"
# A single letter, a figure or a string to be typed keeps its marks close.
SHORTEST = 4
FEWEST_INSIDE = 2
SHARE = 2


class PunctuationPlacement(DocumentRule):
    """A comma or full stop outside the quotation marks in an article that has them inside.

    American usage has commas and full stops inside the marks; British usage has them outside where a
    phrase is quoted. The article's own habit with phrases decides: at least two inside, and two for each
    outside.
    """

    id = "quotes/punctuation-placement"
    severity = Severity.NOTE
    by_default = False
    bad = (
        'It was "a long day," he said, and "a longer night." She called it "a day like others[[",]] and left.',
        "The quay was “too short,” the mill “too dear.” The mayor was “not amused[[”.]]",
    )
    good = (
        'It was "a long day", he said, and "a longer night". "We won," she said. "They lost," he said.',
        "The quay was “too short,” the mill “too dear.” “No,” the mayor said.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the mark and the sign behind it."""
        if not any(signs in doc.text for signs in ('".', '",', "”.", "”,")):
            return
        outside: list[Span] = []
        inside = 0
        for piece in doc.layer(pieces):
            end = piece.quotation.span.end
            if not piece.quotation.closed or len(piece.text) < SHORTEST or not re.compile(LED_IN).search(piece.before):
                continue
            if piece.text[-1] in ".,":
                inside += 1
            elif doc.text[end : end + 1] in (".", ",") and not doc.text[end + 1 : end + 2].isalnum():
                outside.append(Span(end - 1, end + 1))
        if inside < FEWEST_INSIDE or inside < SHARE * len(outside):
            return
        for span in outside:
            mark, sign = tuple(doc.of(span))
            yield self.finding(
                span,
                f"The “{sign}” stands outside the quotation mark here and inside it elsewhere; put it inside.",
                fixes=[Fix(f"Write {sign}{mark}", (Edit(span, sign + mark),), Safety.UNSAFE)],
            )
