"""quotes/capital-after-that."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, read_list
from newslint_quotes.pieces import OPENING, Piece, pieces


class CapitalAfterThat(DocumentRule):
    """A capital in a quotation that “that” leads into.

    After “that” the quotation is part of the sentence, so its first word has no capital unless it is a
    name or “I”. A capital shows that a whole sentence was quoted; then a comma or a colon leads in
    better than “that”.
    """

    id = "quotes/capital-after-that"
    severity = Severity.NOTE
    wakes_on = tuple(f"that {mark}" for mark in OPENING)
    bad = (
        "The chief constable said that “[[We]] have no reason to think that anyone else was there”.",
        'She told the court that "[[When]] the lights went out, nobody spoke."',
    )
    good = (
        "The chief constable said that “we have no reason to think that anyone else was there”.",
        "She said that “I was at home” was all he had told her.",
        "He said that “Harbour Lights” was his first novel.",
        "He said that “The Old Road” was his first novel.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first word of such a quotation."""
        for piece in doc.layer(pieces):
            if piece.lead == "that" and piece.before.endswith((" that ", " that\u00a0")):
                yield from capital(self, doc, piece, "after “that”")


def capital(rule: DocumentRule, doc: Document, piece: Piece, where: str) -> Iterable[Finding]:
    """A finding at the first word of a quotation in the run of a sentence, if it has a capital it should not have."""
    words = piece.words
    if len(words) < 2:
        return
    first = words[0]
    if not first[:1].isupper() or first.isupper() or not first.isalpha() or first.lower() not in _openers():
        return
    # A capital on the last word makes it a title, or leaves it open: “The Old Road”.
    if _last_of_sentence(words)[:1].isupper():
        return
    start = piece.inside.start + len(piece.text) - len(piece.text.lstrip())
    span = Span(start, start + len(first))
    lower = first.lower()
    yield rule.finding(
        span,
        f"The quotation is part of the sentence {where}, so “{first}” needs no capital; "
        "write it small, or lead in with a comma or colon.",
        fixes=[Fix(f"Write “{lower}”", (Edit(span, lower),), Safety.SUGGESTION)],
    )


def _last_of_sentence(words: list[str]) -> str:
    """The last word of the first sentence of a quotation."""
    return next((word for word in words[1:] if word.endswith((".", "!", "?"))), words[-1])


@cache
def _openers() -> frozenset[str]:
    return frozenset(read_list(__file__, "capital_openers.txt"))
