"""Which articles are about the same event: those that share a quotation, or several names within a few days.

Contradictions are looked for between such articles alone. Names and words that half of all articles share
say nothing, so only what is rare among the articles of a run counts; lists of articles that share a thing
are bounded, which keeps the work near linear in their number.
"""

from __future__ import annotations

import contextlib
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import accumulate, combinations
from operator import sub
from typing import Any
from zlib import crc32

from newslint.document import PROSE, Document
from newslint.finding import Span
from newslint.layers.dates import publication_date
from newslint.layers.names import NO_NAMES
from newslint.named import NamedTuple
from newslint.text.words import WORD, fold
from newslint.wordlists import read_list

# What links two articles.
QUOTATION = "quotation"
NAMES = "names"
# Words of a run that two quotations share; shorter runs are chance.
RUN = 4
# What the runs that two articles share must weigh: two of which one tells something, or six words on end.
FEWEST_RUNS = 3
# The same of two articles that are weeks apart: phrases come back, and so do long quotations.
FEWEST_RUNS_LATER = 12
SOON = 14
FEWEST_NAMES = 3
# Days between two articles that share names.
CLOSE = 3
# Articles that may share a name or a run before it is too common to tell anything.
MOST_SHARING = 40
# Articles of an event beyond which its links are looked at again, and how often what is asked is doubled to.
LARGEST_EVENT = 25
STRICTEST = 8
# A name inside a sentence: at its start every word has a capital.
NAME = re.compile(r"[A-Z](?<=[a-z,;'’] .)[\w’'-]+(?: [A-Z][\w’'-]+)*")
# Words that carry no sense of their own; a run of them may stand in any quotation.
PLAIN_WORDS = frozenset(
    "a about after all also am an and any are as at back be because been before being but by can cant come could did"  # noqa: SIM905
    " didnt do does doesnt doing done dont down even ever for from get getting give go going gonna got had has have"
    " havent he her here hes him his how i if ill im in into is isnt it its ive just kind know let like look lot make"
    " man many may me mean more most much must my need never no not now of on one only or other our out over people"
    " really right said same say saying see she should so some something still such take than that thats the their"
    " them then there theres these they theyre thing things think this those time to today together too up us very"
    " want was wasnt way we well were weve what when where which who why will with wont work would year years yes you"
    " your youre first good great every day thank lets put able united states america american americans president"
    " country government house election white".split()
)
# Words of a run that carry sense; a run of “want to be able” tells nothing.
FEWEST_TELLING = 2


class Traits(NamedTuple):
    """What tells the event of an article: its day as an ordinal, its names, a number for each run of quoted words.

    Of an article whose day is not known there are no names.
    """

    day: int | None
    names: tuple[str, ...]
    runs: tuple[int, ...]


class Event(NamedTuple):
    """Articles on one event, by number in order, and why they were taken for that."""

    articles: tuple[int, ...]
    why: str


def traits(doc: Document) -> Traits:
    """The traits of an article."""
    told = doc.layer(publication_date)
    day = None
    if told is not None and told.day is not None and told.day.year is not None:
        with contextlib.suppress(ValueError):
            day = date(told.day.year, told.day.month, told.day.day).toordinal()
    # Names alone tell nothing of an article whose day is not known: the same people are in the news for years.
    names = set() if day is None else _names(doc)
    quoted = [words for one in doc.quotations if len(words := _words_of(doc, one.inside)) >= RUN]
    return Traits(day, tuple(sorted(names)), tuple(sorted(set(_runs(quoted)))))


def runs_of(quotation: str) -> Iterable[int]:
    """A number for each run of four words in a quotation, the same wherever they are quoted; odd if it tells much."""
    return _runs([WORD.findall(fold(quotation))])


def _words_of(doc: Document, inside: Span) -> list[str]:
    """The folded words of a quotation: those of the article, unless its marks are taken for parts of words."""
    start, end = inside
    starts, words = doc.words.starts, doc.folded_words
    first = bisect_left(starts, start)
    last = bisect_left(starts, end, first)
    if (first and starts[first - 1] + len(words[first - 1]) > start) or (
        last > first and starts[last - 1] + len(words[last - 1]) > end
    ):
        return WORD.findall(fold(doc.text[start:end]))
    return words[first:last]


def _runs(quotations: Sequence[Sequence[str]]) -> list[int]:
    """The numbers of the runs in quotations given by their folded words: all at once, for there are a dozen."""
    words = " ".join(map(" ".join, quotations)).replace("'", "").split(" ")
    encoded = " ".join(words).encode("utf-8", "surrogatepass").split(b" ")
    runs = map(b" ".join, zip(encoded, encoded[1:], encoded[2:], encoded[3:], strict=False))
    told = list(accumulate([word not in PLAIN_WORDS for word in words], initial=0))
    # The last bit says whether the run tells something.
    numbers = [
        2 * number + (count >= FEWEST_TELLING)
        for number, count in zip(map(crc32, runs), map(sub, told[RUN:], told), strict=False)
    ]
    found: list[int] = []
    at = 0
    for one in quotations:
        # No run goes on from one quotation into the next.
        found += numbers[at : max(at, at + len(one) - RUN + 1)]
        at += len(one)
    return found


def _names(doc: Document) -> set[str]:
    """The last words of what is written with capitals inside sentences: surnames are what later paragraphs use."""
    # A paragraph a line, so that one look is enough: no name runs on from line to line.
    prose = "\n".join([doc.of(block.span) for block in doc.blocks if block.role in PROSE])
    found: set[str] = set()
    nobody = _nobody()
    for name in fold("\0".join(set(NAME.findall(prose)))).split("\0"):
        for word in reversed(name.split()):
            bare = word.removesuffix("'s").strip("'-")
            if len(bare) > 2 and bare not in nobody:
                found.add(bare)
                break
    return found


@cache
def _nobody() -> frozenset[str]:
    """Words that tell no name, and those that any article may hold."""
    return NO_NAMES | common_names()


@cache
def common_names() -> frozenset[str]:
    """Names that articles on any event may hold, in lower case."""
    return frozenset(
        word for line in read_list(__file__, "common_names.txt") for word in line.partition(":")[2].split()
    )


def events(known: Sequence[tuple[str, Traits]]) -> list[Event]:
    """The events among articles, each given with its group; articles of two groups are never of one event.

    One thing leads to another: where very many articles hang together, more is asked of each link between them.
    """
    found: list[Event] = []
    waiting = [(event, 1) for event in joined(linked(known), len(known))]
    while waiting:
        event, asked = waiting.pop()
        if len(event.articles) <= LARGEST_EVENT or asked >= STRICTEST:
            found.append(event)
            continue
        part = [known[number] for number in event.articles]
        for one in joined(linked(part, 2 * asked), len(part)):
            whole = Event(tuple(event.articles[number] for number in one.articles), one.why)
            waiting.append((whole, 2 * asked))
    return sorted(found)


def joined(pairs: Mapping[tuple[int, int], str], count: int) -> list[Event]:
    """The events that linked pairs of so many articles amount to; each pair is given with what links it."""
    parents = list(range(count))

    def top(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for first, second in sorted(pairs):
        one, other = top(first), top(second)
        if one != other:
            parents[max(one, other)] = min(one, other)
    members: dict[int, list[int]] = defaultdict(list)
    for number in range(count):
        members[top(number)].append(number)
    quoting = {top(first) for (first, _), why in pairs.items() if why == QUOTATION}
    found: list[Event] = []
    for lead, articles in sorted(members.items()):
        if len(articles) > 1:
            why = "they share a quotation" if lead in quoting else "they share several names within a few days"
            found.append(Event(tuple(articles), why))
    return found


def linked(known: Sequence[tuple[str, Traits]], asked: int = 1) -> dict[tuple[int, int], str]:
    """The pairs of articles that are about the same event, each with what told so.

    With more `asked`, so many times the names and quoted words must be shared.
    """
    pairs: dict[tuple[int, int], str] = {}
    for pair, count in _sharing_names(known).items():
        if count >= asked * FEWEST_NAMES:
            pairs[pair] = NAMES
    for pair, count in _sharing_runs(known).items():
        if count >= asked * runs_asked(known[pair[0]][1].day, known[pair[1]][1].day):
            pairs[pair] = QUOTATION
    return pairs


def weight(run: int) -> int:
    """What a run of quoted words that two articles share counts."""
    return 2 if run & 1 else 1


def runs_asked(one: int | None, other: int | None) -> int:
    """What the runs that two articles of these days share must weigh."""
    return FEWEST_RUNS if one is None or other is None or abs(one - other) <= SOON else FEWEST_RUNS_LATER


def _sharing_runs(known: Sequence[tuple[str, Traits]]) -> Counter[tuple[int, int]]:
    """What the runs of quoted words weigh that each pair of articles of one group shares."""
    counts: Counter[tuple[int, int]] = Counter()
    for (_, run), articles in _holders(known, "runs").items():
        if 1 < len(articles) <= MOST_SHARING:
            for pair in combinations(articles, 2):
                counts[pair] += weight(run)
    return counts


def _sharing_names(known: Sequence[tuple[str, Traits]]) -> Counter[tuple[int, int]]:
    """How many names each pair of articles of one group shares whose days are near.

    A name that more articles of these days bear than `MOST_SHARING` does not count.
    """
    counts: Counter[tuple[int, int]] = Counter()
    for articles in _holders(known, "names").values():
        if len(articles) < 2:
            continue
        dated = sorted((day, number) for number in articles if (day := known[number][1].day) is not None)
        days = [day for day, _ in dated]
        for at, (day, number) in enumerate(dated):
            start, end = bisect_left(days, day - CLOSE), bisect_right(days, day + CLOSE)
            if end - start <= MOST_SHARING:
                counts.update((min(number, other), max(number, other)) for _, other in dated[start:at])
    return counts


def _holders(known: Sequence[tuple[str, Traits]], what: str) -> dict[tuple[str, Any], list[int]]:
    """The articles that hold each thing of a kind that several of a group hold, by group and thing."""
    # Most things stand in one article alone: lists are made for the others.
    seen: dict[str, set[Any]] = defaultdict(set)
    shared: dict[str, set[Any]] = defaultdict(set)
    for group, own in known:
        things = set(getattr(own, what))
        shared[group] |= seen[group] & things
        seen[group] |= things
    holders: dict[tuple[str, Any], list[int]] = defaultdict(list)
    for number, (group, own) in enumerate(known):
        wanted = shared[group]
        for thing in getattr(own, what):
            if thing in wanted:
                holders[group, thing].append(number)
    return holders
