"""quotes/paraphrase-distorts."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Related, Span, fold, lazy_pattern
from newslint.layers.distinct_words import distinct_words
from newslint_quotes.pieces import Piece, pieces

# fmt: off
ORDERS = frozenset({
    "told", "ordered", "ordering", "commanded", "instructed", "directed", "demanded", "demanding", "required",
    "forced", "compelled", "insisted", "vowed", "promised", "pledged", "threatened", "threatening", "announced",
    "guaranteed", "assured",
})
# fmt: on
LED_IN = lazy_pattern(
    r"\b(?P<verb>told|order(?:ed|ing)|commanded|instructed|directed|demand(?:ed|ing)|required|forced|compelled|insisted|"
    r"vowed|promised|pledged|threaten(?:ed|ing)|announced|guaranteed|assured)\b(?: [\w.’'-]+){0,5} (?:to|that)? ?\Z"
)
HOPES = lazy_pattern(
    r"\b(?:hope|hopes|hoped|hoping|wish|wishes|would like|would love|might|may be able|could perhaps|perhaps|maybe|"
    r"possibly|consider|considering|be able|if we could|if possible|invite|ask you to consider)\b"
)
# fmt: off
# One of these is in every hope.
WORDS_OF_HOPE = frozenset({
    "hope", "hopes", "hoped", "hoping", "wish", "wishes", "would", "might", "may", "perhaps", "maybe", "possibly",
    "consider", "considering", "able", "if", "invite",
})
# fmt: on
FEWEST_WORDS = 3


class ParaphraseDistorts(DocumentRule):
    """A lead-in that turns a hope, quoted in full elsewhere in the article, into an order or a promise.

    A few words of a quotation take their force from the verb in front of them. Where the whole
    sentence says “I hope we can”, the article may not say that somebody ordered or promised it.
    """

    id = "quotes/paraphrase-distorts"
    wakes_on = tuple(sorted(ORDERS))
    bad = (
        "The mayor [[ordered the union to “send the crews back to work”]] before Friday.\n\n"
        "Her letter says: “I hope that the union will be able to send the crews back to work this week.”",
        "The club [[vowed to “build a roof over the north stand”]] in spring.\n\n"
        "“We might one day build a roof over the north stand, if there is money,” its chairman said.",
    )
    good = (
        "The mayor hoped that the union could “send the crews back to work” before Friday.\n\n"
        "Her letter says: “I hope that the union will be able to send the crews back to work this week.”",
        "The mayor ordered the union to “send the crews back to work” before Friday.\n\n"
        "Her letter says: “You will send the crews back to work this week. I hope you are well.”",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the verb of the lead-in with the fragment."""
        words = doc.layer(distinct_words)
        if ORDERS.isdisjoint(words) or WORDS_OF_HOPE.isdisjoint(words):
            return
        found = doc.layer(pieces)
        for piece in found:
            if ORDERS.isdisjoint(piece.before.split()) or len(piece.words) < FEWEST_WORDS:
                continue
            order = LED_IN.search(piece.before)
            if order is None:
                continue
            hope = _hope(doc, piece, found)
            if hope is None:
                continue
            start = piece.quotation.span.start - len(order.group())
            verb = order["verb"]
            yield self.finding(
                Span(start, piece.quotation.span.end),
                f"“{verb}” makes more of the words than the whole quotation, which says “{doc.of(hope)}”; "
                "lead in with what was said.",
                related=[Related(hope, "the whole quotation")],
            )


def _hope(doc: Document, fragment: Piece, found: list[Piece]) -> Span | None:
    """Where a longer quotation of the article hopes for what the fragment says."""
    words = " ".join(_bare(fragment.text).split())
    words = words.removeprefix("to ")
    for piece in found:
        if piece is fragment or len(piece.text) <= len(fragment.text):
            continue
        whole = fold(piece.text)
        at = whole.find(words)
        if at < 0 or not words:
            continue
        start = max(whole.rfind(stop, 0, at) for stop in (". ", "! ", "? ")) + 1
        hopes = list(HOPES.finditer(whole, start, at))
        if hopes:
            return Span(piece.inside.start + hopes[0].start(), piece.inside.start + hopes[0].end())
    return None


def _bare(text: str) -> str:
    return fold(text).strip(" ,.!?;:–-")
