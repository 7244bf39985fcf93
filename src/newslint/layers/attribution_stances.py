"""Stances: wishes, plans, support and refusals, which their holder must have voiced to somebody."""

from __future__ import annotations

from newslint.layers.attribution_cues import Cue
from newslint.layers.attribution_sources import Source, phrase_ending, source_before, verb_group
from newslint.layers.attributions import Attribution
from newslint.layers.clauses import BE, SentenceWords
from newslint.layers.names import PREPOSITIONS, Holder
from newslint.layers.word_sets import word_set

HOLDERS = frozenset({Holder.NAMED, Holder.PRONOUN, Holder.ROLE, Holder.INSTITUTION, Holder.VAGUE})
# Pronouns that stand for things, for the reader, or for whom a relative clause describes.
NO_HOLDERS = frozenset(["it", "this", "these", "those", "each", "which", "you", "both", "one", "another", "who"])
# A clause behind one of these tells of a stance in passing.
DESCRIBING = frozenset(["what", "that", "which", "who", "than", "if", "whether", "where"])
SUBORDINATE = word_set("openers") - {"but", "then", "or", "until"} | {"what", "who", "which"}


def is_stance(sentence: SentenceWords, index: int, source: Source, cue: Cue) -> bool:
    """Whether the finite verb at `index` tells where its subject stands: a person or a body, and what it is about."""
    if "stance" not in cue.kinds or source.holder not in HOLDERS:
        return False
    if sentence.low[source.last] in NO_HOLDERS or index + 1 >= len(sentence.low):
        return False
    if cue.noun and source.holder is not Holder.PRONOUN and not sentence.capital(source.last):
        return False
    if in_passing(sentence, source):
        return False
    if any(sign in sentence.following(index) for sign in ",;.()—–"):
        return False
    word = sentence.low[index + 1]
    return word in cue.with_words if cue.with_words else word not in PREPOSITIONS


def in_passing(sentence: SentenceWords, source: Source) -> bool:
    """Whether the clause that a source is the subject of tells of it in passing: "when she backed", "that he cut"."""
    return source.first > 0 and sentence.low[source.first - 1] in SUBORDINATE


def is_described(sentence: SentenceWords, source: Source) -> bool:
    """Whether the clause of a source says which thing or person is meant: "what she called", "the bill that he cut"."""
    return source.first > 0 and sentence.low[source.first - 1] in DESCRIBING


ADJECTIVES = word_set("stance-adjectives")
NOUNS = word_set("stance-nouns")
BEHIND_ADJECTIVE = frozenset(["about", "to", "that", "of", "with", "by", "at", "in", "over", "he", "she", "they"])
BEHIND_NOUN = frozenset(["of", "for", "to", "that", "about", "on", "with", "over", "against"])


def stance_by_adjective(sentence: SentenceWords, index: int) -> Attribution | None:
    """A stance told by an adjective: "she is confident that", "voters were wary of"."""
    if (
        index + 1 >= len(sentence.low)
        or sentence.low[index + 1] not in BEHIND_ADJECTIVE
        or sentence.following(index).strip()
    ):
        return None
    first, auxiliaries = verb_group(sentence, index)
    if not auxiliaries & BE or not first:
        return None
    source = source_before(sentence, first)
    if source.span is None or source.holder not in HOLDERS or sentence.low[source.last] in NO_HOLDERS:
        return None
    if in_passing(sentence, source):
        return None
    return Attribution(source.span, sentence.words[index], (), source.holder, "stance")


def stance_by_noun(sentence: SentenceWords, index: int) -> Attribution | None:
    """A stance told by a noun with its holder before it: "the union's criticism of", "his support for"."""
    low = sentence.low
    if index + 1 >= len(low) or low[index + 1] not in BEHIND_NOUN or sentence.following(index).strip():
        return None
    for at in range(index - 1, max(index - 3, -1), -1):
        if low[at].endswith(("'s", "s'")):
            source = phrase_ending(sentence, at)
        elif low[at] in ("his", "her", "their"):
            source = Source(sentence.words[at], Holder.PRONOUN, at, at)
        else:
            continue
        return Attribution(source.span, sentence.words[index], (), source.holder, "stance")
    return None
