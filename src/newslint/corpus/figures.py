"""What the article table tells of an article: its length, its difficulty, who speaks, and what it is known again by."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from newslint.document import BODY, Document
from newslint.engine.statistics import leftover_share, quoted_words
from newslint.layers.attributions import attributions
from newslint.layers.language import language

# Different words whose syllables are remembered; a corpus uses the same ones over and over.
WORDS_KNOWN = 65_536
# Sentences of fewer words are alike by chance: “She said no.”
FEWEST_WORDS = 5
# Sentences that an article is known again by.
SKETCH = 32


def article_figures(doc: Document) -> dict[str, Any]:
    """The figures of an article by the names of their columns; see ArticleStatistics for what they say.

    `grade` is that of Flesch and Kincaid, worked out here from syllables that are counted once a word. `digest` is
    the same for articles of the same words, whatever their case, marks and blanks; None without any word. `sketch`
    holds the smallest numbers of the different sentences, in order.
    """
    sentences = _sentences(doc)
    words = sum(map(len, sentences))
    said = [" ".join(one) for one in sentences]
    attributed = sum(one.kind != "stance" for one in doc.layer(attributions))
    code = doc.layer(language)
    return {
        "language": code,
        "words": words,
        "sentences": len(sentences),
        "paragraphs": len(doc.body),
        "longest_sentence": max(map(len, sentences), default=0),
        "grade": _grade(sentences, words) if words and code == "en" else None,
        "quoted_share": _share(quoted_words(doc), words),
        "attributions_per_100_words": _share(100 * attributed, words),
        "leftover_share": round(leftover_share(doc), 4),
        "digest": _number(" ".join(said)) if words else None,
        "sketch": sketch(one for one, held in zip(said, sentences, strict=True) if len(held) >= FEWEST_WORDS),
    }


def sketch(sentences: Iterable[str]) -> list[int]:
    """The smallest numbers of the different sentences, in order (bottom-k sampling; Cohen and Kaplan, 2007)."""
    return sorted(set(map(_number, sentences)))[:SKETCH]


def _sentences(doc: Document) -> list[list[str]]:
    """The words of each sentence of the body, in lower case and with plain apostrophes."""
    spans, folded = doc.words, doc.folded_words
    found: list[list[str]] = []
    for start, end in doc.sentences:
        block = doc.block_at(start)
        if block is not None and block.role in BODY:
            words = folded[bisect_left(spans, (start,)) : bisect_left(spans, (end,))]
            if words:
                found.append(words)
    return found


def _number(told: str) -> int:
    digest = hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _grade(sentences: list[list[str]], words: int) -> float:
    syllables = sum(sum(map(_syllables, sentence)) for sentence in sentences)
    return round(0.39 * words / len(sentences) + 11.8 * syllables / words - 15.59, 1)


@lru_cache(maxsize=WORDS_KNOWN)
def _syllables(word: str) -> int:
    import textstat  # type: ignore[import-untyped]

    return int(textstat.syllable_count(word))


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0
