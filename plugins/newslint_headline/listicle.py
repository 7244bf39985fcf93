"""Headlines that count things instead of telling news: “17 things that only twins know”."""

from __future__ import annotations

from functools import cache

from newslint import read_list

NUMBERS = frozenset(("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty"))
LEADS = frozenset(("the", "these", "top", "our", "my", "just", "only", "here", "are"))
# What turns any counted noun into a list for readers: dogs that, people who, gifts you.
FRAMES = frozenset(
    (
        "you",
        "you'll",
        "you're",
        "you've",
        "you'd",
        "your",
        "everyone",
        "every",
        "anyone",
        "only",
        "if",
        "we",
        "literally",
        "actually",
        "for",
        "that",
        "who",
        "whose",
    )
)
# Words of reports on what befell a number of people or what stands in a table.
NEWS = frozenset(
    (
        "dead",
        "killed",
        "die",
        "dies",
        "died",
        "injured",
        "hurt",
        "arrested",
        "charged",
        "held",
        "wounded",
        "missing",
        "detained",
        "jailed",
        "convicted",
        "rescued",
        "evacuated",
        "killing",
        "kill",
        "kills",
        "suspected",
        "accused",
        "sentenced",
        "released",
        "freed",
        "kidnapped",
        "trapped",
        "million",
        "billion",
        "percent",
        "per",
        "murdered",
        "shot",
        "found",
        "bodies",
        "trillion",
        "victims",
        "police",
    )
)
FARTHEST_NOUN = 6
FARTHEST_FRAME = 9
LONGEST_LEAD = 3
SIGNS = "\"“”‘’',.:;!?()"


def listicle(headline: str) -> bool:
    """Whether a headline, in lower case with plain apostrophes, counts things for the reader to go through."""
    words = headline.split()
    start = 0
    while start < min(LONGEST_LEAD, len(words)) and words[start].strip(SIGNS) in LEADS:
        start += 1
    if start >= len(words) or not _counts(words[start].strip(SIGNS)):
        return False
    behind = [word.strip(SIGNS) for word in words[start + 1 : start + 1 + FARTHEST_FRAME]]
    if not behind or NEWS.intersection(behind):
        return False
    if any(word in _nouns() or word in _praise() for word in behind[:FARTHEST_NOUN]):
        return True
    return any(word in FRAMES for word in behind[1:])


def _counts(word: str) -> bool:
    return (word.isdigit() and 3 <= int(word) <= 101) or word in NUMBERS


@cache
def _nouns() -> frozenset[str]:
    return frozenset(read_list(__file__, "listicle_nouns.txt"))


@cache
def _praise() -> frozenset[str]:
    return frozenset(read_list(__file__, "listicle_praise.txt"))
