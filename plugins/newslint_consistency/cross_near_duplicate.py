"""consistency/cross-near-duplicate."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newslint import CorpusFinding, CorpusRule, Document, Fact, Said, Severity, lazy_pattern
from newslint_consistency.facts_sentences import FEWEST, TOLD_IN, stems, told_sentences

# Stems on end that two sentences must share before they are looked at.
RUN = 2
FEWEST_RUNS = 2
# Runs that so many sentences share tell nothing.
MOST_SHARING = 30
# The share of the stems of a stretch that both have, in one order.
SHARED = 0.72
# Shared stems that are enough whatever the length of the sentences, and those among them that are no names.
LONG = 8
FEWEST_TELLING = 3
# The share of the sentences of an article from which on it is the article that is the same.
WHOLE = 0.5
FEWEST_OF_ARTICLE = 4
# Blanks of a sentence below which it cannot hold so many words, unless dashes join them.
FEWEST_BLANKS = FEWEST - 1
# Quotations of one sentence that are looked at.
MOST_QUOTED = 12
# Sentences of two articles from which on they are told together.
MANY = 3
# Tried at capitals and at a D alone, which is many times as fast as a look at every word.
AGENCY = lazy_pattern(
    r"[ABPRUKTXd](?<!\w.)(?:(?<=A)(?:P|\.P\.|ssociated Press|FP|gence France-Presse|NI|AP)|(?<=R)euters|(?<=U)PI"
    r"|(?<=B)loomberg|(?<=P)(?:A Media|ress Association|TI)|(?<=d)pa|(?<=X)inhua|(?<=T)ASS|(?<=K)yodo)\b"
)
# Signs at either end of an article in which copy is credited.
ENDS = 400


class CrossNearDuplicate(CorpusRule):
    """Nearly the same sentence stands in two articles on one event, and neither credits the other or an agency.

    Copy that is shared wants its credit, copy that is reworked wants a second look, and a corpus wants it once.
    An article most of whose sentences stand in another is told once, as a warning; a single sentence is a note.
    Sentences that are mostly quoted speech, and articles that credit the same agency, are left alone.
    """

    id = "consistency/cross-near-duplicate"
    severity = Severity.NOTE
    scope = TOLD_IN
    bad = (
        "The old ferry to the island was sold on Monday. Its release comes just days after the harbour board "
        "complained about the state of the landing stage under the old council.\n=====\n"
        "A ferry was sold. [[The release comes days after the harbour board voiced complaints about the state of the "
        "landing stage under the old council.]]",
        "The row stems from opposing views on the mill and the bridge, as well as claims by the town that the firm "
        "hid the report on the flood.\n=====\n"
        "[[Tempers rose over the mill and the bridge, and claims by the town that the firm had hid the report on "
        "the flood.]]",
    )
    good = (
        "The harbour board complained about the state of the landing stage under the old council.\n=====\n"
        "The harbour board met on Monday to talk of the landing stage, and the mayor of the council was there.",
        "“The harbour board complained about the state of the landing stage under the old council,” she said.\n"
        "=====\n“The harbour board complained about the state of the landing stage under the old council,” "
        "Ms Hale said.",
        "MARSH END (Reuters) - The harbour board complained about the state of the landing stage under the old "
        "council.\n=====\nMARSH END (Reuters) - The harbour board complained about the state of the landing stage "
        "under the old council.",
    )

    def collect(self, doc: Document) -> Iterable[Fact]:
        """Give the sentences, with what agencies the article credits and where somebody is quoted."""
        told = doc.layer(told_sentences)
        if not told:
            return
        met = AGENCY.findall(doc.text, 0, ENDS) + AGENCY.findall(doc.text, max(0, len(doc.text) - ENDS))
        credit = ",".join(sorted(set(met)))
        # One value for all sentences without speech, so that it is kept once.
        unspoken: tuple[str, tuple[tuple[int, int], ...]] = (credit, ())
        folded, quotations, at = doc.folded, [one.span for one in doc.quotations], 0
        for sentence in told:
            start, end = sentence
            while at < len(quotations) and quotations[at].end <= start:
                at += 1
            if folded.count(" ", start, end) < FEWEST_BLANKS:
                continue
            value = unspoken
            if at < len(quotations) and quotations[at].start < end:
                near = quotations[at : at + MOST_QUOTED]
                value = (credit, tuple((one.start - start, one.end - start) for one in near if one.start < end))
            yield Fact("sentence", value, sentence)

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        """Mark the later of two sentences, or the first of an article that repeats another."""
        # Most articles are compared with none, so that stems are made here and not when they are read.
        split = {one.number: stems(one.prose, one.value[1]) for one in said}
        said = [one for one in said if len(split[one.number]) >= FEWEST]
        known = {one.number: one for one in said}
        counts = Counter(one.article for one in said)
        pairs: dict[int, Said] = {}
        for first, second in _candidates(said, split):
            if second.number in pairs or _credited(first, second):
                continue
            if _is_near(split[first.number], split[second.number]):
                pairs[second.number] = first
        by_article: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, other in pairs.items():
            by_article[known[number].article, other.article].append(number)
        for numbers in by_article.values():
            one, other = known[numbers[0]], pairs[numbers[0]]
            count = counts[one.article]
            if count >= FEWEST_OF_ARTICLE and len(numbers) >= WHOLE * count:
                message = (
                    f"{len(numbers)} of the {count} sentences of this article stand in {other.name}; "
                    "credit it, or keep one of the two."
                )
                yield CorpusFinding(one, message, ((other, "This sentence."),), Severity.WARNING)
                continue
            if len(numbers) >= MANY:
                shown = tuple((pairs[number], "One of these sentences.") for number in numbers)
                message = (
                    f"{len(numbers)} sentences of this article, this one first, stand nearly so in {other.name}; "
                    "credit where they are from, or rewrite them."
                )
                yield CorpusFinding(one, message, shown)
                continue
            for number in numbers:
                one, other = known[number], pairs[number]
                message = f"Nearly the same sentence stands in {other.name}; credit where it is from, or rewrite it."
                yield CorpusFinding(one, message, ((other, "The other sentence."),))


def _candidates(said: Sequence[Said], split: dict[int, tuple[str, ...]]) -> Iterator[tuple[Said, Said]]:
    """Pairs of sentences in two articles that share several runs of stems, the earlier article first."""
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, one in enumerate(said):
        stems = [stem.lower() for stem in split[one.number]]
        for run in set(zip(*(stems[start:] for start in range(RUN)), strict=False)):
            runs[run].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in runs.values():
        if 1 < len(holders) <= MOST_SHARING:
            for place, second in enumerate(holders):
                for first in holders[:place]:
                    if said[first].article != said[second].article:
                        shared[first, second] += 1
    for first, second in sorted([pair for pair, count in shared.items() if count >= FEWEST_RUNS]):
        yield said[first], said[second]


def _credited(one: Said, other: Said) -> bool:
    """Whether two articles credit one agency, or one credits the other."""
    return bool(set(str(one.value[0]).split(",")) & set(str(other.value[0]).split(",")) - {""})


def _is_near(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two sentences, or long stretches of them, say the same in the same order, and not names alone."""
    from difflib import SequenceMatcher

    first, second = [stem.lower() for stem in one], [stem.lower() for stem in other]
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    runs = [run for run in matcher.get_matching_blocks() if run.size]
    for start, begin in enumerate(runs):
        shared = telling = 0
        for run in runs[start:]:
            shared += run.size
            telling += sum(one[run.a + at].islower() and other[run.b + at].islower() for at in range(run.size))
            stretch = max(run.a + run.size - begin.a, run.b + run.size - begin.b)
            is_long = shared >= LONG or 2 * shared >= min(len(one), len(other))
            if shared >= FEWEST and telling >= FEWEST_TELLING and shared >= SHARED * stretch and is_long:
                return True
    return False
