"""One quotation in two wordings, in two articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from newslint import CorpusFinding, CorpusRule, Document, Fact, Said, Severity, Span
from newslint.layers.quotation_variants import Comparison, Difference, Relation, Token, compare_tokens, tokens
from newslint.named import NamedTuple
from newslint_consistency.facts_sentences import SPOKEN
from newslint_consistency.sides import backing

# Words of a quotation; shorter ones are phrases that anybody may use.
FEWEST = 5
RUN = 3
# Words shown of either side of a difference.
MOST_SHOWN = 8
# Words on either side by which the articles that have a wording are found.
CONTEXT = 2
# Differences told of two quotations, and those from which on they are two translations rather than one slip.
MOST_TOLD = 3
MANY = 5
# The share of the words of a stretch that both have, and the words among them that carry sense.
CLEAR = 0.7
FEWEST_TELLING = 2
# Shared words that are no chance whatever they are, if they are nearly all of the stretch.
LONG = 10
NEARLY_ALL = 0.85


class CrossQuoteVariant(CorpusRule):
    """Two articles quote the same words differently.

    One of them is not what was said: go back to the recording or the document, or say that it is a translation.
    A quotation that is only cut, marked as edited, or written out in other marks is the same quotation.
    """

    id = "consistency/cross-quote-variant"
    severity = Severity.WARNING
    languages = ()
    bad = (
        "“We shall mend the old harbour wall before the winter comes,” she said.\n=====\n"
        "“We shall [[repair]] the old harbour wall before the winter comes,” Ms Hale said.",
        "He wrote of “long winters that this valley has had to bear without a doctor”.\n=====\n"
        "The letter speaks of “long winters that this valley [[has]] to bear without a doctor”.",
    )
    good = (
        "“We shall mend the old harbour wall before the winter comes,” she said.\n=====\n"
        "Ms Hale promised to “mend the old harbour wall before the winter”.",
        "“We shall mend the old harbour wall – all of it – before winter,” she said.\n=====\n"
        "“We shall mend the old harbour wall, all of it, before winter,” Ms Hale said.",
        "“We shall mend the old harbour wall before the winter comes,” she said.\n=====\n"
        "“We shall close the new swimming pool after the summer ends,” he said.",
    )

    def collect(self, doc: Document) -> Iterable[Fact]:
        """Give the quotations of five words and more."""
        for quotation in doc.quotations:
            inside = quotation.inside
            if doc.text.count(" ", *inside) + 1 >= FEWEST:
                yield Fact("quotation", "", inside)

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        """Align each quotation with those of other articles that share three words on end with it."""
        split = {one.number: tokens(one.prose) for one in said}
        told: set[tuple[int, str, str]] = set()
        for one, other in _candidates(said, split):
            comparison = compare_tokens(split[one.number], split[other.number])
            if comparison.relation is not Relation.REWORDED or not _is_one_saying(comparison, one, other, split):
                continue
            if len(comparison.differences) >= MANY:
                yield _as_translation(one, other, comparison)
                continue
            for difference in comparison.differences[:MOST_TOLD]:
                found = _finding(one, other, difference, said, split, told)
                if found is not None:
                    yield found


def _candidates(said: Sequence[Said], split: dict[int, list[Token]]) -> list[tuple[Said, Said]]:
    """Pairs of quotations in two articles that share a run of words, the earlier article first."""
    runs: dict[tuple[str, ...], list[Said]] = defaultdict(list)
    for one in said:
        words = [token.word for token in split[one.number] if not token.edited]
        for run in zip(*(words[at:] for at in range(RUN)), strict=False):
            held = runs[run]
            if not held or held[-1] is not one:
                held.append(one)
    pairs = {
        (first.number, second.number): (first, second)
        for held in runs.values()
        if len(held) > 1
        for at, second in enumerate(held)
        for first in held[:at]
        if first.article != second.article
    }
    return [pairs[number] for number in sorted(pairs)]


def _is_one_saying(comparison: Comparison, one: Said, other: Said, split: dict[int, list[Token]]) -> bool:
    """Whether two quotations are of one utterance, and not two sayings of the same form.

    The words that differ are few beside those that are shared, those that carry sense above all.
    """
    if comparison.shared < CLEAR * comparison.stretch:
        return False
    here = _telling(split[one.number], [difference.first for difference in comparison.differences])
    there = _telling(split[other.number], [difference.second for difference in comparison.differences])
    shared = len((here.shared & there.shared) - SPOKEN)
    if comparison.shared >= LONG and comparison.shared >= NEARLY_ALL * comparison.stretch:
        return True
    return shared >= FEWEST_TELLING and shared >= 1.5 * max(here.other, there.other)


class Telling(NamedTuple):
    """The words outside of all differences, and how many words that carry sense are inside."""

    shared: frozenset[str]
    other: int


def _telling(split: Sequence[Token], differences: Sequence[Span]) -> Telling:
    inside = [token.word for token in split if any(one.start <= token.start < one.end for one in differences)]
    outside = frozenset(
        token.word for token in split if not any(one.start <= token.start < one.end for one in differences)
    )
    return Telling(outside, sum(word not in SPOKEN for word in inside))


def _finding(
    one: Said,
    other: Said,
    difference: Difference,
    said: Sequence[Said],
    split: dict[int, list[Token]],
    told: set[tuple[int, str, str]],
) -> CorpusFinding | None:
    """What there is to say of one difference, at the article whose wording fewer articles have."""
    first, second = (
        _in_context(difference.first, split[one.number]),
        _in_context(difference.second, split[other.number]),
    )
    mine, theirs = _holders(first, said, split), _holders(second, said, split)
    # An article that has both wordings tells of two sayings.
    if {fact.article for fact in mine} & {fact.article for fact in theirs}:
        return None
    here, span, there, most = other, difference.second, one, mine
    their_span = difference.first
    if len(theirs) > len(mine):
        here, span, there, most = one, difference.first, other, theirs
        their_span = difference.second
    written, meant = _wordings(here.prose, span, there.prose, their_span)
    # The third article with a wording is told once, not against each of the first two.
    if (here.number, written, meant) in told:
        return None
    told.add((here.number, written, meant))
    # Where the file writes the words otherwise than they are read, the whole quotation is what can be marked.
    part = _with_word_before(here.prose, span) if span.length == 0 else span
    where = part if here.text == here.prose else None
    known = [*most, *(fact for fact in (mine if most is theirs else theirs) if fact not in most)]
    message = f"“{written}” here, but {backing(most, known, 'has')} “{meant}”; check what was said, and quote it alike."
    return CorpusFinding(here, message, tuple((fact, f"“{meant}” here.") for fact in most[:MOST_SHOWN]), None, where)


def _as_translation(one: Said, other: Said, comparison: Comparison) -> CorpusFinding:
    """Words that differ in many places are two translations as a rule, or two hearings of one speech."""
    shown = _shown(one.prose, comparison.differences[0].first)
    message = (
        f"{one.name} words this quotation differently in {len(comparison.differences)} places, "
        f"the first at “{shown}”; say so if one of the two is a translation."
    )
    return CorpusFinding(other, message, ((one, "The other wording."),), Severity.NOTE)


def _in_context(span: Span, split: list[Token]) -> tuple[str, ...]:
    """The words of a difference with two on either side."""
    inside = [at for at, token in enumerate(split) if token.start >= span.start and token.end <= span.end]
    if span.length and inside:
        first, last = inside[0], inside[-1] + 1
    else:
        first = last = sum(token.end <= span.start for token in split)
    return tuple(token.word for token in split[max(0, first - CONTEXT) : last + CONTEXT])


def _holders(words: tuple[str, ...], said: Sequence[Said], split: dict[int, list[Token]]) -> list[Said]:
    """The quotations that hold words on end, one for each article."""
    wanted = f" {' '.join(words)} "
    found: dict[int, Said] = {}
    for one in said:
        if wanted in f" {' '.join(token.word for token in split[one.number])} ":
            found.setdefault(one.article, one)
    return list(found.values())


def _wordings(here: str, span: Span, there: str, other: Span) -> tuple[str, str]:
    """What the two have where they differ; with the words before it where one of them has nothing."""
    if span.length and other.length:
        return _shown(here, span), _shown(there, other)
    return _shown(here, _with_word_before(here, span)), _shown(there, _with_word_before(there, other))


def _with_word_before(text: str, span: Span) -> Span:
    start = text.rfind(" ", 0, max(0, span.start - 1)) + 1
    return Span(start, span.end)


def _shown(text: str, span: Span) -> str:
    words = text[span.start : span.end].split()
    return " ".join(words[:MOST_SHOWN]) + (" …" if len(words) > MOST_SHOWN else "")
