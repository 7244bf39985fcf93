"""Whether two quotations are of one utterance, and in what their wordings differ.

Words are compared without case, marks, accents and joins; what an editor may do to a quotation (cut
it, leave something out with an ellipsis, explain in brackets, write a contraction out) is told from
words that were exchanged, lost or added. The alignment is that of difflib (Ratcliff and Obershelp).
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.text.precompiled import quick_pattern
from newslint.text.words import fold

if TYPE_CHECKING:
    from difflib import Match

# Words that two quotations must share to be of one utterance, and the share of the shorter overlap that they make up.
FEWEST_SHARED = 5
SHARED_SHARE = 0.6
# A run of shared words as long as this is no chance.
LONG_RUN = 4
# A run of words at either end of what is shared may be chance if it is shorter.
SHORTEST_END = 2
TOKEN = (
    r"(?P<cut>…|\.(?:\s?\.){2,}|\*\s*\*\s*\*|[\[(](?:…|\.\s?\.\s?\.)[\])])"
    r"|(?P<note>\[[^\]\n]{0,120}\]|\([^)\n]{0,60}\))"
    r"|(?P<word>[$£€#@]?[^\W_]+(?:[.,][0-9]+)*(?:'[^\W_]+)*'?|%|&)"
)
CONTRACTIONS = {
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "percent": "per cent",
}
ENDINGS = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "would"))
SAME_WORDS = {
    "okay": "ok",
    "zero": "0",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "mr": "",
    "mrs": "",
    "ms": "",
    "um": "",
    "uh": "",
    "er": "",
    "senator": "sen",
    "president-elect": "president",
    "&": "and",
}


class Relation(StrEnum):
    """What two quotations are to each other."""

    SAME = "same"
    EXCERPT = "excerpt"
    EDITED = "edited"
    CONTRACTED = "contracted"
    REWORDED = "reworded"
    UNRELATED = "unrelated"


class Difference(NamedTuple):
    """Where two quotations differ: a span in each text, one of them empty where words are missing."""

    first: Span
    second: Span


class Comparison(NamedTuple):
    """How two quotations are related, and the differences in wording in the order of the text.

    `shared` counts the words that both have in the stretch that they share, `stretch` the words of
    that stretch in the one that is shorter there.
    """

    relation: Relation
    differences: tuple[Difference, ...] = ()
    shared: int = 0
    stretch: int = 0


class Token(NamedTuple):
    """A word as it is compared, and where it stands; a cut or a note of the editor's has no word."""

    word: str
    start: int
    end: int
    edited: bool = False


def tokens(quotation: str) -> list[Token]:
    """The words of a quotation as they are compared, with cuts and bracketed notes as tokens of their own."""
    found: list[Token] = []
    folded = fold(quotation).replace("-", " ").replace("–", " ").replace("—", " ")
    if not folded.isascii():
        folded = "".join(_bare(sign) for sign in folded)
    for match in quick_pattern(TOKEN).finditer(folded):
        start, end = match.span()
        if match.lastgroup != "word":
            found.append(Token("…", start, end, True))
            continue
        for word in _words(match[0]):
            found.append(_token((word, start, end, False)))
    return found


# A token without a call of Python code for each word.
_token = partial(tuple.__new__, Token)


# The same words come again and again.
@lru_cache(maxsize=20_000)
def _words(word: str) -> tuple[str, ...]:
    """The words for which one stands when quotations are compared."""
    if word == "%":
        return "per", "cent"
    word = word.strip("'")
    written = CONTRACTIONS.get(word)
    if written is None:
        for ending, full in ENDINGS:
            if word.endswith(ending) and len(word) > len(ending):
                written = f"{word[: -len(ending)]} {full}"
                break
        else:
            if word.endswith("'s") and word[:-2] in PRONOUNS_WITH_IS:
                written = f"{word[:-2]} is"
    if written is None:
        written = SAME_WORDS.get(word, word).replace("'", "")
    return tuple(written.split())


# fmt: off
PRONOUNS_WITH_IS = frozenset({
    "it", "that", "there", "here", "he", "she", "what", "who", "where", "how", "this", "everybody", "everyone",
    "nobody", "somebody", "someone", "something", "nothing", "when", "why",
})
# fmt: on


def _bare(sign: str) -> str:
    if sign < "\x80":
        return sign
    import unicodedata

    return unicodedata.normalize("NFD", sign)[0]


def compare_quotations(first: str, second: str) -> Comparison:
    """How two quotations are related; give their words without the marks.

    SAME and EXCERPT: no word differs where the two overlap. EDITED: only where one of them has an
    ellipsis or brackets. CONTRACTED: only in contractions, joins or the order of two words. REWORDED:
    words are exchanged, lost or added. UNRELATED: they share too little to be of one utterance.
    Spans of the differences count code points of the two texts.
    """
    return compare_tokens(tokens(first), tokens(second))


def compare_tokens(first: list[Token], second: list[Token]) -> Comparison:
    """The same for two lists of tokens, for callers that compare one quotation with many."""
    one = [token.word for token in first if not token.edited]
    other = [token.word for token in second if not token.edited]
    if min(len(one), len(other)) < FEWEST_SHARED:
        return Comparison(Relation.UNRELATED)
    if "".join(one) == "".join(other):
        return Comparison(Relation.SAME, (), len(one), len(one))
    if _holds(one, other) or _holds(other, one):
        held = min(len(one), len(other))
        return Comparison(Relation.EXCERPT, (), held, held)
    return _aligned(first, second)


def _holds(longer: list[str], shorter: list[str]) -> bool:
    return f" {' '.join(shorter)} " in f" {' '.join(longer)} " or "".join(shorter) in "".join(longer)


def _aligned(first: list[Token], second: list[Token]) -> Comparison:
    from difflib import SequenceMatcher

    one = [token.word for token in first]
    other = [f"{token.word}{'' if not token.edited else '2'}" for token in second]
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    runs = [run for run in matcher.get_matching_blocks() if run.size]
    runs = _overlap(runs)
    shared = sum(run.size for run in runs)
    if not runs or shared < FEWEST_SHARED:
        return Comparison(Relation.UNRELATED)
    spread = min(runs[-1].a + runs[-1].size - runs[0].a, runs[-1].b + runs[-1].size - runs[0].b)
    if shared < SHARED_SHARE * spread or max(run.size for run in runs) < LONG_RUN:
        return Comparison(Relation.UNRELATED)
    gaps = [(before.a + before.size, after.a, before.b + before.size, after.b) for before, after in pairwise(runs)]
    kinds: set[Relation] = set()
    differences: list[Difference] = []
    for a_start, a_end, b_start, b_end in gaps:
        kind = _kind(first, second, a_start, a_end, b_start, b_end)
        kinds.add(kind)
        if kind is Relation.REWORDED:
            differences.append(Difference(_span(first, a_start, a_end), _span(second, b_start, b_end)))
    for relation in (Relation.REWORDED, Relation.EDITED, Relation.CONTRACTED):
        if relation in kinds:
            return Comparison(relation, tuple(sorted(differences)), shared, spread)
    return Comparison(Relation.EXCERPT, (), shared, spread)


def _overlap(runs: list[Match]) -> list[Match]:
    """The runs of shared words that belong to one stretch: far, short runs at the ends are chance."""
    if not runs:
        return runs
    middle = max(range(len(runs)), key=lambda number: runs[number].size)
    kept = [runs[middle]]
    for run in runs[middle + 1 :]:
        if not _is_near(kept[-1], run):
            break
        kept.append(run)
    for run in reversed(runs[:middle]):
        if not _is_near(run, kept[0]):
            break
        kept.insert(0, run)
    for end, beside in ((0, 1), (-1, -2)):
        if len(kept) > 1 and kept[end].size < SHORTEST_END and _gap(*sorted((kept[end], kept[beside]))) > 1:
            del kept[end]
    return kept


def _is_near(before: Match, after: Match) -> bool:
    """Whether the words between two runs are few against the words in the shorter of them."""
    return _gap(before, after) <= 2 + 2 * min(before.size, after.size)


def _gap(before: Match, after: Match) -> int:
    """The words between two runs, in the text that has more of them there."""
    return max(after.a - before.a - before.size, after.b - before.b - before.size)


def _kind(first: list[Token], second: list[Token], a_start: int, a_end: int, b_start: int, b_end: int) -> Relation:
    """What the difference in a gap amounts to."""
    here, there = first[a_start:a_end], second[b_start:b_end]
    if any(token.edited for token in (*here, *there)):
        return Relation.EDITED
    if "".join(token.word for token in here) == "".join(token.word for token in there):
        return Relation.CONTRACTED
    if sorted(token.word for token in here) == sorted(token.word for token in there):
        return Relation.CONTRACTED
    return Relation.REWORDED


def _span(quotation: list[Token], start: int, end: int) -> Span:
    if start < end:
        return Span(quotation[start].start, quotation[end - 1].end)
    at = quotation[start - 1].end if start else 0
    return Span(at, at)
