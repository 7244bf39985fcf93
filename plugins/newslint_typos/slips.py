"""Rules made of known slips: rows of data files, each a phrase or a pattern and what was meant."""

from __future__ import annotations

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
    fold,
    match_case,
    read_list,
    read_rows,
)


def read_pairs(name: str) -> dict[str, str]:
    """The entries `slip = what was meant` of a data file of this pack."""
    return dict(line.split(" = ", 1) for line in read_list(__file__, name))


class SlipRule(MatchRule):
    """A rule whose phrases and patterns are data.

    `phrase_file` holds lines `slip = what was meant`; `row_file` holds JSON rows with the keys
    `pattern` (its group x is what to report), `anchors`, `fix` (what was meant: a text, several to
    choose from, or a text for each form of the slip; it may name groups of the pattern in braces),
    `unless`, `severity`, `at` and `names`. A row with `at` set to `sentence` holds only where the slip
    opens its sentence. A slip with a capital inside a sentence is taken for a name, unless its row
    says `names` or what was meant has a capital too. A row that is wrong twice on edited news is
    tightened with `unless`, told to be a `note`, or taken out.
    """

    phrase_file: ClassVar[str] = ""
    row_file: ClassVar[str] = ""
    message = "“{text}” looks like a slip: write “{replacement}” if that is what you mean."
    # Where what was meant cannot be told.
    plain_message: ClassVar[str] = "“{text}” looks like a slip: check the wording."
    quoted_severity: ClassVar[Severity] = Severity.NOTE

    @cached_property
    def rows(self) -> Mapping[str, dict[str, Any]]:
        """The rows of the rule by their patterns."""
        return {row["pattern"]: row for row in read_rows(__file__, self.row_file)} if self.row_file else {}

    def find_phrases(self) -> Mapping[str, str]:
        """The phrases of the data file, each with what was meant."""
        return read_pairs(self.phrase_file) if self.phrase_file else {}

    def find_patterns(self) -> Iterator[Pattern]:
        """The patterns of the rows."""
        for expression, row in self.rows.items():
            severity = Severity(row["severity"]) if "severity" in row else None
            yield Pattern(expression, tuple(row["anchors"]), severity=severity, unless=tuple(row.get("unless", ())))

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a slip unless it is a name, or stands where its row does not hold."""
        row = self.rows.get(hit.listed, {})
        meant = _meant(row, hit) if row else [self.listed_phrases[hit.listed] or ""]
        if row.get("at") == "sentence" and not opens_sentence(hit.doc, hit.span):
            return
        if is_part(hit.doc, hit.span, hyphens=not row) or is_sic(hit.doc, hit.span):
            return
        may_be_capital = row.get("names", False) or any(one[:1].isupper() for one in meant)
        if not may_be_capital and is_name(hit.doc, hit.span):
            return
        meant = [match_case(hit.text, one) for one in meant]
        told = self.message if meant else self.plain_message
        severity = hit.pattern.severity if hit.pattern else None
        if hit.in_quotation:
            severity = self.quoted_severity
        yield self.finding(
            hit.span,
            told.format(text=hit.text, replacement="” or “".join(meant)),
            severity=severity,
            fixes=[Fix(f"Write “{one}”", (Edit(hit.span, one),), self.fix_safety) for one in meant],
        )


def _meant(row: Mapping[str, Any], hit: Hit) -> list[str]:
    fix = row.get("fix")
    if fix is None:
        return []
    if isinstance(fix, dict):
        fix = fix.get(fold(hit.text), [])
    return [one.format_map(hit.groups) for one in ([fix] if isinstance(fix, str) else fix)]


def opens_sentence(doc: Document, span: Span) -> bool:
    """Whether no word of its sentence or paragraph stands before a span, or it follows an opening mark."""
    sentence = doc.sentence_at(span.start)
    before = doc.text[sentence.start if sentence else 0 : span.start]
    return not any(sign.isalnum() for sign in before) or before.endswith(("“", '"', "‘", ": "))


def is_sic(doc: Document, span: Span) -> bool:
    """Whether the writer has marked a span as being so in what is quoted."""
    return doc.folded.startswith((" [sic]", " (sic)"), span.end)


def is_part(doc: Document, span: Span, *, hyphens: bool) -> bool:
    """Whether a span is part of an address, a handle or a name in mixed capitals (inFront).

    With `hyphens` true also whether it is part of a compound.
    """
    text = doc.of(span)
    signs = "@/#_-" if hyphens else "@/#_"
    before, after = doc.text[max(0, span.start - 1) : span.start], doc.text[span.end : span.end + 1]
    joined = any(sign and sign in signs for sign in (before, after))
    return joined or (" " not in text and text[1:] != text[1:].lower() and not text.isupper() and text.isalpha())


def is_name(doc: Document, span: Span) -> bool:
    """Whether the words in a span look like part of a name: a capital inside a sentence that is not all capitals.

    In a headline capitals tell nothing.
    """
    text = doc.of(span)
    if not text[:1].isupper() or text == "I" or opens_sentence(doc, span):
        return False
    block = doc.block_at(span.start)
    if block is not None and block.role is Role.HEADLINE:
        return False
    sentence = doc.sentence_at(span.start)
    return not (text.isupper() and sentence is not None and doc.of(sentence).isupper())
