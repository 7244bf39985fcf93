"""How hard a text is to read: the grades of textstat, over the sentences that newslint sees."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from newslint.document import BODY, Document
from newslint.finding import Span
from newslint.layers.language import language
from newslint.named import NamedTuple


class Readability(NamedTuple):
    """Three measures of a text.

    `grade` is that of Flesch and Kincaid, in years of American schooling; `dale_chall` the score of Dale and Chall
    (below 5 for a child of ten, 9 to 10 for a student), by the share of words that children do not know; `ease` is
    Flesch's reading ease, from 0, very hard, to 100, very easy.
    """

    grade: float
    dale_chall: float
    ease: float


def readability(sentences: Iterable[Sequence[str]]) -> Readability | None:
    """The measures of a text, given as the words of its sentences; None without any word.

    The words are counted by textstat, which reads its syllables and its easy words from files that it brings along.
    Where sentences end is told by newslint, for which “U.S.” ends none.
    """
    text = "".join(f"{' '.join(words)}.\n" for words in sentences if words)
    if not text:
        return None
    # It takes more time to load than a hundred articles take to check, and few runs ask for it.
    import textstat  # type: ignore[import-untyped]

    return Readability(
        float(textstat.flesch_kincaid_grade(text)),
        float(textstat.dale_chall_readability_score(text)),
        float(textstat.flesch_reading_ease(text)),
    )


class ParagraphReadability(NamedTuple):
    """A paragraph of the body, its number of words and its measures."""

    span: Span
    words: int
    readability: Readability


def body_readability(doc: Document) -> Readability | None:
    """The measures of an article's body; None without one, and for languages other than English; a layer."""
    if doc.layer(language) != "en":
        return None
    return readability([words for block in doc.body for words in _sentences(doc, block.span)])


def paragraph_readability(doc: Document) -> tuple[ParagraphReadability, ...]:
    """The measures of each paragraph of the body, in order; none for languages other than English; a layer."""
    if doc.layer(language) != "en":
        return ()
    found: list[ParagraphReadability] = []
    for block in doc.blocks:
        if block.role in BODY:
            sentences = _sentences(doc, block.span)
            measured = readability(sentences)
            if measured is not None:
                found.append(ParagraphReadability(block.span, sum(map(len, sentences)), measured))
    return tuple(found)


def _sentences(doc: Document, block: Span) -> list[list[str]]:
    """The words of each sentence in a block."""
    words = doc.layer(sentence_words)
    first, last = (bisect_left(doc.sentences, (at,)) for at in block)
    return [words[sentence] for sentence in doc.sentences[first:last]]


def sentence_words(doc: Document) -> dict[Span, list[str]]:
    """The words of each sentence of an article, by the sentence's span, in order; a layer."""
    found: dict[Span, list[str]] = {sentence: [] for sentence in doc.sentences}
    sentences = iter(doc.sentences)
    at = next(sentences, None)
    for word in doc.words:
        while at is not None and word.start >= at.end:
            at = next(sentences, None)
        if at is None:
            break
        if word.start >= at.start:
            found[at].append(doc.of(word))
    return found
