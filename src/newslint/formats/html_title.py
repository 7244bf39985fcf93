"""The title of a page without the names that sites put round it."""

from __future__ import annotations

import re

from newslint.finding import Span

SEPARATOR = re.compile(r"\s+(?:[-–—|·•»:]|::)\s+|\s*\|\s*|:\s+")
# A bar or the like never stands in a headline; a dash may.
BARS = "|·•»"
SHORTEST_HEADLINE = 3
LONGEST_NAME = 5


def headline_span(title: str, publisher: str) -> Span:
    """The headline in a title, cut of the publisher's name where that is known for certain."""
    end = start = 0
    end = len(title)
    known = publisher.casefold().strip()
    if known:
        for separator in SEPARATOR.finditer(title):
            before, after = title[start : separator.start()], title[separator.end() : end]
            if after.casefold().strip() == known:
                return Span(start, separator.start())
            if before.casefold().strip() == known and not start:
                start = separator.end()
    return Span(start, end)


def headline_in(title: str, publisher: str) -> str:
    """The headline in a title, cut of what is likely the publisher's name and section."""
    title = " ".join(title.split())
    sure = headline_span(title, publisher)
    headline = title[slice(*sure)].strip()
    if sure.length < len(title):
        return headline
    for separator in SEPARATOR.finditer(title):
        mark = separator[0].strip()
        before, after = title[: separator.start()], title[separator.end() :]
        if len(before.split()) < SHORTEST_HEADLINE or mark == ":":
            continue
        is_name = len(after.split()) <= LONGEST_NAME and after[:1].isupper() and not after.endswith((".", "?", "!"))
        if mark in BARS or (is_name and not SEPARATOR.search(after)):
            return before.strip()
    return headline
