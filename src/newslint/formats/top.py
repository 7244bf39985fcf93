"""The top of an article without markup: headline, byline, date line, and a dateline on its own line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.document import Block, Document, Role, RoleClaim
from newslint.layers.bylines import FULL_STOP, LONGEST_BYLINE, NAME, is_byline
from newslint.layers.dateline_parts import agencies
from newslint.layers.datelines import dateline_line, opening
from newslint.layers.dates import is_date_line
from newslint.text.words import fold

LONGEST_HEADLINE = 160
# The lede that bears a headline out: at least so long, and within so many blocks below it.
SHORTEST_LEDE = 60
LEDE_WITHIN = 7
# Where bylines and date lines are looked for: so many blocks from the top.
TOP = 9
# A line this short above a longer headline is a kicker or a masthead.
KICKER_WORDS = 3

# An address or an image on a line of its own says nothing of what the next line is.
ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+\Z|!\[[^\]\n]*\]\([^)\n]*\)\Z")
# Signs that open a list, a quotation in markup or a link, and no headline.
NO_HEADLINE = "-*•·>|[!<"
ENDS_SENTENCE = re.compile(r"[.!?…:][\"'”’»)\]]*\Z")
STAFF = re.compile(
    r"(?:from )?(?:our |staff |news |web |sports? )?(?:staff|reporters?|writers?|desk|correspondents?|agencies"
    r"|staff and agencies|editorial board|staff reports)\.?\Z",
    re.IGNORECASE,
)
BARE_NAMES = re.compile(rf"{NAME}(?:\s+{NAME}){{1,3}}(?:(?:,| and)\s+{NAME}(?:\s+{NAME}){{1,3}})*(?:,\s.{{2,60}})?\Z")


def top_claims(doc: Document) -> list[RoleClaim]:
    """Claims for the blocks above and round the first paragraph of the story.

    A headline is the first line without a final full stop that a longer paragraph follows; a first
    line that is a sentence is a lede. A format that knows the headline is not overruled.
    """
    blocks = [block for block in doc.blocks if block.role not in (Role.LEFTOVER, Role.COMMENT)]
    claims: list[RoleClaim] = []
    headline = next((index for index, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    if headline is None:
        headline = _headline(doc, blocks)
        if headline is not None:
            claims.append(_claim(blocks[headline], Role.HEADLINE, "first line"))
    claims += _bylines(doc, blocks, headline)
    return claims


def _claim(block: Block, role: Role, reason: str) -> RoleClaim:
    return RoleClaim(block.span, role, 5.0, reason)


def _headline(doc: Document, blocks: Sequence[Block]) -> int | None:
    """The number of the block that is the headline, or None."""
    for index, block in enumerate(blocks[:TOP]):
        if block.role is not Role.PARAGRAPH:
            return None
        text = doc.of(block.span)
        if ADDRESS.match(text) or is_byline(text) or is_date_line(text):
            continue
        if not _may_be_headline(doc, block) or not _has_lede(doc, blocks, index):
            return None
        following = blocks[index + 1]
        is_kicker = len(text.split()) <= KICKER_WORDS and len(doc.of(following.span).split()) > KICKER_WORDS
        if is_kicker and _may_be_headline(doc, following) and _has_lede(doc, blocks, index + 1):
            return index + 1
        return index
    return None


def _may_be_headline(doc: Document, block: Block) -> bool:
    text = doc.of(block.span)
    if block.role is not Role.PARAGRAPH or is_byline(text) or opening(doc.text, block.span):
        return False
    if dateline_line(doc.text, block.span):
        return False
    if "\n" in text or len(text) > LONGEST_HEADLINE or FULL_STOP.search(text) or not text[:1].strip(NO_HEADLINE):
        return False
    # Of a record the text is the body alone as a rule: a line of it needs more to be a headline.
    fewest = 4 if doc.format == "records" else 2
    return len(text.split()) >= fewest and any(sign.isalpha() for sign in text)


def _has_lede(doc: Document, blocks: Sequence[Block], index: int) -> bool:
    length = blocks[index].span.length
    within = 1 if doc.format == "records" else LEDE_WITHIN
    for block in blocks[index + 1 : index + 1 + within]:
        is_longer = block.role is Role.PARAGRAPH and block.span.length > max(length, SHORTEST_LEDE)
        if is_longer and ENDS_SENTENCE.search(doc.of(block.span)):
            return True
    return False


def _bylines(doc: Document, blocks: Sequence[Block], headline: int | None) -> Iterator[RoleClaim]:
    """Claims for bylines, date lines and a dateline within the first blocks."""
    first = 0 if headline is None else headline + 1
    for index, block in enumerate(blocks[:TOP]):
        if block.role is not Role.PARAGRAPH or index == headline or block.span.length > LONGEST_BYLINE:
            continue
        text = doc.of(block.span)
        if is_byline(text):
            yield _claim(block, Role.BYLINE, "by somebody")
        elif fold(text).strip() in agencies() or STAFF.match(text):
            yield _claim(block, Role.BYLINE, "agency")
        elif index == first and headline is not None and _is_bare_byline(doc, text, block):
            yield _claim(block, Role.BYLINE, "name under the headline")
        elif is_date_line(text) and _is_above_story(doc, blocks, index):
            yield _claim(block, Role.DATE, "date line")
        elif dateline_line(doc.text, block.span):
            yield _claim(block, Role.DATELINE, "line of its own")


def _is_bare_byline(doc: Document, text: str, block: Block) -> bool:
    """Whether names alone under the headline are a byline: a date line or a stamp follows at once."""
    if len(text.split()) > 8 or not BARE_NAMES.match(text):
        return False
    following = next((one for one in doc.blocks if one.span.start > block.span.end), None)
    return following is not None and (
        is_date_line(doc.of(following.span))
        or (following.role is Role.LEFTOVER and following.reason == "publish-stamp")
    )


def _is_above_story(doc: Document, blocks: Sequence[Block], index: int) -> bool:
    """Whether a block stands before the first paragraph of the story, or right below a byline."""
    if not any(
        block.span.length > SHORTEST_LEDE and ENDS_SENTENCE.search(doc.of(block.span)) for block in blocks[:index]
    ):
        return True
    return is_byline(doc.of(blocks[index - 1].span))
