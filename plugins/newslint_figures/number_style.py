"""figures/number-style."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity, Span, lazy_pattern
from newslint_figures.sentence_start_numeral import spelt

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
NOUN = (
    r"(?!(?:per|percent|million|billion|trillion|thousand|years?|months?|minutes?|seconds?|hours?|degrees?"
    r"|points?|miles?|km|kg|feet|foot|inch(?:es)?|metres?|meters?|am|pm|p|to|of|and|or|in|on|at|for|from|with"
    r"|by|but|as|is|was|were|are|goals?|runs?)\b)[a-z]{3,}"
)
MIXED = lazy_pattern(
    rf"(?<![\w$£€.,-])(?:(?P<word1>{'|'.join(WORDS)}) (?:{NOUN} )(?:[a-z]+ )?(?:and|or|,) (?P<figure1>[2-9])(?= {NOUN})"
    rf"|(?P<figure2>[2-9]) (?:{NOUN} )(?:[a-z]+ )?(?:and|or|,) (?P<word2>{'|'.join(WORDS)})(?= {NOUN}))"
)


class NumberStyle(DocumentRule):
    """A number under ten as a figure beside one in words: “nine men and 3 women”.

    The houses that these profiles stand for spell numbers up to nine where things are counted, and all of
    them want one form in one list. Ages, money, scores, units and shares have rules of their own and are
    left alone.
    """

    id = "figures/number-style"
    severity = Severity.NOTE
    scope = BODY | {Role.STANDFIRST}
    by_default = False
    profiles = ("ap", "reuters", "guardian", "bbc")
    bad = (
        "The crew of nine men and [[3]] women left at noon.",
        "She bought [[4]] horses and two dogs.",
    )
    good = (
        "The crew of nine men and three women left at noon.",
        "The crew of nine men and 12 women left at noon.",
        "It took two hours and 9 minutes.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the figure."""
        for match in MIXED.finditer(doc.folded):
            group = "figure1" if match["figure1"] else "figure2"
            span = Span(*match.span(group))
            block = doc.block_at(span.start)
            if block is None or block.role not in self.scope or doc.quotation_at(span):
                continue
            word = spelt(int(match[group]))
            yield self.finding(
                span,
                f"“{doc.of(Span(*match.span()))}” mixes words and figures; write “{word}” for “{match[group]}”.",
                fixes=[Fix(f"Write “{word}”", (Edit(span, word),), Safety.SAFE)],
            )
