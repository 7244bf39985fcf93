"""Where the story stands: the densest stretch of sentences among the lines of an article or of a page."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.document import Role
from newslint.formats.top_lines import Line

END_MARKS = tuple(".!?…:;")
CLOSING = "\"'”’»)]*_"
FEWEST_WORDS = 12
LONG = 30
# What a line adds to its stretch: a sentence its words up to a limit, furniture and labels take away.
MOST_FOR_SENTENCE = 40
LEFTOVER, LABEL = -6, -3
# What a box within a story may cost, and how near to the best the first stretch must come.
MOST_FOR_BOX = 200
FIRST_SHARE = 0.35
STORY = frozenset({Role.PARAGRAPH, Role.QUOTE, Role.LIST})


def is_sentence(line: Line) -> bool:
    """Whether a line reads like a paragraph of a story."""
    if line.role not in STORY:
        return False
    return line.words >= LONG or (line.words >= FEWEST_WORDS and line.text.rstrip(CLOSING).endswith(END_MARKS))


def lede_number(lines: Sequence[Line]) -> int:
    """The number of the line that opens the story: the first stretch of sentences that comes near the densest.

    Gives the number of lines where there is no sentence. Kadane's method, with what a box may cost limited.
    """
    stretches: list[tuple[int, int]] = []
    leftover = Role.LEFTOVER
    best = begun = total = before_box = 0
    for number, line in enumerate(lines):
        if total <= 0:
            stretches.append((best, begun))
            total, begun, before_box, best = 0, number, 0, 0
        if is_sentence(line):
            total += min(line.words, MOST_FOR_SENTENCE)
            before_box = total
        else:
            total = max(total + (LEFTOVER if line.role is leftover else LABEL), before_box - MOST_FOR_BOX)
        best = max(best, total)
    stretches.append((best, begun))
    enough = max(FIRST_SHARE * max(stretches)[0], 1)
    return next((first for sum_, first in stretches if sum_ >= enough), len(lines))
