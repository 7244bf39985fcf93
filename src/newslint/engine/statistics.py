"""What can be counted in an article: length, reading grade, speech, attributions, leftovers, hardest paragraphs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newslint.document import BODY, Block, Document, Role
from newslint.engine.locate import Locator
from newslint.finding import Location, Span
from newslint.layers.attributions import attributions
from newslint.layers.readability import body_readability, paragraph_readability, sentence_words

# A paragraph is a hot spot from this grade on, that of a student's third year, and if it is long enough to be sure.
HOT_GRADE = 15.0
HOT_WORDS = 25
MOST_HOT = 3


@dataclass(frozen=True, slots=True)
class HotSpot:
    """A paragraph that is hard to read: its span in the prose, its place in the file, its words and its grade."""

    span: Span
    location: Location
    words: int
    grade: float


@dataclass(frozen=True, slots=True)
class ArticleStatistics:
    """The counts of one article; words, sentences and paragraphs are those of its body.

    `longest_sentence` is in words, and `longest_span` says where it is. `grade` is that of Flesch and Kincaid,
    `dale_chall` the score of Dale and Chall, `ease` Flesch's reading ease; they are None for an article without a body
    or in another language than English. `quoted_share` is the share of the words that stand in quoted speech,
    `leftover_share` that of all words which a scrape or a CMS left behind, both from 0 to 1. `attributions` counts who
    says what, `attributions_per_100_words` puts it against the length. `hot_spots` holds the hardest paragraphs, the
    hardest first.
    """

    name: str
    headline: str
    words: int
    sentences: int
    paragraphs: int
    longest_sentence: int
    longest_span: Span | None
    words_per_sentence: float
    grade: float | None
    dale_chall: float | None
    ease: float | None
    quoted_share: float
    attributions: int
    attributions_per_100_words: float
    leftover_share: float
    hot_spots: tuple[HotSpot, ...]


def article_statistics(doc: Document, most_hot: int = MOST_HOT) -> ArticleStatistics:
    """Count an article whose blocks have their roles; hot spots, which take the most time, at most so many."""
    sentences = {
        span: len(words) for span, words in doc.layer(sentence_words).items() if words and _role(doc, span) in BODY
    }
    words = sum(sentences.values())
    longest = max(sentences, key=lambda span: sentences[span], default=None)
    said = sum(one.kind != "stance" for one in doc.layer(attributions))
    measured = doc.layer(body_readability)
    return ArticleStatistics(
        name=doc.name,
        headline=doc.of(doc.headline.span) if doc.headline else "",
        words=words,
        sentences=len(sentences),
        paragraphs=len(doc.body),
        longest_sentence=sentences[longest] if longest else 0,
        longest_span=longest,
        words_per_sentence=_ratio(words, len(sentences)),
        grade=measured.grade if measured else None,
        dale_chall=measured.dale_chall if measured else None,
        ease=measured.ease if measured else None,
        quoted_share=_ratio(quoted_words(doc), words),
        attributions=said,
        attributions_per_100_words=100 * _ratio(said, words),
        leftover_share=leftover_share(doc),
        hot_spots=hot_spots(doc, most=most_hot) if most_hot else (),
    )


def hot_spots(doc: Document, grade: float = HOT_GRADE, most: int = MOST_HOT) -> tuple[HotSpot, ...]:
    """The paragraphs from a grade on, the hardest first, at most so many; short ones are left out."""
    locator = Locator(doc)
    hard = [
        HotSpot(one.span, locator.location(locator.place(one.span)), one.words, one.readability.grade)
        for one in doc.layer(paragraph_readability)
        if one.words >= HOT_WORDS and one.readability.grade >= grade
    ]
    return tuple(sorted(hard, key=lambda spot: (-spot.grade, spot.span))[:most])


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of the values that are there, or None without any."""
    found = [value for value in values if value is not None]
    return sum(found) / len(found) if found else None


def _role(doc: Document, span: Span) -> Role | None:
    block = doc.block_at(span.start)
    return block.role if block else None


def quoted_words(doc: Document) -> int:
    """The number of words of the body in quoted speech."""
    starts = doc.words.starts
    count = last = 0
    for quotation in doc.quotations:
        first = bisect_left(starts, quotation.span.start, last)
        last = bisect_left(starts, quotation.span.end, first)
        block = doc.block_at(quotation.span.start)
        if block is not None and quotation.span.end <= block.span.end:
            count += (last - first) * (block.role in BODY)
        else:
            count += sum(_role(doc, word) in BODY for word in doc.words[first:last])
    return count


def leftover_share(doc: Document) -> float:
    """The share of all words that a scrape or a CMS left behind, from 0 to 1."""
    left = sum(_length(doc, block) for block in doc.blocks if block.role is Role.LEFTOVER)
    return _ratio(left, sum(_length(doc, block) for block in doc.blocks))


def _length(doc: Document, block: Block) -> int:
    """The number of words of a block, told by its blanks."""
    return len(doc.of(block.span).split())


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def figures(doc: Document) -> dict[str, float]:
    """What a report shows of an article's length and difficulty, by name; what cannot be measured is left out."""
    counts = Counts()
    counts.add(doc)
    return counts.figures()


class Counts:
    """The figures of an article that is counted a stretch at a time; its grade and ease are the mean of its words."""

    def __init__(self) -> None:
        self._of: list[ArticleStatistics] = []
        self._all_words: list[int] = []

    def add(self, doc: Document, lead: int = 0) -> None:
        """Count a stretch whose blocks have their roles, but for the first `lead` characters."""
        if lead:
            doc = doc.with_blocks(block for block in doc.blocks if block.span.start >= lead)
        self._of.append(article_statistics(doc, most_hot=0))
        self._all_words.append(sum(_length(doc, block) for block in doc.blocks))

    def figures(self) -> dict[str, float]:
        """The figures by name, without those that cannot be measured."""
        of, all_words = self._of, self._all_words
        words = [one.words for one in of]
        told = {
            "words": sum(words),
            "sentences": sum(one.sentences for one in of),
            "longest_sentence": max((one.longest_sentence for one in of), default=0),
            "grade": _weighed((one.grade for one in of), words),
            "ease": _weighed((one.ease for one in of), words),
            "quoted_share": _weighed((one.quoted_share for one in of), words),
            "attributions_per_100_words": 100 * _ratio(sum(one.attributions for one in of), sum(words)),
            "leftover_share": _weighed((one.leftover_share for one in of), all_words),
        }
        return {name: value for name, value in told.items() if value is not None}


def _weighed(values: Iterable[float | None], weights: Sequence[int]) -> float | None:
    """The mean of the values that are there, each with its weight; the first of them where all weigh nothing."""
    there = [(value, weight) for value, weight in zip(values, weights, strict=True) if value is not None]
    if len(there) < 2:
        return there[0][0] if there else None
    total = sum(weight for _, weight in there)
    return sum(value * weight for value, weight in there) / total if total else there[0][0]
