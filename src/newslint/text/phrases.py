"""Thousands of phrases in one pass over a text.

Phrases are found as whole words in folded text (see `newslint.text.words.fold`): where a phrase
begins or ends with a letter or digit, none may stand before or behind it. Two matchers give the
same hits: ahocorasick_rs, measured at 65 to 90 MB/s for 14,000 phrases that it takes 8 ms to take in,
and a pure-Python twin for platforms without its wheel.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import partial
from itertools import compress
from operator import itemgetter

from newslint.named import NamedTuple
from newslint.text.precompiled import quick_pattern
from newslint.text.words import fold

TOKEN = quick_pattern(r"\w+")
# A phrase begins and ends with one of these.
PIECE = quick_pattern(r"\w+|[^\w ]")
# Longer phrases, in characters, are looked for one by one in a first text: nobody lists many.
LONGEST = 60
# Characters: about the text that is looked through in the time that it takes to build a matcher.
FIRST_CHARACTERS = 12_000
# A text of more words and marks has too many stretches of them.
MOST_PIECES = 4_000


class PhraseHit(NamedTuple):
    """A phrase met in a text: its number in the list it was built from, and where."""

    phrase: int
    start: int
    end: int


# A hit of its three parts without a call of Python code for each.
_hit = partial(tuple.__new__, PhraseHit)

Scan = Callable[[str], list[PhraseHit]]


def phrase_scan(phrases: Iterable[str], *, pure: bool | None = None) -> Scan:
    """A function that finds all of the phrases in a folded text, in order of start and end.

    The phrases are folded here; hits may overlap. `pure` asks for the twin without native code,
    or, when false, for the native one if it is there. Left open, a first short text or two are looked
    through without either, for to build a matcher takes longer.
    """
    listed = list(phrases)
    if not listed:
        return _nothing
    # One text is folded a good deal faster than thousands.
    joined = "\0".join(listed)
    whole = fold(joined)
    folded = listed if whole == joined else whole.split("\0")
    if len(folded) != len(listed):
        folded = [fold(phrase) for phrase in listed]
    if pure:
        return _pure_scan(folded)
    # Stretches of words, by which a first text is looked through, begin and end with no blank.
    framed = f"\0{whole}\0"
    has_blanks = "\0 " in framed or " \0" in framed
    return _best_scan(folded) if has_blanks or pure is False else _Adaptive(folded).scan


class _Adaptive:
    """A scan that looks through a first short text without a matcher of all phrases: to build one takes longer."""

    def __init__(self, phrases: list[str]) -> None:
        self._phrases = phrases
        self._left = FIRST_CHARACTERS
        self._scan: Scan | None = None

    def scan(self, text: str) -> list[PhraseHit]:
        if self._scan is None:
            self._left -= len(text)
            pieces = [match.span() for match in PIECE.finditer(text)] if self._left > 0 else []
            if 0 < len(pieces) <= MOST_PIECES:
                return _scan_of_few(self._phrases, text, pieces)
            self._scan = _best_scan(self._phrases)
        return self._scan(text)


def _scan_of_few(phrases: list[str], text: str, pieces: list[tuple[int, int]]) -> list[PhraseHit]:
    """One text, made of words and marks, looked through for the phrases that are stretches of it."""
    longest = max(map(len, phrases))
    met = _stretches(text, pieces, min(longest, LONGEST))
    near = list(compress(range(len(phrases)), map(met.__contains__, phrases)))
    if longest > LONGEST:
        near = sorted({*near, *(number for number, one in enumerate(phrases) if len(one) > LONGEST and one in text)})
    scan = _pure_scan([phrases[number] for number in near])
    return [PhraseHit(near[hit.phrase], hit.start, hit.end) for hit in scan(text)]


def _stretches(text: str, pieces: list[tuple[int, int]], longest: int) -> set[str]:
    """All from the start of a piece of a text to the end of one, up to so many characters."""
    ends = [end for _, end in pieces]
    found: set[str] = set()
    for number, (start, _) in enumerate(pieces):
        found.update([text[start:end] for end in ends[number : bisect_right(ends, start + longest, number)]])
    return found


def _best_scan(phrases: list[str]) -> Scan:
    try:
        return _native_scan(phrases)
    except ImportError:
        return _pure_scan(phrases)


def _nothing(text: str) -> list[PhraseHit]:
    return []


def _native_scan(phrases: list[str]) -> Scan:
    from ahocorasick_rs import AhoCorasick, Implementation

    automaton = AhoCorasick(phrases, implementation=Implementation.ContiguousNFA, store_patterns=False)

    def scan(text: str) -> list[PhraseHit]:
        length = len(text)
        found: list[PhraseHit] = []
        # Two of three places lie inside words; they are sorted out before anything is made of them.
        for place in automaton.find_matches_as_indexes(text, overlapping=True):
            _, start, end = place
            if start:
                border = text[start - 1 : start + 1]
                if border.isalnum() or ("_" in border and _is_within(border)):
                    continue
            if end < length:
                border = text[end - 1 : end + 1]
                if border.isalnum() or ("_" in border and _is_within(border)):
                    continue
            found.append(_hit(place))
        found.sort(key=_order)
        return found

    return scan


def _pure_scan(phrases: list[str]) -> Scan:
    by_first: dict[str, list[tuple[int, str, int]]] = {}
    marks: list[tuple[int, str]] = []
    for number, phrase in enumerate(phrases):
        first = phrase.split(" ", 1)[0]
        lead = 0
        if not first.isalnum():
            token = TOKEN.search(phrase)
            if token is None:
                marks.append((number, phrase))
                continue
            first, lead = token.group(), token.start()
        by_first.setdefault(first, []).append((number, phrase, lead))

    def scan(text: str) -> list[PhraseHit]:
        found: list[PhraseHit] = []
        for token in TOKEN.finditer(text):
            for number, phrase, lead in by_first.get(token.group(), ()):
                start = token.start() - lead
                end = start + len(phrase)
                if start < 0 or not text.startswith(phrase, start):
                    continue
                if _is_word(phrase[-1]) and end < len(text) and _is_word(text[end]):
                    continue
                found.append(PhraseHit(number, start, end))
        for number, phrase in marks:
            at = text.find(phrase)
            while at >= 0:
                found.append(PhraseHit(number, at, at + len(phrase)))
                at = text.find(phrase, at + 1)
        found.sort(key=_order)
        return found

    return scan


def _is_within(border: str) -> bool:
    """Whether both signs at a border are parts of words."""
    return all(map(_is_word, border))


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


_order = itemgetter(1, 2, 0)
