"""figures/elapsed-time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from newslint import BODY, Document, DocumentRule, Finding, Related, Role, Span, lazy_pattern
from newslint.layers.distinct_words import distinct_words
from newslint.layers.numbers import HEDGE, hedge_before, word_value
from newslint.layers.written_dates import WrittenDate, resolved, trusted_publication, written_dates

LAPSE = lazy_pattern(
    r"(?<![\w-])(?P<number>\d{1,3}|an?|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven"
    r"|eight|nine))?) (?P<unit>day|week|month|year|decade)s? \Z"
)
FROM_TO = lazy_pattern(r"from (?P<first>(?:19|20)\d\d) (?:to|until|till|through) (?P<last>(?:19|20)\d\d)\b")
YEARS = lazy_pattern(
    r"(?<![\w-])(?P<lapse>(?P<number>\d{1,3}|[a-z]+(?:-[a-z]+)?)[ -]years?)(?: (?!old\b)[a-z]+){0,3}[,(]? ?\(?\Z"
)
LATER = lazy_pattern(r"later\b")
AGO = lazy_pattern(r"ago\b")
LAST_LETTERS = frozenset("sykhre")
DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
# Days by which a plain number of units may be off: what stands for “a week” is five days to ten.
SLACK = {"day": 1.0, "week": 4.0, "month": 20.0, "year": 200.0, "decade": 1100.0}
# A year alone says so little that a lapse may be off by one and a bit.
YEARS_SLACK = 1.1
YEAR_BEFORE = lazy_pattern(r"\b(?:in|since|from) (?:\w+ )?((?:1[89]|20)\d\d)\b(?!-|s\b| (?:to|and|or) (?:19|20))")
YEAR_NEXT = lazy_pattern(r",? in (?:\w+ )?((?:1[89]|20)\d\d)\b(?!-|s\b)")
DATE_NEXT = lazy_pattern(r",? (?:on )?(?:\w+day,? )?\Z")
DATED = lazy_pattern(
    r"(?P<noun>[a-z]{4,}),? (?:(?:which|that) )?(?:is |was |were )?(?:dated|signed|written|sent|filed|posted"
    r"|issued) (?:on )?\Z"
)


class ElapsedTime(DocumentRule):
    """“Two weeks later” between two days that are not two weeks apart.

    Readers count, and a wrong lapse makes both dates doubtful. Compared are a lapse and the two dates or
    years beside it, “ten years ago, in 1990” and the year of publication, and “the letter … two weeks later”
    with a letter whose date is given, if that would be after the day of publication. Hedges and rounding by
    unit are allowed for.
    """

    id = "figures/elapsed-time"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    # The years of “from 1990 to 2000” are of two centuries.
    wakes_on = ("later", "ago", *(f"from {year}" for year in range(1900, 2100)))
    bad = (
        "He was arrested on March 3, 2019, and set free [[two weeks later]], on March 27, 2019.",
        "The mill opened in 1950 and closed [[20 years later]], in 1990.",
        "She was mayor for [[20 years]], from 1990 to 2000.",
        "Mill closes\n\nBy Ann Lee\n\nMay 4, 2015\n\nThe owner bought the mill [[ten years ago]], in 1990, she said.\n",
        "Mayor answers\n\nBy Ann Lee\n\nMay 20, 2015\n\nThe letter, dated May 12, was read out in the council.\n\n"
        "The mayor, who released the letter [[three weeks later]], said he agreed.\n",
    )
    good = (
        "He was arrested on March 3, 2019, and set free almost four weeks later, on March 27, 2019.",
        "The mill opened in 1950 and closed 40 years later, in 1990.",
        "Mill closes\n\nBy Ann Lee\n\nMay 4, 2015\n\nThe owner bought the mill 25 years ago, in 1990, she said.\n",
        "Mayor answers\n\nBy Ann Lee\n\nMay 20, 2015\n\nThe letter, dated May 12, was read out in the council.\n\n"
        "The mayor, who released the letter a week later, said he agreed.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the lapse."""
        text = doc.folded
        yield from self._spans(doc)
        words = doc.layer(distinct_words)
        for way in (
            *(LATER.finditer(text) if "later" in words else ()),
            *(AGO.finditer(text) if "ago" in words else ()),
        ):
            # The last letter of a unit stands two characters before.
            near = text[way.start() - 2 : way.start() - 1] in LAST_LETTERS
            lapse = LAPSE.search(text, max(0, way.start() - 30), way.start()) if near else None
            if lapse is None:
                continue
            span = Span(lapse.start(), way.end())
            block, sentence = doc.block_at(span.start), doc.sentence_at(span.start)
            if block is None or block.role not in self.scope or sentence is None or doc.quotation_at(span):
                continue
            number = lapse["number"]
            count = int(number) if number.isdigit() else 1.0 if number in ("a", "an") else word_value(number) or 0
            hedge = HEDGE.search(text[max(sentence.start, span.start - 18) : span.start])
            word = (hedge[1] or "") if hedge else ""
            if not count or "half" in text[max(0, span.start - 12) : span.start]:
                continue
            span = Span(span.start - len(word) - 1 if word else span.start, span.end)
            if way[0] == "ago":
                yield from self._ago(doc, span, lapse["unit"], count, word)
            else:
                yield from self._later(doc, span, sentence, lapse["unit"], count, word)

    def _spans(self, doc: Document) -> Iterator[Finding]:
        """“For 20 years, from 1990 to 2000”."""
        text = doc.folded
        if "from 19" not in text and "from 20" not in text:
            return
        for match in FROM_TO.finditer(text):
            told = YEARS.search(text, max(0, match.start() - 48), match.start())
            if told is None:
                continue
            span, block = Span(*told.span("lapse")), doc.block_at(match.start())
            gap, number = int(match["last"]) - int(match["first"]), told["number"]
            count = int(number) if number.isdigit() else word_value(number) or 0
            hedge = hedge_before(text, span.start)
            if block is None or block.role not in self.scope or doc.quotation_at(span) or not count:
                continue
            # Both years counted, ten years run from 1990 to 1999.
            if not any(_agrees(days * 365.25, "year", count, hedge, years=True) for days in (gap, gap + 1)):
                yield self.finding(
                    span,
                    f"From {match['first']} to {match['last']} it is {gap} years, not “{doc.of(span)}”; check "
                    f"the three.",
                )

    def _ago(self, doc: Document, span: Span, unit: str, count: float, hedge: str) -> Iterator[Finding]:
        year = YEAR_NEXT.match(doc.folded, span.end)
        published = trusted_publication(doc) if year and unit in ("year", "decade") else None
        if year is None or published is None:
            return
        gap = published.year - int(year[1])
        if not _agrees(gap * 365.25, unit, count, hedge, years=True):
            yield self.finding(
                span,
                f"“{doc.of(span)}” from {published.year} is not {year[1]}, which was {gap} years before; check both.",
                related=[Related(Span(*year.span(1)), "The year that is named.")],
            )

    def _later(
        self, doc: Document, span: Span, sentence: Span, unit: str, count: float, hedge: str
    ) -> Iterator[Finding]:
        text = doc.folded
        year = YEAR_NEXT.match(text, span.end)
        if year is not None and unit in ("year", "decade"):
            before = YEAR_BEFORE.findall(text, sentence.start, span.start)
            gap = int(year[1]) - int(before[-1]) if len(before) == 1 else -1
            others = len(re.findall(r"\b(?:1[89]|20)\d\d\b", text[sentence.start : span.start]))
            if gap >= 0 and others == 1 and not _agrees(gap * 365.25, unit, count, hedge, years=True):
                yield self.finding(
                    span, f"From {before[-1]} to {year[1]} it is {gap} years, not “{doc.of(span)}”; check the three."
                )
            return
        dates = doc.layer(written_dates)
        if not dates:
            return
        published = trusted_publication(doc)
        later = next((one for one in dates if DATE_NEXT.fullmatch(doc.plain, span.end, one.span.start)), None)
        inside = [one for one in dates if sentence.start <= one.span.start < span.start]
        if later is not None and len(inside) == 1:
            first, last = resolved(inside[0], published), resolved(later, published)
            yield from self._between(doc, span, (inside[0], first), (later, last), (unit, count, hedge))
        elif later is None and published is not None:
            yield from self._dated(doc, span, published, (unit, count, hedge))

    def _between(
        self,
        doc: Document,
        span: Span,
        first: tuple[WrittenDate, date | None],
        last: tuple[WrittenDate, date | None],
        told: tuple[str, float, str],
    ) -> Iterator[Finding]:
        if first[1] is None or last[1] is None:
            return
        days = (last[1] - first[1]).days
        if first[0].year is None and last[0].year is None and days < 0:
            return
        if not _agrees(days, *told):
            yield self.finding(
                span,
                f"From “{doc.of(first[0].bare)}” to “{doc.of(last[0].bare)}” it is {_told(days)}, not "
                f"“{doc.of(span)}”; "
                "check the three.",
            )

    def _dated(self, doc: Document, span: Span, published: date, told: tuple[str, float, str]) -> Iterator[Finding]:
        """“… the letter two weeks later” of a letter with a date: that day must have come when this was published."""
        unit, count, hedge = told
        noun = re.search(r"\b(?:the|that|this|his|her|its|their) ([a-z]{4,}) \Z", doc.folded[: span.start][-40:])
        if noun is None or hedge in ("up to", "less than", "under", "within"):
            return
        for one in doc.layer(written_dates):
            dated = DATED.search(doc.folded, max(0, one.span.start - 50), one.span.start)
            day = resolved(one, published)
            if dated is None or dated["noun"] != noun[1] or day is None or one.span.start > span.start:
                continue
            if doc.quotation_at(one.span) is not None:
                continue
            least = count * DAYS[unit] - min(SLACK[unit], 0.35 * count * DAYS[unit])
            days = (published - day).days
            if 0 <= days < least:
                yield self.finding(
                    span,
                    f"The {noun[1]} is of “{doc.of(one.bare)}” and this was published {_told(days)} after that; check "
                    f"“{doc.of(span)}”.",
                    related=[Related(one.bare, "The date that it is held against.")],
                )
            return


def _agrees(days: float, unit: str, count: float, hedge: str, *, years: bool = False) -> bool:
    size, slack = DAYS[unit], SLACK[unit]
    if years:
        slack = max(YEARS_SLACK * 365.25, 0 if unit == "year" else SLACK["decade"])
    # Round numbers of years and days are rounded: “30 years later” of 28.
    if count >= 10 and count % 5 == 0:
        slack = max(slack, 0.12 * count * size)
    low, high = count * size - slack, count * size + slack
    if hedge in ("nearly", "almost", "close to", "just under", "under", "less than"):
        low -= 0.2 * count * size
    elif hedge in ("more than", "over", "just over", "well over", "at least"):
        high += max(0.35 * count * size, size)
    elif hedge:
        low, high = low - 0.25 * count * size, high + 0.25 * count * size
    return low <= days <= high


def _told(days: int) -> str:
    gap = timedelta(days)
    return "the same day" if not gap.days else "one day" if gap.days == 1 else f"{gap.days} days"
