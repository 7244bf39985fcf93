"""quotes/continuation-missing-open."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Related, Safety, Span, lazy_pattern
from newslint_quotes.marks import marks
from newslint_quotes.pairing import SIGNS

WORD = lazy_pattern(r"\S+")


class ContinuationMissingOpen(DocumentRule):
    """A quotation that goes on in a new paragraph without an opening mark there.

    Where speech runs on, every paragraph of it opens with a mark and only the last one closes. Without
    the mark the paragraph reads as the reporter's own words until its end says otherwise.
    """

    id = "quotes/continuation-missing-open"
    languages = ()
    wakes_on_signs = SIGNS
    bad = (
        "The captain said: “We saw the light at four. It was far off. It came nearer.\n\n"
        "[[We]] turned the ship round, and nobody was hurt. That is all I know.” He left it at that.",
        'Her letter says: "You asked me for the keys. I have none. I gave them back.\n\n'
        '[[Ask]] your brother. He was there, and he will tell you." It is not signed.',
    )
    good = (
        "The captain said: “We saw the light at four. It was far off.\n\n"
        "“We turned the ship round, and nobody was hurt. That is all I know.” He left it at that.",
        "“We saw the light at four,” the captain said.\n\nHe turned the ship round. “Nobody was hurt.”",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first word of such a paragraph."""
        for one in doc.layer(marks).resumed:
            start = one.block.span.start
            word = WORD.search(doc.text, start, one.block.span.end)
            if word is None:
                continue
            sign = one.opening.sign
            yield self.finding(
                Span(*word.span()),
                f"The quotation of the paragraph before goes on at “{word.group()}”; open it again with {sign}.",
                fixes=[Fix(f"Write {sign} before it", (Edit(Span(start, start), sign),), Safety.UNSAFE)],
                related=[
                    Related(one.opening.span, "the quotation opens here"),
                    Related(one.closing.span, "it ends here"),
                ],
            )
