"""quotes/insertion-brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Related, Safety, Severity, Span
from newslint_quotes.pieces import pieces

BRACKET = r"(?P<round>\((?:with |in |of |to |the )?[^()\[\]\n]{1,40}\))|(?P<square>\[[^()\[\]\n]{1,60}\])|(?P<open>\[)"


class InsertionBrackets(DocumentRule):
    """Words put into quotations in round brackets here and in square ones there, or a bracket that is never closed.

    Brackets in a quotation say that the words are not the speaker's. Round ones may be the speaker's own
    aside, so most houses use square ones; some agencies send round ones. One article should have one kind.
    """

    id = "quotes/insertion-brackets"
    severity = Severity.NOTE
    by_default = False
    bad = (
        "“They [the owners] never came,” she said. “We [the crew] waited.” “It [[(the ferry)]] is old.”",
        "“They [[[]]the owners never came to see it,” she said.",
    )
    good = (
        "“They [the owners] never came,” she said. “It [the ferry] is old.”",
        "“They (the owners) never came,” she said. “It (the ferry) is old.”",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first insertion of the rarer kind, and each bracket that is left open."""
        if "[" not in doc.text:
            return
        kinds: dict[str, list[Span]] = {"round": [], "square": []}
        for piece in doc.layer(pieces):
            for match in re.compile(BRACKET).finditer(doc.text, *piece.inside):
                span = Span(*match.span())
                if match.lastgroup == "open":
                    if piece.quotation.closed:
                        yield self.finding(span, "The bracket is opened in the quotation and not closed; close it.")
                elif match.lastgroup:
                    kinds[match.lastgroup].append(span)
        few, many = sorted(kinds.values(), key=len)
        if not few or len(few) == len(many):
            return
        signs = "[]" if few is kinds["round"] else "()"
        word = doc.of(few[0])[1:-1]
        yield self.finding(
            few[0],
            f"“{doc.of(few[0])}” is not in the brackets of {len(many)} others; write {signs[0]}{word}{signs[1]}.",
            fixes=[
                Fix(f"Write {signs[0]}{word}{signs[1]}", (Edit(few[0], signs[0] + word + signs[1]),), Safety.SUGGESTION)
            ],
            related=[Related(many[0], "the other kind")],
        )
