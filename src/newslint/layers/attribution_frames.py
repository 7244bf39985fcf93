"""Attributions without a reporting verb: "according to", nouns such as "allegations by", hearsay words."""

from __future__ import annotations

from newslint.finding import Span
from newslint.layers.attribution_kinds import Attribution
from newslint.layers.attribution_sources import Source, nobody, phrase_ending, phrase_starting
from newslint.layers.attribution_stances import ADJECTIVES, OPINIONS, stance_by_adjective, stance_by_noun
from newslint.layers.attribution_stances import NOUNS as STANCE_NOUNS
from newslint.layers.clauses import AUXILIARIES, SentenceWords, borders
from newslint.layers.names import DETERMINERS, PRONOUNS, Holder
from newslint.layers.word_sets import word_set

HEARSAY = frozenset(["reportedly", "allegedly", "purportedly"])
# What the writer infers, and nobody is reported to have said.
INFERENCE = frozenset(["apparently", "seemingly", "supposedly", "ostensibly", "presumably"])
# Before seem and appear: words that make it no impression of the writer's, or that of a thing described.
NO_SEEMING = frozenset(["not", "cannot", "never", "which", "who", "would", "could", "might", "may", "what", "if", "to"])
SEEMING = frozenset(["seems", "seemed", "seem", "appears", "appeared", "appear"])
# Nouns that hold what somebody said when a clause, a possessor or a by-phrase stands with them.
NOUNS = word_set("nouns")
# Signs that end what an adverb speaks for.
CLAUSE_ENDS = frozenset(",;:—–")
FRAME_WORDS = HEARSAY | INFERENCE | SEEMING | NOUNS | OPINIONS | STANCE_NOUNS | ADJECTIVES | {"according"}


def frame_at(sentence: SentenceWords, index: int) -> Attribution | None:
    """The attribution that the frame word at a number opens, or None."""
    low = sentence.low
    word = low[index]
    following = low[index + 1] if index + 1 < len(low) else ""
    if word == "according":
        return _according(sentence, index) if following == "to" and index + 2 < len(low) else None
    if word in HEARSAY or word in INFERENCE:
        kind = "hearsay" if word in HEARSAY else "inference"
        return Attribution(None, sentence.words[index], _to_comma(sentence, index), Holder.NONE, kind)
    if word in SEEMING:
        if index and (sentence.low[index - 1] in NO_SEEMING or sentence.low[index - 1].endswith("n't")):
            return None
        if following in ("to", "that", "as", "like") or (index and low[index - 1] == "it" and following != "in"):
            return Attribution(None, sentence.words[index], _to_comma(sentence, index), Holder.NONE, "hearsay")
        return None
    if word in ADJECTIVES:
        return stance_by_adjective(sentence, index)
    found = _by_noun(sentence, index) if word in NOUNS else None
    return found or (stance_by_noun(sentence, index) if word in STANCE_NOUNS else None)


def _according(sentence: SentenceWords, index: int) -> Attribution:
    source = phrase_starting(sentence, index + 2)
    cue = sentence.reach(index, index + 1)
    if index == 0 or (source.last + 1 < len(sentence.low) and index < 4):
        start = sentence.words[source.last].end if source.last + 1 < len(sentence.low) else cue.end
        contents: tuple[Span, ...] = (Span(start, sentence.span.end),)
    else:
        contents = (Span(sentence.span.start, cue.start),)
        if source.last + 1 < len(sentence.low):
            contents += (Span(sentence.words[source.last].end, sentence.span.end),)
    return Attribution(source.span, cue, contents, source.holder, "frame")


def _by_noun(sentence: SentenceWords, index: int) -> Attribution | None:
    """A noun with a clause, or with somebody it belongs to and something it is about."""
    low = sentence.low
    following = low[index + 1] if index + 1 < len(low) else ""
    source = _owner(sentence, index)
    if following == "by" and index + 2 < len(low):
        source = _until(phrase_starting(sentence, index + 2), sentence)
        if source.holder in (Holder.OTHER, Holder.NONE):
            return None
    elif following != "that" or not _opens_clause(sentence, index + 2):
        return None
    return Attribution(source.span, sentence.words[index], _rest(sentence, index), source.holder, "noun")


def _opens_clause(sentence: SentenceWords, index: int) -> bool:
    """Whether a subject stands at a number, so that the "that" before it opens a clause and no relative."""
    if index >= len(sentence.low):
        return False
    word = sentence.low[index]
    return (word in PRONOUNS or word in DETERMINERS or sentence.capital(index)) and word not in AUXILIARIES


def _owner(sentence: SentenceWords, index: int) -> Source:
    """The possessor before a noun ("the firm's claim"), with up to two adjectives between."""
    for at in range(index - 1, max(index - 4, -1), -1):
        word = sentence.low[at]
        if word.endswith(("'s", "s'")):
            return phrase_ending(sentence, at)
        if word in ("his", "her", "their", "its", "my", "our"):
            return Source(sentence.words[at], Holder.PRONOUN, at, at)
    return nobody(index)


def _until(source: Source, sentence: SentenceWords) -> Source:
    return source if source.span else nobody(source.first)


def _rest(sentence: SentenceWords, index: int) -> tuple[Span, ...]:
    """What stands behind a word up to the end of its clause."""
    end = next(borders(sentence, index + 1), None)
    stop = sentence.words[end].start if end is not None else sentence.span.end
    start = sentence.words[index].end
    return (Span(start, stop),) if stop > start else ()


def _to_comma(sentence: SentenceWords, index: int) -> tuple[Span, ...]:
    """What stands behind a word up to the next comma: an adverb speaks for no more than its own clause."""
    for at in range(index + 1, len(sentence.words)):
        if not CLAUSE_ENDS.isdisjoint(sentence.gaps[at]):
            return (Span(sentence.words[index].end, sentence.words[at - 1].end),)
    return _rest(sentence, index)
