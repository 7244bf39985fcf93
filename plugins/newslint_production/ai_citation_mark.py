"""The rule `production/ai-citation-mark`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity, Span, lazy_pattern
from newslint.layers.signs import signs

# One of these signs is in the marks that have no word of their own.
SIGNS = frozenset("†‡\ue200\ue201")


@cache
def _marks() -> re.Pattern[str]:
    return lazy_pattern(
        r":?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\[?oaicite:\d+\]?(?:\{index=\d+\})?"
        r"|\(?\[?oai_citation:\d+‡[^\]\n]{0,80}\]?(?:\([^()\s]{0,200}\)\)?)?"
        r"|【[^】\n]{1,80}†[^】\n]{0,80}】|\[\d+(?::\d+)?†[^\]\n]{0,60}\]"
        r"|[\[(]?[\ue200-\ue20f]*(?:cite|navlist|image|video)?[\ue200-\ue20f]*"
        r"(?:turn\d+(?:search|news|view|image|file|fetch|forecast|finance|sports|academia|product|reddit|youtube|maps|open)"
        r"\d+[\ue200-\ue20f,]*)+[\])]?"
        r"|\[cite(?:_start|_end)?(?:: ?[\d, -]{1,40})?\]"
        r"|<grok:render[^>\n]{0,200}>|grok_(?:card|render)\w*"
        r"|\(\{\"attribution\":\{\"attributableIndex\":[^\n]{0,60}?\}\}\)"
        r"|[\ue200-\ue20f]+"
    )


def _may_hold(doc: Document) -> bool:
    folded = doc.folded
    return (
        not doc.layer(signs).isdisjoint(SIGNS)
        or ("[" in folded and "[cite" in folded)
        or ("{" in folded and "attributableindex" in folded)
        or "oaicite" in folded
        or (("<" in folded or "_" in folded) and "grok" in folded)
        or _has_turn(folded)
    )


def _has_turn(folded: str) -> bool:
    """Whether “turn” stands right before a digit, as in turn0search1."""
    at = folded.find("turn")
    while at >= 0:
        if folded[at + 4 : at + 5].isdecimal():
            return True
        at = folded.find("turn", at + 4)
    return False


class AiCitationMark(DocumentRule):
    """A mark of a source that only a chatbot’s own window can show: oaicite, turn0search1, 【12†source】.

    Copied out of the window it points to nothing, and shows where the text is from. Find the source, read it, and
    name it.
    """

    id = "production/ai-citation-mark"
    severity = Severity.ERROR
    languages = ()
    bad = (
        "The bridge cost £4m [[:contentReference[oaicite:2]{index=2}]].\n",
        "The bridge cost £4m[[【12†source】]] and was opened in May [[citeturn0search1turn0news4]].\n",
    )
    good = (
        "The bridge cost £4m, the council’s books say [12].\n",
        "It is your turn 0 times out of ten. Jon Smith† died in 1931.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each of them; the fix takes the blank before it along."""
        if not _may_hold(doc):
            return
        for block in doc.blocks:
            if block.role in (Role.COMMENT, Role.CODE, Role.METADATA):
                continue
            for mark in _marks().finditer(doc.text, *block.span):
                span = Span(*mark.span())
                begun = span.start - (span.start > block.span.start and doc.text[span.start - 1] == " ")
                told = f"“{mark[0][:40]}” is a chatbot’s mark for a source; name the source itself and delete the mark."
                yield self.finding(
                    span, told, fixes=[Fix("Delete it", (Edit(Span(begun, span.end), ""),), Safety.SAFE)]
                )
