"""quotes/partial-runs-into-full."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Severity, Span
from newslint_quotes.pieces import pieces

# The end of the fragment's sentence, and another sentence behind it.
SENTENCE_END = r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|St))(?<!\bMrs)[.!?] (?P<next>[A-Z][\w’'-]* [\w’'-]+ [\w’'-]+)"
LED_IN = r"[a-z] \Z"
FEWEST_WORDS = 2


class PartialRunsIntoFull(DocumentRule):
    """A quoted fragment in the run of a sentence that goes on with whole sentences.

    The reader takes the marks to close where the reporter's sentence ends. End the fragment, close it
    and open the whole sentences anew, with their speaker; the large agencies advise the same.
    """

    id = "quotes/partial-runs-into-full"
    severity = Severity.NOTE
    by_default = False
    bad = (
        "She said the towns [[“need to talk about the bridge. We]] have waited for years and nothing came of it.”",
        'The club was [["not for sale at any price. The]] owners have said so before," he said.',
    )
    good = (
        "She said the towns “need to talk about the bridge.” “We have waited for years,” she said.",
        "She said: “We need to talk about the bridge. We have waited for years.”",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark from the opening mark to the first word of the second sentence."""
        for piece in doc.layer(pieces):
            if not piece.text[:1].islower() or not re.compile(LED_IN).search(piece.before):
                continue
            end = re.compile(SENTENCE_END).search(piece.text)
            if end is None or len(piece.text[: end.start()].split()) < FEWEST_WORDS:
                continue
            word = end["next"].split()[0]
            stop = piece.inside.start + end.start("next") + len(word)
            yield self.finding(
                Span(piece.quotation.span.start, stop),
                f"The quoted phrase runs on into whole sentences at “{word}”; close it first, and open them anew.",
            )
