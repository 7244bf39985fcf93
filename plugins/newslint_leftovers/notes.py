"""Notes on the author below the story, known by their form rather than their wording."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint import lazy_pattern
from newslint_leftovers.lines import Line
from newslint_leftovers.votes import SECONDED, Votes

# Lines from the end of the story that may be such notes.
LAST = 3
MOST_WORDS = 80
NAME = lazy_pattern(r"(?:[A-Z][\w'’-]*\.? ){1,3}(?P<surname>[A-Z][\w'’-]+)(?:, .{3,160}, (?=is |was )|,? )(?=\S)")
# What authors do, in the present: “is a fellow of …”, “, a retired officer, teaches …”.
IS = lazy_pattern(
    r"(?:is|was|writes?|covers|edits|teaches|taught|reports|hosts|co-hosts|serves|works|a|an|the|former)\b"
)
POSTS = lazy_pattern(
    r"\b(?:author|co-author|editor|columnist|correspondent|reporter|writer|contributor|contributing|journalist|fellow"
    r"|professor|lecturer|historian|director|board of contributors|board member|analyst|blogger|novelist|essayist"
    r"|co-hosts?|hosts?|strategist|consultant|edits|writes|teaches|taught|covers)\b",
    re.IGNORECASE,
)
# Speech and reports are the story's.
SAID = lazy_pattern(r"\b(?:said|says|told|added|asked)\b|[“”\"]\s*$")


def may_be_noted(lines: Sequence[Line]) -> bool:
    """Whether the last lines begin by saying who somebody is; most articles end here."""
    return any(
        (name := NAME.match(line.text)) is not None and IS.match(line.text, name.end()) is not None
        for line in lines[-LAST:]
    )


def by_form(votes: Votes) -> None:
    """Claim notes on the author: the last lines of a story that say who somebody is of whom it told nothing."""
    lines, story = votes.lines, votes.story
    told = [index for index in range(story.first, min(story.last + 1, len(lines))) if not votes.is_claimed(index)]
    if len(told) <= LAST + 1:
        return
    after = range(story.last + 1, min(story.last + 1 + LAST, len(lines)))
    for index in (*told[-LAST:], *after):
        line = lines[index]
        if votes.is_claimed(index) or not line.open or not line.ends or line.words > MOST_WORDS:
            continue
        name = NAME.match(line.text)
        if name is None or not IS.match(line.text, name.end()):
            continue
        if (
            POSTS.search(line.text, name.end())
            and not SAID.search(line.text)
            and _is_new(votes, told, name["surname"], index)
        ):
            votes.claim(index, "byline-furniture", SECONDED)


def _is_new(votes: Votes, told: list[int], surname: str, index: int) -> bool:
    """Whether a story has not spoken of a person; a byline above it may have."""
    return not any(surname in votes.lines[other].text for other in told if other < index)
