"""Rules made of wordings: lists of what not to write, each perhaps with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar

from newslint import (
    Document,
    Edit,
    Finding,
    Fix,
    Hit,
    MatchRule,
    Pattern,
    Role,
    Severity,
    Span,
    match_case,
    read_list,
    read_rows,
)
from newslint.layers.article_kind import article_kind
from newslint.layers.attribution_cover import attributed

# Pieces that speak in a voice of their own, where taste is the writer's.
OWN_VOICE = frozenset({"opinion", "review", "live", "sport", "obituary"})


class WordingRule(MatchRule):
    """A rule whose wordings are data.

    `word_file` holds lines `form, form, …`, or `form, form = what to write instead`. `row_file`
    holds JSON rows with `pattern` (its group x is what to report), `anchors`, and perhaps `fix`
    (what to write; a text, which may name groups in braces, or a text for each form), `unless`
    and `why` (what is wrong, for the message). A wording with a capital inside a sentence is taken
    for a name.

    `spares_own_voice` leaves opinion, reviews, sport and the like alone; `spares_reports` leaves
    alone what the sentence says somebody said.
    """

    word_file: ClassVar[str] = ""
    row_file: ClassVar[str] = ""
    spares_own_voice: ClassVar[bool] = False
    spares_reports: ClassVar[bool] = False
    # Where what to write instead is known.
    message_with_fix: ClassVar[str] = ""

    @cached_property
    def rows(self) -> Mapping[str, dict[str, Any]]:
        """The rows of the rule by their patterns."""
        return {row["pattern"]: row for row in read_rows(__file__, self.row_file)} if self.row_file else {}

    @cached_property
    def instead(self) -> Mapping[str, str]:
        """What to write instead, by wording; empty where nothing is known."""
        return dict(wordings(self.word_file)) if self.word_file else {}

    def find_phrases(self) -> Iterable[str]:
        """The wordings of the list."""
        return self.instead

    def find_patterns(self) -> Iterator[Pattern]:
        """The patterns of the rows."""
        for expression, row in self.rows.items():
            severity = Severity(row["severity"]) if "severity" in row else None
            yield Pattern(expression, tuple(row["anchors"]), severity=severity, unless=tuple(row.get("unless", ())))

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a wording in the paper's own voice."""
        if is_joined(hit.doc, hit.span) or (hit.listed == hit.listed.lower() and is_name(hit)):
            return
        if self.spares_own_voice and hit.doc.layer(article_kind).name in OWN_VOICE:
            return
        if self.spares_reports and is_reported(hit):
            return
        yield self.told(hit)

    def told(self, hit: Hit) -> Finding:
        """The finding, with what to write instead where that is known."""
        row = self.rows.get(hit.listed, {})
        fix = row.get("fix", self.instead.get(hit.listed, ""))
        if isinstance(fix, dict):
            fix = fix.get(hit.text.lower(), "")
        fix = match_case(hit.text, fix.format_map(hit.groups)) if fix else ""
        shape = row.get("why") or (self.message_with_fix if fix else "") or self.message
        return self.finding(
            hit.span,
            shape.format(text=hit.text, replacement=fix),
            severity=hit.pattern.severity if hit.pattern else None,
            fixes=[Fix(f"Write “{fix}”", (Edit(hit.span, fix),), self.fix_safety)] if fix else [],
        )


def wordings(name: str) -> Iterator[tuple[str, str]]:
    """The wordings of a data file of this pack, each with what to write instead, or an empty text."""
    for line in read_list(__file__, name):
        forms, _, instead = line.partition(" = ")
        for form in forms.split(", "):
            yield form, instead


def is_joined(doc: Document, span: Span) -> bool:
    """Whether a span is part of a compound, a handle, a tag or an address."""
    around = doc.text[max(0, span.start - 1) : span.start] + doc.text[span.end : span.end + 1]
    return any(sign in "-@#_/" for sign in around)


def is_name(hit: Hit) -> bool:
    """Whether a hit has a capital inside a sentence, as names have; in headlines capitals tell nothing."""
    text = hit.text
    if text == text.lower():
        return False
    block = hit.block
    if block is not None and block.role is Role.HEADLINE:
        return False
    words = text.split()
    if any(word[:1].isupper() for word in words[1:]) and not text.isupper():
        return True
    before = hit.doc.text[hit.sentence.start : hit.span.start]
    if not before.strip() and re.match(r", [A-Z]", hit.after(3)):
        # The first of a list of titles or names.
        return True
    return any(sign.isalnum() for sign in before) and not before.endswith((": ", "“", '"', "‘"))


def is_reported(hit: Hit) -> bool:
    """Whether the sentence gives a hit as what some source said."""
    held = attributed(hit.doc, hit.span)
    return held is not None and held.source is not None
