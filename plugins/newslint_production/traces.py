"""Rules made of rows: traces that must not reach a reader, each where in a paragraph or line it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar

from newslint import PROSE, Edit, Finding, Fix, Hit, MatchRule, Pattern, Role, Safety, lazy_pattern, read_rows
from newslint_production.lines import deletion

# What may stand round a mark on its line: emphasis, bullets, quotation marks of a list.
AROUND = lazy_pattern(r"[\s*_>•–—.-]*\Z")


class Trace(MatchRule):
    """A rule whose patterns are rows of a data file.

    Keys of a row: `pattern` (its group x is what to report), `anchors`, `case` (capitals count), `unless`, `clear` (an
    expression that clears the hit where it meets its sentence) and `at`: `line` for what fills its line or paragraph,
    `start` and `end` for what stands at that end of one. With `cut` the mark means nothing and is deleted.
    """

    row_file: ClassVar[str] = ""
    scope = PROSE | {Role.BYLINE, Role.DATE, Role.DATELINE, Role.CREDIT, Role.TABLE}

    @cached_property
    def rows(self) -> Mapping[str, dict[str, Any]]:
        """The rows of the rule by their patterns."""
        return {row["pattern"]: row for row in read_rows(__file__, self.row_file)}

    def find_patterns(self) -> Iterator[Pattern]:
        """The patterns of the rows."""
        for expression, row in self.rows.items():
            yield Pattern(
                expression,
                tuple(row["anchors"]),
                unless=tuple(row.get("unless", ())),
                ignore_case=not row.get("case"),
            )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a hit that stands where its row says."""
        row = self.rows[hit.listed]
        block = hit.block
        if block is None:
            return
        opens = AROUND.match(hit.doc.text, block.span.start, hit.span.start) is not None
        closes = AROUND.match(hit.doc.text, hit.span.end, block.span.end) is not None
        at = row.get("at", "any")
        if (at in ("line", "start") and not opens) or (at in ("line", "end") and not closes):
            return
        if "clear" in row and re.search(row["clear"], hit.doc.text[hit.sentence.start : hit.sentence.end]):
            return
        fixes = []
        if row.get("cut"):
            edit = deletion(hit.doc, block.span) if opens and closes else Edit(_with_blank(hit), "")
            fixes = [Fix("Delete it", (edit,), Safety.SAFE)]
        yield self.finding(hit.span, self.message.format(text=shown(hit.text)), fixes=fixes)


def shown(text: str, longest: int = 60) -> str:
    """The start of a text on one line, for a message."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def _with_blank(hit: Hit) -> Any:
    """The span of a mark and the blank before it, or behind it where it opens its paragraph."""
    text, span = hit.doc.text, hit.span
    if span.start and text[span.start - 1] == " ":
        return span._replace(start=span.start - 1)
    return span._replace(end=span.end + 1) if text[span.end : span.end + 1] == " " else span
