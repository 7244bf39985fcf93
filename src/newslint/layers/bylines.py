"""Bylines: lines that say who wrote the story, and the names in them."""

from __future__ import annotations

import re
from functools import cache

from newslint.document import Document, Role
from newslint.finding import Span
from newslint.layers.dateline_parts import agencies
from newslint.named import NamedTuple
from newslint.text.patterns import lazy_pattern
from newslint.text.precompiled import quick_pattern
from newslint.text.words import fold
from newslint.wordlists import read_list

LONGEST_BYLINE = 120
# How many words may follow the names: an office, an outlet, a place, a date.
MOST_WORDS_AFTER = 14
MOST_WORDS_IN_NAME = 5
FULL_STOP = lazy_pattern(r"[.:;,][\"'”’»)\]]*\Z")
# A name's word: an initial, a capitalised word (O'Neill, McGrath, Jean-Luc, JONES), or a particle.
NAME = (
    r"(?:(?:[A-Z]\.)+|(?:Mc|Mac|O['’]|[Dd]['’])?[^\W\d_a-z][^\W\d_]*(?:[.'’-][^\W\d_]+)*\.?"
    r"|(?:de|del|della|di|da|dos|van|von|der|den|la|le|al|el|bin|ten|ter)\b)"
)
WORDS_OF_NAME = lazy_pattern(NAME)
LEAD = quick_pattern(
    r"[\s*_]*(?:(?:Written|Words|Story|Reported|Reporting|Text|Posted|Article)\s+[Bb]y\b|Author\b(?=\s*:)"
    r"|[Bb][Yy]\b|BY\b|By(?=[A-Z][a-z])|(?P<origin>From)\b)[:\s]*"
)
POSTED = lazy_pattern(r"(?:[Pp]osted|[Pp]ublished)\s+(?:on\s+)?[^\n]{6,40}?\s[Bb]y\s+")
NOT_A_NAME = lazy_pattern(
    r"(?:The|This|That|Then|Now|All|Any|Some|Most|It|His|Her|My|Our|\w+day|Late|Early|Mid|January|February|March"
    r"|July|August|September|October|November|December)\b"
)
# What parts the names from each other, and from the office, outlet, place or date that follow.
JOINT = lazy_pattern(r"\s*(?:,|&|;|/|\band\b|\bwith\b)(?:\s*\band\b)?\s*")
BREAK = lazy_pattern(
    r"\s*(?:[|·•–—()\[\]@:-]|\b(?:for|in|at|on|from|of|is|are|was)\b|\d"
    r"|(?<=[a-z])(?:Published|Updated|Posted|Contributor|Last|Staff)|\Z)"
)
# Words with a capital that follow a name without a sign between.
AFTER_NAME = lazy_pattern(
    r"(?:Published|Updated|Posted|Staff|Senior|Special|Contributing|Contributor|Writer|Reporter|Editor|Correspondent"
    r"|Columnist|For|In|At|Of|The|USA|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?(?=\s+\d))(?![^\W\d_])"
)
BEFORE_AGENCY = lazy_pattern(r"(?:[,|·•/(–—]|\s-|\bfor\b)\s*(?:the\s+)?|(?<=\w)\s+")
AFTER_AGENCY = lazy_pattern(r"[,|·•/()–—]|\s-\s| and | with | in |\Z")
GLUED = lazy_pattern(
    r"(?<=[a-z])(?:Published|Updated|Posted|Contributor|Last|Staff|Writer|Editor|Reporter"
    r"|(?:January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?"
    r"|Oct|Nov|Dec)\b)"
)
# What may follow the names on a line without “By”: an office, an outlet, an address, or how long ago it was.
BESIDE_NAMES = lazy_pattern(
    r"\s*(?:@\w+|\d+ (?:min(?:ute)?s?|hours?|days?|weeks?|months?)\b[^.]{0,20}|[,|·•/–—(-]\s?[\w-]+\.\w{2,7}"
    r"|[|•·/]\s?[^.!?]{2,40})\Z"
)
CLOCK_STOP = lazy_pattern(r"\b[ap]\.m\.\Z")
# What an office is called; a part of a byline with such a word names nobody.
OFFICE = lazy_pattern(
    r"\b(?:staff|writers?|reporters?|editors?|correspondents?|columnists?|desk|news|newspapers?|times|post|herald|press"
    r"|journal|gazette|service|network|agenc(?:y|ies)|bureau|team|business|politics|political|chief|senior|special"
    r"|contributors?|contributing|media|magazine|today|board|group|inc|ltd)\b",
    re.IGNORECASE,
)


class Byline(NamedTuple):
    """A byline, with the spans of the names in it and of the agency it credits, if any."""

    span: Span
    names: tuple[Span, ...]
    agency: Span | None


def is_byline(text: str) -> bool:
    """Whether a line is a byline that says so: By Ann Lee, Written by Ann Lee and Bo Ek, By [Ann Lee](#)."""
    return read_byline(text) is not None


def read_byline(text: str, start: int = 0, end: int | None = None) -> Byline | None:
    """The byline that a line is, or None for one that does not say by whom."""
    end = len(text) if end is None else end
    if end - start > LONGEST_BYLINE:
        return None
    lead = LEAD.match(text, start, end) or POSTED.match(text, start, end)
    if lead is None:
        return None
    line = text[start:end].rstrip("*_ ")
    at = lead.end() + (text[lead.end() : lead.end() + 1] == "[")
    found = _read(text, at, start + len(line))
    if not found.names and found.agency is None:
        return Byline(Span(start, end), (), None) if _is_office(text[at : start + len(line)]) else None
    if NOT_A_NAME.match(text, at) and (found.agency is None or found.agency.start != at):
        return None
    if lead.re is LEAD and lead["origin"] and found.agency is None and " in " not in line:
        return None
    after = text[found.first_end : start + len(line)]
    if not (JOINT.match(after) or BREAK.match(after) or AFTER_NAME.match(after.lstrip())):
        return None
    # What follows the names is an office, an outlet, a place or a date; a sentence ends with a full stop.
    rest = after.split()
    ends = FULL_STOP.search(line) and not CLOCK_STOP.search(line)
    if len(rest) > MOST_WORDS_AFTER or (ends and len(rest) > 3):
        return None
    return Byline(Span(start, end), found.names, found.agency)


def read_names(text: str, start: int = 0, end: int | None = None) -> Byline:
    """The names and the agency in a line that is known to be a byline, with or without “By”."""
    end = len(text) if end is None else end
    told = read_byline(text, start, end)
    if told is not None:
        return told
    found = _read(text, start, end)
    return Byline(Span(start, end), found.names, found.agency)


def is_names(text: str) -> bool:
    """Whether a line holds names of people and nothing else but an office, an agency or an outlet behind them."""
    if len(text) > LONGEST_BYLINE or NOT_A_NAME.match(text) or FULL_STOP.search(text):
        return False
    found = _read(text, 0, len(text))
    if not found.names or any(len(text[one.start : one.end].split()) < 2 for one in found.names):
        return False
    rest = text[found.end :].strip()
    if not rest or BESIDE_NAMES.match(text, found.end):
        return True
    return len(rest.split()) <= 6 and bool(OFFICE.search(rest)) and (rest[0] in ",|·•/–—-(" or rest[0].isupper())


def _is_office(text: str) -> bool:
    """Whether a line credits a newsroom by its name: “By Harlow Post Staff”, “By the Politics Desk”."""
    words = text.removeprefix("the ").split()
    capital = all(word[0].isupper() for word in words)
    return 1 < len(words) <= MOST_WORDS_IN_NAME and capital and OFFICE.search(text) is not None


def begins_with_given_name(text: str) -> bool:
    """Whether the first word of a line is a common given name."""
    return fold(text.split(None, 1)[0]) in _given_names() if text.strip() else False


def bylines(doc: Document) -> tuple[Byline, ...]:
    """The bylines of an article with their names, in order."""
    return tuple(read_names(doc.text, *block.span) for block in doc.blocks if block.role is Role.BYLINE)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name for line in read_list(__file__, "given_names.txt") for name in line.split())


class _Read(NamedTuple):
    """Names as far as they go on, where the first of them ends, where the last ends, and the agency behind them."""

    names: tuple[Span, ...]
    first_end: int
    end: int
    agency: Span | None


def _read(text: str, start: int, end: int) -> _Read:
    names: list[Span] = []
    agency: Span | None = None
    at = first_end = last = start
    while at < end:
        part = _part(text, at, end)
        credit = _agency(text, at, end)
        if credit is not None:
            agency = agency or credit
            last = credit.end
        elif part is not None and _is_person(text[part.start : part.end], names):
            names.append(part)
            last = part.end
        else:
            break
        first_end = first_end if first_end > start else last
        joint = JOINT.match(text, last, end)
        if joint is None:
            break
        at = joint.end()
    if agency is None:
        agency = _agency_after(text, last, end)
    return _Read(tuple(names), first_end, last, agency)


def _is_person(part: str, before: list[Span]) -> bool:
    """Whether a run of capitalised words names somebody: behind another name it takes two of them."""
    return not OFFICE.search(part) and (not before or " " in part)


def _part(text: str, start: int, end: int) -> Span | None:
    """The run of capitalised words that begins here, up to an office or a date; None where there is none."""
    at = start
    for _ in range(MOST_WORDS_IN_NAME + 1):
        word = WORDS_OF_NAME.match(text, at, end)
        if word is None or (at > start and AFTER_NAME.match(text, at, end)):
            break
        glued = GLUED.search(word[0])
        if glued:
            return Span(start, at + glued.start())
        last = word.end()
        at = last
        while at < end and text[at] in " \t\u00a0":
            at += 1
        if at == last:
            return Span(start, last)
    while at > start and text[at - 1] in " \t\u00a0":
        at -= 1
    return Span(start, at) if at > start else None


def _agency(text: str, start: int, end: int) -> Span | None:
    """The agency that stands here, up to the next sign that parts it from what follows."""
    stop = AFTER_AGENCY.search(text, start, end)
    name = text[start : stop.start() if stop else end].rstrip(" .")
    return Span(start, start + len(name)) if name and fold(name) in agencies() else None


def _agency_after(text: str, start: int, end: int) -> Span | None:
    """The agency behind the names: “By Ann Lee, Reuters”, “By Ann Lee | AP”, “By Ann Lee for the AP”."""
    for sign in BEFORE_AGENCY.finditer(text, start, end):
        found = _agency(text, sign.end(), end)
        if found is not None:
            return found
    return None
