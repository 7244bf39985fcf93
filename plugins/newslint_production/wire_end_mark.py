"""The rule `production/wire-end-mark`."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import (
    PROSE,
    Block,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Role,
    Safety,
    Severity,
    Span,
    lazy_pattern,
)
from newslint_production.lines import ASIDE, AT_THE_BOTTOM, deletion

LONGEST = 24
MARK = (
    r"(?:[-–—]{1,2} ?30 ?[-–—]{1,2}|#{3,}|# # #|[-–—/*(\[]{1,3} ?(?:ENDS?|[Ee]nds?|Enditem|ENDITEM) ?[-–—/*)\]]{0,3}|"
    r"ENDS|Enditem|ENDITEM|END OF (?:STORY|COPY|TEXT))"
)
# These mean something else elsewhere, so they must fill the last line.
LAST = lazy_pattern(r"END|Ends|XXX|\(?ENDS?\)?\.?")
WHOLE = lazy_pattern(MARK)
BEHIND = lazy_pattern(rf"(?<=[.!?\"”’]) {{1,2}}(?P<mark>{MARK})\Z")
# Nearly every paragraph ends in one of these, and no mark does.
STOPS = frozenset('.!?"”’,')


class WireEndMark(DocumentRule):
    """The mark by which a desk or a press office ends its copy: -30-, ENDS, ###.

    It tells the next desk that nothing follows. On the page it is litter.
    """

    id = "production/wire-end-mark"
    severity = Severity.ERROR
    languages = ()
    bad = (
        "The council voted to open the bridge.\n\nIt opens on Friday.\n\n[[-30-]]\n",
        "The council voted to open the bridge.\n\nIt opens on Friday. [[(ENDS)]]\n",
        "The council voted to open the bridge.\n\nIt opens on Friday.\n\n[[# # #]]\n\nCall Ann Lee on 555 0100.\n",
    )
    good = (
        "It was -30- in the valley, a record.\n\nThe pipes froze.\n",
        "The council voted to open the bridge.\n\nHere the story ends\n\nIt opens on Friday.\n",
        "The road ends (and the river begins) there.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark it on a line of its own near the end, or behind the last full stop."""
        below = doc.blocks[-AT_THE_BOTTOM:]
        for block in below:
            if block.role in ASIDE:
                continue
            if block.span.length <= LONGEST and (
                WHOLE.fullmatch(doc.text, *block.span) or (block is below[-1] and LAST.fullmatch(doc.text, *block.span))
            ):
                yield self._about(doc, block.span, deletion(doc, block.span))
            elif doc.text[block.span.end - 1] in STOPS:
                continue
            elif block.role in PROSE and block.role is not Role.TABLE:
                yield from self._behind_the_story(doc, block)

    def _behind_the_story(self, doc: Document, block: Block) -> Iterable[Finding]:
        start = max(block.span.start, block.span.end - LONGEST)
        found = BEHIND.search(doc.text, start, block.span.end)
        if found:
            span = Span(*found.span("mark"))
            yield self._about(doc, span, Edit(Span(found.start(), span.end), ""))

    def _about(self, doc: Document, span: Span, edit: Edit) -> Finding:
        told = f"“{doc.of(span)}” only tells a desk that the copy ends here; delete it."
        return self.finding(span, told, fixes=[Fix("Delete it", (edit,), Safety.SAFE)])
