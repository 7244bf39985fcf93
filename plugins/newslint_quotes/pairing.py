"""Double quotation marks of a paragraph, and how they pair.

What a mark may do is told by its neighbours; where they leave two readings, the marks before it decide.
"""

from __future__ import annotations

from newslint import Span, lazy_pattern
from newslint.named import NamedTuple

# Any sign that may be a mark or the first half of one, and what must follow it: a search for a class skips all else.
SIGNS = "\"“”„‟«»'’‘`"
SIGN = f"[{SIGNS}]"
REST = r"(?<=[\"“”„‟«»])|(?<=')'(?<!''')(?!')|(?<=’)’(?<![’”]’’)(?![’”])|(?<=‘)‘(?<![‘“]‘‘)(?![‘“])|(?<=`)`"
MARK = lazy_pattern(f"{SIGN}(?:{REST})")
BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f\u2009\u200b\u200d([{—–-/:;,'‘“\"„«…*_&")
AFTER_CLOSING = frozenset(" \t\n\u00a0\u202f\u2009\u200b\u200d)]}—–-/:;,.!?'’\"”»…*_[")
STRAIGHT = frozenset(('"', "''", "``"))
ANGLES = frozenset("«»")


class Mark(NamedTuple):
    """A double quotation mark, and what its neighbours let it do."""

    span: Span
    sign: str
    may_open: bool
    may_close: bool

    @property
    def is_straight(self) -> bool:
        """Whether it is a typewriter's mark."""
        return self.sign in STRAIGHT


class Pair(NamedTuple):
    """An opening and a closing mark; `depth` counts the quotations round it."""

    opening: Mark
    closing: Mark
    depth: int = 0

    @property
    def span(self) -> Span:
        """From the one mark to the other, both included."""
        return Span(self.opening.span.start, self.closing.span.end)

    @property
    def is_mixed(self) -> bool:
        """Whether the two marks are of two kinds."""
        signs = self.opening.sign + self.closing.sign
        if signs in ("‘‘’’", "``''"):
            return False
        return self.opening.is_straight != self.closing.is_straight or (len(signs) == 3)


def marks_in(text: str, block: Span) -> list[Mark]:
    """The double marks of a paragraph, in order."""
    found = []
    for match in MARK.finditer(text, block.start, block.end):
        start, end = match.span()
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        may_open = before in BEFORE_OPENING and not after.isspace()
        may_close = after in AFTER_CLOSING and not before.isspace()
        if not may_open and not may_close:
            # A blank, or a letter, stands on both sides: it may be either.
            may_open = may_close = True
        sign = match.group()
        # Inside what once was another letter, it is no mark: â€„.
        if sign != "„" or before in BEFORE_OPENING:
            found.append(Mark(Span(start, end), sign, may_open, may_close))
    return found


class Parsed(NamedTuple):
    """The pairs of a paragraph, the marks without a partner, and those of the wrong shape."""

    pairs: list[Pair]
    unopened: list[Mark]
    open: list[Mark]
    reversed: list[Mark]

    @property
    def faults(self) -> int:
        """How many marks have no partner."""
        return len(self.unopened) + len(self.open)


def parse(found: list[Mark], same_mark: bool, at_end: int) -> Parsed:
    """Pair the marks of a paragraph; a closing mark closes the nearest open one of its family."""
    pairs: list[Pair] = []
    unopened: list[Mark] = []
    stack: list[Mark] = []
    turned: list[Mark] = []
    for mark in found:
        angle = mark.sign in ANGLES
        nearest = next(
            (number for number in range(len(stack) - 1, -1, -1) if (stack[number].sign in ANGLES) == angle), None
        )
        opener = stack[nearest] if nearest is not None else None
        closes, is_turned = _role(mark, opener, same_mark, at_end)
        if is_turned:
            turned.append(mark)
        if not closes:
            stack.append(mark)
        elif nearest is None:
            unopened.append(mark)
        else:
            pairs.append(Pair(stack[nearest], mark, nearest))
            # Marks of the other family that were opened inside have no partner.
            rest = stack[nearest + 1 :]
            del stack[nearest:]
            stack += rest
    return Parsed(pairs, unopened, stack, turned)


def _role(mark: Mark, opener: Mark | None, same_mark: bool, at_end: int) -> tuple[bool, bool]:
    """Whether a mark closes, and whether it has the shape of the other one."""
    sign = mark.sign
    must_close = mark.may_close and not mark.may_open
    must_open = mark.may_open and not mark.may_close
    if sign in "„‟":
        return False, False
    if sign in ANGLES and opener is not None:
        # Blanks may part them from their words; pairs point apart, or at each other.
        return opener.sign != sign, False
    if sign in ANGLES or (sign == "”" and same_mark):
        if must_open or must_close:
            return must_close, False
        return opener is not None, False
    if sign in ("“", "‘‘"):
        if opener is not None and opener.sign == "„":
            return mark.may_close, False
        if opener is not None and (must_close or (mark.may_close and mark.span.end >= at_end)):
            return True, True
        return False, False
    if sign in ("”", "’’"):
        if must_open and (opener is None or sign == "”"):
            return False, True
        return True, False
    if must_close or must_open:
        return must_close, False
    return opener is not None, False
