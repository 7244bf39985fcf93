"""figures/sentence-start-numeral."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity, Span, lazy_pattern
from newslint.layers.numbers import TENS, UNITS

FIGURES = lazy_pattern(r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<after>[^\s]?)(?: (?P<next>[a-z%]+))?")
TWO_DIGITS = 100


class SentenceStartNumeral(DocumentRule):
    """A sentence that starts with a figure.

    Most houses spell a number out where it opens a sentence, or turn the sentence round. A year may stand
    there, and so may a name such as 3M. Advice of the AP, Reuters, Guardian and BBC style guides.
    """

    id = "figures/sentence-start-numeral"
    severity = Severity.NOTE
    scope = frozenset({Role.PARAGRAPH, Role.STANDFIRST})
    by_default = False
    profiles = ("ap", "reuters", "guardian", "bbc")
    bad = (
        "The mine was shut. [[12]] men were hurt, the firm said.",
        "[[250]] people came to the fair.",
    )
    good = (
        "The mine was shut. Twelve men were hurt, the firm said.",
        "2016 was a bad year for the mine.",
        "“12 men were hurt,” the firm said.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the figure."""
        for sentence in doc.sentences:
            if not doc.text[sentence.start].isdigit():
                continue
            block = doc.block_at(sentence.start)
            match = FIGURES.match(doc.plain, *sentence)
            if block is None or block.role not in self.scope or match is None or not match["next"]:
                continue
            number = int(match["number"].replace(",", ""))
            span = Span(*match.span("number"))
            # A line without a stop is an item of a list or a recipe.
            if doc.text[sentence.start : sentence.end].rstrip("”’\"')")[-1:] not in (".", "?", "!"):
                continue
            # “3. The firm …” is an item, “3M” a name, “2016 was …” a year, “10:30” a time of day.
            if match["after"] or (1500 <= number <= 2100 and "," not in match["number"]) or doc.quotation_at(span):
                continue
            word = spelt(number).capitalize() if number <= TWO_DIGITS else ""
            better = f"write “{word}”" if word else "spell it out or turn the sentence round"
            fixes = [Fix(f"Write “{word}”", (Edit(span, word),), Safety.SAFE)] if word else []
            yield self.finding(span, f"The sentence starts with the figure “{doc.of(span)}”; {better}.", fixes=fixes)


def spelt(number: int) -> str:
    """A whole number from 0 to 100 in words."""
    if number < len(UNITS):
        return UNITS[number]
    if number == TWO_DIGITS:
        return "one hundred"
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"-{UNITS[ones]}" if ones else "")
