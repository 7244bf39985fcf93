"""Paragraphs that an article tells twice, found by the runs of words that they share."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from newslint import Document, lazy_pattern
from newslint_leftovers.lines import Line

WORD = lazy_pattern(r"[^\W_]+")
# A line of fewer words may well be said twice: a refrain, a row of a table, a heading.
FEWEST_WORDS = 12
# Lines are compared by their runs of so many words.
RUN = 5
# A copy has this share of its words in runs that stand in its original; a label, such as a caption made
# of a sentence, may change a few more.
LEAST_SHARED = 0.9
LEAST_SHARED_BY_LABEL = 0.8
# Words that say something: four of them in a row hardly ever come again but with what stands round them.
LONG_WORD = 4
# Where fewer than one word in so many is long, they tell nothing, nor do so few in a paragraph.
WORDS_TO_A_LONG_ONE = 4
FEWEST_LONG_WORDS = 4
# A line that is told again but for a word or two has so many such rows.
FEWEST_SHARED = 2
# And at least one of so many long words of a copy begins such a row.
WORDS_TO_A_SHARED_ROW = 8
# Of lines that share a run so many are looked at, the first: the original of a line that is there a thousand
# times is among them.
MOST_PLACES = 50
# A headline that is there again has so many words, and stands first among so many lines.
FEWEST_IN_HEADLINE = 5
TOP = 3
# Bullets and the like that count as words of the one and not of the other.
MOST_MARKS = 3

# Words in a row.
Run = tuple[str, ...]

# An entry in the list of contents of a running story ends in the time, with no blank before it.
TIMED = lazy_pattern(r"[^\W\d_]['\"’”)]?\d{1,2}[:.]\d\d\Z")
LONGEST_TIME = 7


def copies_in(doc: Document, lines: Sequence[Line]) -> dict[int, int]:
    """The original of each line of an article that says again what another line says: indexes of lines.

    Of two that say the same the later is the copy; a line that is part of a longer one, and a label
    beside a sentence, is the copy wherever it stands. A headline is met again only as a whole.
    """
    found = _headlines(lines)
    told = {index: WORD.findall(lines[index].low) for index in _sharing(doc, lines)}
    runs = {index: _runs(held) for index, held in told.items()}
    places: dict[Run, list[int]] = {}
    for index, held in runs.items():
        for run in held:
            places.setdefault(run, []).append(index)
    for index in told:
        shared = sum(1 for run in runs[index] if len(places[run]) > 1)
        # Each shared run covers five words at most: too few of them cannot make a copy.
        if RUN * shared >= LEAST_SHARED_BY_LABEL * len(told[index]):
            original = _original(lines, told, places, index, told[index], found)
            if original is not None:
                found[index] = original
    return found


def _runs(words: Sequence[str]) -> set[Run]:
    return set(zip(*(words[step:] for step in range(RUN)), strict=False))


def _sharing(doc: Document, lines: Sequence[Line]) -> list[int]:
    """Indexes of the paragraphs that share four long words in a row with others, or have too few to tell.

    No other is a copy or has one; most articles have none at all.
    """
    paragraphs = [index for index, line in enumerate(lines) if line.words >= FEWEST_WORDS]
    words = doc.folded_words
    long = [word for word in words if len(word) >= LONG_WORD]
    if len(long) * WORDS_TO_A_LONG_ONE < len(words):
        return paragraphs
    fours = list(zip(long, long[1:], long[2:], long[3:], strict=False))
    is_told_once = len({lines[index].low for index in paragraphs}) == len(paragraphs)
    if is_told_once and len(fours) - len(set(fours)) < FEWEST_SHARED:
        return []
    times = Counter(fours)
    starts = [start for start, word in zip(doc.words.starts, words, strict=True) if len(word) >= LONG_WORD]
    again = [start for start, four in zip(starts, fours, strict=False) if times[four] > 1]
    found: list[int] = []
    is_told_again = False
    for index in paragraphs:
        start, end = lines[index].span
        many = bisect_left(starts, end) - bisect_left(starts, start)
        shared = bisect_left(again, end) - bisect_left(again, start)
        if shared or many <= FEWEST_LONG_WORDS:
            found.append(index)
            is_told_again = is_told_again or shared * WORDS_TO_A_SHARED_ROW >= many
    return found if is_told_again else []


def _original(
    lines: Sequence[Line],
    told: dict[int, list[str]],
    places: dict[Run, list[int]],
    index: int,
    words: list[str],
    known: dict[int, int],
) -> int | None:
    """The line that a line is a copy of, if it is one."""
    starts: dict[int, list[int]] = {}
    # Two lines may share a run at every word.
    goes_first: dict[int, bool] = {index: False}
    for at in range(len(words) - RUN + 1):
        for other in places.get(tuple(words[at : at + RUN]), ())[:MOST_PLACES]:
            if other not in goes_first:
                goes_first[other] = other not in known and _goes_first(lines, told, other, index)
            if goes_first[other]:
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
    found: dict[int, int] = {}
    for first, top in enumerate(lines[:TOP]):
        if first in found or top.ends or top.words < FEWEST_IN_HEADLINE:
            continue
        alike = [
            index
            for index, line in enumerate(lines)
            if -MOST_MARKS <= line.words - top.words <= MOST_MARKS and index != first and line.open
        ]
        if alike and (key := top.key):
            found.update((index, first) for index in alike if lines[index].key == key)
    return found
