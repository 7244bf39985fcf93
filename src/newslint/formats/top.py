"""The roles of an article without markup: what its top is made of, and what stands between its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.document import Document, Role, RoleClaim
from newslint.formats.headlines import find_headline
from newslint.formats.inner import credits, standfirsts, subheads
from newslint.formats.story import is_sentence, lede_number
from newslint.formats.top_lines import TOP, Line, top_lines
from newslint.layers.bylines import LONGEST_BYLINE, begins_with_given_name, is_byline, is_names
from newslint.layers.dateline_parts import agencies, is_agency
from newslint.layers.datelines import dateline_line, opening
from newslint.layers.dates import find_day, is_date_line
from newslint.text.patterns import lazy_pattern
from newslint.text.words import fold

STAFF = lazy_pattern(
    r"(?:from )?(?:our |staff |news |web |sports? )?(?:staff|reporters?|writers?|desk|correspondents?|agencies"
    r"|staff and agencies|editorial board|staff reports)\.?\Z",
    re.IGNORECASE,
)
# Other agencies of two letters are more often something else: “AA” makes a page’s letters larger.
SHORT_AGENCIES = ("AP", "PA")
# What the core's own claims weigh, of 10.
SCORE = 5.0
# How far below the headline a byline may stand, in lines of the story and in all lines.
BELOW_HEADLINE = 4
MOST_WORDS_IN_NAMES = 12


def top_claims(doc: Document) -> list[RoleClaim]:
    """Claims for the lines above and round the first paragraph of the story, and for subheads and credits.

    A headline is the first line without a final full stop that a longer paragraph follows; a first
    line that is a sentence is a lede. On a page it is the line above the story that the story bears
    out. A format that knows the headline is not overruled.
    """
    lines = top_lines(doc)
    lede = lede_number(lines)
    found: list[tuple[int, Role, str]] = []
    headline = next((number for number, line in enumerate(lines) if line.role is Role.HEADLINE), None)
    if headline is None:
        headline = find_headline(doc, lines, lede)
        if headline is not None:
            reason = "first line" if lines[headline].role is Role.PARAGRAPH and lede <= TOP else "headline of the page"
            found.append((headline, Role.HEADLINE, reason))
    found += _bylines(doc, lines, headline, lede)
    named = {number: role for number, role, _ in found}
    for role, tell in (
        (Role.STANDFIRST, standfirsts(doc, lines, named, headline)),
        (Role.SUBHEAD, subheads(lines, named, lede)),
        (Role.CREDIT, credits(lines, named)),
    ):
        for number, reason in tell:
            named[number] = role
            found.append((number, role, reason))
    return [RoleClaim(lines[number].span, role, SCORE, reason) for number, role, reason in found]


def _bylines(doc: Document, lines: Sequence[Line], headline: int | None, lede: int) -> Iterator[tuple[int, Role, str]]:
    """Claims for bylines, date lines and a dateline round the first lines of the story."""
    for number in _near(lines, headline, lede):
        line = lines[number]
        if number == headline or line.span.length > LONGEST_BYLINE:
            continue
        if not line.may_be_headline:
            continue
        is_placed = line.role is Role.LEFTOVER
        text = line.text
        if is_byline(text):
            yield number, Role.BYLINE, "by somebody"
        elif is_placed and not (headline is not None and headline < number <= lede):
            continue
        elif (fold(text).strip() in agencies() and (len(text) > 2 or text in SHORT_AGENCIES)) or STAFF.match(text):
            yield number, Role.BYLINE, "agency"
        elif _is_bare_byline(lines, number, headline, lede) and not opening(doc.text, line.span):
            yield number, Role.BYLINE, "name under the headline"
        elif is_date_line(text) and _is_above_story(lines, number):
            yield number, Role.DATE, "date line"
        elif dateline_line(doc.text, line.span):
            yield number, Role.DATELINE, "line of its own"


def _near(lines: Sequence[Line], headline: int | None, lede: int) -> list[int]:
    """The numbers of the lines among which bylines are looked for."""
    counted = [number for number, line in enumerate(lines[: lede + 3 * TOP]) if line.role is not Role.LEFTOVER][:TOP]
    if headline is None or (counted and headline <= counted[-1] and lede <= TOP):
        return counted
    return list(range(max(0, headline - 3), min(len(lines), lede + BELOW_HEADLINE)))


def _is_bare_byline(lines: Sequence[Line], number: int, headline: int | None, lede: int) -> bool:
    """Whether names alone near the headline are a byline.

    What speaks for it: a date or an agency on the line itself or next to it, or a given name right
    below the headline that the headline itself does not hold.
    """
    text = lines[number].text
    found = find_day(text)
    names = text[: found[1].start].rstrip(" ,|·•–—-/") if found else text
    if headline is None or number < headline:
        follows = lines[number + 1].text if number + 1 < len(lines) else ""
        outlet = is_agency(follows) or (follows.isupper() and len(follows.split()) <= 3)
        return headline is None and outlet and is_names(names) and begins_with_given_name(names)
    if number > lede or len(names.split()) > MOST_WORDS_IN_NAMES or not is_names(names):
        return False
    if is_sentence(lines[number]) or fold(names) in fold(lines[headline].text):
        return False
    is_given = begins_with_given_name(names)
    if names.isupper() and not is_given:
        return False
    if found or is_agency(names.rpartition(",")[2].strip()):
        return True
    beside = [*lines[number + 1 : number + 2], *([lines[number - 1]] if number - 1 > headline else [])]
    if any(is_date_line(one.text) or one.is_stamp or is_agency(one.text) for one in beside):
        return True
    return number - headline <= BELOW_HEADLINE and is_given


def _is_above_story(lines: Sequence[Line], number: int) -> bool:
    """Whether a line stands before the first paragraph of the story, or right below a byline."""
    if not any(is_sentence(line) for line in lines[:number]):
        return True
    return is_byline(lines[number - 1].text)
