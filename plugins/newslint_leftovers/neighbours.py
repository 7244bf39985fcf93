"""What a line's place and its neighbours say: weak wordings, teasers below a heading, captions in holes."""

from __future__ import annotations

from newslint import lazy_pattern
from newslint.layers.bylines import is_byline
from newslint_leftovers.tails import is_headline
from newslint_leftovers.votes import PLACED, SECONDED, Votes

# Kinds whose line is a heading of links: what follows without end marks is theirs.
HEADS = frozenset({"related-block", "related-link"})
HEADLINES = 12
MOST_IN_HEADING = 6
# Below the links of a box a line of so many words right above a paragraph heads that.
MOST_IN_SUBHEAD = 7
# Between two lines of a box one of so many words belongs to it.
MOST_BETWEEN = 4
BOXES = frozenset({"ad-label", "caption-as-body", "media-prompt", "related-block", "related-link", "share-follow"})
# Where a masthead stands: so many lines from the top, above a headline of so many words.
TOP = 4
FEWEST_IN_HEADLINE = 4
# A name with a verb that has no auxiliary, or a place in time: how captions are written.
CAPTION_CUE = lazy_pattern(r"\b[A-Z][\w'’-]+ (?:\w{3,}ing|during|in (?:19|20)\d\d)\b")
# The credit below a display quotation has at most so many words.
MOST_IN_CREDIT = 10
# A caption that is there twice has so many words, and a headline in capitals so many.
FEWEST_IN_DOUBLE, FEWEST_IN_SHOUT = 5, 7
# A paragraph that merely lacks its end mark has other marks in it, or begins in lower case.
TOLD = lazy_pattern(r"\A[^A-Z]|[“”\"]|[.!?:;] |\b(?:said|told|noted|added|spoke|announced|asked)\b")
# A caption without an end mark is longer than a subhead.
FEWEST_IN_CAPTION, MOST_IN_CAPTION = 12, 45
# Dates on lines of their own: more of them are a diary.
MOST_DATES = 2
# Blank lines that tell of a box that was there: so many line feeds.
HOLE = 3


def by_position(votes: Votes) -> None:
    """Claim weak wordings behind the story, lone dates inside it, and lines in holes."""
    lines, story = votes.lines, votes.story
    if story.first > story.last:
        return
    _masthead(votes)
    dates = [index for index in range(len(lines)) if votes.weak_kind(index) == "gallery-date"]
    for index in range(story.first + 1, len(lines)):
        kind = votes.weak_kind(index)
        line = lines[index]
        if kind == "gallery-date" and _dates_the_story(votes, index):
            continue
        if index > story.last:
            if kind and (kind != "gallery-date" or len(dates) <= MOST_DATES):
                votes.claim(index, kind, SECONDED)
        elif kind == "gallery-date":
            if len(dates) <= MOST_DATES:
                votes.claim(index, kind, SECONDED)
        elif kind and (line.gap >= HOLE or _gap_after(votes, index) >= HOLE):
            votes.claim(index, kind, SECONDED)
    _between_paragraphs(votes)
    _holes(votes)


def _dates_the_story(votes: Votes, index: int) -> bool:
    """Whether a date stands above the story or right below a byline."""
    return index <= votes.story.first or is_byline(votes.lines[index - 1].text)


def _masthead(votes: Votes) -> None:
    """Claim the paper's name above the headline: a label that another label follows, before the story."""
    for index in range(min(votes.story.first - 1, TOP)):
        following = votes.lines[index + 1]
        if votes.weak_kind(index) == "masthead-banner" and following.open and following.words >= FEWEST_IN_HEADLINE:
            votes.claim(index, "masthead-banner", SECONDED)


def _between_paragraphs(votes: Votes) -> None:
    """Claim labels between two paragraphs that are no subhead: in capitals, twice the same, or too long."""
    for index in range(votes.story.first + 1, votes.story.last):
        line = votes.lines[index]
        if not line.open or line.ends or line.words < FEWEST_IN_DOUBLE:
            continue
        above, below = votes.lines[index - 1], votes.lines[index + 1]
        if line.text == above.text:
            votes.claim(index - 1, "caption-as-body", PLACED)
            votes.claim(index, "caption-as-body", PLACED)
        elif above.is_sentence and above.ends and below.is_sentence and below.ends:
            if line.text.isupper() and line.words >= FEWEST_IN_SHOUT:
                votes.claim(index, "related-link", PLACED)
            elif FEWEST_IN_CAPTION <= line.words <= MOST_IN_CAPTION and not TOLD.search(line.text):
                votes.claim(index, "caption-as-body", PLACED)


def _gap_after(votes: Votes, index: int) -> int:
    return votes.lines[index + 1].gap if index + 1 < len(votes.lines) else 0


def _holes(votes: Votes) -> None:
    """Claim labels that stand alone between runs of blank lines."""
    lines, story = votes.lines, votes.story
    holes = sum(1 for line in lines if line.gap >= HOLE)
    if not holes or holes * 2 > len(lines):
        return
    for index in range(story.first + 1, len(lines)):
        line = lines[index]
        if not line.is_label or not line.open or line.words < 3:
            continue
        sides = (line.gap >= HOLE) + (_gap_after(votes, index) >= HOLE)
        if sides == 2 or (sides == 1 and CAPTION_CUE.search(line.text)):
            votes.claim(index, _kind_of_label(votes, index), PLACED)


def by_neighbours(votes: Votes) -> None:
    """Claim what stands next to a leftover and looks like one, walking down and then up."""
    lines = votes.lines
    after_heading = 0
    for index in range(len(lines)):
        if votes.is_claimed(index):
            after_heading = HEADLINES if _heads_a_list(votes, index) else 0
            continue
        if after_heading and _is_teaser(votes, index, after_heading == HEADLINES):
            votes.claim(index, "related-link", PLACED)
            after_heading -= 1
            continue
        after_heading = 0
        _join(votes, index, index - 1)
    for index in range(len(lines) - 1, -1, -1):
        if not votes.is_claimed(index):
            _join(votes, index, index + 1)
    _between_leftovers(votes)


def _between_leftovers(votes: Votes) -> None:
    """Claim names and other short labels with a leftover right above and right below, as in a gallery or a shop."""
    for index in range(1, len(votes.lines) - 1):
        line = votes.lines[index]
        if votes.is_claimed(index) or not line.is_label or line.words > MOST_BETWEEN:
            continue
        above, below = votes.claimed.get(index - 1), votes.claimed.get(index + 1)
        if above is not None and below is not None and above.kind in BOXES and below.kind in BOXES:
            votes.claim(index, above.kind, PLACED)


def _heads_a_list(votes: Votes, index: int) -> bool:
    """Whether links follow: “Read more: …” with a headline behind it stands alone."""
    kind = votes.claimed[index].kind
    return kind == "related-link" or (kind == "related-block" and votes.lines[index].words <= MOST_IN_HEADING)


def _is_teaser(votes: Votes, index: int, is_first: bool) -> bool:
    """Whether a line below a heading of links is a link of that list rather than a subhead of the story."""
    line = votes.lines[index]
    following = votes.lines[index + 1] if index + 1 < len(votes.lines) else None
    is_above_story = following is not None and following.is_sentence and following.ends
    if is_above_story and not is_first and line.words <= MOST_IN_SUBHEAD:
        return False
    if is_headline(line):
        return True
    if not line.open or not (line.is_label or line.text.endswith(("...", "…"))) or line.words > 25:
        return False
    if line.words >= 5:
        return True
    return following is None or not following.is_sentence


def _join(votes: Votes, index: int, neighbour: int) -> None:
    if not votes.is_claimed(neighbour) or votes.claimed[neighbour].kind == "repeated-paragraph":
        return
    line = votes.lines[index]
    kind = votes.weak_kind(index)
    above = votes.claimed[neighbour].kind if neighbour < index else ""
    if above == "pull-quote" and line.is_label and line.words <= MOST_IN_CREDIT:
        votes.claim(index, "pull-quote", PLACED)
        return
    if kind == "gallery-date" and _dates_the_story(votes, index):
        return
    if kind:
        # A single word says less of the kind of a box than the line beside it.
        votes.claim(index, votes.claimed[neighbour].kind if line.words == 1 else kind, SECONDED)
    elif line.is_label and line.open and votes.story.first < index and line.words >= 3:
        gap = line.gap if neighbour < index else votes.lines[neighbour].gap
        if max(line.gap, _gap_after(votes, index)) >= HOLE and gap >= 2:
            votes.claim(index, _kind_of_label(votes, index), PLACED)


def _kind_of_label(votes: Votes, index: int) -> str:
    kind = votes.weak_kind(index)
    if kind:
        return kind
    if votes.lines[index].text.endswith(("...", "…")):
        return "truncated-teaser"
    above = votes.claimed.get(index - 1)
    return "related-link" if above is not None and above.kind in (*HEADS, "truncated-teaser") else "caption-as-body"
