"""quotes/repeated-quote."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Related, Severity
from newslint_quotes.pairing import SIGNS
from newslint_quotes.repeats import repeated

FEWEST_WORDS = 8


class RepeatedQuote(DocumentRule):
    """A quotation of eight words or more that stands in the article twice.

    It is padding or the slip of a paste; the reader has read it. Pull quotes, captions and the headline
    may repeat the story.
    """

    id = "quotes/repeated-quote"
    severity = Severity.NOTE
    wakes_on_signs = SIGNS
    bad = (
        "“We have lived through a winter without any help from the county,” the mayor said.\n\n"
        "The county did not answer. [[“We have lived through a winter without any help from the county,”]] she said.",
        'Lee said, "Nobody on the quay that night saw the boat leave without its lights."\n\n'
        'His sister was there too. [["Nobody on the quay that night saw the boat leave without its lights,"]] he said.',
    )
    good = (
        "“We have lived through a winter without any help from the county,” the mayor said.\n\n"
        "The county did not answer. “We are on our own,” she said.",
        'Lee said, "Nobody on the quay saw the boat leave." He said he was "on the quay that night".',
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the later quotation."""
        for one in doc.layer(repeated):
            if one.words >= FEWEST_WORDS:
                yield self.finding(
                    one.later,
                    "The same words are quoted above; quote them once.",
                    related=[Related(one.earlier, "quoted here first")],
                )
