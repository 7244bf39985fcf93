"""How messages of this pack show where a quotation begins or ends."""

from __future__ import annotations

from newslint import Document, Span, lazy_pattern

WORD_AFTER = lazy_pattern(r"\s?[^\s]*")
WORD_BEFORE = lazy_pattern(r"\S*\s?\Z")
FEW = 4
SIGNS = "\"“”„«»'‘’`, "


def first_words(doc: Document, mark: Span, block: Span) -> tuple[Span, str]:
    """The opening mark with its word, and the words it opens in marks."""
    word = WORD_AFTER.match(doc.text, mark.end, block.end)
    end = word.end() if word else mark.end
    words = doc.text[mark.end : min(block.end, mark.end + 60)].split()[:FEW]
    return Span(mark.start, end), f"that begins “{' '.join(words).strip(SIGNS)}”" if words else "that opens here"


def last_words(doc: Document, mark: Span, block: Span) -> tuple[Span, str]:
    """The closing mark with its word, and the words it closes in marks."""
    word = WORD_BEFORE.search(doc.text, max(block.start, mark.start - 60), mark.start)
    start = word.start() if word else mark.start
    words = doc.text[max(block.start, mark.start - 60) : mark.start].split()[-FEW:]
    return Span(start, mark.end), f"The mark after “{' '.join(words).strip(SIGNS)}”" if words else "This mark"
