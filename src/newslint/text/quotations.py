"""Spans of quoted speech: straight and curly, double and single, nested, and run on over paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newslint.finding import Span

OPENERS = {"“": "”", "«": "»", "„": "“"}
DOUBLES = frozenset('"“”„«»')
BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f\u2009([{—–-/:;,'‘\"“…")
AFTER_CLOSING = frozenset(" \t\n\u00a0\u202f\u2009)]}—–-/:;,.!?'’\"”…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of quoted speech with its marks.

    `closed` is false where no closing mark was found before the paragraph's end; `goes_on` tells
    that the next paragraph takes the quotation up with an opening mark, as the custom is.
    """

    span: Span
    closed: bool = True
    goes_on: bool = False
    single: bool = False

    @property
    def inside(self) -> Span:
        """The span without the marks."""
        return Span(self.span.start + 1, self.span.end - 1 if self.closed else self.span.end)


def quotations(text: str, blocks: Iterable[Span]) -> list[Quotation]:
    """Quotations of an article, in order; `blocks` are the spans of its paragraphs in order.

    An outer quotation is one entry; what is quoted inside it is not told apart. A quotation
    left open runs to the end of its paragraph.
    """
    found: list[Quotation] = []
    spans = list(blocks)
    for index, block in enumerate(spans):
        following = spans[index + 1] if index + 1 < len(spans) else None
        next_opens = following is not None and text[following.start : following.start + 1] in ('"', "“", "«")
        found.extend(_in_block(text, block, next_opens))
    return found


def _in_block(text: str, block: Span, next_opens: bool) -> list[Quotation]:
    found: list[Quotation] = []
    doubles = _doubles(text, block, next_opens)
    found.extend(doubles)
    found.extend(_singles(text, block, doubles))
    found.sort(key=lambda one: one.span)
    return found


def _doubles(text: str, block: Span, next_opens: bool) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    for at in range(block.start, block.end):
        sign = text[at]
        if sign not in DOUBLES or _is_inches(text, at):
            continue
        if opened is None:
            if sign in OPENERS or (sign == '"' and _may_open(text, at, block)):
                opened = at
            elif sign == "”" and _may_open(text, at, block):
                # A closing mark where only an opening one can stand: taken for what was meant.
                opened = at
        elif sign in ('"', "”", "»") or (sign == "“" and text[opened] == "„"):
            if _may_close(text, at, block):
                found.append(Quotation(Span(opened, at + 1)))
                opened = None
        elif sign == "“" and _may_close(text, at, block) and not _may_open(text, at, block):
            found.append(Quotation(Span(opened, at + 1)))
            opened = None
    if opened is not None:
        found.append(Quotation(Span(opened, block.end), closed=False, goes_on=next_opens))
    return found


def _singles(text: str, block: Span, doubles: list[Quotation]) -> list[Quotation]:
    """Quotations in single marks outside double ones; apostrophes are told apart by their neighbours."""
    found: list[Quotation] = []
    at = block.start
    while at < block.end:
        sign = text[at]
        if sign not in "'‘" or not _may_open(text, at, block) or _inside(doubles, at):
            at += 1
            continue
        end = _single_end(text, at, block, doubles)
        if end is None:
            at += 1
            continue
        found.append(Quotation(Span(at, end + 1), single=True))
        at = end + 1
    return found


def _single_end(text: str, opened: int, block: Span, doubles: list[Quotation]) -> int | None:
    closers = "'" if text[opened] == "'" else "’'"
    for at in range(opened + 2, block.end):
        if text[at] not in closers or text[at - 1].isspace() or _inside(doubles, at):
            continue
        after = text[at + 1] if at + 1 < block.end else " "
        if after not in AFTER_CLOSING:
            continue
        # "the dogs' tails": a plural possessive, if a word follows and another mark closes later.
        if text[at - 1] == "s" and after == " " and _closes_later(text, at + 1, block, closers):
            continue
        return at
    return None


def _closes_later(text: str, start: int, block: Span, closers: str) -> bool:
    for at in range(start, block.end):
        sign = text[at]
        if sign in "'‘" and _may_open(text, at, block):
            return False
        if sign in closers:
            after = text[at + 1] if at + 1 < block.end else " "
            if after in AFTER_CLOSING:
                return True
    return False


def _inside(doubles: list[Quotation], at: int) -> bool:
    return any(one.span.start < at < one.span.end for one in doubles)


def _may_open(text: str, at: int, block: Span) -> bool:
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    return before in BEFORE_OPENING and not after.isspace()


def _may_close(text: str, at: int, block: Span) -> bool:
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    return after in AFTER_CLOSING or not before.isspace()


def _is_inches(text: str, at: int) -> bool:
    """Whether a straight mark is that of inches, as in 6'2"."""
    return text[at] == '"' and at >= 2 and text[at - 1].isdigit() and text[at - 2] in "'’"
