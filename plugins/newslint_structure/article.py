"""What the rules of this pack ask of an article: is it one, is it a news report, where does its story begin?"""

from __future__ import annotations

import re

from newslint import Block, Document, Role, Span
from newslint.layers.dateline_parts import is_agency
from newslint.layers.datelines import dateline
from newslint.layers.dates import PublicationDate, publication_date

# Less than this is a brief, a caption or a sample, and lacks nothing.
FEWEST_SENTENCES = 3
FEWEST_WORDS = 60
# A news report is at least so long and hands on what was said at least so often.
REPORT_WORDS = 120
REPORTED = 3
# Words in which the opening of a story says where it happened.
OPENING_WORDS = 60
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+\Z|!\[")
REPORTING = (
    " said",
    " says",
    " told ",
    " announced",
    " reported",
    " stated",
    " confirmed",
    " added",
    "according to",
    " wrote",
)
PERSON = re.compile(
    r"\b(?:I|I'm|I've|I'll|My|my|We|we|we've|we're|Our|our|me|(?<!thank )you|your|you're|you'll|You|Your)\b"
)
# One paragraph of speech that lost its quotation marks does not make a report a column.
PERSONAL = 1
# A place of the event: “in Leeds”, “near the Black Sea”; not “in March”.
WHERE = re.compile(
    r"\b(?:in|at|near|outside|across|off|around|inside) (?:the |a |an |central |northern |southern |eastern |western |"
    r"downtown |north |south |east |west |nearby |rural |neighbouring |neighboring )*"
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\b|\w+day\b)[A-Z]"
)
NO_REPORT = re.compile(
    r"\b(?:opinion|analysis|review|column|comment|commentary|editorial|letters?|blog|recipes?|live|podcast|interview|"
    r"obituary|profile|explainer|explained|quiz|guide|how to|why|what|ways|best|things|tips|q&a|factbox|newsletter|"
    r"horoscope|crossword|preview|recap|essay|feature)\b"
)


def is_article(doc: Document) -> bool:
    """Whether the text is long enough to miss a headline, a byline or a date."""
    return len(doc.sentences) >= FEWEST_SENTENCES and word_count(doc) >= FEWEST_WORDS


def word_count(doc: Document) -> int:
    """Number of words in the story, runs between blanks."""
    return sum(doc.of(block.span).count(" ") + 1 for block in doc.body)


def is_news_report(doc: Document) -> bool:
    """Whether the article reads like news gathered somewhere: it hands on what was said, and nobody says I or you."""
    title = (doc.of(doc.headline.span) if doc.headline else doc.metadata.get("title", "")).lower()
    if NO_REPORT.search(title) or NO_REPORT.search(doc.metadata.get("url", "").lower().replace("/", " ")):
        return False
    if word_count(doc) < REPORT_WORDS or sum(doc.folded.count(words) for words in REPORTING) < REPORTED:
        return False
    return sum(_is_personal(doc, block) for block in doc.body) <= PERSONAL


def _is_personal(doc: Document, block: Block) -> bool:
    """Whether a paragraph says I, we or you outside quoted speech."""
    return any(doc.quotation_at(Span(*word.span())) is None for word in PERSON.finditer(doc.plain, *block.span))


def opening_says_where(doc: Document) -> bool:
    """Whether the first paragraph of the story names a place where it happened."""
    begun = lede_word(doc).start
    block = doc.block_at(begun)
    opening = " ".join(doc.plain[begun : block.span.end if block else begun].split()[:OPENING_WORDS])
    return WHERE.search(opening) is not None


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
    """The bylines of the article, from its metadata and its text."""
    return [doc.metadata.get("byline", ""), *(doc.of(one.span) for one in doc.blocks if one.role is Role.BYLINE)]


def is_agency_copy(doc: Document) -> bool:
    """Whether a byline credits an agency, whose stories have a dateline: “By Ann Lee, Reuters”."""
    return any(is_agency(byline.rpartition(",")[2].strip()) for byline in bylines(doc))


def has_place(doc: Document) -> bool:
    """Whether the article says where it was reported: a dateline, its metadata, or a byline “in PLACE”."""
    if doc.metadata.get("location") or doc.metadata.get("dateline") or doc.layer(dateline):
        return True
    return any(re.search(r"\b(?:in|at|from) [A-Z]", byline) for byline in bylines(doc))
