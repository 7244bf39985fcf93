"""Paragraphs that an article tells twice, found by the runs of words that they share."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from newslint_leftovers.lines import Line

WORD = re.compile(r"[^\W_]+")
# A line of fewer words may well be said twice: a refrain, a row of a table, a heading.
FEWEST_WORDS = 12
# Lines are compared by their runs of so many words.
RUN = 5
# A copy has this share of its words in runs that stand in its original; a label, such as a caption made
# of a sentence, may change a few more.
LEAST_SHARED = 0.9
LEAST_SHARED_BY_LABEL = 0.8
# Ten of twelve words stand in two runs at least.
FEWEST_RUNS = 2
# Of lines that share a run so many are looked at, the first: the original of a line that is there a thousand
# times is among them.
MOST_PLACES = 50
# A headline that is there again has so many words, and stands first among so many lines.
FEWEST_IN_HEADLINE = 5
TOP = 3

# An entry in the list of contents of a running story ends in the time, with no blank before it.
TIMED = re.compile(r"[^\W\d_]['\"’”)]?\d{1,2}[:.]\d\d\Z")
LONGEST_TIME = 7


def copies_in(lines: Sequence[Line]) -> dict[int, int]:
    """The original of each line that says again what another line says: indexes of lines.

    Of two that say the same the later is the copy; a line that is part of a longer one, and a label
    beside a sentence, is the copy wherever it stands. A headline is met again only as a whole.
    """
    found = _headlines(lines)
    paragraphs = {index: line.low for index, line in enumerate(lines) if line.words >= FEWEST_WORDS}
    candidates = _may_be_copies(paragraphs)
    if not candidates:
        return found
    told = {index: WORD.findall(low) for index, low in paragraphs.items()}
    runs = {index: _runs(told[index]) for index in candidates}
    wanted = set().union(*runs.values())
    places: dict[tuple[str, ...], list[int]] = {}
    for index, words in told.items():
        for run in wanted.intersection(_runs(words)):
            places.setdefault(run, []).append(index)
    for index in candidates:
        shared = sum(1 for run in runs[index] if len(places[run]) > 1)
        # Each shared run covers five words at most: too few of them cannot make a copy.
        if RUN * shared >= LEAST_SHARED_BY_LABEL * len(told[index]):
            original = _original(lines, told, places, index, told[index], found)
            if original is not None:
                found[index] = original
    return found


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[step:] for step in range(RUN)), strict=False))


def _may_be_copies(paragraphs: Mapping[int, str]) -> list[int]:
    """Indexes of the paragraphs that share so many runs with what else is said that they may be copies.

    Here words are what blanks part, which is told quickly. Marks at a word part runs, so half of the share will do.
    """
    words = " ".join(paragraphs.values()).split()
    runs = list(zip(*(words[step:] for step in range(RUN)), strict=False))
    if len(runs) - len(set(runs)) < FEWEST_RUNS:
        return []
    times = Counter(runs)
    places = [at for at, run in enumerate(runs) if times[run] > 1]
    found: list[int] = []
    end = 0
    for index, paragraph in paragraphs.items():
        start, end = end, end + len(paragraph.split())
        shared = bisect_left(places, end) - bisect_left(places, start)
        if shared >= FEWEST_RUNS and 2 * RUN * shared >= LEAST_SHARED_BY_LABEL * (end - start):
            found.append(index)
    return found


def _original(
    lines: Sequence[Line],
    told: dict[int, list[str]],
    places: dict[tuple[str, ...], list[int]],
    index: int,
    words: list[str],
    known: dict[int, int],
) -> int | None:
    """The line that a line is a copy of, if it is one."""
    starts: dict[int, list[int]] = {}
    for at in range(len(words) - RUN + 1):
        for other in places.get(tuple(words[at : at + RUN]), ())[:MOST_PLACES]:
            if other != index and other not in known and _goes_first(lines, told, other, index):
                starts.setdefault(other, []).append(at)
    best = max(starts, key=lambda other: (len(starts[other]), -other), default=None)
    if best is None:
        return None
    covered = len({at + step for at in starts[best] for step in range(RUN)})
    least = LEAST_SHARED if lines[index].ends else LEAST_SHARED_BY_LABEL
    return best if covered >= least * len(words) else None


def _goes_first(lines: Sequence[Line], told: dict[int, list[str]], other: int, index: int) -> bool:
    """Whether the other of two lines is the original."""
    timed = [_is_timed(lines[one].text) for one in (other, index)]
    if timed[0] != timed[1]:
        return timed[1]
    if lines[other].ends != lines[index].ends:
        return lines[other].ends
    longer = len(told[other]) - len(told[index])
    return longer > 0 if abs(longer) * 4 > len(told[index]) else other < index


def _is_timed(text: str) -> bool:
    return text[-1:].isdigit() and TIMED.search(text, max(len(text) - LONGEST_TIME, 0)) is not None


def _headlines(lines: Sequence[Line]) -> dict[int, int]:
    """Lines that say the headline again, word for word."""
    tops = {
        line.key: index
        for index, line in reversed(list(enumerate(lines[:TOP])))
        if line.key and not line.ends and line.words >= FEWEST_IN_HEADLINE
    }
    if not tops:
        return {}
    return {
        index: tops[line.key]
        for index, line in enumerate(lines)
        if line.key in tops and index != tops[line.key] and line.open
    }
