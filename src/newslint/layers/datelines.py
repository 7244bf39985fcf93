"""Datelines: the place, date and agency that open a story.

    PLACE[/PLACE][, AREA][, DATE] [(AGENCY)] DASH text

Each part speaks for a dateline or against it, and the sum decides: a known agency, city or state, a
date, capitals; a colon or a bare hyphen is how a kicker or an aside looks. Datelines with a slip
(“omaha, april 9 -”) are read too, for a rule to say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Document, Role
from newslint.finding import Span
from newslint.layers.dateline_parts import WEEKDAYS, Place, area_of, is_agency, read_date, read_place
from newslint.named import NamedTuple
from newslint.text.patterns import lazy_pattern


class Dateline(NamedTuple):
    """A dateline with its parts, all spans in the prose; the agency is without its brackets.

    `span` runs from the start of the line to the end of the dash, without the blank behind it.
    `place` takes in the state or country behind the town, which is the `area`.
    """

    span: Span
    place: Span | None
    date: Span | None
    agency: Span | None
    area: Span | None = None


# A dateline ends this many characters into its paragraph at most.
REACH = 110
# Paragraphs this short are furniture of the top (a kicker, a date line) and do not count as the lede.
SHORT = 50
MOST_LINES = 6
ENOUGH = 2.0
ENOUGH_LATER = 3.0
# The dash; after a bracket it may be missing, as in “(CNN)Officials”.
DASH = lazy_pattern(
    r"\s*(?:—|–|―|‒|--+)\**[ \u00a0]*|\s+-\s+|(?<=[\d,)\]])-\s+|\s_\s+|:\**\s+|(?<=[)\]])\s?(?=[A-Z\"“‘])"
)
# Every dash has one of these, or follows one; a hyphen of ASCII text is one of several or has white space behind it.
# Looking for each sign is many times as fast as a pattern that looks for any of them.
DASHES = ("—", "–", "―", "‒", "_", ":", ")", "]")
HYPHENS = ("--", "- ", "-\n", "-\t", "-\r", "-\f", "-\v")
# A line with such an end and no digit holds no date, no agency and no dash.
END_MARKS = (".", "!", "?", '"', "”")
DIGIT = lazy_pattern(r"\d")
DIGITS = frozenset("0123456789")
# What may stand round a line in markup, with white space.
MARKUP = " \t\n*_"
WEEKDAY_ENDS = tuple(sorted(WEEKDAYS))
LEAD = lazy_pattern(r"[*_]{1,4}(?=\w)|[a-z\d] (?=[A-Z]{3})")
TAIL = lazy_pattern(r"[\s,*_]+\Z")
BRACKETED = lazy_pattern(r"[(\[]([^()\[\]\n]{2,48})[)\]]\Z")
# A station or an agency that is not listed, as in “FRESNO (KQXR) —”; it counts beside a place in capitals.
INITIALS = lazy_pattern(r"[A-Z][A-Z\d-]{1,8}\Z")
BARE_AGENCY = lazy_pattern(r",\s*([A-Z][\w-]{1,9})\Z")
DATE_AGAIN = lazy_pattern(r"(?:\w{3,10}\.?\s?\d{1,4})\s*(?:—|–|--?)\s+")
LINE = lazy_pattern(r"[^\n]*")


class _Head(NamedTuple):
    """What stands before a dash, taken apart."""

    place: Place | None
    date: Span | None
    agency: Span | None


def dateline(doc: Document) -> Dateline | None:
    """The article's dateline, or None; looked for on a line of its own and in the first two paragraphs."""
    for block in doc.blocks:
        if block.role is Role.DATELINE:
            return dateline_line(doc.text, block.span)
    for number, span in _openings(doc):
        found = opening(doc.text, span, doc.text, ENOUGH_LATER if number else ENOUGH)
        if found is not None and (found.place or found.agency or _is_sole_date(doc, span)):
            return found
    return None


def dateline_line(text: str, span: Span) -> Dateline | None:
    """The dateline that a line holds and nothing else, with or without a dash; None for any other line.

    Without a dash it needs a date or an agency.
    """
    if span.length > REACH:
        return None
    end = span.end
    if text.endswith(END_MARKS, span.start, end) and DIGIT.search(text, span.start, end) is None:
        return None
    if not _may_be_dateline(text[span.start : end]):
        return None
    dash = re.search(r"\s*(?:—|–|--?|:)\s*\Z", text[span.start : span.end])
    if dash:
        end = span.start + dash.start()
    head = _take_apart(text, span.start, end)
    if head is None or head.place is None:
        return None
    score = _score(head) + head.place.recurs(text, span.end)
    if head.date is None and head.agency is None and (dash is None or not head.place.is_known):
        return None
    return _made(text, Span(span.start, span.end), head) if score >= ENOUGH_LATER else None


def _may_be_dateline(line: str) -> bool:
    """Whether a line may hold a dash, a date or an agency where a dateline has them; most lines hold none of these."""
    bare = line.strip(MARKUP)
    if not line.isascii() or "," in bare or not bare[-1:].isalpha():
        return True
    # A day stands in front of its month.
    return bare.lower().endswith(WEEKDAY_ENDS) or not DIGITS.isdisjoint(" ".join(bare.rsplit(None, 2)[-2:]))


def _openings(doc: Document) -> Iterator[tuple[int, Span]]:
    """The first two paragraphs of the story and the short lines above them, each with the paragraphs before it."""
    counted = 0
    for block in doc.body[:MOST_LINES]:
        if block.role is Role.PARAGRAPH:
            yield counted, block.span
            counted += block.span.length >= SHORT
            if counted == 2:
                return


def _is_sole_date(doc: Document, span: Span) -> bool:
    """Whether a dateline that is only a date opens this paragraph alone: several make a chronology."""
    later = [block.span for block in doc.body if block.span.start > span.end][:3]
    return doc.body[0].span == span and all(opening(doc.text, one) is None for one in later)


def opening(text: str, span: Span, whole: str = "", enough: float = ENOUGH) -> Dateline | None:
    """The dateline that opens a paragraph, or None; a name in `whole` may speak for an unknown place."""
    reach = min(span.end, span.start + REACH)
    if not _has_dash(text[span.start : reach]):
        return None
    for dash in DASH.finditer(text, span.start, reach):
        if dash.start() == span.start:
            continue
        head = _take_apart(text, span.start, dash.start())
        if head is None:
            if dash.group().strip() == ":" or any(sign in ".!?" for sign in text[dash.start() - 1 : dash.start()]):
                return None
            continue
        mark = dash.group().strip().strip("*")
        if not mark and head.agency is None:
            continue
        end = dash.end()
        score = _score(head) - _doubt(head, mark, text, end, span.end)
        if head.place is not None and whole and not head.place.is_known:
            score += head.place.recurs(whole, end)
        if score < enough:
            continue
        if head.date is None:
            again = DATE_AGAIN.match(text, end, span.end)
            date = read_date(text, end, end + len(again.group().rstrip().rstrip("-–—").rstrip())) if again else None
            if again and date:
                head, end = head._replace(date=date), again.end()
        while end > dash.start() and text[end - 1].isspace():
            end -= 1
        return _made(text, Span(span.start, end), head)
    return None


def _has_dash(head: str) -> bool:
    """Whether there is anything that may be the dash of a dateline, or a bracket behind which it may be missing."""
    for sign in DASHES:
        if sign in head:
            return True
    return "-" in head and (not head.isascii() or any(hyphen in head for hyphen in HYPHENS))


def _made(text: str, span: Span, head: _Head) -> Dateline:
    place = head.place.span if head.place else None
    return Dateline(span, place, head.date, head.agency, area_of(text, place) if place else None)


def _take_apart(text: str, start: int, end: int) -> _Head | None:
    """The parts of what stands before a dash, or None when it is no dateline whatever its dash."""
    lead = LEAD.match(text, start, end)
    at = lead.end() if lead else start
    end = _trimmed(text, at, end)
    date = read_date(text, at, end)
    end = _trimmed(text, at, date.start) if date else end
    agency, end = _agency(text, at, end)
    if date is None:
        date = read_date(text, at, end)
        end = _trimmed(text, at, date.start) if date else end
    if at >= end:
        is_known = agency is not None and is_agency(text[agency.start : agency.end])
        return _Head(None, date, agency) if date or is_known else None
    place = read_place(text, at, end, is_sure=bool(date or agency))
    if place is None or (agency and not place.is_capitals and not is_agency(text[agency.start : agency.end])):
        return None
    return _Head(place, date, agency)


def _agency(text: str, start: int, end: int) -> tuple[Span | None, int]:
    """The agency at the end of a stretch, and where the stretch ends before it."""
    for form in (BRACKETED, BARE_AGENCY):
        found = form.search(text[start:end])
        if found and (is_agency(found[1]) or (form is BRACKETED and INITIALS.match(found[1]))):
            return Span(start + found.start(1), start + found.end(1)), _trimmed(text, start, start + found.start())
    return None, end


def _trimmed(text: str, start: int, end: int) -> int:
    tail = TAIL.search(text[start:end])
    return start + tail.start() if tail else end


def _score(head: _Head) -> float:
    score = 3.0 * bool(head.agency) + 2.0 * bool(head.date)
    return score + (head.place.score if head.place else 0.0)


def _doubt(head: _Head, mark: str, text: str, after: int, end: int) -> float:
    """What speaks against a dateline in its dash and in what follows it."""
    if head.date or head.agency:
        return 0.0
    doubt = 0.0
    is_strong = head.place is not None and head.place.is_capitals and head.place.is_known
    if mark in (":", "-", "_"):
        doubt += 1.0 if is_strong else 2.0
    following = text[after:end].split(None, 6)
    if len(following) < 6:
        doubt += 3.0
    first = following[0].lstrip("\"“‘'(") if following else ""
    if first[:1].islower() and first[1:2].islower():
        # What follows a dateline begins a sentence; “London — the city that …” is an aside.
        doubt += 3.0
    return doubt
