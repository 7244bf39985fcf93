"""From spans in the prose to places in the file: locations, fingerprints, and fixes that may be applied."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from newslint.digest import fingerprint
from newslint.document import Document, Role
from newslint.finding import (
    Finding,
    Fix,
    LocatedEdit,
    LocatedFinding,
    LocatedFix,
    LocatedRelated,
    Location,
    Safety,
    Span,
)
from newslint.text.offsets import LineIndex, Place


class Locator:
    """Knows the file behind one article."""

    def __init__(self, doc: Document, seen: Counter[tuple[str, str]] | None = None) -> None:
        """Take an article; `seen` counts the findings of a rule in equal sentences where several share a file."""
        self.doc = doc
        self._lines: dict[str, LineIndex] = {}
        self._seen: Counter[tuple[str, str]] = Counter() if seen is None else seen
        self._contexts: dict[Span, str] = {}
        # An edit mostly stands where its finding stands.
        self._last: tuple[Span, Place | None] = (Span(0, 0), None)

    def locate(self, findings: Iterable[Finding]) -> list[LocatedFinding]:
        """The findings in the file, in the order of their places."""
        located = [self._located(one) for one in findings]
        return sorted(located, key=order)

    def location(self, place: Place) -> Location:
        """The lines and columns of a place in the file."""
        text = self._field(place.field)
        if place.field not in self._lines:
            self._lines[place.field] = LineIndex(text)
        lines = self._lines[place.field]
        line, column = lines.position(place.start)
        end_line, end_column = line, column + place.end - place.start
        if line < len(lines.starts) and place.end >= lines.starts[line]:
            end_line, end_column = lines.position(place.end)
        return Location(
            place.start, place.end, line, column, end_line, end_column, text[place.start : place.end], place.field
        )

    def place(self, span: Span, in_source: bool = False) -> Place:
        """Where a span stands in the file."""
        if in_source:
            return Place("text", span.start, span.end)
        return self._copied(span) or self.doc.offsets.place(span)

    def _copied(self, span: Span) -> Place | None:
        """Where a span stands that is copied out of the file sign by sign, as most are."""
        if span == self._last[0]:
            return self._last[1]
        start, end = span
        run = self.doc.offsets.copied(start, end) if end > start else None
        place = None if run is None else Place("text", start + run.source - run.start, end + run.source - run.start)
        self._last = (span, place)
        return place

    @cached_property
    def _speech(self) -> list[Place]:
        """Quoted speech in the file, without its marks, in order."""
        places = (self.doc.offsets.place(one.inside) for one in self.doc.quotations)
        return sorted(place for place in places if place.field == "text")

    @cached_property
    def _speech_ends(self) -> list[int]:
        return [place.end for place in self._speech]

    def _field(self, name: str) -> str:
        return self.doc.source if name == "text" else self.doc.fields[name]

    def _located(self, one: Finding) -> LocatedFinding:
        location = self.location(self.place(one.span, one.in_source))
        related: tuple[LocatedRelated, ...] = ()
        if one.related:
            places = ((self.place(other.span, one.in_source), other.message) for other in one.related)
            related = tuple(LocatedRelated(self.location(place), message) for place, message in places)
        fixes: tuple[LocatedFix, ...] = ()
        if one.fixes:
            fixes = tuple(fix for fix in [self._fix(fix, one.in_source) for fix in one.fixes] if fix)
        return LocatedFinding(one.rule, one.message, one.severity, location, self._fingerprint(one), fixes, related)

    def _fix(self, fix: Fix, in_source: bool) -> LocatedFix | None:
        """The fix in the file, or None where an edit would touch what the prose does not show, or
        cannot be written down in the file's format.

        A fix that touches quoted speech is never more than a suggestion: newslint does not change
        what somebody said. A leftover is no speech, whatever marks it holds.
        """
        edits: list[LocatedEdit] = []
        safety = fix.safety
        for edit in fix.edits:
            place = None if in_source else self._copied(edit.span)
            if place is None:
                if not in_source and not self.doc.offsets.is_contiguous(edit.span):
                    return None
                place = self.place(edit.span, in_source)
                if place.field != "text":
                    return None
            text: str | None = edit.text
            if self.doc.written is not None and not in_source:
                text = self.doc.written(Span(place.start, place.end), edit.text)
            if text is None:
                return None
            if self._touches_speech(edit.span, in_source):
                safety = Safety.SUGGESTION
            edits.append(LocatedEdit(place.start, place.end, text))
        if len(edits) > 1:
            edits.sort()
        return LocatedFix(fix.title, safety, tuple(edits))

    def _touches_speech(self, span: Span, in_source: bool) -> bool:
        if not in_source:
            block = self.doc.block_at(span.start)
            if block is not None and block.role is Role.LEFTOVER:
                return False
            return self.doc.quotation_at(span) is not None
        index = bisect_left(self._speech_ends, span.start + 1)
        return index < len(self._speech) and self._speech[index].start < span.end

    def _fingerprint(self, one: Finding) -> str:
        """A hash of the rule, its sentence without case and spacing, and how often both came before.

        It holds no line number, so it outlives a shift of lines.
        """
        context = self._context(one)
        key = (one.rule, context)
        count = self._seen[key] = self._seen.get(key, 0) + 1
        return fingerprint(one.rule, context, str(count))

    def _context(self, one: Finding) -> str:
        if one.in_source:
            start = max(0, one.span.start - 20)
            return self.doc.source[start : one.span.end + 20][:400].casefold()
        sentence = self.doc.sentence_at(one.span.start)
        if sentence is None:
            block = self.doc.block_at(one.span.start)
            sentence = block.span if block else one.span
        context = self._contexts.get(sentence)
        if context is None:
            # Many sentences have several findings.
            context = self._contexts[sentence] = " ".join(self.doc.of(sentence)[:400].casefold().split())
        return context


def order(one: LocatedFinding) -> tuple[bool, int, int, str, str]:
    """Where a finding stands among those of its article: what has no place first, then by field and place."""
    where = one.location
    if where is None:
        return False, 0, 0, one.rule, one.message
    return where.field == "text", where.offset, where.end_offset, one.rule, one.message


def as_suppressed(one: LocatedFinding, reason: str) -> LocatedFinding:
    """The finding marked as set aside, with the reason given."""
    return one._replace(suppressed=reason)
