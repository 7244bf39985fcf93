"""The different words of an article, by which a rule tells at once that none of its own occurs; where some stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from newslint.document import Document


def distinct_words(doc: Document) -> frozenset[str]:
    """The folded words of an article, each once: a layer that any list of words can be held against."""
    return frozenset(doc.folded_words)


def word_numbers(doc: Document, sought: Iterable[str]) -> list[int]:
    """The numbers of the words of an article that are among a few, in order.

    Each of the few is looked for in the text by itself, which takes a tenth of the time of a look at every word.
    """
    text, starts, words = doc.folded, doc.words.starts, doc.folded_words
    found: list[int] = []
    for word in sought:
        at = text.find(word)
        while at >= 0:
            number = bisect_left(starts, at)
            # The same letters may stand within another word.
            if number < len(starts) and starts[number] == at and words[number] == word:
                found.append(number)
            at = text.find(word, at + len(word))
    found.sort()
    return found
