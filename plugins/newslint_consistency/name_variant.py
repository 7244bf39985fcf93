"""consistency/name-variant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from newslint import Document, DocumentRule, Edit, Finding, Fix, Related, Severity, Span, lazy_pattern
from newslint_consistency.distance import one_letter_apart
from newslint_consistency.facts_people import STORY, Mention, Named, given_names, is_given, is_quoted, named_people

SHORTEST = 5
# A name that is met so much more often than another is the one that is meant.
MAJORITY = 3
CAPITAL = lazy_pattern(r"[A-Z][\w-]{5,}")
VERB = lazy_pattern(
    r"(?:,? who|'s)? ?(?:said|says|told|added|was|is|has|had|will|would|did|does|wrote|won|lost|asked|went|made"
    r"|took|also)\b"
)
ANOTHER_NAME = lazy_pattern(r"(?:\b[A-Z][\w'-]*|\b(?:the|a|an|of|in|at|from|and)) \Z")


class NameVariant(DocumentRule):
    """One person whose name is spelt in two ways.

    A reader who finds “Kowalski” and “Kowalsky” trusts neither, and one of the two is wrong. Flagged is the
    rarer of two names one letter apart, if both have the same given name, or if the rarer one stands
    alone and the other has a full name and is met three times as often.
    """

    id = "consistency/name-variant"
    says_once = True
    spares_words = True
    severity = Severity.ERROR
    scope = STORY
    bad = (
        "Peter Kowalski won the seat on Sunday.\n\nThe count took two days. “I am glad,” Peter [[Kowalsky]] said.",
        "Mayor Anna Brandt opened the fair. Brandt came by boat, and Brandt left by train.\n\n"
        "The fair was full. Mayor [[Brant]] said it would be back.",
        "Anna Kowalski won the seat. Kowalski thanked the town, and Kowalski sang.\n\nThe count took two days, "
        "[[Kowalsky]] "
        "said.",
        "Sarah Holm won the race. It was the third win for [[Sara]] Holm.",
    )
    good = (
        "Peter Kowalski won the seat on Sunday.\n\nHis wife, Maria Kowalska, stood beside him. “I am glad,” "
        "Kowalski said.",
        "Mayor Anna Brandt opened the fair.\n\nThomas Brand, who runs it, said it would be back.",
        "John Holm won the race, and Joan Holm came second.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the rarer name."""
        known = doc.layer(named_people)
        long = [name for name in known.named if len(name) >= SHORTEST]
        if len(long) > 1:
            for one, other in _close_pairs(long):
                yield from self._surnames(doc, known.mentions(doc, one), known.mentions(doc, other))
        for listed in known.named.values():
            if len(listed) > 1:
                yield from self._given(doc, listed)
        yield from self._alone(doc, known)

    def _surnames(self, doc: Document, one: list[Mention], other: list[Mention]) -> Iterator[Finding]:
        if len(other) > len(one):
            one, other = other, one
        often, rare = given_names(one), given_names(other)
        same = [name for name in rare if name in often]
        if not same and (rare or not often or len(one) < MAJORITY * len(other)):
            return
        for mention in other:
            if (mention.given in same or not mention.given) and not is_quoted(doc, mention):
                yield self._about(doc, mention, one[0], mention.surname, one[0].surname)
                return

    def _given(self, doc: Document, listed: list[Mention]) -> Iterator[Finding]:
        for one, other in combinations(given_names(listed), 2):
            if not _is_slip(one, other):
                continue
            first = [mention for mention in listed if mention.given == one]
            second = [mention for mention in listed if mention.given == other]
            # Both in one sentence are two people.
            if {doc.sentence_at(mention.name.start) for mention in first} & {
                doc.sentence_at(mention.name.start) for mention in second
            }:
                continue
            often, rare = (first, second) if len(first) >= len(second) else (second, first)
            if not is_quoted(doc, rare[0]):
                yield self._about(doc, rare[0], often[0], rare[0].given, often[0].given)

    def _alone(self, doc: Document, known: Named) -> Iterator[Finding]:
        """A surname that is met once, without given name or title, a letter from one that is met often."""
        often = [
            name
            for name, named in known.named.items()
            if len(name) > SHORTEST and doc.text.count(name) >= MAJORITY and given_names(named)
        ]
        if not often:
            return
        words = "\n".join(["", *dict.fromkeys(CAPITAL.findall(doc.text)), ""])
        for name in often:
            for word in _like(name, words):
                if word in known.named or is_given(word) or not _is_variant(name, word):
                    continue
                span = _only_place(doc, word)
                if span is not None and _is_person(doc, span) and len(known.mentions(doc, name)) >= MAJORITY:
                    mention = known.mentions(doc, name)[0]
                    yield self._about(doc, mention._replace(name=span, surname=word), mention, word, name)

    def _about(self, doc: Document, rare: Mention, often: Mention, written: str, meant: str) -> Finding:
        start = doc.plain.rfind(written, rare.name.start, rare.name.end)
        span = rare.name._replace(start=start, end=start + len(written))
        return self.finding(
            span,
            f"“{written}” here and “{meant}” elsewhere seem to be one person; check how the name is spelt.",
            fixes=[Fix(f"Write “{meant}”", (Edit(span, meant),))],
            related=[Related(often.name, "The other spelling.")],
        )


def _like(name: str, words: str) -> list[str]:
    """The words of about the same length that begin or end as a name does, in order; a line feed stands round each."""
    near: set[int] = set()
    for part, ends in (("\n" + name[:2], False), (name[-2:] + "\n", True)):
        at = words.find(part)
        while at >= 0:
            near.add(words.rfind("\n", 0, at + 1) if ends else at)
            at = words.find(part, at + 1)
    found = [words[at + 1 : words.find("\n", at + 1)] for at in sorted(near)]
    return [word for word in found if abs(len(word) - len(name)) <= 1]


def _only_place(doc: Document, word: str) -> Span | None:
    """Where a word stands if it stands there alone, in the writer's own words and in no other case."""
    if doc.folded.count(word.lower()) != 1:
        return None
    at = doc.text.find(word)
    block, span = doc.block_at(at), Span(at, at + len(word))
    return span if block is not None and block.role in STORY and doc.quotation_at(span) is None else None


def _is_person(doc: Document, span: Span) -> bool:
    """Whether somebody does something under a name, and no other name stands before it."""
    before, behind = doc.plain[max(0, span.start - 24) : span.start], doc.plain[span.end : span.end + 16]
    return VERB.match(behind) is not None and ANOTHER_NAME.search(before) is None


def _close_pairs(names: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs one letter apart: such words share their first half or their last, so only those are compared."""
    buckets: dict[str, list[str]] = {}
    for name in names:
        for key in ("^" + name[:2], name[-2:] + "$"):
            buckets.setdefault(key, []).append(name)
    told: set[tuple[str, str]] = set()
    for listed in buckets.values():
        for one, other in combinations(listed, 2):
            if (one, other) not in told and abs(len(one) - len(other)) <= 1 and _is_variant(one, other):
                told.add((one, other))
                yield one, other


def _is_variant(one: str, other: str) -> bool:
    """Whether two surnames may be one: a letter apart, but for the endings of plurals, peoples and women's names."""
    if not one_letter_apart(one, other):
        return False
    short, long = sorted((one, other), key=len)
    if len(short) != len(long) and long.startswith(short) and long[-1] in "sniaō":
        return False
    return not (len(short) == len(long) and short[:-1] == long[:-1] and "a" in (short[-1], long[-1]))


def _is_slip(one: str, other: str) -> bool:
    """Whether two given names are rather one: a letter apart, and not two names that are both common."""
    if min(len(one), len(other)) < SHORTEST - 1 or not one_letter_apart(one, other):
        return False
    short, long = sorted((one, other), key=len)
    if len(short) != len(long) and long in (short + "h", short + "e") and short[-1] in "ahn" and short[0] == long[0]:
        return True
    return not (is_given(one) and is_given(other)) and not (len(short) != len(long) and long == short + "a")
