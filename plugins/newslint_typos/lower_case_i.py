"""The rule `typos/lower-case-i`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, lazy_pattern
from newslint_typos.letters import small

# What follows the pronoun, so that a variable, a numeral or a letter of a list is not taken for it.
VERBS = (
    "am|was|have|had|will|would|can|could|should|might|must|do|did|don't|didn't|can't|couldn't|wasn't|wouldn't|won't|"
    "haven't|think|thought|know|knew|want|wanted|need|needed|like|liked|love|loved|hate|hope|hoped|feel|felt|believe|"
    "guess|mean|got|get|went|go|saw|see|said|say|told|asked|made|make|took|take|found|find|tried|try|understand|"
    "remember|work|worked|live|lived|still|just|never|always|also|really|used|wish|agree|left|came|heard|started|"
    "decided|noticed|realised|realized|bought|spent|tell|look|looked|may|intend|intended|wonder|suggest|recommend"
)


class LowerCaseI(DocumentRule):
    """The pronoun “I” written small: “when i was a boy”.

    English writes it with a capital everywhere. In a quotation, which may be a message given letter by letter, the
    small letter is only noted.
    """

    id = "typos/lower-case-i"
    severity = Severity.ERROR
    bad = (
        "My career began when [[i]] was sixteen.",
        "This is the town that [[i]] have always known, and [[i]]'m glad of it.",
    )
    good = (
        "My career began when I was sixteen.",
        "The loop counts from i to n, i.e. to the end of section (i).",
        "see you when i get home",
    )

    @cached_property
    def pronoun(self) -> re.Pattern[str]:
        """The letter alone, before a verb or the ending of one."""
        return lazy_pattern(rf"i(?<![\w.'’@/#(-].)(?=['’](?:m|ve|ll|d)\b| (?:{VERBS})(?![\w'’-]))")

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the small pronouns of sentences that have their capital."""
        if doc.layer(small).isdisjoint(("i", "i'm", "i've", "i'll", "i'd")):
            return
        capitals: dict[int, int] = {}
        for block in self.blocks(doc):
            for match in self.pronoun.finditer(doc.text, block.span.start, block.span.end):
                span = Span(*match.span())
                sentence = doc.sentence_at(span.start)
                start, end = sentence or block.span
                if start not in capitals:
                    capitals[start] = _first_capital(doc.text, start, end)
                # A line in small letters throughout is a message or a name that is written so.
                if start < span.start <= capitals[start]:
                    continue
                yield self.finding(
                    span,
                    "“i” takes a capital: write “I”.",
                    severity=Severity.NOTE if doc.quotation_at(span) else None,
                    fixes=[Fix("Write “I”", (Edit(span, "I"),), Safety.SAFE)],
                )


def _first_capital(text: str, start: int, end: int) -> int:
    """Where the first capital stands between two offsets, or the second of these."""
    return next((at for at in range(start, end) if text[at].isupper()), end)
