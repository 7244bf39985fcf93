"""The words of a text that is no article of its own, such as a sentence that was kept for the comparison."""

from __future__ import annotations

from newslint.text.words import fold, parted, word_starts, words


def placed_words(text: str) -> tuple[list[int], list[str]]:
    """Where the words of a text begin, and the words folded, as `Document.words` and `folded_words` have them."""
    folded = fold(text)
    told = parted(text, folded)
    if told is None:
        spans = words(text)
        return [start for start, _ in spans], [folded[start:end] for start, end in spans]
    pieces = told.split(" ")
    return word_starts(pieces), list(filter(None, pieces))
