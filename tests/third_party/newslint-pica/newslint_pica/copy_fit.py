"""Stories that are too long for the hole on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newslint import Document, DocumentRule, Finding, Severity
from newslint_pica.column import column


class CopyFit(DocumentRule):
    """A story has more lines than the page has room for.

    What does not fit is cut from the end at midnight, by somebody who has not read it.
    The room is what the export says (`@FIT`), or else the option `lines`.
    """

    id = "pica/copy-fit"
    severity = Severity.NOTE
    bad = ("\n\n".join(["The bridge is open."] * 60 + ["[[The]] bridge is shut."]),)
    good = ("The bridge is open.",)

    @dataclass(frozen=True)
    class Options:
        """How many lines there is room for."""

        lines: int = 60

    def check(self, doc: Document) -> Iterator[Finding]:
        """Mark the first word of the paragraph that runs over."""
        stated = doc.metadata.get("fit", "")
        room = int(stated) if stated.isdecimal() else self.options.lines
        used = 0
        over = sum(len(one.lines) for one in doc.layer(column)) - room
        for one in doc.layer(column):
            used += len(one.lines)
            if used > room:
                first = next((word for word in doc.words if one.span.contains(word)), one.span)
                lines = "line" if over == 1 else "lines"
                yield self.finding(first, f"The story is {over} {lines} too long from here on; cut it or ask for room.")
                return
