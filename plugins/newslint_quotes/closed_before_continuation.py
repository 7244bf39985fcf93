"""quotes/closed-before-continuation."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from newslint import Document, DocumentRule, Edit, Finding, Fix, Related, Role, Safety, Severity, Span, lazy_pattern

OPENERS = frozenset('“"')
CLOSERS = frozenset('”"')
SAYS = lazy_pattern(
    r"\b(?:said|says|added|told|wrote|explained|continued|asked|replied|tweeted|noted|recalled|according to)\b"
)


class ClosedBeforeContinuation(DocumentRule):
    """A quotation that is closed at the end of a paragraph although the same speaker goes on in the next.

    A closing mark says that the speaker is done, so the next paragraph, which names nobody, seems to
    be another voice. Leave the mark out at the paragraph's end and open the next one with a mark.
    """

    id = "quotes/closed-before-continuation"
    severity = Severity.NOTE
    bad = (
        "“We found the boat at dawn,” the coxswain said. “There was nobody [[aboard.”]]\n\n"
        "“We searched until noon, and then the fog came.”\n\nThe search goes on today.",
        '"It is too early to say what happened," Ms Lee said. "We are asking [[everybody."]]\n\n'
        '"Please call us if you saw a light."\n\nThe road is closed.',
    )
    good = (
        "“We found the boat at dawn,” the coxswain said. “There was nobody aboard.\n\n"
        "“We searched until noon, and then the fog came.”",
        "“We found the boat at dawn,” the coxswain said.\n\n“It was empty,” said his mate.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the last word and the closing mark of such a paragraph."""
        text = doc.text
        body = [block for block in doc.body if block.role is Role.PARAGRAPH]
        for block, following in pairwise(body):
            if text[following.span.start] not in OPENERS or text[block.span.end - 1] not in CLOSERS:
                continue
            whole = doc.quotation_at(following.span)
            last = doc.quotation_at(Span(block.span.end - 1, block.span.end))
            if (
                whole is None
                or last is None
                or whole.span != following.span
                or not whole.closed
                or last.span == block.span
            ):
                continue
            if not SAYS.search(doc.text, block.span.start, last.span.start):
                continue
            start = doc.text.rfind(" ", block.span.start, block.span.end) + 1
            mark = Span(block.span.end - 1, block.span.end)
            yield self.finding(
                Span(start, block.span.end),
                "The quotation is closed here, but the next paragraph goes on with it; leave the closing mark out.",
                fixes=[Fix("Delete the closing mark", (Edit(mark, ""),), Safety.SUGGESTION)],
                related=[Related(Span(following.span.start, following.span.start + 1), "it goes on here")],
            )
