"""quotes/doubled-stop."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Span, lazy_pattern

# A stop or a comma on both sides of a closing mark. An ellipsis or an abbreviation may keep its stop inside.
DOUBLED = lazy_pattern(r"[\"”’»](?<=[.,][\"”’»])(?P<outside>[.,])(?![.\w])")
ABBREVIATION = lazy_pattern(r"(?:\b[A-Za-z]|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|Mr|Mrs|Ms|Dr|etc|vs|No|Bros|al))\.\Z|\.\.\Z")


class DoubledStop(DocumentRule):
    """A full stop or a comma on both sides of a closing quotation mark.

    One of the two is left over from an edit. American usage keeps the one inside the marks; British
    usage keeps it outside where only a phrase is quoted.
    """

    id = "quotes/doubled-stop"
    languages = ()
    wakes_on = tuple(f"{inside}{mark}{outside}" for inside in ".," for mark in "\"”'»" for outside in ".,")
    bad = (
        "“We waited for the ferry[[.”.]] Nobody came.",
        'The plan is "dead in the water[[,",]] the mayor said.',
        "He said: “We waited for the ferry[[,”.]]",
    )
    good = (
        "“We waited for the ferry.” Nobody came.",
        "She works for “Harbour & Co.”, a shop in the old town.",
        "He trailed off with “and then …”.",
        "“Who goes there?”, he asked.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the sign before, the mark and the sign behind."""
        for match in DOUBLED.finditer(doc.text):
            block = doc.block_at(match.start())
            if block is None or block.role not in self.scope or match.end() > block.span.end:
                continue
            if ABBREVIATION.search(doc.text[max(block.span.start, match.start() - 8) : match.start()]):
                continue
            inside = Span(match.start() - 1, match.start())
            outside = Span(*match.span("outside"))
            yield self.finding(
                Span(inside.start, outside.end),
                f"“{doc.of(inside)}” and “{match['outside']}” stand round the quotation mark; delete one.",
                fixes=[
                    Fix(f"Delete the “{match['outside']}” outside", (Edit(outside, ""),), Safety.UNSAFE),
                    Fix(f"Delete the “{doc.of(inside)}” inside", (Edit(inside, ""),), Safety.UNSAFE),
                ],
            )
