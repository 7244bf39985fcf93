"""The slips of typists: which common word an unknown one is meant for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

# No English word has one letter three times in a row.
STRETCHED = r"([A-Za-z])\1\1+"
# Four of them are no slip: somebody draws the word out.
DRAWN_OUT = r"([A-Za-z])\1\1\1"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOWELS = "aeiou"
# The shortest word in which a slip of each kind is believed: short words are a slip away from too many others.
SHORTEST_FOR = {"swapped": 5, "undoubled": 6, "doubled": 6, "added": 6, "dropped": 6, "vowel": 6, "changed": 7}
SHORTEST = min(SHORTEST_FOR.values())
# From this length two slips are believed, where both are of the commonest kinds.
TWO_SLIPS = 8
LONGEST = 24
# Two slips so far apart or farther may be made in either order.
OVERLAP = 2
# Letters that are mistaken for each other by ear, or struck for each other as neighbours on the keyboard.
MISTAKEN = {
    "a": "qwsz",
    "b": "vgnp",
    "c": "xdvsk",
    "d": "serfct",
    "e": "wrds",
    "f": "drgcv",
    "g": "fthbvj",
    "h": "gyjbn",
    "i": "ujkoy",
    "j": "huikng",
    "k": "jilmc",
    "l": "kop",
    "m": "njk",
    "n": "bhjm",
    "o": "ipkl",
    "p": "olb",
    "q": "wa",
    "r": "etdf",
    "s": "awedzxc",
    "t": "rygfds",
    "u": "yij",
    "v": "cfgbw",
    "w": "qesv",
    "x": "zsdc",
    "y": "tuhi",
    "z": "asx",
}

# Words parted by blanks, by their consonants.
ByConsonants = Mapping[str, str]


def nearest(word: str, common: frozenset[str], by_consonants: ByConsonants | None = None) -> str | None:
    """The common word that an unknown word is a slip away from, or None where there is none or more than one.

    `by_consonants` holds the common words as `sorted_by_consonants` gives them, if many words are asked for.

    Kinds of slips are tried from the likeliest to the rarest; the kinds and their order are those of
    F. J. Damerau, “A technique for computer detection and correction of spelling errors”, 1964, with letters
    doubled by mistake and mistaken vowels told apart. Endings that make new words (snacky, financials) are no slips.
    """
    if is_stretched(word):
        if re.search(DRAWN_OUT, word):
            return None
        found = common & {re.sub(STRETCHED, r"\1", word), re.sub(STRETCHED, r"\1\1", word)}
        return min(found, key=len) if found else None
    # No word is longer, and the work grows with the cube of the length.
    if not SHORTEST <= len(word) <= LONGEST:
        return None
    for kind, slips in _KINDS:
        found = frozenset(one for one in common.intersection(slips(word)) if not _is_new_word(word, one, kind))
        if not found:
            continue
        if len(found) > 1 or len(word) < SHORTEST_FOR[kind] or (kind != "swapped" and _is_compound(word, common)):
            return None
        return next(iter(found))
    if len(word) < TWO_SLIPS or _is_compound(word, common):
        return None
    within = _two_slips(word, common) if by_consonants is None else _two_slips_among(word, by_consonants)
    return next(iter(within)) if len(within) == 1 else None


def sorted_by_consonants(common: Iterable[str]) -> ByConsonants:
    """The common words that may be two slips away from a word, by what is left of them without their vowels."""
    words = [word for word in common if len(word) >= TWO_SLIPS - 2]
    found: dict[str, str] = {}
    for bare, word in zip(_without_vowels(" ".join(words)).split(" "), words, strict=True):
        # Tens of thousands of lists would cost more than all else.
        found[bare] = f"{found[bare]} {word}" if bare in found else word
    return found


def is_stretched(word: str) -> bool:
    """Whether a word has one letter three times in a row."""
    return re.search(STRETCHED, word) is not None


def _two_slips(word: str, common: frozenset[str]) -> set[str]:
    """The common words that are two slips of the commonest kinds away, the first of which keeps the first letter."""
    within: set[str] = set()
    for at, once in _commonest(word, 0):
        if once[0] == word[0]:
            # Slips far before the first one were tried the other way round, but for those of the first letters.
            within.update(common.intersection([twice for _, twice in _commonest(once, at - OVERLAP)]))
    return within


def _two_slips_among(word: str, by_consonants: ByConsonants) -> set[str]:
    """The same words, in a third of the time.

    A slip of the commonest kinds is one of the consonants or one of the vowels, and what makes a word of another one
    makes the other one of it too: so the few words whose consonants are near enough are looked at from both sides.
    """
    bare = _without_vowels(word)
    vowels = len(word) - len(bare)
    slips = {once for _, once in _commonest(word, 0) if once[0] == word[0]}
    found: set[str] = set()
    tried: set[str] = set()
    near = {bare}
    # How many slips are left for the vowels.
    for left in (2, 1, 0):
        for key in near & by_consonants.keys():
            found.update(
                one
                for one in by_consonants[key].split(" ")
                if abs(len(one) - len(key) - vowels) <= left
                and not slips.isdisjoint([once for _, once in _commonest(one, 0)])
            )
        tried |= near
        near = {once for key in near for _, once in _commonest(key, 0)} - tried if left else near
    return found


def _without_vowels(text: str) -> str:
    return text.encode().translate(None, VOWELS.encode()).decode()


def _is_new_word(word: str, meant: str, kind: str) -> bool:
    """Whether the difference is one that coins words rather than slips: at the end or the beginning of the word."""
    if kind == "dropped":
        return word.startswith(meant) or word.endswith(meant)
    if kind in ("changed", "vowel"):
        return word[:-1] == meant[:-1] or word[1:] == meant[1:]
    return kind == "added" and (meant[:-1] == word or meant[1:] == word)


def _is_compound(word: str, common: frozenset[str]) -> bool:
    return any(word[:at] in common and word[at:] in common for at in range(3, len(word) - 2))


def _swapped(word: str) -> Iterator[str]:
    return (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1) if word[at] != word[at + 1]
    )


def _undoubled(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1])


def _doubled(word: str) -> Iterator[str]:
    return (word[:at] + word[at] + word[at:] for at in range(len(word)))


def _added(word: str) -> list[str]:
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return [f"{head}{letter}{tail}" for head, tail in parts for letter in LETTERS]


def _dropped(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _other_vowel(word: str) -> Iterator[str]:
    return (
        word[:at] + letter + word[at + 1 :]
        for at in range(len(word))
        if word[at] in VOWELS
        for letter in VOWELS
        if letter != word[at]
    )


def _changed(word: str) -> Iterator[str]:
    return (word[:at] + letter + word[at + 1 :] for at in range(len(word)) for letter in MISTAKEN.get(word[at], ""))


_KINDS = (
    ("swapped", _swapped),
    ("undoubled", _undoubled),
    ("doubled", _doubled),
    ("added", _added),
    ("dropped", _dropped),
    ("vowel", _other_vowel),
    ("changed", _changed),
)


def _commonest(word: str, since: int) -> Iterator[tuple[int, str]]:
    """A word with one slip of the commonest kinds, those of `_swapped`, `_undoubled`, `_doubled` and `_other_vowel`.

    Each comes with the place of its slip: one of the first two letters, or from `since` on.
    """
    before = ""
    for at, letter in enumerate(word):
        if at > 1 and at < since:
            before = letter
            continue
        head, tail = word[:at], word[at + 1 :]
        yield at, head + letter + letter + tail
        if letter == before:
            yield at, head + tail
        if tail and tail[0] != letter:
            yield at, head + tail[0] + letter + tail[1:]
        if letter in VOWELS:
            for vowel in VOWELS:
                if vowel != letter:
                    yield at, head + vowel + tail
        before = letter
