"""consistency/cross-shared-boilerplate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint import CorpusFinding, CorpusRule, Document, Fact, Role, Said, Severity, Span, lazy_pattern
from newslint_consistency.sides import number

LONGEST = 90
# Articles of one site that a line must stand in, and articles of which nobody knows the site.
FEWEST_OF_SITE = 2
FEWEST_UNKNOWN = 3
ADDRESS = lazy_pattern(r"https?://(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})/", re.I)
# Signs at the start of a file in which its own address stands.
HEAD = 400
DIGITS = lazy_pattern(r"\d+")
MONTH_OR_DAY = lazy_pattern(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
LETTER = lazy_pattern(r"[^\W\d_]{2}")


class CrossSharedBoilerplate(CorpusRule):
    """The same short line, or a line of the same form, stands in several articles of a site.

    What repeats from page to page belongs to the page and not to the story. Lines are compared by their form: numbers,
    months and weekdays may differ. Off unless it is selected, for the rules on leftovers tell most such lines of
    a single article; this one finds those that only a site knows.
    """

    id = "consistency/cross-shared-boilerplate"
    severity = Severity.NOTE
    by_default = False
    languages = ()
    any_event = True
    bad = (
        "<https://gazette.example/a>\n\nThe mill was sold on Monday.\n\n[[MORE FROM THE VALLEY]]\n=====\n"
        "<https://gazette.example/b>\n\nThe bridge is shut until May.\n\n[[MORE FROM THE VALLEY]]",
        "[[Filed: 21:16, Fri, Dec 23]]\n\nThe mill was sold.\n=====\n[[Filed: 04:59, Tue, Nov 15]]\n\n"
        "The bridge is shut.\n=====\n[[Filed: 15:52, Wed, Jun 1]]\n\nThe fair is on.",
    )
    good = (
        "<https://gazette.example/a>\n\nThe mill was sold on Monday.\n\nMORE FROM THE VALLEY\n=====\n"
        "<https://herald.example/b>\n\nThe bridge is shut until May.\n\nMORE FROM THE VALLEY",
        "The mill was sold on Monday.\n=====\nThe mill was sold on Monday.\n=====\nThe mill was sold on Monday.",
    )

    def collect(self, doc: Document) -> Iterable[Fact]:
        """Give the short lines that are no sentences."""
        site = _site(doc)
        for span in _lines(doc):
            form = _form(doc.folded[span.start : span.end])
            if LETTER.search(form):
                yield Fact(form, site, span)

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        """Mark the line in each article of a site that shares it."""
        for site in sorted({str(one.value) for one in said}):
            same = [one for one in said if one.value == site]
            count = len({one.article for one in same})
            if count < (FEWEST_OF_SITE if site else FEWEST_UNKNOWN):
                continue
            last = next(one for one in reversed(same) if one.article != same[0].article)
            for one in same:
                other = same[0] if one.article != same[0].article else last
                where = f"{number(count)} articles" + (f" of {site}" if site else "")
                message = f"“{one.text}” stands in {where}; take it out if it belongs to the page, not to the story."
                yield CorpusFinding(one, message, ((other, "The same line."),))


def _site(doc: Document) -> str:
    """The site of an article as its address tells, or nothing."""
    found = ADDRESS.search(doc.metadata.get("url", "")) or ADDRESS.search(doc.source, 0, HEAD)
    return found[1].lower() if found else ""


def _lines(doc: Document) -> Iterator[Span]:
    for block in doc.blocks:
        if block.role in (Role.HEADLINE, Role.BYLINE, Role.DATELINE, Role.CODE):
            continue
        at = block.span.start
        for line in doc.of(block.span).split("\n"):
            bare = line.strip()
            if 3 < len(bare) <= LONGEST and bare[-1] not in ".!?…”\"'’,;" and "://" not in bare:
                start = at + line.index(bare)
                yield Span(start, start + len(bare))
            at += len(line) + 1


def _form(line: str) -> str:
    return DIGITS.sub("9", MONTH_OR_DAY.sub("x", line.rstrip(":")))
