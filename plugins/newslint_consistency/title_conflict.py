"""consistency/title-conflict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from newslint import Document, DocumentRule, Finding, Related, Severity, Span, lazy_pattern, read_rows
from newslint.named import NamedTuple
from newslint_consistency.facts_people import STORY, Mention, given_names, is_quoted, named_people

ELECT = lazy_pattern(r"\b(?:the|new) (?:\d+-year-old )?president-elect\b")
NEW_PRESIDENT = lazy_pattern(r"\bnew (?:u\.?s\.?|american|french|russian|[a-z]+n) president \Z")


class Clash(NamedTuple):
    """Titles that nobody holds at once, and parts of words that tell of the change from one to the other."""

    one: frozenset[str]
    other: frozenset[str]
    told: tuple[str, ...]


class TitleConflict(DocumentRule):
    """One person with two titles that nobody holds at once.

    A president-elect is no president yet, and a senator no congressman: titles are facts, and some are
    law. Compared are the titles before one name; words such as “former”, “then” and “promoted” clear it.
    """

    id = "consistency/title-conflict"
    says_once = True
    severity = Severity.ERROR
    scope = STORY
    bad = (
        "President-elect Maria Soto met the unions on Monday.\n\nThe talks took an hour. [[President Soto]] left "
        "early.",
        "Sen. Tom Hale asked for the papers.\n\nThe ministry sent them. [[Rep. Hale]] said he had not read them.",
        "The unions wrote to [[new French President Luc Morel]] on Monday.\n\nThey have until May to talk with the "
        "president-elect.",
    )
    good = (
        "President-elect Maria Soto met the unions on Monday.\n\nThe talks took an hour. Soto left early.",
        "President Ana Diaz met President-elect Maria Soto on Monday.",
        "Sen. Tom Hale, who was elected in May, asked for the papers.\n\nAs Rep. Hale he had asked before.",
        "Gov. Tom Hale spoke first. Former Lt. Gov. Hale is now in his second term.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the rarer of the two."""
        for found in doc.layer(named_people).named.values():
            if len(found) < 2:
                continue
            titled = [one for one in found if one.title and not one.courtesy and not one.former]
            if len({one.title for one in titled}) > 1 and len(given_names(found)) <= 1:
                yield from self._clashes(doc, [one for one in titled if not is_quoted(doc, one)])
        yield from self._elect(doc)

    def _clashes(self, doc: Document, titled: list[Mention]) -> Iterator[Finding]:
        for clash in clashes():
            one = [mention for mention in titled if mention.title in clash.one]
            other = [mention for mention in titled if mention.title in clash.other]
            if not one or not other or any(word in doc.folded for word in clash.told):
                continue
            # Where both are as frequent, the second one that a reader meets is the one that puzzles.
            later, first = (one, other) if one[0].span > other[0].span else (other, one)
            rare, often = (first, later) if len(first) < len(later) else (later, first)
            yield self.finding(
                rare[0].span,
                f"“{doc.of(rare[0].span)}” is “{doc.of(often[0].span)}” elsewhere in this article; check which it is.",
                related=[Related(often[0].span, "The other title.")],
            )
            return

    def _elect(self, doc: Document) -> Iterator[Finding]:
        """“New President Soto” where the article speaks of “the president-elect” and names nobody else so."""
        bare = ELECT.search(doc.folded) if "president-elect" in doc.folded else None
        if bare is None or doc.quotation_at(Span(*bare.span())):
            return
        listed = [one for found in doc.layer(named_people).named.values() for one in found]
        if any("elect" in one.title for one in listed):
            return
        for one in listed:
            if one.title != "president" or one.former or is_quoted(doc, one):
                continue
            told = NEW_PRESIDENT.search(doc.folded, max(0, one.name.start - 40), one.name.start)
            if told is None or any(word in doc.folded for word in ("inaugurat", "sworn in", "took office")):
                continue
            yield self.finding(
                Span(told.start(), one.name.end),
                f"“{doc.of(Span(told.start(), one.name.end))}” is “{doc.of(Span(*bare.span()))}” elsewhere in "
                f"this article; "
                "check which it is.",
                related=[Related(Span(*bare.span()), "The other title.")],
            )
            return


@cache
def clashes() -> tuple[Clash, ...]:
    """The pairs of titles that exclude each other."""
    rows = read_rows(__file__, "title_conflicts.jsonl")
    return tuple(Clash(frozenset(row["one"]), frozenset(row["other"]), tuple(row["told"])) for row in rows)
