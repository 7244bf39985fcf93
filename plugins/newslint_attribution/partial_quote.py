"""Whose word is it?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from newslint import BODY, Document, DocumentRule, Finding, Severity, Span, read_list
from newslint.layers.attribution_cover import covered
from newslint_attribution.near import cue_starts, sentences_round
from newslint_attribution.stance import is_piece_of_its_own

# Words of a phrase in marks; one word may be a name or a term, more are a quotation.
FEWEST, MOST = 2, 6


class PartialQuote(DocumentRule):
    """A few words in quotation marks in a sentence in which nobody speaks.

    Marks round “a total sham” say that somebody said it; without a speaker they look like the writer's sneer.
    Left alone are titles, names, capitals and words that are spoken of as words.
    """

    id = "attribution/partial-quote"
    severity = Severity.NOTE
    scope = BODY
    preview = True
    bad = (
        "The deal was met with anger and [[“deep disappointment”]] in the north.",
        "It was the third [[“urgent review”]] of the line in a year.",
    )
    good = (
        "The deal was met with anger, and Ann Lee spoke of “deep disappointment”.",
        "The film “Deep Water” opens on Friday.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report short lower-case quotations in sentences without any attribution."""
        if doc.layer(is_piece_of_its_own):
            return
        cover = doc.layer(covered)
        for quotation in doc.quotations:
            words = doc.of(quotation.inside).split()
            block = doc.block_at(quotation.span.start)
            if not FEWEST <= len(words) <= MOST or block is None or block.role not in self.scope:
                continue
            if any(word[:1].isupper() for word in words) or cover.attributed(quotation.inside):
                continue
            before = doc.folded[max(0, quotation.span.start - 30) : quotation.span.start].split()
            if _naming() & set(before[-2:]) or _speaks(doc, sentences_round(doc, quotation.span.start, 1, 1)):
                continue
            text = doc.of(quotation.span)
            yield self.finding(quotation.span, f"Who says {text}? Give the words a speaker, or take the marks away.")


def _speaks(doc: Document, span: Span) -> bool:
    """Whether anybody speaks or takes a stand in a span."""
    starts = doc.layer(cue_starts)
    return bisect_left(starts, span.start) < bisect_left(starts, span.end)


@cache
def _naming() -> frozenset[str]:
    return frozenset(read_list(__file__, "naming_words.txt"))
