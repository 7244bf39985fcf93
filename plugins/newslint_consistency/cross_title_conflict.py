"""consistency/cross-title-conflict."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from newslint import CorpusFinding, CorpusRule, Document, Fact, Said, Severity, fold
from newslint_consistency.facts_people import STORY, is_quoted, people
from newslint_consistency.sides import backing
from newslint_consistency.title_conflict import Clash, clashes

# Days in which a title that somebody is still to take is held against the title itself.
TERM = 75
# Days in which nobody is promoted as a rule.
SHORT = 3
MOST_AGAINST = 5


class CrossTitleConflict(CorpusRule):
    """One person has two titles in two articles that nobody holds at once.

    Who is president-elect today was no president yesterday. Compared are the titles before one full name in
    articles with a date: the office after the election, and other pairs within days of each other.
    """

    id = "consistency/cross-title-conflict"
    severity = Severity.ERROR
    scope = STORY
    any_event = True
    bad = (
        "PUBLISHED: 09:00, Mon, May 4, 2015\n\n[[President Maria Soto]] met the unions.\n=====\n"
        "PUBLISHED: 09:00, Mon, May 11, 2015\n\nThe unions met President-elect Maria Soto again.",
        "PUBLISHED: 09:00, Mon, May 4, 2015\n\nThe papers are with Sen. Tom Hale.\n=====\n"
        "PUBLISHED: 09:00, Tue, May 5, 2015\n\n[[Rep. Tom Hale]] had not read the papers.",
    )
    good = (
        "PUBLISHED: 09:00, Mon, May 4, 2015\n\nPresident-elect Maria Soto met the unions.\n=====\n"
        "PUBLISHED: 09:00, Mon, June 15, 2015\n\nThe unions met President Maria Soto.",
        "President Maria Soto met the unions.\n=====\nThe unions met President-elect Maria Soto again.",
        "PUBLISHED: 09:00, Mon, May 4, 2015\n\nFormer President Maria Soto met the unions.\n=====\n"
        "PUBLISHED: 09:00, Mon, May 11, 2015\n\nThe unions met President-elect Maria Soto again.",
    )

    def collect(self, doc: Document) -> Iterable[Fact]:
        """Give the titles that stand before full names and that another title excludes."""
        wanted = {title for clash in clashes() for title in clash.one | clash.other}
        told: set[tuple[str, str]] = set()
        for listed in doc.layer(people).values():
            for one in listed:
                if one.title not in wanted or one.former or not one.given or is_quoted(doc, one):
                    continue
                fact = (fold(f"{one.given} {one.surname}"), one.title)
                if fact not in told and not _tells_of_change(doc, one.title):
                    told.add(fact)
                    yield Fact(*fact, one.span)

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        """Mark the title that is too early, or the one that fewer articles give."""
        dated = [one for one in said if one.day is not None]
        for clash in clashes():
            one = [fact for fact in dated if fact.value in clash.one]
            other = [fact for fact in dated if fact.value in clash.other]
            if not one or not other:
                continue
            to_come = all("-" in title for title in clash.other)
            rare, often = (one, other) if to_come or len(one) < len(other) else (other, one)
            often.sort(key=lambda fact: (fact.day or 0, fact.number))
            days = [fact.day or 0 for fact in often]
            for fact in rare:
                day = fact.day or 0
                start, end = (day, day + TERM) if to_come else (day - SHORT, day + SHORT)
                near = often[bisect_left(days, start) : bisect_right(days, end)][:MOST_AGAINST]
                against = [one for one in near if one.article != fact.article]
                if against:
                    told = backing(against[:1], against[:1], "has")
                    message = f"“{fact.text}” here, but {told} “{against[0].text}”; check which it is."
                    yield CorpusFinding(fact, message, tuple((one, f"“{one.text}” here.") for one in against))


def _tells_of_change(doc: Document, title: str) -> bool:
    """Whether an article says itself that a title changed."""
    return any(word in doc.folded for clash in _of(title) for word in clash.told)


def _of(title: str) -> list[Clash]:
    # Articles on a president-elect speak of the inauguration to come, which is no change of title yet.
    return [clash for clash in clashes() if title in clash.one and not any("-" in other for other in clash.other)]
