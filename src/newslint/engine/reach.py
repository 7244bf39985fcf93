"""How far a pattern looks, and whether it begins with an anchor, told from the parsed expression.

Of the bundled packs the roster knows it.
"""

from __future__ import annotations

import re
from math import inf
from typing import Any, NamedTuple

from newslint.engine.matching import AT_ANCHOR, FARTHEST
from newslint.rule import Pattern

# No word is longer: for so long a repetition counts that stays within a word, such as `\w+`.
LONGEST_WORD = 40
# Ways in which a pattern may begin that are followed up, and characters of a set that are told apart.
MOST_OPENINGS = 600
MOST_SIGNS = 8


def reach_of(pattern: Pattern) -> int | None:
    """How many characters before and behind an anchor a match of a pattern can take up or look at.

    None where that is not bounded, more than 250 or cannot be told: such a pattern sees all of a paragraph. With one to
    spare, for the look of a word's border and for a match that would go on. AT_ANCHOR where every match begins where an
    anchor does.
    """
    # The parser of the library is not part of what it promises; without it a pattern sees the whole paragraph.
    try:
        from re import _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(pattern.expression, re.IGNORECASE if pattern.ignore_case else 0)
    except (ImportError, AttributeError, re.error):
        return None
    if pattern.anchors and _begins_with(pattern.anchors, parsed):
        return AT_ANCHOR
    width = _width(parsed)
    return int(width) + 1 if width <= FARTHEST else None


def _width(parsed: Any) -> float:
    """The greatest width of a parsed expression, with all that it looks ahead and back at."""
    return sum(_width_of(str(kind), given) for kind, given in parsed)


def _width_of(kind: str, given: Any) -> float:
    match kind:
        case "LITERAL" | "NOT_LITERAL" | "IN" | "ANY" | "CATEGORY" | "RANGE":
            return 1
        case "AT":
            return 0
        case "SUBPATTERN" | "ASSERT" | "ASSERT_NOT":
            return _width(given[-1])
        case "ATOMIC_GROUP":
            return _width(given)
        case "BRANCH":
            return max(map(_width, given[1]))
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            _, most, repeated = given
            if isinstance(most, int) and str(most) != "MAXREPEAT":
                return most * _width(repeated)
            return LONGEST_WORD if len(repeated) == 1 and _within_a_word(*repeated[0]) else inf
        case _:
            return inf


def _within_a_word(kind: Any, given: Any) -> bool:
    """Whether a single item of a parsed expression can match no blank."""
    blank = ord(" ")
    match str(kind):
        case "LITERAL":
            return bool(given != blank)
        case "NOT_LITERAL":
            return bool(given == blank)
        case "RANGE":
            return not given[0] <= blank <= given[1]
        case "CATEGORY":
            return str(given) in ("CATEGORY_DIGIT", "CATEGORY_WORD", "CATEGORY_NOT_SPACE")
        case "IN" if str(given[0][0]) == "NEGATE":
            return any(_is_blank(str(one), value) for one, value in given[1:])
        case "IN":
            return all(_within_a_word(one, value) for one, value in given)
        case _:
            return False


def _is_blank(kind: str, given: Any) -> bool:
    return (kind == "LITERAL" and given == ord(" ")) or (kind == "CATEGORY" and str(given) == "CATEGORY_SPACE")


class _Opening(NamedTuple):
    """A way in which a match may begin: its first characters in lower case, and what of the expression follows them.

    `is_word_start` says that no letter or digit stands before it.
    """

    text: str
    is_word_start: bool
    following: tuple[Any, ...]


def _begins_with(anchors: tuple[str, ...], parsed: Any) -> bool:
    """Whether each match begins with one of the anchors, as a whole word."""
    waiting = [_Opening("", False, tuple(parsed))]
    for _ in range(MOST_OPENINGS):
        if not waiting:
            return True
        one = waiting.pop()
        if one.is_word_start and any(_is_whole(anchor, one) for anchor in anchors):
            continue
        further = _further(one)
        if further is None:
            return False
        waiting += further
    return False


def _is_whole(anchor: str, opening: _Opening) -> bool:
    """Whether an opening has an anchor in front, with no letter or digit behind it."""
    if not opening.text.startswith(anchor):
        return False
    if not anchor[-1].isalnum():
        return True
    behind = opening.text[len(anchor) :]
    if behind:
        return not (behind[0].isalnum() or behind[0] == "_")
    return bool(opening.following) and "ahead" in _border(*opening.following[0])


def _further(one: _Opening) -> list[_Opening] | None:
    """The ways in which an opening may go on by one item of the expression; None where there are too many to tell."""
    if not one.following:
        return None
    (kind, given), rest = one.following[0], one.following[1:]
    match str(kind):
        case "LITERAL":
            sign = chr(given).lower()
            is_word_start = one.is_word_start or not (one.text or sign.isalnum() or sign == "_")
            return [_Opening(one.text + sign, is_word_start, rest)]
        case "IN" if len(given) <= MOST_SIGNS and all(str(sign) == "LITERAL" for sign, _ in given):
            return [one._replace(following=(sign, *rest)) for sign in given]
        case "SUBPATTERN":
            return [one._replace(following=(*given[-1], *rest))]
        case "BRANCH":
            return [one._replace(following=(*branch, *rest)) for branch in given[1]]
        case "ASSERT" if given[0] > 0 and not rest:
            return [one._replace(following=tuple(given[1]))]
        case "AT" | "ASSERT" | "ASSERT_NOT":
            is_border = not one.text and "behind" in _border(kind, given)
            return [_Opening(one.text, one.is_word_start or is_border, rest)]
        case "MAX_REPEAT" | "MIN_REPEAT" if given[1] == 1:
            least, _, repeated = given
            return [one._replace(following=(*tuple(repeated) * times, *rest)) for times in range(least, 2)]
        case _:
            return None


def _border(kind: Any, given: Any) -> str:
    """On which sides of it an item of an expression allows no letter or digit: ahead, behind, both or neither."""
    if str(kind) == "AT":
        return "ahead behind" if str(given) == "AT_BOUNDARY" else ""
    if str(kind) != "ASSERT_NOT" or len(given[1]) != 1:
        return ""
    direction, ((inner, signs),) = given
    barred = signs if str(inner) == "IN" else [(inner, signs)]
    is_word = any(str(one) == "CATEGORY" and str(what) == "CATEGORY_WORD" for one, what in barred)
    return ("ahead" if direction > 0 else "behind") if is_word and str(barred[0][0]) != "NEGATE" else ""
