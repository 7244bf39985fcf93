"""Roles that lines without markup have from their neighbours: standfirst, subheads, credits of pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.document import Document, Role
from newslint.formats.headlines import CREDITED, NO_HEADLINE, stems
from newslint.formats.story import is_sentence
from newslint.formats.top_lines import Line
from newslint.layers.bylines import is_byline
from newslint.layers.datelines import opening
from newslint.layers.dates import is_date_line
from newslint.text.patterns import lazy_pattern

MOST_WORDS_IN_STANDFIRST = 40
FEWEST_WORDS_IN_STANDFIRST = 6
# The share of a standfirst's words that the lede says again.
SAID_AGAIN = 0.4
MOST_WORDS_IN_SUBHEAD = 9
LONGEST_SUBHEAD = 70
# One short line between two paragraphs may be anything; several are subheads.
FEWEST_SUBHEADS = 2
MOST_WORDS_IN_CREDIT = 12
END_MARK = lazy_pattern(r"[.!:;,…][\"'”’»)\]]*\Z")
SUBHEAD = lazy_pattern(r"[\"“‘']?[A-Z0-9À-Þ]")
CAPTIONS = "caption-as-body"


def standfirsts(
    doc: Document, lines: Sequence[Line], named: Mapping[int, Role], headline: int | None
) -> Iterator[tuple[int, str]]:
    """Numbers of the lines that sum the story up below its headline, each with a reason.

    `named` has the roles that other lines of the top were given. A sentence above the byline may be
    the lede of a page that has its byline lower down; it is a standfirst if what follows the byline
    says it again.
    """
    if headline is None:
        return
    for number in range(headline + 1, min(headline + 4, len(lines) - 1)):
        line = lines[number]
        is_copy = line.text == lines[headline].text
        if named.get(number) is not None or line.role is Role.LEFTOVER or is_copy:
            continue
        if line.role is not Role.PARAGRAPH:
            return
        if not FEWEST_WORDS_IN_STANDFIRST <= line.words <= MOST_WORDS_IN_STANDFIRST or line.text[0] in NO_HEADLINE:
            return
        lede = _next_paragraph(lines, named, number)
        if lede is None:
            return
        is_above_byline = any(named.get(one) in (Role.BYLINE, Role.DATE) for one in range(number + 1, lede))
        if not END_MARK.search(line.text) and line.words * 2 < lines[lede].words * 3:
            reason = "below the headline"
        elif is_above_byline and _says_again(lines[lede], line):
            reason = "between headline and byline"
        else:
            return
        if not opening(doc.text, line.span) and not CREDITED.search(line.text):
            yield number, reason
        return


def _says_again(lede: Line, line: Line) -> bool:
    """Whether a longer paragraph has much of what a line says."""
    words = stems(line.text)
    return line.words < lede.words and len(words & stems(lede.text)) >= SAID_AGAIN * max(len(words), 4)


def _next_paragraph(lines: Sequence[Line], named: Mapping[int, Role], number: int) -> int | None:
    following = range(number + 1, min(number + 6, len(lines)))
    return next((one for one in following if named.get(one) is None and is_sentence(lines[one])), None)


def subheads(lines: Sequence[Line], named: Mapping[int, Role], lede: int) -> Iterator[tuple[int, str]]:
    """Numbers of the short lines between paragraphs of the story, if there are several, each with a reason."""
    short = [number for number in range(lede + 1, len(lines) - 1) if lines[number].words <= MOST_WORDS_IN_SUBHEAD]
    if len(short) < FEWEST_SUBHEADS:
        return
    found = [
        number
        for number in short
        if named.get(number) is None
        and _may_be_subhead(lines[number])
        and is_sentence(lines[number - 1])
        and is_sentence(lines[number + 1])
    ]
    # Names alone are those who speak in an interview; the same line again and again is furniture.
    shown = {lines[number].text for number in found}
    if len(shown) >= FEWEST_SUBHEADS and len(shown) * 4 >= len(found) * 3:
        for number in found:
            yield number, "short line between paragraphs"


def _may_be_subhead(line: Line) -> bool:
    text = line.text
    if line.role is not Role.PARAGRAPH or len(text) > LONGEST_SUBHEAD:
        return False
    if END_MARK.search(text) or not SUBHEAD.match(text) or not any(sign.isalpha() for sign in text):
        return False
    return not (is_byline(text) or is_date_line(text) or CREDITED.search(text))


def credits(lines: Sequence[Line], named: Mapping[int, Role]) -> Iterator[tuple[int, str]]:
    """Numbers of the lines that say who took a picture and stand next to its caption, each with a reason."""
    if not any(map(_is_caption, lines)):
        return
    for number, line in enumerate(lines):
        if line.words > MOST_WORDS_IN_CREDIT or line.role is not Role.PARAGRAPH or named.get(number) is not None:
            continue
        if CREDITED.search(line.text) and not is_sentence(line):
            beside = [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]]
            if any(map(_is_caption, beside)):
                yield number, "credit beside a caption"


def _is_caption(line: Line) -> bool:
    return line.role is Role.CAPTION or line.reason == CAPTIONS
