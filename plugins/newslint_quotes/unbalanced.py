"""quotes/unbalanced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Span
from newslint_quotes.marks import Alone, Fault, marks
from newslint_quotes.pairing import SIGNS
from newslint_quotes.shown import first_words, last_words

TURNED = {"“": "”", "”": "“", "‘‘": "’’", "’’": "‘‘"}


class Unbalanced(DocumentRule):
    """A quotation mark that opens and is never closed, closes what never opened, or faces the wrong way.

    Without both marks nobody can tell where a speaker's words end and the reporter's begin. A
    quotation that runs on over paragraphs is left open on purpose and opened again in the next one;
    marks of feet and inches, minutes and seconds are no quotation marks.
    """

    id = "quotes/unbalanced"
    languages = ()
    wakes_on_signs = SIGNS
    bad = (
        "[[“We]] won by eleven votes, the mayor said. She thanked her voters.",
        'The harbour is [[safe,"]] the engineer said on Monday. Boats may leave at noon.',
        "[[”]]The harbour is safe,” the engineer said. “Boats may leave.”",
        "“Not yet,[[“]] he said. “Ask me in June.”",
        '"It was a long night," she said. [["We]] slept in the school.',
    )
    good = (
        "“We won by eleven votes. We had hoped for more.\n\n“Now we go back to work,” the mayor said.",
        "At 6'2\" he was the tallest man in the crew, and he slept on a 5' 10\" bunk.",
        "„Wir haben gewonnen“, sagte die Bürgermeisterin am Montag.",
        "« Nous avons gagné », a déclaré la maire lundi.",
        "It was the music of the ’90s, and the dogs’ tails wagged.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each mark that stands alone, with the word it belongs to."""
        for one in doc.layer(marks).alone:
            yield from self._finding(doc, one)

    def _finding(self, doc: Document, one: Alone) -> Iterator[Finding]:
        mark, block = one.mark.span, one.block.span
        if one.fault is Fault.UNCLOSED:
            span, shown = first_words(doc, mark, block)
            yield self.finding(span, f"The quotation {shown} is not closed; put a closing mark where the speech ends.")
        elif one.fault is Fault.UNOPENED:
            span, shown = last_words(doc, mark, block)
            yield self.finding(
                span, f"{shown} closes a quotation that was not opened; put an opening mark where the speech begins."
            )
        else:
            right = TURNED[one.mark.sign]
            yield self.finding(
                mark,
                f"The mark {one.mark.sign} faces the wrong way here; write {right}.",
                fixes=[Fix(f"Write {right}", (Edit(Span(*mark), right),), Safety.UNSAFE)],
            )
