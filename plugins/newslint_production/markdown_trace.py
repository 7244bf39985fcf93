"""The rule `production/markdown-trace`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import PROSE, Document, DocumentRule, Edit, Finding, Fix, Related, Safety, Span, lazy_pattern

FORMATS = frozenset({"plain", "records", "html"})
SIGNS = ("**", "# ", "```")


@cache
def _marks() -> re.Pattern[str]:
    return lazy_pattern(
        r"(?<![\w*])\*\*(?P<bold>[^\s*](?:[^*\n]{0,200}[^\s*])?)\*\*(?![\w*])|"
        r"\A(?P<hashes>#{1,6})(?= [A-Z\"“‘*\d])|```+\w*"
    )


class MarkdownTrace(DocumentRule):
    """Marks of Markdown in plain text: two asterisks round words, number signs before a subhead.

    They are meant to become bold type and subheads, and mostly come from a chat program whose answer was pasted as it
    was. Told once an article, with the other places.
    """

    id = "production/markdown-trace"
    languages = ()
    wakes_on_signs = "*#`"
    bad = (
        "The bridge opens\n\n[[**What is known:**]] the bridge opens on Friday.\n\n**Cost:** it cost £4m.\n",
        "The bridge opens\n\n[[##]] What is known\n\nThe bridge opens on Friday.\n",
    )
    good = (
        "The bridge opens\n\n* * *\n\nThe bridge opens on Friday. He called it a f**k-up and a s***.\n",
        "The bridge opens\n\nBoat #4 won, and # 5 came in last.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first of them."""
        if doc.format not in FORMATS or not any(sign[0] in doc.text and sign in doc.text for sign in SIGNS):
            return
        found: list[tuple[Span, Edit | None]] = []
        for block in doc.blocks:
            if block.role not in PROSE:
                continue
            text = doc.text[block.span.start : block.span.end]
            for mark in _marks().finditer(text):
                span = Span(block.span.start + mark.start(), block.span.start + mark.end())
                cut = Span(span.start, span.end + 1) if mark["hashes"] else span
                found.append((span, Edit(cut, mark["bold"] or "") if not mark[0].startswith("`") else None))
        if found:
            (first, _), *others = found
            edits = tuple(edit for _, edit in found if edit)
            fixes = [Fix("Take the marks out", edits, Safety.UNSAFE)] if len(edits) == len(found) else []
            told = f"“{doc.of(first)}” holds marks that were to become type; set it so, or delete the marks."
            yield self.finding(first, told, fixes=fixes, related=[Related(one, "here too") for one, _ in others])
