"""Attributions sentence by sentence: each cue word is asked whether it hands on somebody's words here."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.layers.attribution_colons import colons_in
from newslint.layers.attribution_cues import Cue, cues
from newslint.layers.attribution_frames import frame_at, is_frame_word
from newslint.layers.attribution_scope import scope
from newslint.layers.attribution_sources import (
    Source,
    is_passive,
    nobody,
    phrase_starting,
    source_after,
    source_before,
    subject,
    verb_group,
)
from newslint.layers.attribution_stances import is_described, is_stance
from newslint.layers.attributions import Attribution
from newslint.layers.clauses import LONGEST_SENTENCE, MODALS, SentenceWords, sentence_words
from newslint.layers.names import DETERMINERS, NUMBERS, PREPOSITIONS, PRONOUNS, Holder
from newslint.layers.word_sets import word_set

CLAUSE_STARTS = frozenset(["that", "how", "whether", "if", "why", "what"])
SPEAKERS = frozenset({Holder.NAMED, Holder.PRONOUN, Holder.ROLE, Holder.INSTITUTION, Holder.VAGUE})
# Verbs that hand on words in the passive too: "is said to", "was quoted as".
PASSIVE = word_set("passive")
# Nouns that are plural without an s, or that make what stands with them plural: "half of those surveyed".
PLURALS = word_set("plurals")
# Words behind a strict verb among which its "that" may stand: "wrote in a letter on Monday that".
STRICT_REACH = 9
WEEKDAYS = word_set("weekdays")
# In the passive these only count with the word that follows.
PASSIVE_AS = {"know": "to", "see": "as", "call": "", "report": "", "consider": ""}
# What is called without anything being said: "called a vote", "called the police".
CALLED_THINGS = frozenset(
    [
        "vote",
        "meeting",
        "election",
        "elections",
        "referendum",
        "strike",
        "halt",
        "police",
        "ambulance",
        "summit",
        "session",
    ]
)
# Prepositions that belong to a verb which says something of somebody.
WITH_PREPOSITION = frozenset({"call", "apologise", "apologize", "refer", "ask", "rail", "complain", "point", "vouch"})


def found_in(doc: Document) -> list[Attribution]:
    """Attributions by verbs, nouns, frames and a speaker's colon, in order of their cues."""
    table = cues()
    folded = doc.folded
    found: list[Attribution] = list(colons_in(doc))
    by_colon = len(found)
    sentences = iter(doc.sentences)
    sentence = next(sentences, None)
    awake = None
    for word in doc.words:
        low = folded[word.start : word.end]
        if low not in table and not is_frame_word(low):
            continue
        while sentence is not None and sentence.end <= word.start:
            sentence = next(sentences, None)
        if sentence is None:
            break
        if sentence.start <= word.start and sentence != awake:
            awake = sentence
            if sentence.length > LONGEST_SENTENCE:
                continue
            found.extend(_in_sentence(doc, sentence_words(doc, sentence)))
    return sorted(found, key=lambda one: one.cue) if by_colon else found


def _in_sentence(doc: Document, sentence: SentenceWords) -> Iterator[Attribution]:
    table = cues()
    for index, low in enumerate(sentence.low):
        if is_frame_word(low) and not doc.quotation_at(sentence.words[index]):
            framed = frame_at(sentence, index)
            if framed:
                yield framed
                continue
        cue = table.get(low)
        if cue is None or (index and sentence.capital(index) and not _in_title(sentence, index, cue)):
            continue
        if doc.quotation_at(sentence.words[index]):
            # What somebody says of others' words is speech too, and its speaker answers for it.
            continue
        met = _by_verb(sentence, index, cue)
        if met:
            source, kind, end = met
            contents = scope(doc, sentence, source, index, end)
            yield Attribution(source.span, sentence.words[index], contents, source.holder, kind)


def _in_title(sentence: SentenceWords, index: int, cue: Cue) -> bool:
    """Whether a capital belongs to a title in capitals ("Lee Says Mill Will Close"), and the verb is one there."""
    if cue.form not in ("s", "past") or cue.noun or not cue.kinds & {"speech", "object"}:
        return False
    return sum(sentence.capital(at) for at in range(len(sentence.low))) * 2 > len(sentence.low)


def _by_verb(sentence: SentenceWords, index: int, cue: Cue) -> tuple[Source, str, int] | None:
    """The source, the kind and the number of the last word of an attribution by the verb at `index`, or None."""
    first, auxiliaries = verb_group(sentence, index)
    if index and sentence.low[index - 1] in ("more", "most", "less", "very", "so-called"):
        return None
    if cue.form == "ing":
        return _by_participle(sentence, index, first, cue, auxiliaries)
    if is_passive(auxiliaries):
        if "to" in auxiliaries:
            return None
        return _by_passive(sentence, index, cue)
    if cue.form == "past" and cue.base == "ask" and (first == 0 or sentence.low[first - 1] == "when"):
        return (nobody(index), "passive", index) if sentence.low[index + 1 : index + 2] != ["that"] else None
    if cue.form == "participle" and not auxiliaries:
        return None
    if first and not _subject_may_end(sentence, first - 1, cue):
        return None
    inverted = _inverted(sentence, index, first, cue)
    if inverted:
        return inverted, "verb", inverted.last
    if cue.form == "base" and "to" in auxiliaries:
        return None
    source = _subject_of(sentence, first)
    if source.span is None or not _agrees(sentence, source, cue, auxiliaries):
        return None
    names = index + 1 < len(sentence.low) and (sentence.capital(index + 1) or '"' in sentence.following(index))
    if cue.base == "call" and names and source.holder not in SPEAKERS:
        # "A firm called Hale and Sons": a name, and nobody calls anything.
        return None
    if _complement_fits(sentence, index, source, cue):
        plain = _has_plain_object(sentence, index, cue)
        return None if plain and is_described(sentence, source) else (source, "object" if plain else "verb", index)
    if is_stance(sentence, index, source, cue):
        return source, "stance", index
    return None


def _subject_of(sentence: SentenceWords, first: int) -> Source:
    """The subject of the verb group that begins at `first`: what stands before it, or the sentence's, taken up."""
    first = _before_day(sentence, first)
    before = sentence.low[first - 1] if first else ""
    if before == "as":
        return nobody(first)
    if before in ("and", "but", "then", "or"):
        return subject(sentence, first)
    source = source_before(sentence, first)
    return subject(sentence, first) if source.span is None and first and "," in sentence.gaps[first] else source


def _before_day(sentence: SentenceWords, first: int) -> int:
    """Where the verb group begins when a day stands between it and its subject: "the mayor on Tuesday night said"."""
    at = first
    if at and sentence.low[at - 1] in ("morning", "night", "evening", "afternoon"):
        at -= 1
    if not at or sentence.low[at - 1] not in WEEKDAYS or "," in sentence.gaps[first]:
        return first
    at -= 1
    if at and sentence.low[at - 1] == "on":
        at -= 1
    return at or first


def _subject_may_end(sentence: SentenceWords, last: int, cue: Cue) -> bool:
    """Whether a word can end the subject of the verb; a determiner before a form tells that it is no verb."""
    word = sentence.low[last]
    if cue.base in ("say", "tell") and cue.form == "past":
        return word not in ("the", "a")
    if word in DETERMINERS and word not in ("this", "that", "those", "these", "some", "both"):
        return False
    return not (word in PREPOSITIONS or word.endswith(("'s", "s'")))


def _inverted(sentence: SentenceWords, index: int, first: int, cue: Cue) -> Source | None:
    if first != index or "speech" not in cue.kinds | _asking(cue) or cue.form not in ("past", "s", "base"):
        return None
    gap = sentence.gaps[index]
    marked = any(sign in gap for sign in ",\"”—–'’?!") or (index and sentence.low[index - 1] in ("so", "as"))
    if not marked:
        return None
    found = source_after(sentence, index)
    if found is None or found.last + 1 >= len(sentence.low) or sentence.capital(found.first):
        return found
    goes_on = not sentence.following(found.last).strip()
    if goes_on and not any(sign in gap for sign in '"”') and source_before(sentence, first).span is not None:
        # "Ann Lee, a critic of the club, said reporters there …": what follows is the subject of a clause.
        return None
    return found


def _asking(cue: Cue) -> frozenset[str]:
    return frozenset({"speech"}) if cue.base in ("ask", "continue", "answer", "repeat", "wonder") else frozenset()


def _agrees(sentence: SentenceWords, source: Source, cue: Cue, auxiliaries: frozenset[str]) -> bool:
    """Whether subject and verb can belong together; forms that are as often nouns need a clear speaker."""
    if cue.form == "base" and not auxiliaries:
        within = sentence.low[source.first : source.last + 1]
        last = within[-1]
        plural = last in ("they", "we", "i", "you", "who") or not PLURALS.isdisjoint(within) or "and" in within
        if (
            not plural
            and not last.endswith(("s", "men"))
            and not any(word.isdigit() or word in NUMBERS for word in within)
        ):
            return False
    if not cue.noun:
        return True
    if (
        cue.form == "s"
        and source.holder is not Holder.DOCUMENT
        and not (source.holder is Holder.PRONOUN or sentence.capital(source.last) or source.holder is Holder.VAGUE)
    ):
        return False
    if auxiliaries & MODALS or auxiliaries & {"did", "do", "does", "didn't", "don't"}:
        return True
    return source.holder in SPEAKERS | {Holder.DOCUMENT}


def _complement_fits(sentence: SentenceWords, index: int, source: Source, cue: Cue) -> bool:
    """Whether what follows the verb is what its class asks for."""
    following = sentence.following(index)
    at_end = index + 1 >= len(sentence.low)
    word = "" if at_end else sentence.low[index + 1]
    quoted = any(sign in following for sign in '"“‘') or ":" in following
    left = sentence.gaps[source.first]
    behind = any(sign in left for sign in ',"”') and source.first > 0
    if cue.noun and cue.form == "s" and source.holder not in (Holder.DOCUMENT, Holder.PRONOUN, Holder.NAMED):
        behind = False
    clause = word in CLAUSE_STARTS or quoted
    if "speech" in cue.kinds:
        if cue.base == "say" and source.span is not None and sentence.low[source.first] == "that" and "," in following:
            # "That said, …"
            return False
        if cue.strict:
            return (
                behind
                or clause
                or (word in PRONOUNS and not cue.noun)
                or (cue.base != "state" and "that" in sentence.low[index + 1 : index + STRICT_REACH])
            )
        if not cue.noun:
            return True
        opens = word in PRONOUNS or word in DETERMINERS or (not at_end and sentence.capital(index + 1))
        return clause or behind or opens
    if "that" in cue.kinds:
        if clause and (word != "what" or cue.base in ("ask", "tell")):
            return True
        if source.holder is Holder.DOCUMENT and not at_end and word not in PREPOSITIONS:
            return True
        if behind and (at_end or following.strip().startswith((",", "."))) and not cue.noun:
            return True
        if cue.base == "point" and word == "out":
            return True
        if (
            cue.base in ("ask", "recommend", "propose", "remind", "assure", "inform", "advise")
            and source.holder in SPEAKERS
        ):
            return not at_end and (word not in PREPOSITIONS or cue.base == "ask")
    if "wish" in cue.kinds and (word == "to" or (word in PRONOUNS and cue.base not in ("seek", "offer", "plan"))):
        return source.holder in SPEAKERS or source.holder is Holder.OTHER
    if "thought" in cue.kinds and (source.holder in SPEAKERS or source.holder is Holder.OTHER):
        opens = not at_end and word not in PREPOSITIONS and word not in ("so", "twice", "again", "and", "or")
        ends = behind and (at_end or following.strip()[:1] in (",", ".", "”", '"', ";"))
        return bool(
            clause or ends or (opens and cue.base in ("think", "believe", "fear", "hope", "expect", "suspect", "worry"))
        )
    if "object" in cue.kinds and source.holder in SPEAKERS and not at_end and "," not in following:
        if cue.base == "call" and CALLED_THINGS & set(sentence.low[index + 1 : index + 4]):
            return False
        return word not in PREPOSITIONS or cue.base in WITH_PREPOSITION
    return False


def _has_plain_object(sentence: SentenceWords, index: int, cue: Cue) -> bool:
    """Whether the verb says something of somebody ("criticised the plan") and hands on no clause or quotation."""
    if "object" not in cue.kinds or index + 1 >= len(sentence.low):
        return False
    following = sentence.following(index)
    return sentence.low[index + 1] not in CLAUSE_STARTS | {"to"} and not any(sign in following for sign in '"“‘:')


def _by_passive(sentence: SentenceWords, index: int, cue: Cue) -> tuple[Source, str, int] | None:
    if cue.form not in ("past", "participle") or cue.base not in PASSIVE:
        return None
    low = sentence.low
    word = low[index + 1] if index + 1 < len(low) else ""
    asked = PASSIVE_AS.get(cue.base)
    if asked and word != asked:
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


def _by_participle(
    sentence: SentenceWords, index: int, first: int, cue: Cue, auxiliaries: frozenset[str]
) -> tuple[Source, str, int] | None:
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
    if cue.strict and not clause and word not in PRONOUNS:
        return None
    if not fits and "stance" in cue.kinds and (is_passive(auxiliaries) or (index and "," in sentence.gaps[index])):
        source = source_before(sentence, first) if is_passive(auxiliaries) else subject(sentence, index)
        return (source, "stance", index) if source.span and is_stance(sentence, index, source, cue) else None
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
        return None
    return subject(sentence, index), "participle", index


PARTICIPLE_OPENERS = frozenset(["by", "in", "after", "while", "when", "before", "without", "and"])
