"""quotes/scare-quote."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Severity, fold, lazy_pattern
from newslint.layers.attribution_cover import covered
from newslint_quotes.pieces import Piece, pieces

MOST_WORDS = 3
# A term that is named, explained or told: the marks say so. Of text in lower case.
NAMED = lazy_pattern(
    r"\b(?:called|known as|named|nicknamed|dubbed|termed|labelled|labeled|titled|entitled|so-called|words?|terms?|"
    r"phrase|slogan|motto|song|album|film|movie|book|novel|play|show|series|single|hit|tagged|branded|marked|"
    r"described as|"
    r"reads?|reading|saying|says|said|spelled|means|meaning|translated as|codenamed|code-named|hashtag|under|category|"
    r"headline|section|sign|voted|answered|replied|wrote|tweeted|posted)\b[^.;]{0,30}\Z"
)
# Characters before a quotation, more than the longest wording of these and what may stand behind it.
REACH = 48
PHRASE = lazy_pattern(r"[a-z][a-z'-]+(?: [a-z'-]+){0,2}")


class ScareQuote(DocumentRule):
    """One to three words in quotation marks that nobody in the article is quoted as saying.

    Marks round a word that no source used tell the reader to doubt it: they are the writer's opinion.
    Say whose word it is, or leave the marks out. Terms that are named or explained may have them.
    """

    id = "quotes/scare-quote"
    severity = Severity.NOTE
    preview = True
    bad = (
        "The two firms began their [[“partnership”]] in a hotel at the airport. It lasted for a month.",
        "The owner lives in Spain and visits his [[“poor relations”]] at Easter.",
    )
    good = (
        "“It is a partnership,” Ms Lee said. The “partnership” began in a hotel at the airport.",
        "The device is called a “bobber” and floats on the water.",
        "The mayor said the plan was a “bad idea”.",
        "He sang “Harbour Lights” twice.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark such words with their marks."""
        found = doc.layer(pieces)
        short = [piece for piece in found if len(piece.text) <= 40 and _is_phrase(piece)]
        if not short:
            return
        speech = " ".join(fold(piece.text) for piece in found if len(piece.words) > MOST_WORDS)
        cover = doc.layer(covered)
        for piece in short:
            words = fold(piece.text).strip(" ,.")
            if words in speech or NAMED.search(piece.before[-REACH:].lower()):
                continue
            if cover.attributed(piece.quotation.span) is not None:
                continue
            yield self.finding(
                piece.quotation.span,
                f"Nobody here is quoted as saying “{words}”; say whose word it is, or leave the marks out.",
            )


def _is_phrase(piece: Piece) -> bool:
    return (
        piece.quotation.closed
        and PHRASE.fullmatch(fold(piece.text).strip(" ,.")) is not None
        and piece.text[:1].islower()
    )
