"""Which line is the headline: the first line of an article, or the one of a page that the story bears out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from newslint.document import Document, Role
from newslint.formats.story import is_sentence
from newslint.formats.top_lines import TOP, Line
from newslint.layers.bylines import FULL_STOP, LONGEST_BYLINE, begins_with_given_name, is_byline, is_names
from newslint.layers.dateline_parts import is_agency
from newslint.layers.datelines import dateline_line, opening
from newslint.layers.dates import is_date_line
from newslint.named import NamedTuple
from newslint.text.patterns import lazy_pattern
from newslint.text.words import fold

LONGEST_HEADLINE = 200
MOST_WORDS = 32
# The lede that bears a headline out: at least so long, and within so many lines below it.
SHORTEST_LEDE = 60
LEDE_WITHIN = 7
# A line this short above a longer headline is a kicker or a masthead.
KICKER_WORDS = 3
# A headline may be a sentence if a byline follows it and it is no longer than this.
SENTENCE_WORDS = 14

# An address or an image on a line of its own says nothing of what the next line is.
ADDRESS = lazy_pattern(r"<?(?:https?://|www\.)\S+\Z|!\[[^\]\n]*\]\([^)\n]*\)\Z")
# Signs that open a list, a quotation in markup or a link, and no headline.
NO_HEADLINE = "-*•·>|[!<"
ENDS_SENTENCE = lazy_pattern(r"[.!?…:][\"'”’»)\]]*\Z")

# On a page: so many lines above the lede are looked at, and so much must speak for a headline.
ABOVE_LEDE = 70
FEW_LEFTOVERS = 3
BELOW_LEDE = 1
BYLINE_NEXT, BYLINE_NEAR = 3, 7
ENOUGH = 2.0
# The standfirst of a page stands so many lines below the headline, and may fit the story so much better.
STANDFIRST_WITHIN = 3
NEARLY, NEARLY_NEXT, NEARLY_LONG = 1.2, 1.8, 3.5
LONG = 16
WORD = lazy_pattern(r"[^\W_]{4,}|\d+|[A-Z][^\W_]+")
OPENING = 3000
STEM = 5
OFTEN = 4
COMMON = (
    "about after again also been before being could down first from have here into just last like made make more most"
    " must need news only other over says should some still than that their them then there these they this those time"
    " under until very want what when where which while will with without would year years your"
)
MARKS = str.maketrans("", "", "\"'“”‘’")
# Where a picture is from.
CREDITED = lazy_pattern(
    r"\b(?:Getty|AP Photo|(?:AFP|Reuters|EPA|PA)/|/(?:AFP|Reuters|AP|EPA|PA|Getty)|Photo(?:graph)?s? (?:by|courtesy)"
    r"|(?:Image|Photo|Picture|Credit|Photograph)s?(?::| credit| by\b))|©|\(Photo|[a-z]/[A-Z]{2}"
)


def find_headline(doc: Document, lines: Sequence[Line], lede: int) -> int | None:
    """The number of the line that is the headline, or None; `lede` is the number of the story's first line."""
    leftover = Role.LEFTOVER
    if [line.role for line in lines[:lede]].count(leftover) >= FEW_LEFTOVERS:
        return _of_page(doc, lines, lede)
    if lede > TOP and not is_sentence(lines[0]):
        return _of_page(doc, lines, lede)
    kept = [number for number, line in enumerate(lines[: 3 * TOP]) if line.role is not leftover]
    return _of_article(doc, lines, kept)


def _is_signature(line: Line) -> bool:
    """Whether a line is a byline, a date line or a stamp: what stands below a headline."""
    return line.is_stamp or is_byline(line.text) or is_date_line(line.text)


def _of_article(doc: Document, lines: Sequence[Line], kept: Sequence[int]) -> int | None:
    for place, number in enumerate(kept[:TOP]):
        line = lines[number]
        if line.role is not Role.PARAGRAPH:
            return None
        if ADDRESS.match(line.text) or is_byline(line.text) or is_date_line(line.text):
            continue
        following = [lines[one] for one in kept[place + 1 : place + 3]]
        if _is_credit(line.text, following):
            continue
        if not _may_be_headline(doc, line, following) or not _has_lede(doc, lines, kept, place):
            return None
        if (
            _is_kicker(line, [lines[one] for one in kept[place + 1 : place + LEDE_WITHIN]])
            and _may_be_headline(doc, following[0], following[1:])
            and _has_lede(doc, lines, kept, place + 1)
        ):
            return kept[place + 1]
        return number
    return None


def _is_kicker(line: Line, following: Sequence[Line]) -> bool:
    """Whether a short line above a longer one is a label: no word of it stands in what opens the story."""
    if line.words > KICKER_WORDS or not following or following[0].words <= KICKER_WORDS:
        return False
    return line.text.isupper() or not stems(line.text) & stems(" ".join(one.text for one in following[1:]))


def _is_credit(text: str, following: Sequence[Line]) -> bool:
    """Whether a name above the story is that of its writer: an agency or an outlet in capitals follows."""
    if not following:
        return False
    outlet = following[0].text
    if len(outlet) > LONGEST_BYLINE or not (
        (outlet.isupper() and len(outlet.split()) <= KICKER_WORDS) or is_agency(outlet)
    ):
        return False
    return begins_with_given_name(text) and is_names(text)


def _may_be_headline(doc: Document, line: Line, following: Sequence[Line]) -> bool:
    text = line.text
    if line.role is not Role.PARAGRAPH or is_byline(text) or opening(doc.text, line.span):
        return False
    if dateline_line(doc.text, line.span) or not text[:1].strip(NO_HEADLINE) or len(text) > LONGEST_HEADLINE:
        return False
    if FULL_STOP.search(text):
        is_told = any(is_byline(one.text) or is_date_line(one.text) for one in following)
        if not is_told or line.words > SENTENCE_WORDS:
            return False
    # Of a record the text is the body alone as a rule: a line of it needs more to be a headline.
    fewest = 4 if doc.format == "records" else 2
    return fewest <= line.words <= MOST_WORDS and any(sign.isalpha() for sign in text)


def _has_lede(doc: Document, lines: Sequence[Line], kept: Sequence[int], place: int) -> bool:
    length = len(lines[kept[place]].text)
    within = 1 if doc.format == "records" else LEDE_WITHIN
    for number in kept[place + 1 : place + 1 + within]:
        line = lines[number]
        is_longer = line.role is Role.PARAGRAPH and len(line.text) > max(length, SHORTEST_LEDE)
        if is_longer and ENDS_SENTENCE.search(line.text):
            return True
    return False


def _of_page(doc: Document, lines: Sequence[Line], lede: int) -> int | None:
    """The line above the story of a page that has most of its words, is shown again, or has the byline below it."""
    if lede >= len(lines):
        return None
    page = _page(lines, lede)
    first = max(0, lede - ABOVE_LEDE)
    scores = [_score(doc, lines, number, page) for number in range(first, min(len(lines), lede + BELOW_LEDE))]
    best = max(scores)
    if best < ENOUGH:
        return None
    chosen = first + scores.index(best)
    # What stands right above the best line and is nearly as good is the headline, and that its standfirst.
    for number in range(max(first, chosen - STANDFIRST_WITHIN), chosen):
        nearly = NEARLY if chosen - number > 1 else NEARLY_LONG if lines[chosen].words >= LONG else NEARLY_NEXT
        near = scores[number - first] >= max(best - nearly, ENOUGH) and lines[number].words > KICKER_WORDS
        if near and not _key(lines[number].text).endswith(_key(lines[chosen].text)):
            return number
    return chosen


class _Page(NamedTuple):
    """What a line of a page is held against.

    `told` are the longer words that open the story, by their first letters; `shown` says in how
    many lines above the story such a word stands, `counts` how often a line stands in the page, and
    `signed` holds the numbers of bylines, date lines and stamps.
    """

    lede: int
    counts: Counter[str]
    told: frozenset[str]
    shown: Counter[str]
    title: str
    signed: frozenset[int]


def _page(lines: Sequence[Line], lede: int) -> _Page:
    counts = Counter(_key(line.text) for line in lines if line.words <= MOST_WORDS)
    opening_text = " ".join(line.text for line in lines[lede : lede + 40] if is_sentence(line))[:OPENING]
    shown = Counter(word for line in lines[:lede] for word in stems(line.text))
    near = range(max(0, lede - ABOVE_LEDE), min(len(lines), lede + BYLINE_NEAR))
    signed = frozenset(number for number in near if _is_signature(lines[number]))
    return _Page(lede, counts, frozenset(stems(opening_text)), shown, _key(lines[0].text), signed)


def stems(text: str) -> set[str]:
    """The longer words and the names of a text, cut to their first letters so that endings do not matter."""
    words = fold("\n".join(WORD.findall(text))).split()
    return {word[:STEM] for word in words} - _common()


@cache
def _common() -> frozenset[str]:
    """Words that stand in any headline, cut like the others."""
    return frozenset(word[:STEM] for word in COMMON.split())


def _score(doc: Document, lines: Sequence[Line], number: int, page: _Page) -> float:
    """How much speaks for a line as the headline of a page."""
    line = lines[number]
    text = line.text
    if not _may_head_page(doc, line):
        return 0.0
    words = stems(text)
    # A word that half of the furniture has, as the name of a section, tells little.
    shared = sum(1.0 if page.shown[word] <= OFTEN else 0.3 for word in words if word in page.told)
    key = _key(text)
    score = 4.0 * shared / max(len(words), 4)
    score += (0.8 * (page.counts[key] > 1) + 1.5 * (number > 0 and page.title.startswith(key))) * (line.words > 3)
    to_byline = min((one - number for one in page.signed if one > number), default=BYLINE_NEAR + 1)
    score += 2.0 if to_byline <= BYLINE_NEXT else 1.0 * (to_byline <= BYLINE_NEAR)
    score += 1.0 if 6 <= line.words <= 20 else 0.5 * (line.words >= 4)
    score += 0.7 * (line.role is Role.PARAGRAPH) - 0.04 * abs(page.lede - number) - (number >= page.lede)
    if line.words <= KICKER_WORDS:
        score -= 1.0
    if text.endswith(("…", "...", ",", "—")):
        score -= 3.0
    elif FULL_STOP.search(text):
        score -= 1.5
    if CREDITED.search(text):
        score -= 2.0
    return score - 1.5 * is_sentence(line)


def _may_head_page(doc: Document, line: Line) -> bool:
    text = line.text
    if not line.may_be_headline:
        return False
    if not 2 <= line.words <= MOST_WORDS or len(text) > LONGEST_HEADLINE or not text[0].strip(NO_HEADLINE):
        return False
    if ADDRESS.match(text) or is_byline(text) or is_date_line(text) or (line.words <= 4 and is_bare_name(text)):
        return False
    return not dateline_line(doc.text, line.span) and not opening(doc.text, line.span)


def is_bare_name(text: str) -> bool:
    """Whether a line names somebody by a common given name, perhaps with an office behind."""
    return begins_with_given_name(text) and is_names(text)


def _key(text: str) -> str:
    """A line as it is held against others: folded, without marks of quotation."""
    return fold(text).translate(MARKS).strip()
