"""Where the story stands among the lines of a page."""

from __future__ import annotations

from collections.abc import Sequence

from newslint import lazy_pattern
from newslint.named import NamedTuple
from newslint_leftovers.lines import Line
from newslint_leftovers.stems import stems
from newslint_leftovers.wordings import Wording

# What a line adds to the stretch that it is part of. A sentence next to another adds its words up to
# a limit; one alone among labels, as the summary of a link is, adds little.
MOST_FOR_SENTENCE = 40
LONE_SENTENCE = 4
# A paragraph of so many words is no summary of a link, wherever it stands.
PARAGRAPH = 35
MOST_FOR_PARAGRAPH = 60
# Below what ends a story, a long one alone among labels that has less than this share of the words
# told elsewhere sums up another story.
LEAST_KNOWN = 0.35
MOST_FOR_STRANGER = 5
# A line that breaks off is the teaser of a story rather than a sentence.
CUT = ("...", "…")
SURE_WORDING, WEAK_WORDING, SHORT_LABEL, LABEL, SHORT_SENTENCE = -12, -6, -4, -3, 4
# Words of a sentence at the edge of the story that still belongs to it.
FEWEST_FOR_EDGE = 5
# The first stretch is the story if it has this share of the greatest sum.
FIRST_SHARE = 0.45
# A sentence among so many lines from the top is the lede.
OPENING_LINES = 3
# What a box inside a story may cost at most: the story goes on behind it if there is enough of it.
MOST_FOR_BOX = 50
LONGEST_BOX = 30
# Kinds that stand below a story and hardly ever in one, and what each costs beyond a box's price once
# so many sentences have been told: less where its wording is weak.
AFTER = {
    "byline-furniture": (60, 22),
    "comment-form": (160, 40),
    "cookie-consent": (60, 22),
    "copyright-line": (60, 22),
    "glued-tags": (60, 22),
    "nav-label": (60, 22),
    "publish-stamp": (120, 22),
    "share-follow": (60, 22),
}
TOLD = 3
# An entry of a list of facts: a name, a mark and what is said of it.
FACT = lazy_pattern(r"\w\)?(?: ?: | ?[-–—] )\S")
FEWEST_FACTS = 5
# What closes a story: a rule, or who wrote the post that it ends with.
CLOSING = lazy_pattern(r"[\W_]+|[-–—] .{2,60} \(@\w+\).{0,40}")
# Lines between a story and its list, such as the list's heading.
MOST_BEFORE_LIST = 2
# A box that an advertisement ends: the label says that the story goes on.
MOST_FOR_AD = 20

# Labels, and different sure wordings among them, that must stand outside the story for a page dump.
FEWEST_LABELS = 14
FEWEST_WORDINGS = 4
# The part of all words in sentences that the story of a page must have; else it is no story but a
# list, and the page is taken for one article.
LEAST_TOLD = 0.15


class Story(NamedTuple):
    """The first and the last line of a story, as indexes, and whether a whole page stands round it.

    `first` is beyond `last` when there is no story.
    """

    first: int
    last: int
    is_page: bool


def story_of(lines: Sequence[Line], said: Sequence[Wording | None]) -> Story:
    """Find the story: in a page dump the densest stretch of sentences, else from the first to the last sentence."""
    tells = [_is_told(line) for line in lines]
    first, last = _with_edges(lines, said, *_densest(lines, said, tells))
    outside = [index for index in (*range(first), *range(last + 1, len(lines))) if lines[index].open]
    labels = sum(1 for index in outside if lines[index].is_label)
    if labels >= FEWEST_LABELS:
        sure = {lines[index].key for index in outside if (one := said[index]) is not None and not one.weak}
        told = [line.words if tells[index] else 0 for index, line in enumerate(lines)]
        if len(sure) >= FEWEST_WORDINGS and sum(told[first : last + 1]) >= LEAST_TOLD * sum(told):
            return Story(first, last, True)
    sentences = [
        index for index, line in enumerate(lines) if line.is_sentence and line.open and not _is_sure(said[index])
    ]
    return Story(sentences[0], sentences[-1], False) if sentences else Story(0, -1, False)


def _densest(lines: Sequence[Line], said: Sequence[Wording | None], tells: Sequence[bool]) -> tuple[int, int]:
    """The stretch of lines with the greatest sum of values, or the first one that comes near it.

    Kadane's method with boxes limited in cost. Below its story a page may show other stories in full.
    """
    stretches: list[tuple[int, int, int]] = []
    best, best_first, best_last = 0, 0, -1
    total, begun, before_box, box, told = 0, 0, 0, 0, 0
    costly: dict[str, int] = {}
    strange: set[int] | None = None
    for index, value in enumerate(_values(lines, said, tells)):
        if costly and value > MOST_FOR_STRANGER:
            strange = _strangers(lines, tells) if strange is None else strange
            value = MOST_FOR_STRANGER if index in strange else value
        if total <= 0:
            stretches.append((best, best_first, best_last))
            total, begun, before_box, best, told = 0, index, 0, 0, 0
        total += value
        if value > 0:
            before_box = total
            box = 0
            told += tells[index]
        elif told >= TOLD and (one := said[index]) is not None and one.kind in AFTER and not _is_count(lines[index]):
            # What costs here stays lost, however the box round it ends.
            key = lines[index].key
            costly[key] = times = costly.get(key, 0) + 1
            cost = AFTER[one.kind][one.weak] if times <= 2 else 0
            total -= cost
            before_box -= cost
        elif (label := said[index]) is not None and label.kind == "ad-label":
            total = max(total, before_box - MOST_FOR_AD)
        else:
            box += 1
            if box <= LONGEST_BOX:
                total = max(total, before_box - MOST_FOR_BOX)
        if total > best:
            best, best_first, best_last = total, begun, index
    stretches.append((best, best_first, best_last))
    enough = max(FIRST_SHARE * max(stretches)[0], 1)
    return next(((first, last) for sum_, first, last in stretches if sum_ >= enough), (0, -1))


def _values(lines: Sequence[Line], said: Sequence[Wording | None], tells: Sequence[bool]) -> list[int]:
    values: list[int] = []
    previous = -1
    for index, line in enumerate(lines):
        wording = said[index]
        if wording is not None and wording.kind == "ad-label":
            # An advertisement stands between two paragraphs of a story and parts nothing.
            values.append(-1)
            continue
        values.append(_value(line, wording, tells[index]))
        if tells[index] and previous >= 0 and tells[previous] and values[previous] > 0 and values[index] > 0:
            values[previous] = max(values[previous], min(lines[previous].words, MOST_FOR_SENTENCE))
            values[index] = max(values[index], min(line.words, MOST_FOR_SENTENCE))
        previous = index
    return values


def _strangers(lines: Sequence[Line], told: Sequence[bool]) -> set[int]:
    """Indexes of long paragraphs that stand alone among labels and share few words with what is told in a row."""
    in_a_row = {
        index
        for index in range(len(lines))
        if told[index] and ((index and told[index - 1]) or any(told[index + 1 :][:1]))
    }
    lone = [index for index, line in enumerate(lines) if told[index] and line.words >= PARAGRAPH]
    known = {stem for index in in_a_row for stem in stems(lines[index].text)}
    found: set[int] = set()
    for index in lone:
        held = stems(lines[index].text)
        if index not in in_a_row and sum(1 for stem in held if stem in known) < LEAST_KNOWN * len(held):
            found.add(index)
    return found


def _with_edges(lines: Sequence[Line], said: Sequence[Wording | None], first: int, last: int) -> tuple[int, int]:
    """The stretch with the sentences next to it that no wording of the page parts from it."""
    if first > last:
        return first, last
    # A text that begins with a sentence is no page from its top: whatever box comes next, the story has begun.
    opening = next((index for index in range(min(first, OPENING_LINES)) if _opens(lines[index], said[index])), first)
    if first - opening <= LONGEST_BOX // 2:
        first = min(first, opening)
    for index in range(first - 1, -1, -1):
        if said[index] is not None:
            break
        if _tells(lines[index]):
            first = index
    for index in range(last + 1, len(lines)):
        if said[index] is not None:
            break
        if _tells(lines[index]):
            last = index
    for index in range(last + 1, len(lines)):
        if not CLOSING.fullmatch(lines[index].text):
            break
        last = index
    return first, _with_list(lines, said, last)


def _with_list(lines: Sequence[Line], said: Sequence[Wording | None], last: int) -> int:
    """The last line of a list of facts, such as winners or measures, that closes a story; else `last`."""
    end, facts, others = last, 0, 0
    for index in range(last + 1, len(lines)):
        line = lines[index]
        if not line.open or (_is_sure(said[index]) and (facts or line.words > 3)):
            break
        if FACT.search(line.text):
            facts += 1
            others = 0
            end = index
        else:
            others += 1
            if others > (1 if facts else MOST_BEFORE_LIST):
                break
    return end if facts >= FEWEST_FACTS else last


def _opens(line: Line, wording: Wording | None) -> bool:
    return line.open and line.is_sentence and not _is_sure(wording)


def _tells(line: Line) -> bool:
    return line.open and line.ends and line.words >= FEWEST_FOR_EDGE


def _is_count(line: Line) -> bool:
    """Whether a label holds nothing but numbers and marks: a page of a gallery, or a score in a table."""
    return not any(sign.isalpha() for sign in line.key)


def _is_told(line: Line) -> bool:
    """Whether a line is a sentence of a story, and no long headline or summary that breaks off."""
    if line.words >= PARAGRAPH:
        return line.is_sentence
    return line.is_sentence and line.ends and not line.text.endswith(CUT)


def _value(line: Line, wording: Wording | None, is_told: bool) -> int:
    if not line.open:
        return 0
    if wording is not None and wording.kind == "caption-as-body":
        # Pictures stand in stories.
        return SHORT_LABEL
    if wording is not None:
        return WEAK_WORDING if wording.weak else SURE_WORDING
    if is_told:
        return min(line.words, MOST_FOR_PARAGRAPH) if line.words >= PARAGRAPH else LONE_SENTENCE
    if line.text.endswith(CUT):
        return LABEL
    if line.ends:
        return SHORT_SENTENCE
    return SHORT_LABEL if line.words <= 6 else LABEL


def _is_sure(wording: Wording | None) -> bool:
    return wording is not None and not wording.weak
