"""What a sentence is made of: the stems of the words that carry its sense, for comparison across articles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import compress, pairwise

from newslint import BODY, Document, Role, Span
from newslint.layers.word_spans import placed_words

TOLD_IN = BODY | {Role.STANDFIRST}
# Sentences of fewer words that carry sense are alike by chance.
FEWEST = 7
PLAIN_WORDS = frozenset(
    "a an the and or but nor so yet of in on at by for with from to into onto over under about as if that than then"  # noqa: SIM905
    " this these those there here it its he she they them his her their him we our you your i my me who whom whose"
    " which what when where why how is are was were be been being am has have had do does did will would can could"
    " may might shall should must not no also just only very well more most many much some any all both each such"
    " said says say told after before while during between few just".split()
)
# What people say in any conversation; beside these, a quotation must hold words of its own to be known again.
SPOKEN = PLAIN_WORDS | frozenset(
    "because been being back come cant could didnt doesnt dont even ever every first get getting give go going good"  # noqa: SIM905
    " got gonna great having ill im ive kind know let like little look looking lot make making man many maybe mean"
    " need never new now one other our out over people really right same see something still such sure take thank"
    " thats theres theyre thing things think time today together too two up us want wanted way well were weve why"
    " wont work year years youre always anything around believe big day different down done everybody everything feel"
    " give happen happy hard help here hope important keep long lots off own part play point put say saying start"
    " talk team tell through try trying used wait whatever world game win able away better best come"
    " united states america".split()
)
# Names of one thing, so that sentences about it are alike.
ALIKE = {"u.s": "us", "u.k": "uk", "american": "us", "britain": "uk", "british": "uk", "percent": "%", "pct": "%"}
ENDINGS = ("ing", "ied", "ies", "ed", "es", "ly", "s")
# Letters that two forms of a long word share as a rule: “complained” and “complaints”.
STEM = 7
SHORTEST_STEM = 4


def told_sentences(doc: Document) -> list[Span]:
    """The sentences of the story without headlines and captions, in order: a layer."""
    told = [block.span for block in doc.blocks if block.role in TOLD_IN]
    found: list[Span] = []
    at = 0
    for sentence in doc.sentences:
        while at < len(told) and told[at].end <= sentence.start:
            at += 1
        if at < len(told) and told[at].start <= sentence.start:
            found.append(sentence)
    return found


def stems(prose: str, quoted: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """The stems of the words of a sentence that carry its sense, in order; `quoted` are stretches that are left out.

    The stem of a name begins with a capital, that of the first word of a sentence never does.
    """
    starts, words = placed_words(prose)
    if not starts:
        return ()
    opening = starts[0]
    if quoted:
        own = [not any(first <= start < last for first, last in quoted) for start in starts]
        starts, words = list(compress(starts, own)), list(compress(words, own))
    told = list(map(_sense, words))
    if "united" in words:
        for at, (word, following) in enumerate(pairwise(words)):
            if word == "united" and _bare(following) == "states":
                told[at], told[at + 1] = "Us", ""
    return tuple(
        [
            one.capitalize() if start != opening and prose[start].isupper() else one
            for one, start in zip(told, starts, strict=True)
            if one
        ]
    )


def _bare(word: str) -> str:
    return word.removesuffix("'s").strip("'")


@lru_cache(maxsize=20_000)
def _sense(word: str) -> str:
    """The stem of a word that carries sense, and nothing for another one."""
    word = _bare(word)
    return stem(word) if word and word not in PLAIN_WORDS else ""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What two forms of a word share: its first letters, or all of it but the ending."""
    word = ALIKE.get(word, word)
    if len(word) > STEM:
        return word[:STEM]
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word
