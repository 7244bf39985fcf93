"""Spans of quoted speech: straight and curly, double and single, nested, and run on over paragraphs.

One pattern finds the marks; what a mark may do is told by its neighbours, which of two readings it
has by the marks that follow. A quotation with a lost mark ends early rather than late: an unmarked
remainder of speech can raise a false alarm, but a runaway quotation would hide a whole paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.text.patterns import lazy_pattern
from newslint.text.precompiled import quick_pattern

# Single marks inside a word are apostrophes; two single marks side by side are one double mark. Each sign has a pattern
# of its own, for to look for one sign is many times as fast as to look for any of several.
MARKS = {
    **{sign: lazy_pattern(sign) for sign in '"“”„«»‘'},
    "'": lazy_pattern(r"'(?<!\w'(?=\w))(?:'(?!'))?+"),
    "’": lazy_pattern(r"’(?<!\w’(?=\w))"),
}
SINGLE = ("'", "’", "‘")
BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f\u2009\u200b([{—–-/:;,'‘\"“„«…*_")
AFTER_CLOSING = frozenset(" \t\n\u00a0\u202f\u2009\u200b)]}—–-/:;,.!?'’\"”»…*_")
DOUBLE_STARTS = ('"', "“", "„", "«", "”", "''")
BEFORE_CLOSING = frozenset(",.!?…—–-'’)")
GUILLEMETS = "«»"
# The patterns below are needed now and then only, so they are compiled where they are first used.
# Words that begin with an apostrophe, and shortened years: ’em, ’tis, ’90s.
ELISION = r"(?i:\d\ds?|em|tis|twas|til|till|cause|cuz|bout|round|n|nuff|nother|kay|neath|tude|sup)\b(?!['’]\w)"
# Where speech is over although its closing mark is lost.
SPEAKER = (
    r"[,.!?…]\s(?=(?:he|she|they|it|(?:the|one|his|her|an?)\s[\w’'-]+|(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*)\s"
    r"(?:said|says|added|told|asked|wrote|tweeted|replied|explained|continued|concluded|noted)\b"
    r"|(?:said|says|added|wrote|tweeted)\s(?:[A-Z]|the\b))"
)
SENTENCE_START = r"[.!?…]['’)\]]*\s+"
# The dogs' tails, goin' home: an apostrophe at a word's end.
CLIPPED = ("s", "S", "in")
LONGEST_WEAK = 250
FARTHEST_LOOK = 8
LONGEST_GAP = 3


class Quotation(NamedTuple):
    """A stretch of quoted speech with its marks.

    `closed` is false where no closing mark was found before the paragraph's end; `goes_on` tells
    that the next paragraph takes the quotation up. `opened` is false where the opening mark is
    lost, or where the stretch goes on from the paragraph before without a mark of its own.
    """

    span: Span
    closed: bool = True
    goes_on: bool = False
    single: bool = False
    opened: bool = True

    @property
    def inside(self) -> Span:
        """The span without the marks, each taken for one character."""
        return Span(self.span.start + self.opened, self.span.end - self.closed)


class _Mark(NamedTuple):
    """A quotation mark, and what its neighbours let it do."""

    start: int
    end: int
    sign: str
    may_open: bool
    may_close: bool


# A mark of its five parts without a call of Python code for each.
_mark = partial(tuple.__new__, _Mark)


def quotations(text: str, blocks: Iterable[Span]) -> list[Quotation]:
    """Quotations of an article, in order; `blocks` are the spans of its paragraphs in order.

    An outer quotation is one entry; what is quoted inside it is not told apart.
    """
    found: list[Quotation] = []
    spans = list(blocks)
    for index, marks in _marks(text, spans).items():
        block = spans[index]
        following = spans[index + 1].start if index + 1 < len(spans) else len(text)
        doubles = _doubles(text, block, marks, text.startswith(DOUBLE_STARTS, following))
        if doubles and not doubles[0].opened:
            gap = _gap(found, spans, index)
            if gap:
                doubles[0] = Quotation(Span(block.start, doubles[0].span.end), opened=False)
                found[-1:] = _carried(found[-1], gap)
        singles = _singles(text, block, marks, doubles, text[following : following + 1] in ("'", "‘"))
        found += _outermost(doubles, singles) if singles else doubles
    return found


def _marks(text: str, spans: list[Span]) -> dict[int, list[_Mark]]:
    """The marks of each paragraph that has any, by its number."""
    found: dict[int, list[_Mark]] = {}
    index = -1
    first = last = 0
    for start, end in _places(text):
        while last <= start and index < len(spans):
            index += 1
            first, last = spans[index] if index < len(spans) else (len(text), len(text))
        if start < first:
            continue
        before = text[start - 1] if start > first else " "
        after = text[end] if end < last else " "
        may_open = before in BEFORE_OPENING and not after.isspace()
        may_close = after in AFTER_CLOSING and not before.isspace()
        sign = text[start:end]
        if not may_open and not may_close:
            # A mark with a blank, or with a letter, on both its sides: it may be either, if it is no apostrophe.
            may_open = may_close = sign not in SINGLE
        found.setdefault(index, []).append(_mark((start, end, sign, may_open, may_close)))
    return found


def _places(text: str) -> list[tuple[int, int]]:
    """Where quotation marks stand, in order."""
    found: list[tuple[int, int]] = []
    for sign, pattern in MARKS.items():
        if sign in text:
            found += map(re.Match.span, pattern.finditer(text))
    found.sort()
    return found


def _gap(found: list[Quotation], spans: list[Span], index: int) -> list[Span] | None:
    """The paragraphs without marks between an open quotation and the one that closes it, itself included."""
    if not found or found[-1].closed or found[-1].single:
        return None
    for back in range(index - 1, max(-1, index - 2 - LONGEST_GAP), -1):
        if spans[back].start <= found[-1].span.start < spans[back].end:
            return spans[back:index]
    return None


def _carried(last: Quotation, gap: list[Span]) -> list[Quotation]:
    """An open quotation and the paragraphs without marks over which it runs on."""
    first = Quotation(Span(last.span.start, gap[0].end), closed=False, goes_on=True, opened=last.opened)
    return [first, *(Quotation(span, closed=False, goes_on=True, opened=False) for span in gap[1:])]


def _doubles(text: str, block: Span, marks: list[_Mark], next_opens: bool) -> list[Quotation]:
    found: list[Quotation] = []
    doubles = [mark for mark in marks if mark.sign not in SINGLE]
    opened: _Mark | None = None
    done = block.start
    skip = 0
    for index, mark in enumerate(doubles):
        if skip:
            skip -= 1
            continue
        if opened is None:
            if _opens(mark):
                opened = mark
            elif mark.may_close and text[mark.start - 1] in BEFORE_CLOSING and mark.sign not in GUILLEMETS:
                # The opening mark is lost: the sentence that ends here is taken for the quotation.
                start = done
                for end in quick_pattern(SENTENCE_START).finditer(text, done, max(done, mark.start - 1)):
                    start = end.end()
                found.append(Quotation(Span(start, mark.end), opened=False))
                done = mark.end
            continue
        if (opened.sign in GUILLEMETS) != (mark.sign in GUILLEMETS):
            continue
        later = doubles[index + 1 : index + 1 + FARTHEST_LOOK]
        if _closes(mark, opened):
            if not _is_inches(text, mark, later):
                found.append(Quotation(Span(opened.start, mark.end)))
                opened, done = None, mark.end
        elif inner := _marks_inside(later, next_opens and _is_phrase(text, mark, later)):
            skip = inner
        else:
            lost = _lost_end(text, opened, mark.start)
            # Of marks in a row with nothing between them all but the last one open nothing.
            if lost.span.end > opened.end:
                found.append(lost)
            opened = mark
    if opened is not None:
        if next_opens:
            found.append(Quotation(Span(opened.start, block.end), closed=False, goes_on=True))
        else:
            found.append(_lost_end(text, opened, block.end))
    return found


def _opens(mark: _Mark) -> bool:
    if mark.sign in "“„«":
        return mark.may_open or not mark.may_close
    if mark.sign in "”»":
        # A closing mark where only an opening one can stand: taken for what was meant.
        return mark.may_open and not mark.may_close
    return mark.may_open


def _closes(mark: _Mark, opened: _Mark) -> bool:
    if mark.sign in "„":
        return False
    if mark.sign == "“":
        # The mark that opens in English closes in German, and by mistake.
        return mark.may_close and (opened.sign == "„" or not mark.may_open)
    if mark.sign == "”":
        return mark.may_close or opened.sign != "”"
    if mark.sign in GUILLEMETS:
        return mark.sign != opened.sign
    return mark.may_close


def _marks_inside(later: list[_Mark], may_go_on: bool) -> int:
    """How many of the marks behind an inner opening mark belong to inner quotations; 0 where it is none.

    It is one if the outer quotation is closed further on, each inner one being closed before, or if
    the outer one may go on in the next paragraph.
    """
    depth = 2
    for number, mark in enumerate(later):
        if mark.may_close:
            depth -= 1
        else:
            depth += 1
        if depth == 0:
            return number
        if depth > 2:
            return 0
    return len(later) if depth == 1 and may_go_on else 0


def _is_phrase(text: str, mark: _Mark, later: list[_Mark]) -> bool:
    """Whether a mark opens a phrase in the run of a sentence and no speech: a "phrase" like this."""
    return bool(later) and text[mark.start - 2].isalnum() and text[later[0].start - 1].isalnum()


def _lost_end(text: str, opened: _Mark, end: int) -> Quotation:
    """A quotation whose closing mark is lost: it ends where its speaker is named, at the latest at `end`."""
    speaker = quick_pattern(SPEAKER).search(text, opened.end, end)
    if speaker is not None:
        end = speaker.start() + 1
    while end > opened.end and text[end - 1].isspace():
        end -= 1
    return Quotation(Span(opened.start, end), closed=False)


def _is_inches(text: str, mark: _Mark, later: list[_Mark]) -> bool:
    """Whether a mark is that of inches, as in 6'2", because the real closing mark is still to come."""
    if mark.sign not in ('"', "”") or not text[mark.start - 1].isdigit() or not later:
        return False
    return later[0].may_close and not later[0].may_open and text[later[0].start - 1] in BEFORE_CLOSING


def _outermost(doubles: list[Quotation], singles: list[Quotation]) -> list[Quotation]:
    """Both kinds in order, without the double ones that stand inside single ones."""
    found: list[Quotation] = []
    for one in sorted(doubles + singles, key=lambda one: one.span):
        if not found or not found[-1].span.contains(one.span):
            found.append(one)
    return found


def _singles(text: str, block: Span, marks: list[_Mark], doubles: list[Quotation], next_opens: bool) -> list[Quotation]:
    """Quotations in single marks outside double ones; apostrophes are told apart by their neighbours."""
    outside = _outside(marks, doubles)
    found: list[Quotation] = []
    opened: _Mark | None = None
    # Whether a mark that must close comes before the next one that opens, told from the end backwards.
    closes_later = [False] * (len(outside) + 1)
    for index in range(len(outside) - 1, -1, -1):
        mark = outside[index]
        closes_later[index] = mark.may_close or (closes_later[index + 1] and not _opens_single(text, mark))
    for index, mark in enumerate(outside):
        if opened is not None and mark.may_close and mark.start > opened.end:
            if text[mark.start - 1] not in BEFORE_CLOSING:
                clipped = text.endswith(CLIPPED, block.start, mark.start) and text[mark.end : mark.end + 1] == " "
                if clipped and closes_later[index + 1]:
                    continue
                if mark.start - opened.end > LONGEST_WEAK:
                    opened = None
                    continue
            found.append(Quotation(Span(opened.start, mark.end), single=True))
            opened = None
        elif _opens_single(text, mark):
            opened = mark
    if opened is not None and next_opens and (opened.start == block.start or text[opened.start - 2] in ",:"):
        found.append(Quotation(Span(opened.start, block.end), closed=False, goes_on=True, single=True))
    return found


def _opens_single(text: str, mark: _Mark) -> bool:
    if not mark.may_open or mark.sign == "’":
        return False
    return not quick_pattern(ELISION).match(text, mark.end)


def _outside(marks: list[_Mark], doubles: list[Quotation]) -> list[_Mark]:
    """Single marks that stand in no quotation in double marks."""
    found: list[_Mark] = []
    at = 0
    for mark in marks:
        if mark.sign not in SINGLE:
            continue
        while at < len(doubles) and doubles[at].span.end <= mark.start:
            at += 1
        if at == len(doubles) or mark.start < doubles[at].span.start:
            found.append(mark)
    return found
