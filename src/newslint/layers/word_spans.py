"""The words of a text that is no article of its own, such as a sentence that was kept for the comparison."""

from __future__ import annotations

from newslint.finding import Span
from newslint.text.words import words


def word_spans(text: str) -> list[Span]:
    """Spans of the words of a text, in order, as `Document.words` has those of an article."""
    return words(text)
