"""A paragraph or the headline stands in the article twice."""

from __future__ import annotations

from collections.abc import Sequence

from newslint import Block, Document, Finding, Related, Safety, Severity
from newslint_leftovers.copies import copies_in
from newslint_leftovers.leftover_kind import LeftoverKind
from newslint_leftovers.lines import lines_of


class RepeatedParagraph(LeftoverKind):
    """A paragraph or the headline stands in the article twice.

    A page shows a summary, a caption or a paragraph again, and in plain text the story says the same
    thing twice; counts of words and of sources go wrong. Compared are runs of five words: a paragraph
    of twelve words or more is a copy when nine tenths of its words are in runs of another.
    Copies in corpora: Rae et al., Scaling Language Models (2021), on repeated paragraphs.
    """

    id = "leftovers/repeated-paragraph"
    severity = Severity.ERROR
    message = "“{text}” is in the article already; delete one of the two."
    bad = (
        "The council voted on Tuesday to close the library on Mill Street, which has been open since 1962.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[The council voted on Tuesday to close the library on Mill Street, which has been open since 1962.]]\n\n"
        "The mayor said the money would go to two schools in the north of the town instead.",
        "Library on Mill Street to close\n\n[[Library on Mill Street to close]]\n\n"
        "The council voted on Tuesday to close the library on Mill Street, which has been open since 1962.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "The council voted on Tuesday to close the library on Mill Street, which has been open since 1962.\n\n"
        "The council, which voted to close the library, will sell the house on Mill Street to a school.",
        "“Row, brothers, row,” they sang.\n\n“Row, brothers, row,” they sang.",
    )

    def about(self, doc: Document, run: Sequence[Block]) -> Finding:
        """The finding about copies that stand together, with the place of the first one's original."""
        found = super().about(doc, run)
        lines = doc.layer(lines_of)
        first = doc.layer(_numbers).get(run[0].span.start, -1)
        # On a page the first of two may be the copy: it stands outside the story.
        told = doc.layer(_copies).get(first, doc.layer(_first_copies).get(first))
        if told is None:
            return found
        message = "It is here already." if told < first else "It is told here."
        related = (Related(lines[told].span, message),)
        return self.finding(found.span, found.message, fixes=found.fixes, related=related)

    def safety(self, doc: Document, run: Sequence[Block]) -> Safety:
        """Safe for the second of two lines that are the same and stand together."""
        if len(run) > 1:
            return Safety.UNSAFE
        lines = doc.layer(lines_of)
        index = doc.layer(_numbers).get(run[0].span.start, 0)
        same = index > 0 and lines[index - 1].text == lines[index].text
        return Safety.SAFE if same else Safety.UNSAFE


def _copies(doc: Document) -> dict[int, int]:
    return copies_in(doc, doc.layer(lines_of))


def _first_copies(doc: Document) -> dict[int, int]:
    """The first copy of each line that has one."""
    return {original: copy for copy, original in reversed(doc.layer(_copies).items())}


def _numbers(doc: Document) -> dict[int, int]:
    """The indexes of the lines by where they start."""
    return {line.span.start: index for index, line in enumerate(doc.layer(lines_of))}
