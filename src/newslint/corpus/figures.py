"""What the article table tells of an article: its length, its difficulty, who speaks, and what it is known again by."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import Any
from zlib import crc32

from newslint.document import BODY, Document, Role
from newslint.engine.statistics import leftover_share, quoted_words
from newslint.layers.attributions import attributions
from newslint.layers.language import language

# Different words whose syllables are remembered; a corpus uses the same ones over and over.
WORDS_KNOWN = 65_536
# Sentences of fewer words are alike by chance: “She said no.”
FEWEST_WORDS = 5
# Sentences that an article is known again by.
SKETCH = 32


def article_figures(doc: Document, with_attributions: bool = True) -> dict[str, Any]:
    """The figures of an article by the names of their columns; see ArticleStatistics for what they say.

    Who says what takes longer to find than all of the rest, and is left out where it is not asked for.

    `grade` is that of Flesch and Kincaid, worked out here from syllables that are counted once a word. `digest` is
    the same for articles of the same words, whatever their case, marks and blanks; None without any word. `sketch`
    holds the smallest numbers of the different sentences, in order.
    """
    sentences = _sentences(doc)
    words = sum(map(len, sentences))
    said = [" ".join(one).encode("utf-8", "surrogatepass") for one in sentences]
    attributed = None
    if with_attributions:
        attributed = _share(100 * sum(one.kind != "stance" for one in doc.layer(attributions)), words)
    code = doc.layer(language)
    return {
        "language": code,
        "words": words,
        "sentences": len(sentences),
        "paragraphs": len(doc.body),
        "longest_sentence": max(map(len, sentences), default=0),
        "grade": _grade(sentences, words) if words and code == "en" else None,
        "quoted_share": _share(quoted_words(doc), words) if doc.quotations else 0.0,
        "attributions_per_100_words": attributed,
        "leftover_share": round(leftover_share(doc), 4)
        if any(one.role is Role.LEFTOVER for one in doc.blocks)
        else 0.0,
        "digest": _digest(b" ".join(said)) if words else None,
        "sketch": sketch(one for one, held in zip(said, sentences, strict=True) if len(held) >= FEWEST_WORDS),
    }


def sketch(sentences: Iterable[bytes]) -> list[int]:
    """The smallest numbers of the different sentences, in order (bottom-k sampling; Cohen and Kaplan, 2007)."""
    return sorted(set(map(crc32, sentences)))[:SKETCH]


def _sentences(doc: Document) -> list[list[str]]:
    """The words of each sentence of the body, in lower case and with plain apostrophes."""
    starts, folded = doc.words.starts, doc.folded_words
    found: list[list[str]] = []
    last = 0
    for start, end in doc.sentences:
        block = doc.block_at(start)
        if block is not None and block.role in BODY:
            first = bisect_left(starts, start, last)
            last = bisect_left(starts, end, first)
            if last > first:
                found.append(folded[first:last])
    return found


def _digest(told: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(told, digest_size=8).digest(), "big", signed=True)


def _grade(sentences: list[list[str]], words: int) -> float:
    syllables = sum(map(_syllables().__getitem__, chain.from_iterable(sentences)))
    return round(0.39 * words / len(sentences) + 11.8 * syllables / words - 15.59, 1)


class _Syllables(dict[str, int]):
    """The syllables of each word that was asked for, as textstat counts them."""

    def __init__(self) -> None:
        import textstat  # type: ignore[import-untyped]

        self._count = textstat.syllable_count

    def __missing__(self, word: str) -> int:
        if len(self) >= WORDS_KNOWN:
            self.clear()
        self[word] = count = int(self._count(word))
        return count


@cache
def _syllables() -> _Syllables:
    return _Syllables()


def load_syllables() -> None:
    """Read what tells syllables, so that processes copied from this one have it together."""
    _syllables()["a"]


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0
