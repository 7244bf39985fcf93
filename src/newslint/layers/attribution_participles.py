"""Attributions by a form that is no finite verb: passives, participles with their agent, and those in -ing."""

from __future__ import annotations

from newslint.layers.attribution_complements import CLAUSE_STARTS, PERSONAL, SPEAKERS
from newslint.layers.attribution_cues import Cue
from newslint.layers.attribution_kinds import UNVOICED
from newslint.layers.attribution_sources import Source, is_passive, nobody, phrase_starting, source_before, subject
from newslint.layers.attribution_stances import is_stance, unvoiced
from newslint.layers.clauses import SentenceWords
from newslint.layers.names import DETERMINERS, PREPOSITIONS, Holder
from newslint.layers.word_sets import word_set

# Verbs that hand on words in the passive too: "is said to", "was quoted as".
PASSIVE = word_set("passive")
# Who speaks in "a statement saying that", "people claiming that".
REDUCED = frozenset({Holder.DOCUMENT, Holder.ROLE, Holder.VAGUE, Holder.INSTITUTION})
# In the passive these only count with the word that follows.
PASSIVE_WITH = {"know": ("to", "as", "for"), "declare": ("that", "to", "a", "the")}
PARTICIPLE_OPENERS = frozenset(["by", "for", "in", "after", "while", "when", "before", "without", "and"])


def by_agent(sentence: SentenceWords, index: int, cue: Cue) -> tuple[Source, str, int] | None:
    """A participle with its agent and no auxiliary: "figures first reported by the Gazette"."""
    if cue.base not in PASSIVE or index + 2 >= len(sentence.low) or index == 0:
        return None
    found = phrase_starting(sentence, index + 2)
    return (found, "passive", index) if found.holder in SPEAKERS | {Holder.DOCUMENT} else None


def by_passive(sentence: SentenceWords, index: int, cue: Cue) -> tuple[Source, str, int] | None:
    """A passive that hands on words ("was said to", "was mocked by the press"), with its agent or nobody."""
    if cue.form not in ("past", "participle") or cue.base not in PASSIVE:
        return None
    low = sentence.low
    word = low[index + 1] if index + 1 < len(low) else ""
    asked = PASSIVE_WITH.get(cue.base)
    if asked and word not in asked:
        return None
    for at in range(index + 1, min(index + 9, len(low) - 1)):
        if low[at] == "by":
            found = phrase_starting(sentence, at + 1)
            if found.holder in SPEAKERS | {Holder.DOCUMENT}:
                return found, "passive", index
            break
    if cue.base in ("report", "call", "describe", "announce") and word not in ("to", "that", "as"):
        return None
    return nobody(index), "passive", index


def by_participle(
    sentence: SentenceWords, index: int, first: int, cue: Cue, auxiliaries: frozenset[str]
) -> tuple[Source, str, int] | None:
    """A participle in -ing that hands on words: ", saying that", "by accusing", "with the mayor saying"."""
    low = sentence.low
    following = sentence.following(index)
    at_end = index + 1 >= len(low)
    word = "" if at_end else low[index + 1]
    opener = low[index - 1] if index else ""
    clause = word in CLAUSE_STARTS or any(sign in following for sign in '"“‘:')
    fits = (
        "speech" in cue.kinds
        or clause
        or ("wish" in cue.kinds and word == "to")
        or (cue.base in ("point", "call") and word in ("out", "for", "on"))
        or ("object" in cue.kinds and not at_end and word not in PREPOSITIONS and opener not in PARTICIPLE_OPENERS)
    )
    reports = word in PERSONAL or word in DETERMINERS or word in ("later", "on", "in")
    if cue.strict and not clause and not (reports and index and "," in sentence.gaps[index]):
        return None
    if not fits and cue.kinds & UNVOICED and (is_passive(auxiliaries) or (index and "," in sentence.gaps[index])):
        source = source_before(sentence, first) if is_passive(auxiliaries) else subject(sentence, index)
        return (source, unvoiced(cue), index) if source.span and is_stance(sentence, index, source, cue) else None
    if not fits or (at_end and not following):
        return None
    if is_passive(auxiliaries):
        source = source_before(sentence, first)
        return (source, "verb", index) if source.span else None
    if index and "," not in sentence.gaps[index] and low[index - 1] not in PARTICIPLE_OPENERS:
        source = source_before(sentence, first)
        before = source.first - 1
        if source.span and before >= 0 and low[before] == "with":
            return source, "frame", index
        if source.span and low[source.first] == "with":
            inner = source._replace(first=source.first + 1, span=sentence.reach(source.first + 1, source.last))
            return inner, "frame", index
        hands_on = "speech" in cue.kinds and (clause or word in PERSONAL or word in DETERMINERS)
        return (source, "participle", index) if hands_on and source.holder in REDUCED else None
    return subject(sentence, index), "participle", index
