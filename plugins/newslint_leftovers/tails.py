"""What stands below the last sentence of a story: headlines of other stories, and counters of a gallery."""

from __future__ import annotations

from newslint import lazy_pattern
from newslint_leftovers.lines import Line
from newslint_leftovers.votes import PLACED, SECONDED, Votes

# Headlines of other stories below a story: so many at least, each of so many words.
FEWEST_TEASERS = 2
FEWEST_WORDS, MOST_WORDS = 4, 20
# The share of their words that have capitals, short words aside.
LEAST_CAPITALS = 0.9
WORD = lazy_pattern(r"[^\W\d_][\w'’-]*")
SHORT = 3
# Teams, tables and the like have capitals too, and marks between.
LIST = lazy_pattern(r"[;(\[]|,.*,|\w: | [-–—] ")
NUMBER = lazy_pattern(r"\d{1,3}\W?")
# The “of” of a counter with the marks round it.
MOST_ROUND_OF = 3


def by_tail(votes: Votes) -> None:
    """Claim headlines that close the article in a row, and a gallery's “1 / of / 23” with what is below it."""
    lines = votes.lines
    if votes.story.first > votes.story.last:
        return
    begun = len(lines)
    while begun > votes.story.first + 1 and is_headline(lines[begun - 1]):
        begun -= 1
    if len(lines) - begun >= FEWEST_TEASERS:
        for index in range(begun, len(lines)):
            votes.claim(index, "related-link", PLACED)
    _counter(votes)


def is_headline(line: Line) -> bool:
    """Whether a line is written as headlines are: nearly every word with a capital."""
    if not line.open or not FEWEST_WORDS <= line.words <= MOST_WORDS or LIST.search(line.text):
        return False
    words = [word for word in WORD.findall(line.text) if len(word) > SHORT]
    capitals = sum(1 for word in words if word[0].isupper())
    return len(words) >= FEWEST_WORDS - 1 and capitals >= LEAST_CAPITALS * len(words)


def _counter(votes: Votes) -> None:
    lines = votes.lines
    for index in range(max(votes.story.first + 1, 1), len(lines) - 2):
        three = lines[index : index + 3]
        if three[1].words > MOST_ROUND_OF or three[1].key != "of":
            continue
        if NUMBER.fullmatch(three[0].text) and NUMBER.fullmatch(three[2].text):
            if any(line.is_sentence for line in lines[index:]):
                return
            above = index
            while above > 1 and lines[above - 1].text == lines[above - 2].text:
                above -= 1
            first = above - 1 if above < index else index
            for at in range(first, len(lines)):
                votes.claim(at, "media-prompt", SECONDED)
            return
