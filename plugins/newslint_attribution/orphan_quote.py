"""Quotations without a speaker."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Document, DocumentRule, Finding, Quotation
from newslint.layers.attribution_cover import covered
from newslint_attribution.near import answered
from newslint_attribution.stance import is_opinion

# Words from which on a quotation is a sentence somebody spoke, not a title or a phrase.
FEWEST_WORDS = 7


class OrphanQuote(DocumentRule):
    """A quotation of a sentence or more that no speaker is given for.

    Words in quotation marks are somebody's: the reader must be told whose, in the sentence, beside it, or in
    the lead-in before. Quotations that run on over paragraphs keep their speaker.
    """

    id = "attribution/orphan-quote"
    scope = BODY
    preview = True
    bad = (
        "The bus stood empty in the yard. [[“It was a disgrace from the first day to the last.”]] The gates were shut.",
        "The shop closed.\n\n[[“We could not pay the rent any more, so we had to go.”]]\n\nThe street is quiet now.",
    )
    good = (
        "“It was a disgrace from the first day to the last,” driver Ann Lee said. The gates were shut.",
        "Ann Lee, a driver, said: “It was a disgrace from the first day to the last.”",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report whole quoted sentences without a speaker."""
        if doc.layer(is_opinion):
            return
        cover = doc.layer(covered)
        for quotation in doc.quotations:
            block = doc.block_at(quotation.span.start)
            if block is None or block.role not in self.scope or not _is_speech(doc, quotation):
                continue
            if cover.attributed(quotation.inside) or answered(doc, quotation.span, 1, 1):
                continue
            yield self.finding(quotation.span, "Who says this? Give the quotation a speaker.")


def _is_speech(doc: Document, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own: long, with a capital first and an end mark inside."""
    text = doc.of(quotation.inside).strip()
    before = doc.text[max(0, quotation.span.start - 3) : quotation.span.start].strip()
    return (
        len(text.split()) >= FEWEST_WORDS
        and text[:1].isupper()
        and text[-1:] in ".!?,…"
        and (not before or before[-1] in '.!?”"')
    )
