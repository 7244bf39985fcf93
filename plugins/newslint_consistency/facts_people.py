"""What an article says of people: the names, with title and age as they stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint import BODY, Document, Role, Span, fold, read_list
from newslint.layers.given_names import common_given_names
from newslint.layers.late_patterns import LatePattern
from newslint.layers.names import NO_NAMES

STORY = BODY | {Role.HEADLINE, Role.STANDFIRST, Role.CAPTION, Role.SUBHEAD}
# Two or more words with a capital; small words of a name may stand between.
RUN = LatePattern(
    r"[A-Z][\w'’-]*\.?(?: (?:(?:de|van|von|der|den|bin|ibn|al|el|la|di|da|du|dos|ten|ter) ){0,2}[A-Z][\w'’-]*\.?)+"
)
# A full stop belongs to an initial or a title; behind any other word, and behind a possessive, the name ends.
STOPPED = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "messrs",
        "sen",
        "rep",
        "gov",
        "lt",
        "gen",
        "col",
        "maj",
        "capt",
        "cmdr",
        "sgt",
        "cpl",
        "pvt",
        "adm",
        "prof",
        "rev",
        "det",
        "insp",
        "supt",
        "brig",
        "jr",
        "sr",
        "st",
        "hon",
    ]
)
POSSESSIVE = LatePattern(r"['’]s?\Z")
PARTICLES = frozenset(
    ["de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "di", "da", "du", "dos", "ten", "ter"]
)
AGE_BEHIND = LatePattern(r",? (?:aged )?(?P<age>\d{1,3})(?=[,.;)]| (?:of|from)\b)")
AGE_BEFORE = LatePattern(r"(?P<age>\d{1,3})-year-old(?: [a-z]+){0,2} \Z")
FORMER = LatePattern(
    r"\b(?:former|ex|late|then|ousted|onetime|one-time|acting|interim|future|old|retired)[ -](?:\w+ ){0,2}\Z", re.I
)
MOST_WORDS = 5


class Mention(NamedTuple):
    """A person in an article: `title` folded and without stops, or empty; `given` and `surname` as written.

    `given` is empty where the surname stands alone. `former` tells that the title is one of the past.
    `span` is that of title and name, `name` that of the name.
    """

    span: Span
    name: Span
    title: str
    given: str
    surname: str
    former: bool
    role: Role

    @property
    def courtesy(self) -> bool:
        """Whether the title is Mr, Mrs or the like."""
        return self.title in courtesy_titles()


def is_quoted(doc: Document, one: Mention) -> bool:
    """Whether a mention stands in quoted speech."""
    return doc.quotation_at(one.name) is not None


class Age(NamedTuple):
    """An age that stands beside a name."""

    mention: Mention
    years: int
    span: Span


def people(doc: Document) -> dict[str, list[Mention]]:
    """Mentions by surname, of those surnames that belong to a person for certain, in order of first mention.

    A person is certain where a given name that is common stands before the surname, or a title does.
    """
    parts = [part for match in RUN.finditer(doc.text) for part in _parts(match)]
    named = {start: _mention(doc, start, words) for start, words in parts if _may_be_person(words)}
    known: dict[str, list[Mention]] = {
        one.surname: [] for one in named.values() if one is not None and (one.title or is_given(one.given))
    }
    if not known:
        return known
    taken: set[int] = set()
    for start, words in parts:
        found = named.get(start)
        # A possessive ends a name, so that only the last word can be one.
        if found is None and not (_bare(words[-1]) in known or (words[-2:-1] and words[-2] in known)):
            continue
        found = found or _mention(doc, start, words)
        if found is not None and found.surname in known:
            known[found.surname].append(found)
            taken.add(found.name.end)
    for surname, listed in known.items():
        listed += _alone(doc, surname, taken)
        listed.sort()
    return known


def _parts(match: re.Match[str]) -> Iterator[tuple[int, list[str]]]:
    """The names that a run of capitalised words holds, each with its start: a sentence or a possessive ends one."""
    start = at = match.start()
    words: list[str] = []
    for word in match[0].split(" "):
        words.append(word)
        at += len(word) + 1
        if (word[-1] == "." and len(word) > 2 and word[:-1].lower() not in STOPPED) or word[-2:] in ("'s", "’s"):
            yield start, words
            start, words = at, []
    if words:
        yield start, words


def _may_be_person(words: list[str]) -> bool:
    """Whether the words, but for the last, hold a title or a common given name: cheap, for all runs are asked."""
    signs = _signs()
    return any(word.rstrip(".").lower() in signs for word in words[:-1])


def _bare(word: str) -> str:
    word = word.rstrip(".")
    return POSSESSIVE.sub("", word) if "'" in word or "’" in word else word


def _alone(doc: Document, surname: str, taken: set[int]) -> Iterator[Mention]:
    """Mentions of a surname that stands alone."""
    text = doc.text
    at = text.find(surname)
    while at >= 0:
        end = at + len(surname)
        # A capital right behind makes it part of another name: “Jordan Smith”, “Hale Street”.
        beside = text[at - 1 : at] + text[end : end + 1]
        goes_on = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
        if end not in taken and not goes_on and not any(sign.isalnum() or sign == "-" for sign in beside):
            found = _mention(doc, at, [surname])
            if found is not None:
                yield found
        at = text.find(surname, end)


def _mention(doc: Document, start: int, words: list[str]) -> Mention | None:
    block = doc.block_at(start)
    if block is None or block.role not in STORY:
        return None
    title, first, skip = _title(words)
    if not title:
        while skip < len(words) and fold(words[skip]) in no_names():
            skip += 1
    name = words[skip:]
    if not name or len(name) > MOST_WORDS:
        return None
    at = start + sum(len(word) + 1 for word in words[:skip])
    begin = start + sum(len(word) + 1 for word in words[:first]) if title else at
    bare = _bare(" ".join(name)) if name[-1].lower() not in ("jr.", "sr.") else " ".join(name)
    rest = [word for word in bare.split(" ")[1:] if not _is_initial(word) and word not in PARTICLES]
    surname = rest[-1] if rest else ("" if " " in bare else bare)
    if surname.rstrip(".") in ("Jr", "Sr", "II", "III", "IV") and len(rest) > 1:
        surname = rest[-2]
    if len(surname) < 3:
        return None
    span = Span(at, at + len(bare))
    former = title != "" and FORMER.search(doc.text[max(block.span.start, begin - 24) : begin]) is not None
    return Mention(
        Span(begin, span.end),
        span,
        title,
        bare.partition(" ")[0] if rest else "",
        surname,
        former,
        block.role,
    )


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _title(words: list[str]) -> tuple[str, int, int]:
    """The last title in a run of words, the word that it begins with, and the one behind it."""
    folded = [fold(_bare(word)) for word in words]
    last = ("", 0, 0)
    for index, word in enumerate(folded):
        if word not in _last_words():
            continue
        for length in (3, 2, 1):
            told = " ".join(folded[max(0, index + 1 - length) : index + 1])
            if index + 1 >= length and told in titles():
                last = (told, index + 1 - length, index + 1)
                break
    return last


@cache
def no_names() -> frozenset[str]:
    """Words that open a sentence with a capital and belong to no name."""
    return NO_NAMES | frozenset(read_list(__file__, "openers.txt"))


@cache
def titles() -> frozenset[str]:
    """All titles, folded."""
    return frozenset(title for listed in _listed().values() for title in listed)


@cache
def courtesy_titles() -> frozenset[str]:
    """Titles of courtesy: mr, mrs, ms."""
    return _listed()["courtesy"]


@cache
def _listed() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in read_list(__file__, "titles.txt"):
        kind, _, listed = line.partition(":")
        table[kind] = table.get(kind, frozenset()) | {one.strip() for one in listed.split(";")}
    return table


@cache
def _last_words() -> frozenset[str]:
    return frozenset(title.rpartition(" ")[2] for title in titles())


@cache
def _signs() -> frozenset[str]:
    """What tells a person: the last words of titles, and common given names."""
    return _last_words() | common_given_names()


def is_given(name: str) -> bool:
    """Whether a word is a common given name."""
    return fold(name) in common_given_names()


def given_names(found: list[Mention]) -> list[str]:
    """The given names that stand before one surname, in order, each once."""
    return list(dict.fromkeys(one.given for one in found if one.given and not _is_initial(one.given)))


def ages(doc: Document) -> list[Age]:
    """Ages beside names, in order: “Ann Lee, 34,”, “34-year-old Ann Lee”."""
    text = doc.plain
    found: list[Age] = []
    for listed in doc.layer(people).values():
        for one in listed:
            behind = AGE_BEHIND.match(text, one.name.end)
            before = AGE_BEFORE.search(text, max(0, one.span.start - 40), one.span.start)
            match = behind or before
            if match is not None and text[one.name.end : one.name.end + 1] != "'":
                found.append(Age(one, int(match["age"]), Span(*match.span("age"))))
    return sorted(found, key=lambda age: age.span)
