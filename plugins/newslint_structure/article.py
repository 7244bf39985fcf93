"""What the rules of this pack ask of an article: is it one, who is credited, where does its story begin?"""

from __future__ import annotations

import re
from functools import cache

from newslint import Document, Role, Span, lazy_pattern, read_list
from newslint.layers.datelines import dateline
from newslint.layers.dates import PublicationDate, publication_date

# Less than this is a brief, a caption or a sample, and lacks nothing.
FEWEST_SENTENCES = 3
FEWEST_WORDS = 60
WORD = lazy_pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
ADDRESS = lazy_pattern(r"<?(?:https?://|www\.)\S+\Z|!\[")
# Agencies sign their copy on the last lines: “(Reporting by Ann Lee; Editing by Bo Ek)”, “— AP”.
LAST_LINES = 3
LONGEST_CREDIT = 240
SIGNED_OFF = lazy_pattern(
    r"\(?(?:additional |writing and |with )?(?:reporting|writing) (?:and (?:writing|editing) )?by [^\n]{3,160}?;? "
    r"(?:writing|editing) by ",
    re.IGNORECASE,
)
# Where a reporter writes from, in a byline.
PLACED = lazy_pattern(r"\b(?:in|at|from) [A-Z]")


def is_article(doc: Document) -> bool:
    """Whether the text is long enough to miss a headline, a byline or a date."""
    return doc.layer(_is_article)


def _is_article(doc: Document) -> bool:
    return len(doc.sentences) >= FEWEST_SENTENCES and has_words(doc, FEWEST_WORDS)


def has_words(doc: Document, fewest: int) -> bool:
    """Whether the story has so many words, runs between blanks; most have them in the first paragraphs."""
    words = 0
    for block in doc.body:
        words += doc.text.count(" ", *block.span) + 1
        if words >= fewest:
            return True
    return False


def lede_word(doc: Document) -> Span:
    """The first word of the story: of its first paragraph below the headline that is more than a label."""
    headline = doc.headline
    top = headline.span.end if headline and doc.format != "records" else 0
    for block in doc.body:
        if block.role is not Role.PARAGRAPH or block.span.start < top:
            continue
        text = doc.of(block.span)
        if len(text.split()) < 6 or ADDRESS.match(text) or (headline and text == doc.of(headline.span)):
            continue
        word = WORD.search(doc.text, *block.span)
        if word is not None:
            return Span(*word.span())
    return doc.first_word()


def published(doc: Document) -> PublicationDate | None:
    """When the article was published, shared by the rules."""
    return doc.layer(publication_date)


def bylines(doc: Document) -> list[str]:
    """The bylines of the article, from its metadata and its text: a layer."""
    role = Role.BYLINE
    told = doc.metadata.get("byline", "")
    return [*([told] if told else ()), *[doc.of(one.span) for one in doc.blocks if one.role is role]]


def is_agency_copy(doc: Document) -> bool:
    """Whether an agency is credited, whose stories have a dateline: in a byline, the metadata or a last line."""
    credited = [byline.rpartition(",")[2] for byline in doc.layer(bylines)]
    credited.append(doc.metadata.get("publisher", ""))
    for (start, end), *_ in doc.blocks[-LAST_LINES:]:
        if end - start <= LONGEST_CREDIT:
            text = doc.text[start:end]
            if SIGNED_OFF.match(text):
                return True
            credited.append(text)
    return any(one.strip(" \t()[]—–-©*_.").lower() in _wires() for one in credited if one)


@cache
def _wires() -> frozenset[str]:
    return frozenset(read_list(__file__, "wires.txt"))


def has_place(doc: Document) -> bool:
    """Whether the article says where it was reported: a dateline, its metadata, or a byline “in PLACE”."""
    if doc.metadata.get("location") or doc.metadata.get("dateline") or doc.layer(dateline):
        return True
    return any(PLACED.search(byline) for byline in doc.layer(bylines))
