"""Boxes of a shop inside a story: names of goods, prices and sellers, line by line."""

from __future__ import annotations

import re

from newslint import lazy_pattern
from newslint_leftovers.votes import PLACED, SECONDED, Votes

# A line that is a price, perhaps with the one before it, what is saved, and the shop.
PRICE = lazy_pattern(
    r"(?:(?:now|from|was|only|buy now(?: for)?|shop now(?: for)?|price:?)\W{0,3})*[$£€]\s?\d[\d.,]*"
    r"(?:\W{1,3}(?:was |now )?[$£€]\s?\d[\d.,]*)?"
    r"(?:\s*\(?-?\d{1,2}\s?%(?: off)?\)?)?(?:\s+(?:at|on|from)\s+\S.{1,40})?(?:\s+now)?",
    re.IGNORECASE,
)
# A box has so many prices, and no line of it so many words.
FEWEST_PRICES = 2
MOST_WORDS = 14
# A price has another one at most so many lines away.
FARTHEST = 4


def by_prices(votes: Votes) -> None:
    """Claim the lines of boxes with prices; a heading right above a paragraph is the story's."""
    lines = votes.lines
    prices = [index for index, line in enumerate(lines) if _is_price(votes, index)]
    if len(prices) < FEWEST_PRICES:
        return
    for index in prices:
        if not any(_in_one_box(votes, index, other) for other in prices):
            continue
        votes.claim(index, "ad-label", SECONDED)
        # The ware stands above its price, the shop below it.
        for beside in (index - 1, index + 1):
            if _is_ware(votes, beside):
                votes.claim(beside, "ad-label", PLACED)


def _in_one_box(votes: Votes, index: int, other: int) -> bool:
    first, last = sorted((index, other))
    return 0 < last - first <= FARTHEST and not any(line.is_sentence for line in votes.lines[first:last])


def _is_price(votes: Votes, index: int) -> bool:
    line = votes.lines[index]
    if line.words > MOST_WORDS or not line.open:
        return False
    return any(mark in line.text for mark in "$£€") and PRICE.fullmatch(line.text) is not None


def _is_ware(votes: Votes, index: int) -> bool:
    """Whether a line may name goods or a shop beside a price."""
    if not 0 <= index < len(votes.lines) or votes.is_claimed(index):
        return False
    line = votes.lines[index]
    if not line.open or line.ends or line.words > MOST_WORDS:
        return False
    following = votes.lines[index + 1] if index + 1 < len(votes.lines) else None
    return following is None or not following.is_sentence
