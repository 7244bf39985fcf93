"""What the article table tells of an article: its length, its difficulty, and who speaks."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Any

from newslint.document import BODY, Document
from newslint.engine.statistics import leftover_share, quoted_words
from newslint.layers.attributions import attributions
from newslint.layers.language import language
from newslint.layers.readability import sentence_words
from newslint.text.words import WORD, fold

# Different words whose syllables are remembered; a corpus uses the same ones over and over.
WORDS_KNOWN = 65_536


def article_figures(doc: Document) -> dict[str, Any]:
    """The figures of an article by the names of their columns; see ArticleStatistics for what they say.

    `grade` is that of Flesch and Kincaid, worked out here from syllables that are counted once a word.
    """
    sentences = [words for span, words in doc.layer(sentence_words).items() if words and _is_body(doc, span.start)]
    words = sum(map(len, sentences))
    said = sum(one.kind != "stance" for one in doc.layer(attributions))
    code = doc.layer(language)
    return {
        "language": code,
        "words": words,
        "sentences": len(sentences),
        "paragraphs": len(doc.body),
        "longest_sentence": max(map(len, sentences), default=0),
        "grade": _grade(sentences, words) if words and code == "en" else None,
        "quoted_share": _share(quoted_words(doc), words),
        "attributions_per_100_words": _share(100 * said, words),
        "leftover_share": round(leftover_share(doc), 4),
        "digest": digest(doc),
    }


def digest(doc: Document) -> int | None:
    """A number for the words of the body, the same whatever case, marks and blanks are; None without any word."""
    words = [word for block in doc.body for word in WORD.findall(fold(doc.of(block.span)))]
    if not words:
        return None
    told = " ".join(words).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(told, digest_size=8).digest(), "big", signed=True)


def _is_body(doc: Document, offset: int) -> bool:
    block = doc.block_at(offset)
    return block is not None and block.role in BODY


def _grade(sentences: list[list[str]], words: int) -> float:
    syllables = sum(_syllables(word) for sentence in sentences for word in sentence)
    return round(0.39 * words / len(sentences) + 11.8 * syllables / words - 15.59, 1)


@lru_cache(maxsize=WORDS_KNOWN)
def _syllables(word: str) -> int:
    import textstat  # type: ignore[import-untyped]

    return int(textstat.syllable_count(word))


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0
