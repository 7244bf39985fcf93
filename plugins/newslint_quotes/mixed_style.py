"""quotes/mixed-style."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Related, Severity
from newslint_quotes.marks import marks


class MixedStyle(DocumentRule):
    """Straight and curly quotation marks in one article.

    It shows where text was pasted in, and a search for a quotation finds half of them. The first
    mark of the rarer kind is marked; quotations whose own two marks differ are told apart
    (mixed-pair), and captions and headlines may come from another hand.
    """

    id = "quotes/mixed-style"
    says_once = True
    severity = Severity.NOTE
    languages = ()
    # Straight ones, and curly ones.
    wakes_on_signs = "\"'` “”„‟‘’"
    bad = (
        '"We waited for an hour," Ann Lee said. "Then we walked."\n\nHer sister called it [[“]]a long way home”.',
        '“No,” he said.\n\n“Never,” said his brother.\n\nThe third one was [["]]not so sure" of it.',
    )
    good = (
        '"We waited for an hour," Ann Lee said. "Then we walked."',
        "“No,” he said. “I am 6'2\", and I do not fit into a 5' 10\" bed.”",
        "“They told me ‘no’,” he said.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first mark of the kind that the article uses less, the later one where both are even."""
        found = doc.layer(marks)
        if not found.straight or not found.curly:
            return
        few, many = sorted((found.straight, found.curly), key=lambda kind: (len(kind), -kind[0].start))
        told, other = ("straight", "curly") if few is found.straight else ("curly", "straight")
        yield self.finding(
            few[0],
            f"This quotation has {told} marks, and {_count(len(many))} in the article {other} ones; use one kind.",
            related=[Related(many[0], f"a quotation with {other} marks")],
        )


def _count(number: int) -> str:
    return "another" if number == 1 else f"{number} others"
