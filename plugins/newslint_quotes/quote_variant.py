"""quotes/quote-variant."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Related, Span
from newslint_quotes.pairing import SIGNS
from newslint_quotes.repeats import variants


class QuoteVariant(DocumentRule):
    """A quotation that stands in the article twice, in two wordings.

    One of the two is not what was said. Check the recording or the document and quote both the same
    way. Cuts with an ellipsis, words in brackets and contractions are the editor's, and pass.
    """

    id = "quotes/quote-variant"
    wakes_on_signs = SIGNS
    bad = (
        "“We have lived through a winter without any help from the county,” the mayor said.\n\n"
        "In her letter she says: “We have lived through a [[summer]] without any help from the county.”",
        'Lee said, "Nobody on the quay that night saw the boat leave without its lights."\n\n'
        'Police read his statement out: "Nobody on the [[pier]] that night saw the boat leave without its lights."',
    )
    good = (
        "“We have lived through a winter without any help from the county,” the mayor said.\n\n"
        "In her letter she says: “We have lived through a winter … without any help from the county, and we will.”",
        'Lee said, "Nobody on the quay that night saw the boat leave without its lights."\n\n'
        '"Nobody on the quay that night saw the boat leave," he said again. "I did not see it."',
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the words of the later quotation that differ, with the earlier one as the related place."""
        for variant in doc.layer(variants):
            first, second = variant.places[0]
            there, here = doc.of(first), doc.of(second)
            if there and here:
                told = f"“{here}” here stands against “{there}” in the same quotation above"
            elif here:
                told = f"The quotation says “{here}” here, which is not in it above"
            else:
                told = f"The quotation leaves “{there}” out here, which is in it above"
            span = second if here else _word_before(doc, second)
            yield self.finding(
                span,
                f"{told}; check the words and quote them alike.",
                related=[Related(first if there else variant.earlier, "the other wording")],
            )


def _word_before(doc: Document, span: Span) -> Span:
    """The word at whose end an empty span lies."""
    start = doc.text.rfind(" ", 0, span.start) + 1
    return Span(start, span.start)
