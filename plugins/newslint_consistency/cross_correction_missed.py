"""consistency/cross-correction-missed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint import CorpusFinding, CorpusRule, Document, Fact, Said, Span, fold, lazy_pattern
from newslint.layers.digits import digits
from newslint.layers.distinct_words import distinct_words
from newslint_consistency.facts_sentences import PLAIN_WORDS, TOLD_IN, stem, told_sentences

CORRECTION = lazy_pattern(
    r"\b(?:an|a|the|our) (?:earlier|previous|original|prior) (?:version|edition)"
    r" of th(?:is|e) (?:article|story|report|piece|post)(?: \w+){0,4}?"
    r" (?:incorrectly |wrongly |mistakenly |erroneously )?"
    r"(?:said|stated|reported|gave|had|put|claimed|misstated)(?: incorrectly| wrongly)?(?: that)?"
    r" (?P<wrong>[^.]{12,200})(?:\.|$)"
)
# A correction goes on with what is right.
RIGHT = lazy_pattern(r"(?:; | – | — |, but |, not |, when | instead of | rather than |, rather )")
WORD = lazy_pattern(r"[^\W_]+(?:[.,'-][^\W_]+)*")
# Words that carry sense which the corrected words must have; fewer tell nothing.
FEWEST = 4
# What a correction corrects, as a rule.
# fmt: off
TELLING_WORDS = frozenset((
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "hundred",
))
# fmt: on
TOLD = "|".join(sorted(TELLING_WORDS))
TELLING = lazy_pattern(rf"\d|\b(?:{TOLD})\b")
POSSESSIVES = frozenset(f"{word}'s" for word in TELLING_WORDS)
# The hyphen that joins such a word to another one: “two-year”.
JOINED = lazy_pattern(rf"-(?:(?={TOLD})|" + "|".join([rf"(?<=\b{word}.)" for word in sorted(TELLING_WORDS)]) + ")")
ALL_BUT = 0.85


class CrossCorrectionMissed(CorpusRule):
    """An article repeats what the correction of another article took back.

    A correction helps the readers of one article alone. Compared are the words behind “an earlier version of this
    article said”, if they hold a number or a weekday, with the sentences of other articles on the event.
    """

    id = "consistency/cross-correction-missed"
    scope = TOLD_IN
    bad = (
        "The ferry was sold to a firm from the valley.\n\nCorrection: An earlier version of this article said that the "
        "council sold the ferry for 40,000 pounds. It was 14,000.\n=====\n"
        "[[The council has sold the old ferry for 40,000 pounds, the clerk said.]] It is to be a café.",
        "The fair is back. (An earlier version of this story incorrectly stated that the fair at the mill opens on "
        "Thursday.)\n=====\nThe town is glad. [[The fair at the mill opens on Thursday.]]",
    )
    good = (
        "The ferry was sold to a firm from the valley.\n\nCorrection: An earlier version of this article said that the "
        "council sold the ferry for 40,000 pounds. It was 14,000.\n=====\n"
        "The council has sold the old ferry for 14,000 pounds, the clerk said.",
        "The fair is back. An earlier version of this story gave the wrong name for its owner.\n=====\n"
        "The fair has a new owner, who gave no name.",
    )

    def collect(self, doc: Document) -> Iterable[Fact]:
        """Give what a correction took back, and the sentences that hold numbers or weekdays."""
        corrected = list(CORRECTION.finditer(doc.folded)) if " version of th" in doc.folded else []
        for found in corrected:
            end = RIGHT.search(doc.folded, *found.span("wrong"))
            span = Span(found.start("wrong"), end.start() if end else found.end("wrong"))
            stems = _stems(doc.folded[span.start : span.end])
            if len(stems) >= FEWEST and TELLING.search(doc.folded, *span):
                yield Fact("told", ("back", " ".join(stems)), span)
        for sentence in _telling(doc):
            if not any(sentence.overlaps(Span(*found.span())) for found in corrected):
                yield Fact("told", ("said",), sentence)

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        """Mark the sentence that repeats it."""
        for correction in said:
            if correction.value[0] != "back":
                continue
            wrong = str(correction.value[1]).split()
            for one in _repeating(wrong, said):
                if one.article != correction.article:
                    message = (
                        f"{correction.name} took this back in a correction (“{correction.text}”); correct it here too."
                    )
                    yield CorpusFinding(one, message, ((correction, "The correction."),))


def _repeating(wrong: list[str], said: Sequence[Said]) -> Iterator[Said]:
    numbers = {word for word in wrong if TELLING.search(word)}
    for one in said:
        if one.value[0] == "said":
            stems = set(_stems(fold(one.prose)))
            if numbers <= stems and sum(word in stems for word in wrong) >= ALL_BUT * len(wrong):
                yield one


def _telling(doc: Document) -> Iterator[Span]:
    """The sentences of the story that hold a number or a weekday, in order."""
    folded, told = doc.folded, doc.layer(told_sentences)
    # Looking for the few words that occur is many times as fast as a pattern that is tried at every word.
    places = [start for start, _ in doc.layer(digits)]
    for word in (TELLING_WORDS | POSSESSIVES) & doc.layer(distinct_words):
        places += [at for at in _places(folded, word) if TELLING.match(folded, at)]
    places += [found.start() for found in JOINED.finditer(folded)]
    places.sort()
    number = 0
    for sentence in told:
        while number < len(places) and places[number] < sentence.start:
            number += 1
        if number < len(places) and places[number] < sentence.end:
            yield sentence


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _stems(folded: str) -> list[str]:
    return [
        word if re.search(r"\d|day$", word) else stem(word) for word in WORD.findall(folded) if word not in PLAIN_WORDS
    ]
