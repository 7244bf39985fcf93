"""What an article says of people: the names, with title and age as they stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from newslint import BODY, Document, Role, Span, fold, lazy_pattern, read_list
from newslint.layers.digits import digits
from newslint.layers.given_names import common_given_names
from newslint.layers.names import NO_NAMES
from newslint.named import NamedTuple

STORY = BODY | {Role.HEADLINE, Role.STANDFIRST, Role.CAPTION, Role.SUBHEAD}
# Two or more words with a capital; small words of a name may stand between.
RUN = lazy_pattern(
    # A capital inside a word begins no name: to try there would read the word again from each of its letters.
    r"[A-Z](?<!\w[A-Z])[\w'’-]*+\.?"
    r"(?: (?:(?:de|van|von|der|den|bin|ibn|al|el|la|di|da|du|dos|ten|ter) ){0,2}[A-Z][\w'’-]*+\.?)+"
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
POSSESSIVE = lazy_pattern(r"['’]s?\Z")
PARTICLES = frozenset(
    ["de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "di", "da", "du", "dos", "ten", "ter"]
)
AGE_BEHIND = lazy_pattern(r",? (?:aged )?(?P<age>\d{1,3})(?=[,.;)]| (?:of|from)\b)")
AGE_BEFORE = lazy_pattern(r"(?P<age>\d{1,3})-year-old(?: [a-z]+){0,2} \Z")
# Either of the two, told by what stands behind the digits; and how far from them the name may reach, in characters.
LIKE_AN_AGE = lazy_pattern(r"-year-old |[,.;)]| (?:of|from)\b")
NEAR = 160
FORMER = lazy_pattern(
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


class Named:
    """The people of an article whose surnames belong to a person for certain, in order of first mention.

    A person is certain where a given name that is common stands before the surname, or a title does. `named` holds
    the mentions with another word before the surname, in order; few rules need those of the bare surname as well.
    """

    __slots__ = ("_all", "_taken", "named")

    def __init__(self, named: dict[str, list[Mention]], taken: frozenset[int]) -> None:
        self.named = named
        self._taken = taken
        self._all: dict[str, list[Mention]] = {}

    def mentions(self, doc: Document, surname: str) -> list[Mention]:
        """All mentions of one surname in their article, in order."""
        if surname not in self._all:
            self._all[surname] = sorted([*self.named[surname], *_alone(doc, surname, self._taken)])
        return self._all[surname]


def named_people(doc: Document) -> Named:
    """The people of an article: a layer, shared by the rules."""
    signs = _signs()
    runs = list(RUN.finditer(doc.text))
    telling: list[tuple[int, list[str]]] = []
    others: list[tuple[int, str]] = []
    # The words in lower case without their stops are enough of a look: most runs hold no title and no name.
    looks = fold("\0".join([run[0] for run in runs])).replace(".", "").split("\0")
    for run, look in zip(runs, looks, strict=False):
        if signs.isdisjoint(look.split(" ")):
            others.append((run.start(), run[0]))
        else:
            telling += _parts(run.start(), run[0])
    named = {start: _mention(doc, start, words) for start, words in telling if _may_be_person(words)}
    known: dict[str, list[Mention]] = {
        one.surname: [] for one in named.values() if one is not None and (one.title or is_given(one.given))
    }
    if not known:
        return Named(known, frozenset())
    surnames = list(known)
    for start, other in others:
        for surname in surnames:
            if surname in other:
                telling += _parts(start, other)
                break
    taken: set[int] = set()
    for start, words in telling:
        found = named.get(start)
        # A possessive ends a name, so that only the last word can be one.
        if found is None and not (_bare(words[-1]) in known or (words[-2:-1] and words[-2] in known)):
            continue
        found = found or _mention(doc, start, words)
        if found is not None and found.surname in known:
            known[found.surname].append(found)
            taken.add(found.name.end)
    for listed in known.values():
        listed.sort()
    return Named(known, frozenset(taken))


def people(doc: Document) -> dict[str, list[Mention]]:
    """All mentions by surname, those of the bare surname too: a layer; `named_people` costs less."""
    found = doc.layer(named_people)
    return {surname: found.mentions(doc, surname) for surname in found.named}


def _parts(start: int, run: str) -> Iterator[tuple[int, list[str]]]:
    """The names that a run of capitalised words holds, each with its start: a sentence or a possessive ends one."""
    at = start
    words: list[str] = []
    for word in run.split(" "):
        words.append(word)
        at += len(word) + 1
        if (word[-1] == "." and len(word) > 2 and word[:-1].lower() not in STOPPED) or word[-2:] in ("'s", "’s"):
            yield start, words
            start, words = at, []
    if words:
        yield start, words


def _may_be_person(words: list[str]) -> bool:
    """Whether the words, but for the last, hold a title or a common given name."""
    return not _signs().isdisjoint([word.rstrip(".").lower() for word in words[:-1]])


def _bare(word: str) -> str:
    word = word.rstrip(".")
    return POSSESSIVE.sub("", word) if "'" in word or "’" in word else word


def _alone(doc: Document, surname: str, taken: frozenset[int]) -> Iterator[Mention]:
    """Mentions of a surname that stands alone."""
    # A word that is a title, or opens sentences, names nobody.
    if fold(surname) in titles() or fold(surname) in no_names() or _bare(surname) != surname:
        return
    text, size = doc.text, len(surname)
    at = text.find(surname)
    while at >= 0:
        end = at + size
        # A capital right behind makes it part of another name: “Jordan Smith”, “Hale Street”.
        beside = text[at - 1 : at] + text[end : end + 1]
        goes_on = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
        if end not in taken and not goes_on and not any(sign.isalnum() or sign == "-" for sign in beside):
            block = doc.block_at(at)
            if block is not None and block.role in STORY:
                span = Span(at, end)
                yield Mention(span, span, "", "", surname, False, block.role)
        at = text.find(surname, end)


def _mention(doc: Document, start: int, words: list[str]) -> Mention | None:
    block = doc.block_at(start)
    read = _read(tuple(words)) if block is not None and block.role in STORY else None
    if block is None or read is None:
        return None
    begin, at = start + read.begin, start + read.at
    span = Span(at, at + read.length)
    former = read.title != "" and FORMER.search(doc.text[max(block.span.start, begin - 24) : begin]) is not None
    return Mention(Span(begin, span.end), span, read.title, read.given, read.surname, former, block.role)


class _Read(NamedTuple):
    """What the words of a name say: offsets of title and name from the first word, and the length of the name."""

    begin: int
    at: int
    length: int
    title: str
    given: str
    surname: str


# The same names come again and again, in an article and in the articles of a day.
@lru_cache(maxsize=4096)
def _read(words: tuple[str, ...]) -> _Read | None:
    title, first, skip = _title(words)
    if not title:
        openers = no_names()
        while skip < len(words) and fold(words[skip]) in openers:
            skip += 1
    name = words[skip:]
    if not name or len(name) > MOST_WORDS:
        return None
    at = sum(len(word) + 1 for word in words[:skip])
    begin = sum(len(word) + 1 for word in words[:first]) if title else at
    bare = _bare(" ".join(name)) if name[-1].lower() not in ("jr.", "sr.") else " ".join(name)
    rest = [word for word in bare.split(" ")[1:] if not _is_initial(word) and word not in PARTICLES]
    surname = rest[-1] if rest else ("" if " " in bare else bare)
    if surname.rstrip(".") in ("Jr", "Sr", "II", "III", "IV") and len(rest) > 1:
        surname = rest[-2]
    if len(surname) < 3:
        return None
    return _Read(begin, at, len(bare), title, bare.partition(" ")[0] if rest else "", surname)


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _title(words: tuple[str, ...]) -> tuple[str, int, int]:
    """The last title in a run of words, the word that it begins with, and the one behind it."""
    last = ("", 0, 0)
    is_bare = "'" not in words[-1] and "’" not in words[-1]
    if is_bare and _last_words().isdisjoint([word.rstrip(".").lower() for word in words]):
        return last
    folded = [fold(_bare(word)) for word in words]
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
    # Where numbers stand as ages do, and then the people near them: few of those whom an article names.
    near = [
        doc.text[max(0, start - NEAR) : end + NEAR]
        for start, end in doc.layer(digits)
        if end - start <= 3
        and (text[start - 1 : start] == " " or text[end : end + 1] == "-")
        and LIKE_AN_AGE.match(text, end)
    ]
    if not near:
        return []
    known = doc.layer(named_people)
    found: list[Age] = []
    for surname in known.named:
        if not any(surname in stretch for stretch in near):
            continue
        for one in known.mentions(doc, surname):
            match = AGE_BEHIND.match(text, one.name.end) or AGE_BEFORE.search(
                text, max(0, one.span.start - 40), one.span.start
            )
            if match is not None and text[one.name.end : one.name.end + 1] != "'":
                found.append(Age(one, int(match["age"]), Span(*match.span("age"))))
    return sorted(found, key=lambda age: age.span)
