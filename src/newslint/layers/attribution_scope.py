"""How far an attribution reaches: what of a sentence is somebody's words, and what is the writer's."""

from __future__ import annotations

from newslint.document import Document
from newslint.finding import Span
from newslint.layers.attribution_sources import BEHIND_SOURCE, Source
from newslint.layers.clauses import SentenceWords, borders

MARKS = (",", ".", ";", "—", "–", "!", "?", "”", '"')


def scope(doc: Document, sentence: SentenceWords, source: Source, cue: int, last: int) -> tuple[Span, ...]:
    """The contents of an attribution by the verb `cue`, whose last word has the number `last`.

    What stands before a post-posed attribution is covered from the sentence's start, and a quotation as a
    whole, however many sentences it has. A complement reaches to the end of its clause.
    """
    first = min(source.first, cue)
    left = sentence.gaps[first] if first else sentence.gaps[0]
    behind = first > 0 and any(sign in left for sign in ',"”—–?!’')
    following = sentence.following(last)
    at_end = last + 1 >= len(sentence.low)
    closes = at_end or following.strip()[:1] in MARKS or sentence.low[last + 1] in BEHIND_SOURCE
    contents: list[Span] = []
    if first == 0 and doc.quotation_at(Span(sentence.span.start, sentence.span.start + 1)):
        behind = False
    if behind and (closes or _is_quotation_end(left)):
        contents.append(_left(doc, sentence, first))
        if not at_end and _opens_quotation(following):
            contents.append(_right(doc, sentence, last))
    elif not at_end or ":" in following:
        contents.append(_right(doc, sentence, last))
    elif first == 0:
        contents.extend(_sentence_before(doc, sentence))
    return tuple(span for span in contents if span.end > span.start)


def _is_quotation_end(gap: str) -> bool:
    return "”" in gap or '"' in gap


def _opens_quotation(gap: str) -> bool:
    return any(sign in gap for sign in '"“‘')


def _left(doc: Document, sentence: SentenceWords, first: int) -> Span:
    end = sentence.words[first - 1].end
    quotation = doc.quotation_at(Span(end - 1, end))
    if quotation:
        return Span(min(quotation.span.start, sentence.span.start), quotation.span.end)
    return Span(sentence.span.start, end)


def _right(doc: Document, sentence: SentenceWords, last: int) -> Span:
    start = sentence.words[last].end
    # A border inside a quotation is the speaker's.
    end = sentence.span.end
    for index in borders(sentence, last + 2):
        place = sentence.words[index]
        if not doc.quotation_at(Span(place.start, place.end)):
            end = place.start
            break
    quotation = doc.quotation_at(Span(end - 1, end)) if end > start else None
    if quotation and quotation.span.start >= start:
        end = max(end, quotation.span.end)
    return Span(start, end)


def _sentence_before(doc: Document, sentence: SentenceWords) -> list[Span]:
    """The quotation that ends just before a sentence such as "Smith said."."""
    at = sentence.span.start - 1
    while at > 0 and doc.text[at].isspace():
        at -= 1
    quotation = doc.quotation_at(Span(at, at + 1)) if at >= 0 else None
    return [quotation.span] if quotation else []
