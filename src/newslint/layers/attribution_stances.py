"""Stances: wishes, plans, support and refusals, which their holder must have voiced to somebody."""

from __future__ import annotations

from newslint.finding import Span
from newslint.layers.attribution_cues import Cue
from newslint.layers.attribution_kinds import UNVOICED, Attribution
from newslint.layers.attribution_sources import Source, nobody, phrase_ending, source_before, verb_group
from newslint.layers.clauses import BE, MODALS, SentenceWords, borders
from newslint.layers.names import DETERMINERS, NO_NAMES, PREPOSITIONS, Holder, nouns
from newslint.layers.word_sets import word_set

HOLDERS = frozenset({Holder.NAMED, Holder.PRONOUN, Holder.ROLE, Holder.INSTITUTION, Holder.VAGUE})
# Pronouns that stand for things, for the reader, or for whom a relative clause describes.
PERSONS = frozenset(["he", "she", "they", "we", "i"])
NO_HOLDERS = frozenset(["it", "this", "these", "those", "each", "which", "you", "both", "one", "another", "who"])
# A clause behind one of these tells of a stance in passing.
DESCRIBING = frozenset(["what", "that", "which", "who", "than", "if", "whether", "where"])
SUBORDINATE = word_set("openers") - {"but", "then", "or", "until"} | {"what", "who", "which"}


def is_stance(sentence: SentenceWords, index: int, source: Source, cue: Cue) -> bool:
    """Whether the finite verb at `index` tells where its subject stands: a person or a body, and what it is about."""
    if not cue.kinds & UNVOICED or source.holder not in HOLDERS:
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


# Verbs with so many other uses that without a clause or a quotation they tell of no stance.
LIGHT = word_set("light-verbs")
# Words of a sentence within which the holder of a dealing stands before its verb.
HOLDER_REACH = 14
SPEAKING = frozenset(["speech", "act", "thought", "that"])
TELLING = frozenset(["speech", "act", "object"])
# Before "to" and a verb of telling these say that it is done: "continued to deny".
GOING_ON = frozenset(["continue", "continues", "continued", "begin", "begins", "began"])


def by_dealing(sentence: SentenceWords, index: int, cue: Cue) -> tuple[Source, str, int] | None:
    """Somebody's dealing with others by words, in any form: "tried to persuade", "while talking", "was pressed"."""
    if cue.base in LIGHT or index + 1 >= len(sentence.low) or not index:
        return None
    before = sentence.low[index - 1]
    if cue.base == "call" and sentence.capital(index + 1):
        # "A firm called Hale and Sons".
        return None
    if cue.form in ("base", "s") and before != "to" and before not in MODALS:
        return None
    if before in DETERMINERS or (before in PREPOSITIONS and cue.form != "ing" and before != "to"):
        return None
    source = holder_within(sentence, index)
    following = sentence.low[index + 1]
    speaks = following == "about" or (following == "that" and cue.form == "ing")
    goes_on = cue.form == "base" and before == "to" and index > 1 and sentence.low[index - 2] in GOING_ON
    kind = "act" if (speaks and cue.kinds & SPEAKING) or (goes_on and cue.kinds & TELLING) else "stance"
    return (source, kind, index) if source.span else None


def holder_within(sentence: SentenceWords, index: int) -> Source:
    """The nearest person or body named before a word in its sentence."""
    last = index - 1
    while last >= max(index - HOLDER_REACH, 0):
        word = sentence.low[last]
        if word in PERSONS:
            return Source(sentence.words[last], Holder.PRONOUN, last, last)
        if sentence.capital(last) and last and word not in NO_NAMES:
            first = last
            while first and _goes_before(sentence, first):
                first -= 1
            return Source(sentence.reach(first, last), Holder.NAMED, first, last)
        kind = nouns().get(word)
        if kind in HOLDERS:
            return Source(sentence.words[last], kind, last, last)
        last -= 1
    return nobody(index)


def _goes_before(sentence: SentenceWords, first: int) -> bool:
    word = sentence.low[first - 1]
    is_apart = bool(sentence.gaps[first].strip()) or word in NO_NAMES or word in SUBORDINATE
    return sentence.capital(first - 1) and not is_apart


def told(sentence: SentenceWords, index: int) -> tuple[Span, ...]:
    """What a stance consists of: its word with what follows it, to the end of the clause."""
    end = next(borders(sentence, index + 1), None)
    return (Span(sentence.words[index].start, sentence.span.end if end is None else sentence.words[end].start),)


def in_passing(sentence: SentenceWords, source: Source) -> bool:
    """Whether the clause that a source is the subject of tells of it in passing: "when she backed", "that he cut"."""
    return source.first > 0 and sentence.low[source.first - 1] in SUBORDINATE


def is_described(sentence: SentenceWords, source: Source) -> bool:
    """Whether the clause of a source says which thing or person is meant: "what she called", "the bill that he cut"."""
    return source.first > 0 and sentence.low[source.first - 1] in DESCRIBING


def is_defining(sentence: SentenceWords, source: Source) -> bool:
    """Whether a relative clause without a comma stands between a source and its verb: "the man who vowed"."""
    at = source.last + 1
    return at < len(sentence.low) and sentence.low[at] in ("who", "that", "which") and "," not in sentence.gaps[at]


ADJECTIVES = word_set("stance-adjectives")
NOUNS = word_set("stance-nouns")
BEHIND_ADJECTIVE = frozenset(["about", "to", "that", "of", "with", "by", "at", "in", "over", "he", "she", "they"])
BEHIND_NOUN = frozenset(["of", "for", "to", "that", "about", "on", "with", "over", "against"])
OPINIONS = word_set("opinion-nouns")
BEHIND_OPINION = frozenset(["about", "of", "for", "to", "that", "over", "against", "on", "from"])


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
    return Attribution(source.span, sentence.words[index], (), source.holder, "act")


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
        return Attribution(source.span, sentence.words[index], told(sentence, index), source.holder, "stance")
    return None


def stance_by_opinion(sentence: SentenceWords, index: int) -> Attribution | None:
    """A stance told by a noun for an opinion with what it is about, whoever holds it: "concern over the cuts"."""
    low = sentence.low
    if index + 1 >= len(low) or low[index + 1] not in BEHIND_OPINION or sentence.following(index).strip():
        return None
    source = holder_within(sentence, index)
    return Attribution(source.span, sentence.words[index], told(sentence, index), source.holder, "stance")


def unvoiced(cue: Cue, plain: bool = False) -> str:
    """The kind of what a verb tells without anybody's words: an act or a stance."""
    # In the present tense some stances are an opinion that is held: "the union sees a threat".
    return "act" if "act" in cue.kinds or (plain and cue.form == "s" and cue.opinion) else "stance"
