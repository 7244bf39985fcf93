"""Words, sentences and quotations of any text."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.finding import Span
from newslint.text.offsets import LineIndex, lines_of
from newslint.text.phrases import phrase_scan
from newslint.text.quotations import quotations as find_quotations
from newslint.text.sentences import sentences as find_sentences
from newslint.text.words import fold, plain
from newslint.text.words import words as find_words

PHRASES = ("the", "the the", "it's", "said on monday", "é", "i̇", "a")


def text_of(data: bytes) -> str:
    """The text of an input; no format lets half a character through."""
    return data.decode("utf-8", "replace")


def _in_order(spans: Iterable[Span], text: str) -> None:
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        last = end


def words(data: bytes) -> None:
    """Words are stretches of the text, in order; folding keeps the length; both scans find the same phrases."""
    text = text_of(data)
    spans = list(find_words(text))
    _in_order(spans, text)
    assert not any(sign.isspace() for start, end in spans for sign in text[start:end])
    assert len(fold(text)) == len(plain(text)) == len(text)
    folded = fold(plain(text))
    assert sorted(phrase_scan(PHRASES, pure=True)(folded)) == sorted(phrase_scan(PHRASES, pure=False)(folded))
    lines = LineIndex(text)
    assert len(lines_of(text)) == len(lines.starts)
    for offset in (0, len(text) // 2, len(text)):
        line, column = lines.position(offset)
        assert lines.line_span(line).start + column - 1 == offset


def sentences(data: bytes) -> None:
    """Sentences are stretches of the text, in order, without blanks round them, and hold all that is no blank."""
    text = text_of(data)
    spans = find_sentences(text)
    _in_order(spans, text)
    at = 0
    for start, end in (*spans, Span(len(text), len(text))):
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end


def quotations(data: bytes) -> None:
    """Quotations are stretches of blocks, in order and apart from each other."""
    text = text_of(data)
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        if paragraph:
            blocks.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    found = find_quotations(text, blocks)
    _in_order([one.span for one in found], text)
    for one in found:
        assert one.inside.start <= one.inside.end
        assert any(block.start <= one.span.start and one.span.end <= block.end for block in blocks)
