"""Which articles are about the same event: those that share a quotation, or several names within a few days.

Contradictions are looked for between such articles alone. Names and words that half of all articles share
say nothing, so only what is rare among the articles of a run counts; lists of articles that share a thing
are bounded, which keeps the work near linear in their number.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from newslint.document import PROSE, Document
from newslint.layers.dates import publication_date
from newslint.layers.names import NO_NAMES
from newslint.text.words import WORD, fold

# Words of a run that two quotations share; shorter runs are chance.
RUN = 4
# Runs that two articles must share: two of four words are five words on end, or two places.
FEWEST_RUNS = 2
FEWEST_NAMES = 3
# Without dates, names alone have to say more.
FEWEST_NAMES_UNDATED = 5
# Days between two articles that share names.
CLOSE = 3
# Articles that may share a name or a run before it is too common to tell anything.
MOST_SHARING = 40
# A name inside a sentence: at its start every word has a capital.
NAME = re.compile(r"(?<=[a-z,;'’] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"  # noqa: SIM905
    " september october november december".split()
)


class Traits(NamedTuple):
    """What tells the event of an article: its day as an ordinal, its names, a number for each run of quoted words."""

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
    names = {name for block in doc.blocks if block.role in PROSE for name in _names(doc.of(block.span))}
    runs: set[int] = set()
    for quotation in doc.quotations:
        runs.update(runs_of(doc.of(quotation.inside)))
    return Traits(day, tuple(sorted(names)), tuple(sorted(runs)))


def runs_of(quotation: str) -> Iterable[int]:
    """A number for each run of four words in a quotation, the same wherever these words are quoted."""
    words = [word.replace("'", "") for word in WORD.findall(fold(quotation))]
    for at in range(len(words) - RUN + 1):
        told = " ".join(words[at : at + RUN]).encode("utf-8", "surrogatepass")
        yield int.from_bytes(hashlib.blake2b(told, digest_size=7).digest(), "big")


def _names(text: str) -> Iterable[str]:
    """Capitalised words inside sentences, each word of a name on its own and the whole of it."""
    for found in NAME.finditer(text):
        words = [fold(word).removesuffix("'s").strip("'-") for word in found.group().split()]
        kept = [word for word in words if len(word) > 2 and word not in NO_NAMES and word not in CALENDAR]
        # The last word of a name stands for it: surnames are what later paragraphs use.
        if kept:
            yield kept[-1]


def events(known: Sequence[tuple[str, Traits]]) -> list[Event]:
    """The events among articles, each given with its group; articles of two groups are never of one event."""
    pairs = _linked(known)
    parents = list(range(len(known)))

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
    for number in range(len(known)):
        members[top(number)].append(number)
    quoting = {top(first) for (first, _), why in pairs.items() if why == "quotation"}
    found: list[Event] = []
    for lead, articles in sorted(members.items()):
        if len(articles) > 1:
            why = "they share a quotation" if lead in quoting else "they share several names within a few days"
            found.append(Event(tuple(articles), why))
    return found


def _linked(known: Sequence[tuple[str, Traits]]) -> dict[tuple[int, int], str]:
    """The pairs of articles that are about the same event, each with what told so."""
    linked: dict[tuple[int, int], str] = {}
    for pair, count in _sharing_names(known).items():
        if count >= _names_asked(known[pair[0]][1], known[pair[1]][1]):
            linked[pair] = "names"
    for pair, count in _sharing_runs(known).items():
        if count >= FEWEST_RUNS:
            linked[pair] = "quotation"
    return linked


def _names_asked(one: Traits, other: Traits) -> int:
    """How many names two articles must share."""
    return FEWEST_NAMES_UNDATED if one.day is None or other.day is None else FEWEST_NAMES


def _sharing_runs(known: Sequence[tuple[str, Traits]]) -> Counter[tuple[int, int]]:
    """How many runs of quoted words each pair of articles of one group shares."""
    counts: Counter[tuple[int, int]] = Counter()
    for articles in _holders(known, "runs").values():
        if 1 < len(articles) <= MOST_SHARING:
            counts.update(combinations(articles, 2))
    return counts


def _sharing_names(known: Sequence[tuple[str, Traits]]) -> Counter[tuple[int, int]]:
    """How many names each pair of articles of one group shares whose days are near or unknown.

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
        if len(dated) < len(articles) <= MOST_SHARING:
            undated = set(articles) - {number for _, number in dated}
            counts.update(pair for pair in combinations(articles, 2) if not undated.isdisjoint(pair))
    return counts


def _holders(known: Sequence[tuple[str, Traits]], what: str) -> dict[tuple[str, object], list[int]]:
    """The articles that hold each thing of a kind, by group and thing."""
    holders: dict[tuple[str, object], list[int]] = defaultdict(list)
    for number, (group, own) in enumerate(known):
        for thing in getattr(own, what):
            holders[group, thing].append(number)
    return holders
