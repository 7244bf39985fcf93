"""Lines by which Pica finds a story again, in the story itself."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Span
from newslint_pica.reference_lines import REASON


class ReferenceLine(DocumentRule):
    """A line by which Pica finds a story again stands in the story.

    Editors paste it into messages; in the text it is printed.
    """

    id = "pica/reference-line"
    scope = frozenset({Role.LEFTOVER})
    bad = ("The bridge is open again, the harbour master said on Monday.\n\n[[PICA REF 4711/2]]",)
    good = ("The bridge is open again, the harbour master said.\n\n“It says PICA REF 4711 on my bill,” she said.",)

    def check(self, doc: Document) -> Iterator[Finding]:
        """Mark each such line, and offer to take it out."""
        for block in self.blocks(doc):
            if block.reason == REASON:
                fix = Fix("Delete the line", (Edit(Span(*block.span), ""),), Safety.SAFE)
                yield self.finding(block.span, f"“{doc.of(block.span)}” is for the desk; delete it.", fixes=[fix])
