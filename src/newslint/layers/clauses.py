"""The words of a sentence with what stands between them, and where its clauses end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.finding import Span
from newslint.layers.word_sets import word_set
from newslint.named import NamedTuple

RELATIVES = frozenset({"which", "who", "whose", "whom", "where"})
MODALS = word_set("modals")
BE = word_set("be")
HAVE = frozenset(["has", "have", "had", "having", "hasn't", "haven't", "hadn't"])
AUXILIARIES = MODALS | BE | HAVE | word_set("auxiliaries")
# Characters. No writer makes a longer sentence; a run of text without a stop is no prose, and the work on
# it would grow with the square of its length.
LONGEST_SENTENCE = 3000
# Words in -ing behind a comma that open no adjunct of the writer's.
NO_ADJUNCT = word_set("no-adjunct")


class SentenceWords(NamedTuple):
    """A sentence word by word.

    `words` are spans in the prose, `low` the same words folded, `gaps[i]` the text between the word
    before and word i (before the first word: from the sentence's start), `tail` what stands behind the last.
    """

    span: Span
    words: Sequence[Span]
    low: Sequence[str]
    gaps: Sequence[str]
    tail: str
    text: str

    def original(self, index: int) -> str:
        """A word as it is written."""
        word = self.words[index]
        return self.text[word.start : word.end]

    def capital(self, index: int) -> bool:
        """Whether a word starts with a capital letter."""
        return self.text[self.words[index].start].isupper()

    def following(self, index: int) -> str:
        """The text between a word and the next one."""
        return self.gaps[index + 1] if index + 1 < len(self.gaps) else self.tail

    def reach(self, first: int, last: int) -> Span:
        """The span from one word to another, both included."""
        return Span(self.words[first].start, self.words[last].end)


def sentence_words(doc: Document, sentence: Span) -> SentenceWords:
    """The words of one sentence of an article."""
    words = doc.words
    return words_between(doc, sentence, words.first_from(sentence.start), words.first_from(sentence.end))


def words_between(doc: Document, sentence: Span, first: int, last: int) -> SentenceWords:
    """A sentence whose words are those of the article from the number `first` up to, but without, `last`."""
    words = doc.words[first:last]
    text = doc.text
    at = sentence.start
    gaps: list[str] = []
    for start, end in words:
        gaps.append(text[at:start])
        at = end
    return SentenceWords(sentence, words, doc.folded_words[first:last], gaps, text[at : sentence.end], text)


def borders(sentence: SentenceWords, first: int = 0) -> Iterator[int]:
    """Numbers of the words, from `first` on, at which the reach of a reporting verb before them ends.

    These are a clause behind a semicolon, a relative clause or an adjunct in -ing behind a comma, and a
    turn of the writer's own ("and instead", ", as Ministers sidestep…").
    """
    low = sentence.low
    for index in range(max(first, 1), len(low)):
        gap, word = sentence.gaps[index], low[index]
        if ";" in gap:
            yield index
        elif "," in gap:
            if (
                word in RELATIVES
                or (word.endswith("ing") and len(word) > 5 and word not in NO_ADJUNCT)
                or word in ("whereas", "while", "although", "though")
            ):
                yield index
        elif word == "and" and index + 1 < len(low) and low[index + 1] in ("instead", "yet", "thereby"):
            yield index
