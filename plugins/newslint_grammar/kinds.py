"""What kinds of words stand in an article, a character for each: patterns of kinds tell where a fault may be at all.

Nearly all sentences are right, and the rules on number are about words that stand side by side. So every word is looked
up once, and the rules look closer only where a short pattern of kinds is met.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import repeat

from newslint import Document, lazy_pattern
from newslint_grammar.word_kinds import word_kinds

# Stands behind the last word; words on no list are of the kind 0.
END = "\xff"
UNLISTED = "unlisted"
# What a pattern names kinds by, and no name of a group.
CLASS = lazy_pattern(r"(?<!\?P)<(\^?)([a-z_|]+)>")


class Kinds:
    """The kinds of words: one character for each set of the lists of `word_kinds` that some word stands on."""

    def __init__(self) -> None:
        """Look up all words of the lists."""
        # Of each word a number with a bit for each list.
        lists: dict[str, int] = {}
        self._bits: dict[str, int] = {}
        for name, words in word_kinds().items():
            bit = self._bits[name] = 1 << len(self._bits)
            for word in words:
                lists[word] = lists.get(word, 0) | bit
        # Those of one list stand side by side as far as may be, so that short expressions name them.
        self._bytes = {bits: byte for byte, bits in enumerate(sorted({0, *lists.values()}))}
        self._known = {word: self._bytes[bits] for word, bits in lists.items()}

    def of(self, words: list[str]) -> str:
        """The kinds of some words, in order, and of the end behind them."""
        return bytes(map(self._known.get, words, repeat(0))).decode("latin-1") + END

    def pattern(self, expression: str) -> re.Pattern[str]:
        """A regular expression over kinds: `<a|b>` is a word of either list, `<^a>` one that is not on the list."""
        return lazy_pattern(CLASS.sub(self._class, expression), re.DOTALL)

    def _class(self, match: re.Match[str]) -> str:
        names = match[2].split("|")
        wanted = sum(self._bits[name] for name in names if name != UNLISTED)
        found = {byte for bits, byte in self._bytes.items() if bits & wanted or (not bits and UNLISTED in names)}
        if match[1]:
            found = set(self._bytes.values()) - found
        first = [byte for byte in sorted(found) if byte - 1 not in found]
        last = [byte for byte in sorted(found) if byte + 1 not in found]
        return "[" + "".join(f"\\x{one:02x}-\\x{other:02x}" for one, other in zip(first, last, strict=True)) + "]"


@cache
def all_kinds() -> Kinds:
    """The kinds of words, looked up once in a run."""
    return Kinds()


def kinds(doc: Document) -> str:
    """The kinds of the words of an article, in order, and of the end behind the last: a layer."""
    return all_kinds().of(doc.folded_words)
