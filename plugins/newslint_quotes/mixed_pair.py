"""quotes/mixed-pair."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Related, Safety
from newslint_quotes.marks import Marks, marks
from newslint_quotes.pairing import SIGNS, Pair


class MixedPair(DocumentRule):
    """A quotation that opens with a mark of one kind and closes with one of another.

    One mark was typed, the other pasted. Programs that look for quotations lose the pair, and a
    careful reader sees the seam. Write both marks the way the rest of the article writes them.
    """

    id = "quotes/mixed-pair"
    languages = ()
    wakes_on_signs = SIGNS
    bad = (
        '[["We lost the boat,”]] the skipper said.',
        'The council called the plan [[“a gift to nobody"]] and sent it back.',
        "[[“We lost the boat,’’]] the skipper said.",
    )
    good = (
        "“We lost the boat,” the skipper said.",
        'The council called the plan "a gift to nobody" and sent it back.',
        "„Wir haben das Boot verloren“, sagte der Kapitän.",
        "”Vi har förlorat båten”, sade skepparen, och sedan gick han hem till sitt.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each such quotation whole."""
        found = doc.layer(marks)
        for pair in found.mixed:
            yield self.finding(
                pair.span,
                f"The quotation opens with {pair.opening.sign} and closes with {pair.closing.sign}; "
                "use marks of one kind.",
                fixes=_fixes(found, pair),
            )
        for opening, again in found.taken_up:
            yield self.finding(
                opening.span,
                f"The quotation opens with {opening.sign} and goes on in the next paragraph with {again.sign}; "
                "close it here, or use marks of one kind.",
                related=[Related(again.span, "the mark of the other kind")],
            )


def _fixes(found: Marks, pair: Pair) -> list[Fix]:
    """The one fix where the article has a kind of its own, else both."""
    straight = Edit(pair.opening.span, '"'), Edit(pair.closing.span, '"')
    curly = Edit(pair.opening.span, "“"), Edit(pair.closing.span, "”")
    choices = []
    for name, edits, count, other in (
        ("straight", straight, len(found.straight), len(found.curly)),
        ("curly", curly, len(found.curly), len(found.straight)),
    ):
        wanted = tuple(
            edit for edit, mark in zip(edits, (pair.opening, pair.closing), strict=True) if edit.text != mark.sign
        )
        if count >= other and wanted:
            choices.append(Fix(f"Use {name} marks", wanted, Safety.SAFE if count > other else Safety.SUGGESTION))
    return choices
