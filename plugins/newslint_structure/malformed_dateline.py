"""structure/malformed-dateline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Span, lazy_pattern
from newslint.layers.dateline_parts import MONTHS, SHORT_MONTHS, WEEKDAYS, month_number
from newslint.layers.datelines import Dateline, dateline

MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
WORD = lazy_pattern(r"[^\W\d_]+")
NUMBER = lazy_pattern(r"l?\d+")
# Months of other languages that are one letter away from an English one.
FOREIGN_MONTHS = frozenset(("januar", "februar", "avril", "abril", "juni", "juli", "oktober"))
STRAY_SIGN = lazy_pattern(r"[^\w\s.,'’/&()-]")
# Capitals with small letters inside or behind: “CORAl”; not “McALLEN”.
MIXED = lazy_pattern(r"\b(?!Mc[A-Z]|Mac[A-Z])[A-Z]{2,}[a-z]+[A-Z]*\b")


class MalformedDateline(DocumentRule):
    """A slip in a dateline: a month in the wrong case or misspelt, a day that is none, a comma amiss.

    The dateline is the first thing a reader sees of a story, and other programs read it too. Told is
    what is wrong in every house; what is a matter of style (`March` or `Mar.`, with or without a date)
    is left to `structure/dateline-format`.
    """

    id = "structure/malformed-dateline"
    languages = ()
    bad = (
        "NEW YORK, [[MArch]] 2 - The exchange said on Monday that it would open an hour later from June.\n",
        "[[omaha]], [[april]] 9 - Prices for wheat rose after a week of rain in the northern plains.\n",
        "BOSTON, March [[187]] - The shipyard said it had sold its last dock to a maker of wind turbines.\n",
        "ALBANY, N.Y.[[ ]]June 29 - The state will pay for new buses in five towns, the governor said.\n",
    )
    good = (
        "NEW YORK, March 2 - The exchange said on Monday that it would open an hour later from June.\n",
        "KANSAS CITY, Mo. (AP) — The river fell for a third day and the road along it was opened again.\n",
        "BREAKING: The exchange said on Monday that it would open an hour later from June.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each slip."""
        line = doc.layer(dateline)
        if line is None:
            return
        yield from self._lead(doc, line)
        if line.place:
            yield from self._place(doc, line.place)
        if line.date:
            yield from self._date(doc, line.date)
            if line.place is None and line.agency is None:
                yield self.finding(
                    line.date, f"The dateline “{doc.of(line.date)}” names no place; put one before the date."
                )
        yield from self._seams(doc, line)

    def _lead(self, doc: Document, line: Dateline) -> Iterator[Finding]:
        first = min(span.start for span in (line.place, line.date, line.agency) if span)
        lead = doc.text[line.span.start : first]
        # Marks of emphasis that close again behind the dateline are markup and no slip.
        closes = doc.text.find(lead[::-1], first, line.span.end + 6) >= 0
        if lead and not (lead[0] in "*_([" and (closes or lead in "([")):
            yield self._mend(
                Span(line.span.start, first), f"“{lead.strip()}” stands before the dateline; delete it.", ""
            )

    def _place(self, doc: Document, place: Span) -> Iterator[Finding]:
        text = doc.of(place)
        town = re.split(r"[,/]", text)[0]
        here = Span(place.start, place.start + len(town))
        stray = STRAY_SIGN.search(text)
        mixed = MIXED.search(text)
        if stray:
            at = Span(place.start + stray.start(), place.start + stray.end())
            yield self._mend(at, f"There is a stray “{stray[0]}” in the dateline “{text}”; delete it.", "")
        elif mixed:
            at = Span(place.start + mixed.start(), place.start + mixed.end())
            yield self._mend(
                at, f"“{mixed[0]}” mixes capitals and small letters; write “{mixed[0].upper()}”.", mixed[0].upper()
            )
        elif town.islower():
            yield self._mend(
                here, f"The dateline begins with “{town}” in small letters; write “{town.upper()}”.", town.upper()
            )

    def _date(self, doc: Document, date: Span) -> Iterator[Finding]:
        text = doc.of(date)
        word = next((one for one in WORD.finditer(text) if month_number(one[0])), None)
        if word is not None and word[0].lower() in FOREIGN_MONTHS:
            return
        if word is None:
            if text.islower() and text in WEEKDAYS:
                yield self._mend(date, f"Write “{text}” with a capital in the dateline.", text.capitalize())
            return
        number = month_number(word[0])
        right = word[0].capitalize()
        at = Span(date.start + word.start(), date.start + word.end())
        if word[0].lower() not in MONTHS and word[0].lower() not in SHORT_MONTHS:
            name = MONTHS[number - 1].capitalize()
            yield self._mend(at, f"“{word[0]}” is misspelt; write “{name}”.", name)
        elif word[0] != right:
            yield self._mend(at, f"The month is written “{word[0]}” in the dateline; write “{right}”.", right)
        day = next((one for one in NUMBER.finditer(text) if one[0].lstrip("l") != ""), None)
        if day and (day[0][0] == "l" or not 1 <= int(day[0]) <= MONTH_LENGTHS[number - 1]):
            where = Span(date.start + day.start(), date.start + day.end())
            yield self.finding(where, f"There is no {right} {day[0]}; check the day in the dateline.")

    def _seams(self, doc: Document, line: Dateline) -> Iterator[Finding]:
        """What joins the parts: a comma and a blank between place and date, a blank before a hyphen."""
        parts = sorted(span for span in (line.place, line.date, line.agency) if span)
        for before, after in pairwise(parts):
            gap = Span(before.end, after.start)
            joint = doc.of(gap)
            if line.agency is not None and after == line.agency:
                if not joint.rstrip().endswith(("(", "[")):
                    yield self.finding(
                        after,
                        f"The agency “{doc.of(after)}” has no brackets in the dateline; write “({doc.of(after)})”.",
                    )
            elif after == line.date and joint.strip(" )]*_") != ",":
                yield self._mend(gap if joint else after, _no_comma(doc, before, after), ", ")
            elif after == line.date and not joint.endswith(" "):
                yield self._mend(gap, f"A blank is missing before “{doc.of(after)}” in the dateline.", ", ")
        last = parts[-1]
        tail = doc.text[last.end : line.span.end]
        if tail.startswith("-") and len(tail.strip()) == 1:
            yield self._mend(
                Span(last.end, line.span.end), "A blank is missing before the hyphen of the dateline.", " -"
            )
        elif tail.startswith(","):
            yield self._mend(
                Span(last.end, last.end + 1),
                "The comma before the dash of the dateline is one too many; delete it.",
                "",
            )

    def _mend(self, span: Span, message: str, text: str) -> Finding:
        title = f"Write “{text}”" if text.strip() else "Mend the dateline"
        return self.finding(span, message, fixes=[Fix(title, (Edit(span, text),), Safety.SAFE)])


def _no_comma(doc: Document, place: Span, date: Span) -> str:
    return f"A comma is missing between “{doc.of(place)}” and “{doc.of(date)}” in the dateline."
