"""Page dumps: everything above and below the story, and in it what the page shows elsewhere too."""

from __future__ import annotations

from collections import Counter

from newslint_leftovers.bearing import bears_on_the_story
from newslint_leftovers.votes import PLACED, SURE, Votes

# Lines above the story among which its headline, byline and date are looked for.
TOP = 14
# Kinds that keep their name outside the story, since they hold facts about the article.
KEPT = frozenset({"publish-stamp", "copyright-line", "repeated-paragraph", "source-url-line"})
# A label that stands so often in one page belongs to the page.
OFTEN = 3
MOST_IN_LABEL = 8
# A label of so many words below the headline is its standfirst.
FEWEST_IN_STANDFIRST = 5
# A label of so many words that stands elsewhere in the page is a headline.
FEWEST_IN_TEASER = 5


def round_the_story(votes: Votes) -> None:
    """Claim what stands round the story of a page dump."""
    story = votes.story
    if not story.is_page:
        return
    lines = votes.lines
    spared = _top(votes) | bears_on_the_story(votes)
    outside = [index for index in (*range(story.first), *range(story.last + 1, len(lines))) if index not in spared]
    for index in outside:
        known = votes.claimed.get(index)
        if known is None or known.kind not in KEPT:
            votes.claimed.pop(index, None)
            votes.claim(index, "nav-label", PLACED if known is None else SURE)
    elsewhere = {lines[index].text.casefold() for index in outside if lines[index].is_label}
    counts = Counter(line.text.casefold() for line in lines if line.is_label)
    for index in range(story.first, story.last + 1):
        line = lines[index]
        if not line.is_label or not line.key:
            continue
        shown = line.text.casefold()
        # A short label that stands elsewhere once is an entry of the list of contents.
        is_often = line.words >= FEWEST_IN_TEASER or counts[shown] >= OFTEN or line.words <= 2
        if shown in elsewhere and (line.words >= FEWEST_IN_TEASER or not _is_subhead(votes, index)) and is_often:
            votes.claim(index, "related-link" if line.words >= FEWEST_IN_TEASER else "nav-label", PLACED)
        elif counts[shown] >= OFTEN:
            votes.claim(index, "nav-label" if line.words <= MOST_IN_LABEL else "related-link", PLACED)


def _is_subhead(votes: Votes, index: int) -> bool:
    """Whether a label stands between two paragraphs and says nothing that labels of pages say."""
    if votes.said[index] is not None or not 0 < index < len(votes.lines) - 1:
        return False
    return votes.lines[index - 1].is_sentence and votes.lines[index + 1].is_sentence


def _top(votes: Votes) -> set[int]:
    """Indexes of the lines right above the story that may be its headline, standfirst or byline."""
    spared: set[int] = set()
    begun = max(0, votes.story.first - TOP)
    best = -1
    for index in range(begun, votes.story.first):
        line = votes.lines[index]
        if votes.is_claimed(index):
            continue
        if not line.open or (line.words <= 12 and line.key.startswith("by ")) or line.is_sentence:
            spared.add(index)
        elif (
            4 <= line.words <= 25 and not votes.weak_kind(index) and (best < 0 or line.words > votes.lines[best].words)
        ):
            best = index
    if best >= 0:
        spared.add(best)
        below = votes.lines[best + 1]
        if below.open and below.words >= FEWEST_IN_STANDFIRST and votes.said[best + 1] is None:
            spared.add(best + 1)
    return spared | _by_the_signature(votes, begun)


def _by_the_signature(votes: Votes, begun: int) -> set[int]:
    """Indexes of lines right above and right below a byline or a stamp: the headline and its standfirst."""
    found: set[int] = set()
    for index in range(max(begun, 1), votes.story.first - 1):
        if _signs(votes, index):
            for beside in (index - 1, index + 1):
                line = votes.lines[beside]
                is_label = line.words < (FEWEST_IN_STANDFIRST if not line.ends else 3)
                if line.open and not is_label and votes.said[beside] is None and not votes.is_claimed(beside):
                    found.add(beside)
    return found


def _signs(votes: Votes, index: int) -> bool:
    line, wording = votes.lines[index], votes.said[index]
    if wording is not None and wording.kind == "publish-stamp" and not wording.weak:
        return True
    return line.words <= 12 and line.key.startswith("by ")
