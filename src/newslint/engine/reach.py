"""How far a pattern looks, told from the parsed expression; of the bundled packs the roster knows it."""

from __future__ import annotations

import re
from math import inf
from typing import Any

from newslint.engine.matching import FARTHEST
from newslint.rule import Pattern

# No word is longer: for so long a repetition counts that stays within a word, such as `\w+`.
LONGEST_WORD = 40


def reach_of(pattern: Pattern) -> int | None:
    """How many characters before and behind an anchor a match of a pattern can take up or look at.

    None where that is not bounded, more than 250 or cannot be told: such a pattern sees all of a paragraph. With one to
    spare, for the look of a word's border and for a match that would go on.
    """
    # The parser of the library is not part of what it promises; without it a pattern sees the whole paragraph.
    try:
        from re import _parser  # type: ignore[attr-defined]

        width = _width(_parser.parse(pattern.expression, re.IGNORECASE if pattern.ignore_case else 0))
    except (ImportError, AttributeError, re.error):
        return None
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
