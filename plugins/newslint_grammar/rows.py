"""Rules made of rows: patterns in a data file, each with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar

from newslint import BODY, Edit, Finding, Fix, Hit, MatchRule, Pattern, Role, Safety, Span, fold, match_case, read_rows


class RowRule(MatchRule):
    """A rule whose patterns are rows of a data file.

    Keys of a row: `pattern` (its group x is what to report), `anchors`, `fix` (what to write: a text,
    several to choose from, or a text by what was met; it may name groups of the pattern in braces),
    `unless` and `names` (a capital does not clear it). Headlines and captions, which leave out
    words on purpose, are not looked at.
    """

    row_file: ClassVar[str] = ""
    scope = BODY | {Role.STANDFIRST}
    fix_safety = Safety.UNSAFE
    # Whether a gap is shown with the words on both sides of it.
    shows_next: ClassVar[bool] = False

    @cached_property
    def rows(self) -> Mapping[str, dict[str, Any]]:
        """The rows of the rule by their patterns."""
        return {row["pattern"]: row for row in read_rows(__file__, self.row_file)}

    def find_patterns(self) -> Iterator[Pattern]:
        """The patterns of the rows."""
        for expression, row in self.rows.items():
            yield Pattern(expression, tuple(row["anchors"]), unless=tuple(row.get("unless", ())))

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a hit unless a capital makes it part of a name."""
        row = self.rows[hit.listed]
        if not row.get("names") and has_name(hit):
            return
        fix = row["fix"]
        if isinstance(fix, dict):
            fix = fix[fold(hit.text)]
        meant = [one.format_map(hit.groups) for one in ([fix] if isinstance(fix, str) else fix)]
        meant = [match_case(hit.text.split()[0], one) for one in meant]
        span, text = hit.span, hit.text
        if self.shows_next and all(one.startswith(f"{text} ") for one in meant):
            following = next_word(hit)
            span, text = Span(span.start, span.end + len(following)), text + following
            meant = [one + following for one in meant]
        yield self.finding(
            span,
            self.message.format(text=text, replacement="” or “".join(meant)),
            fixes=[Fix(f"Write “{one}”", (Edit(span, one),), self.fix_safety) for one in meant],
        )


def next_word(hit: Hit) -> str:
    """The word behind a hit with the blank before it, or nothing where a mark follows."""
    found = re.compile(r" [\w'’-]+").match(hit.doc.text, hit.span.end)
    return found[0] if found else ""


def has_name(hit: Hit) -> bool:
    """Whether a word of the hit, but for the first of its sentence, has a capital."""
    opens = not any(sign.isalnum() for sign in hit.doc.text[hit.sentence.start : hit.span.start])
    words = hit.text.split()
    return any(word[:1].isupper() and word != "I" for word in (words[1:] if opens else words))
