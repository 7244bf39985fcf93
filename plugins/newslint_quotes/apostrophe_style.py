"""quotes/apostrophe-style."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Document, DocumentRule, Finding, Related, Severity, Span, lazy_pattern
from newslint.layers.places import places
from newslint.layers.signs import signs

WORD = lazy_pattern(r"[^\W\d_]+['’][^\W\d_]+")
# Fewer apostrophes do not show what the article's own kind is.
FEWEST = 4


class ApostropheStyle(DocumentRule):
    """Straight and curly apostrophes in one article.

    It shows where text was pasted in. The first word with the rarer kind is marked.
    """

    id = "quotes/apostrophe-style"
    says_once = True
    severity = Severity.NOTE
    languages = ()
    wakes_on_signs = "' ’"
    bad = (
        "The ferry didn't sail. The crew's van wasn't there, and the mate couldn't say why. "
        "The [[owner’s]] lawyer did not answer.",
        "It’s late, and the town’s hall isn’t lit. Nobody [[doesn't]] see it.",
    )
    good = (
        "The ferry didn't sail. The crew's van wasn't there, and the mate couldn't say why.",
        "It’s late, and the town’s hall isn’t lit. The rope was 6' long.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first word of the kind that the article uses less, or later where both are even."""
        if "'" not in doc.text or "’" not in doc.layer(signs):
            return
        # Of one kind there are mostly none, or few that join nothing: these are looked at first.
        first, second = sorted("'’", key=doc.text.count)
        if not (few := _in_words(doc, first)) or not (many := _in_words(doc, second)):
            return
        straight, curly = (few, many) if first == "'" else (many, few)
        if not straight or not curly or len(straight) + len(curly) < FEWEST:
            return
        few, many = sorted((straight, curly), key=lambda kind: (len(kind), -kind[0].start))
        told, other = ("straight", "curly") if few is straight else ("curly", "straight")
        word = _word_round(doc, few[0])
        yield self.finding(
            word,
            f"“{doc.of(word)}” has a {told} apostrophe, and {len(many)} words in the article have a {other} one; "
            "use one kind.",
            related=[Related(_word_round(doc, many[0]), f"a {other} apostrophe")],
        )


def _in_words(doc: Document, sign: str) -> list[Span]:
    """Where a sign stands between two letters in the story."""
    text = doc.text
    inside = (at for at in places(text, sign) if text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha())
    return [Span(at, at + 1) for at in inside if (block := doc.block_at(at)) is not None and block.role in BODY]


def _word_round(doc: Document, sign: Span) -> Span:
    start = sign.start
    while start and doc.text[start - 1].isalpha():
        start -= 1
    word = WORD.match(doc.text, start)
    return Span(*word.span()) if word else sign
