"""quotes/capital-partial-quote."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from newslint import Document, DocumentRule, Finding, lazy_pattern, read_list
from newslint_quotes.capital_after_that import capital
from newslint_quotes.pairing import SIGNS
from newslint_quotes.pieces import Piece, pieces

# The word before the mark when the quotation is a part of the sentence.
# fmt: off
LEADS = frozenset({
    "the", "his", "her", "its", "their", "our", "my", "your", "of", "for", "to", "without", "by", "from", "about",
    "into", "over", "against", "toward", "towards", "was", "is", "are", "were", "be", "been", "being", "will",
    "would", "must", "should", "can", "could", "may", "might", "not", "more", "very", "so", "too", "than",
})
# fmt: on
# A subject and then a verb in the quotation: that the town “Must not”.
SUBJECT = lazy_pattern(r"\b(?:that|because|why|how) (?:[\w.’'-]+ ){1,6}\Z")
WORD = lazy_pattern(r"[a-z]+")
# How far before the mark the sign or the song is looked for, in characters.
NEAR = 36
MODALS = frozenset(
    ("must", "need", "needs", "should", "will", "would", "can", "could", "may", "might", "has", "have", "is", "are")
)


class CapitalPartialQuote(DocumentRule):
    """A capital at the start of a quoted phrase in the run of a sentence.

    A phrase that the sentence flows into starts small: she asked for “a fresh start”. The capital is
    often the trace of a tweet or a paste. Whole sentences keep theirs, behind a comma or a colon, and
    so do names, titles and what a sign or a slogan says.
    """

    id = "quotes/capital-partial-quote"
    wakes_on_signs = SIGNS
    bad = (
        "The envoy called for “[[Real]] progress on the ferry line” before the winter.",
        'She offered the family her "[[Warmest]] wishes for a quiet winter" and left.',
        "He wrote that the council “[[Must]] repair the sea wall at once”.",
    )
    good = (
        "The envoy called for “real progress on the ferry line” before the winter.",
        "Her answer was: “No progress has been made on the ferry line.”",
        "They marched with “No way back” painted on their boats.",
        "He sang “Over the water” at the end of the evening.",
        "She is reading “The Old Ferry” for the third time.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first word of such a quotation."""
        for piece in doc.layer(pieces):
            if piece.text[:1].isupper() and _flows_in(piece):
                yield from capital(self, doc, piece, "here")


def _flows_in(piece: Piece) -> bool:
    # Most quotations begin with no such word, and stand behind none.
    is_modal = piece.text.split(None, 1)[0].lower() in MODALS
    if not is_modal and piece.lead not in LEADS:
        return False
    before = piece.before.replace("\u00a0", " ")
    if not before.endswith(" "):
        return False
    if is_modal:
        flows = SUBJECT.search(before) is not None and not before.endswith(" that ")
    else:
        flows = before[:-1].rpartition(" ")[2].lower() in LEADS
    return flows and _sayings().isdisjoint(WORD.findall(before[-NEAR:].lower()))


@cache
def _sayings() -> frozenset[str]:
    return frozenset(read_list(__file__, "sayings.txt"))
