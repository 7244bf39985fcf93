"""structure/dateline-format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, lazy_pattern
from newslint.layers.dateline_parts import capitals, is_area, is_special, month_number, title_case
from newslint.layers.datelines import Dateline, dateline
from newslint_structure.dateline_forms import (
    FORMS,
    FULL_NAMES,
    MONTHS,
    Form,
    goes_without_saying,
    short_state,
    stands_alone,
)

MONTH = lazy_pattern(r"[^\W\d_]+\.?")
TAIL = lazy_pattern(r"(?P<close>[)\]]?)(?P<dash>[^)\]]*)\Z")


class DatelineFormat(DocumentRule):
    """A dateline that is not in the form of the agency whose style the house follows.

    AP writes “RENO, Nev. (AP) —”, Reuters “MOSCOW, Dec 23 (Reuters) -”, AFP “Paris (AFP) –”. Programs at
    the receiving end sort stories by that line, and readers trust what always looks the same. Told are
    the case of the town, the order of date and credit, the dash, the form of the credit, states that are
    not shortened as agencies do, and, for AP, a state or country that is missing or goes without saying.
    After the Associated Press Stylebook, the Reuters Handbook of Journalism and the copy of AFP.
    """

    id = "structure/dateline-format"
    severity = Severity.NOTE
    languages = ()
    profiles = ("ap", "reuters", "afp")
    bad = (
        "[[Reno]], Nev. (AP) — The council voted on Monday to open the bridge to cars again after a year.\n",
        "RENO, [[NV]] (AP) [[--]] The council voted on Monday to open the bridge to cars again after a year.\n",
        "BOSTON[[, Mass.]] (AP) — The council voted on Monday to open the bridge to cars again after a year.\n",
        "[[KYIV]] (AP) — The council voted on Monday to open the bridge to cars again after a year.\n",
    )
    good = (
        "RENO, Nev. (AP) — The council voted on Monday to open the bridge to cars again after a year.\n",
        "BOSTON (AP) — The council voted on Monday to open the bridge to cars again after a year.\n",
        "PARIS, Texas (AP) — The council voted on Monday to open the bridge to cars again after a year.\n",
        "ABOARD THE SEA QUEEN (AP) — The crew voted on Monday to sail on after a week in the harbour.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each part that the agency writes in another way."""
        line = doc.layer(dateline)
        if line is None:
            return
        # Examples are linted without a profile; they are AP's.
        form = FORMS.get(self.house.profile, FORMS["ap"])
        if line.place:
            yield from self._town(doc, line, form)
            if form.is_capitals and line.area:
                yield from self._state(doc, line.area)
        yield from self._date(doc, line, form)
        yield from self._credit(doc, line, form)
        yield from self._dash(doc, line, form)

    def _town(self, doc: Document, line: Dateline, form: Form) -> Iterator[Finding]:
        assert line.place is not None
        town = Span(line.place.start, line.area.start if line.area else line.place.end)
        name = doc.of(town).rstrip(", ")
        town = Span(town.start, town.start + len(name))
        wanted = capitals(name) if form.is_capitals else title_case(name)
        if name != wanted:
            yield self._mend(town, f"{form.agency} writes the town of a dateline as “{wanted}”.", wanted)
            return
        if not form.has_areas or "/" in name or " and " in name:
            return
        if line.area and goes_without_saying(name, doc.of(line.area)):
            surplus = Span(town.end, line.area.end)
            yield self._mend(
                surplus, f"“{name}” needs no “{doc.of(line.area)}” in a dateline; delete it.", "", Safety.UNSAFE
            )
        elif not line.area and not (stands_alone(name) or is_area(name) or is_special(name)):
            yield self.finding(town, f"Say which state or country “{name}” is in; readers may not know it.")

    def _state(self, doc: Document, area: Span) -> Iterator[Finding]:
        written = doc.of(area)
        wanted = short_state(written)
        if wanted and wanted != written:
            yield self._mend(area, f"Datelines have “{wanted}” for “{written}”.", wanted)

    def _date(self, doc: Document, line: Dateline, form: Form) -> Iterator[Finding]:
        if line.date is None:
            if form.is_dated and line.place:
                told = f"{form.agency} has the date behind the place, as in “MOSCOW, Dec 23”; add it."
                yield self.finding(line.place, told)
            return
        written = doc.of(line.date)
        if form.is_dated is False:
            yield self.finding(
                line.date, f"{form.agency} has no date in its datelines; move “{written}” into the text."
            )
        elif form.is_dated:
            if line.agency and line.agency < line.date:
                yield self.finding(line.date, f"The date “{written}” stands before the credit; move it there.")
            yield from self._month(doc, line.date)

    def _month(self, doc: Document, date: Span) -> Iterator[Finding]:
        word = next((one for one in MONTH.finditer(doc.of(date)) if month_number(one[0])), None)
        if word is None:
            return
        wanted = MONTHS[month_number(word[0]) - 1]
        if word.start() > 0:
            told = f"The month comes first in a dateline: “{wanted} {doc.of(date)[: word.start()].strip()}”."
            yield self.finding(date, told)
        elif word[0] != wanted:
            at = Span(date.start + word.start(), date.start + word.end())
            yield self._mend(at, f"Reuters writes “{wanted}” for “{word[0]}” in its datelines.", wanted)

    def _credit(self, doc: Document, line: Dateline, form: Form) -> Iterator[Finding]:
        if line.agency is None:
            return
        written = doc.of(line.agency)
        is_own = written.casefold() == form.agency.casefold() or FULL_NAMES.get(written.casefold()) == form.agency
        if is_own and written != form.agency:
            yield self._mend(line.agency, f"The credit is written “{form.agency}” in a dateline.", form.agency)
        if doc.text[line.agency.start - 1 : line.agency.start] == "[":
            told = f"The credit “{written}” stands in round brackets in a dateline."
            yield self.finding(line.agency, told)

    def _dash(self, doc: Document, line: Dateline, form: Form) -> Iterator[Finding]:
        last = max(span.end for span in (line.place, line.date, line.agency) if span)
        tail = TAIL.match(doc.text, last, line.span.end)
        if tail is None or not tail["dash"].strip("*_ "):
            return
        # Marks of emphasis stand between the credit and the dash; they are no part of it.
        lead = len(tail["dash"]) - len(tail["dash"].lstrip("*_"))
        start = tail.start("dash") + lead
        written, wanted = doc.text[start : line.span.end], f" {form.dash}"
        follows = doc.text[line.span.end : line.span.end + 1]
        if written.strip() == form.dash and written[0].isspace() and (follows.isspace() or not follows):
            return
        begun = start + len(written) - len(written.lstrip())
        text = wanted if begun == start else form.dash
        text += "" if follows.isspace() or not follows else " "
        told = f"{form.agency} closes its datelines with “{form.dash}” between blanks."
        yield self._mend(Span(begun, line.span.end), told, text)

    def _mend(self, span: Span, message: str, text: str, safety: Safety = Safety.SAFE) -> Finding:
        title = f"Write “{text.strip()}”" if text.strip() else "Delete it"
        return self.finding(span, message, fixes=[Fix(title, (Edit(span, text),), safety)])
