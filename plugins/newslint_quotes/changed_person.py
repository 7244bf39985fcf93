"""quotes/changed-person."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Severity, Span, lazy_pattern
from newslint_quotes.pieces import OPENING, pieces

# The speaker as the subject of the clause that the fragment goes on with: he said he would “…”.
LED_IN = lazy_pattern(
    r"(?i)\b(?P<who>he|she|they)\b(?: [\w'’]+)? (?:said|says|added|told [\w ]{2,20}|wrote|tweeted|promised|vowed|"
    r"believed|insisted|thought|felt)(?: that)? (?P<same>he|she|they)(?: (?:would|will|had|has|have|was|were|"
    r"could|can|did|never|not|is|are|wanted to|hoped to|planned to|would not|might|must))* \Z"
)
# What the lead-in ends with.
# fmt: off
LAST_WORDS = frozenset((
    "he", "she", "they", "would", "will", "had", "has", "have", "was", "were", "could", "can", "did", "never", "not",
    "is", "are", "to", "might", "must",
))
# fmt: on
FIRST = lazy_pattern(r"\b(?:I|I['’](?:m|ve|ll|d)|my|me|myself|we|our|us|ourselves)\b")


class ChangedPerson(DocumentRule):
    """A sentence that says “he” and goes on, in the quotation, with “my”.

    The lead-in speaks of the speaker as he or she, the quoted words as I: the reader stumbles over who
    is who. Quote the whole sentence, or tell it without marks.
    """

    id = "quotes/changed-person"
    severity = Severity.NOTE
    wakes_on = tuple(f"{word} {mark}" for word in sorted(LAST_WORDS) for mark in OPENING)
    bad = (
        "She said she would “never leave [[my]] crew on the water”.",
        'He said that he was "ready to sell [[my]] boat and go home".',
    )
    good = (
        "She said she would “never leave a crew on the water”.",
        "She said: “I would never leave my crew on the water.”",
        "She said they would “never let us land”.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first word in the first person."""
        for piece in doc.layer(pieces):
            if not piece.text[:1].islower() or piece.lead not in LAST_WORDS:
                continue
            led = LED_IN.search(piece.before)
            if led is None or led["who"].lower() != led["same"].lower():
                continue
            person = FIRST.search(piece.text.partition(". ")[0])
            if person is not None and person.group().lower() not in ("us", "we", "our"):
                span = Span(piece.inside.start + person.start(), piece.inside.start + person.end())
                yield self.finding(
                    span,
                    f"The sentence says “{led['same']}” and the quotation “{person.group()}” of the same person; "
                    "quote the whole sentence, or leave the marks out.",
                )
