"""Attributions sentence by sentence: each cue word is asked whether it hands on somebody's words here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from newslint.document import Document
from newslint.finding import Span
from newslint.layers.attribution_complements import PERSONAL, SPEAKERS, complement_fits, has_plain_object
from newslint.layers.attribution_cues import Cue, cues
from newslint.layers.attribution_frames import FRAME_WORDS, frame_at
from newslint.layers.attribution_kinds import Attribution
from newslint.layers.attribution_participles import by_agent, by_participle, by_passive
from newslint.layers.attribution_scope import scope
from newslint.layers.attribution_sources import (
    Source,
    is_passive,
    nobody,
    source_after,
    source_before,
    subject,
    verb_group,
)
from newslint.layers.attribution_stances import (
    OPINIONS,
    by_dealing,
    is_described,
    is_stance,
    stance_by_opinion,
    told,
    unvoiced,
)
from newslint.layers.clauses import LONGEST_SENTENCE, MODALS, SentenceWords, words_between
from newslint.layers.names import DETERMINERS, NUMBERS, PREPOSITIONS, Holder, head_of
from newslint.layers.word_sets import word_set

# Nouns that are plural without an s, or that make what stands with them plural: "half of those surveyed".
PLURALS = word_set("plurals")
WEEKDAYS = word_set("weekdays")


def found_in_sentence(doc: Document, sentence: Span) -> Iterable[Attribution]:
    """Attributions by the words of one sentence, those within the words of another of them included."""
    awake, words = _awake_words(), doc.words
    first, last = words.first_from(sentence.start), words.first_from(sentence.end)
    low = doc.folded_words[first:last]
    if awake.isdisjoint(low) or sentence.length > LONGEST_SENTENCE:
        return ()
    numbers = [index for index, word in enumerate(low) if word in awake]
    return _in_sentence(doc, words_between(doc, sentence, first, last), numbers)


@cache
def _awake_words() -> frozenset[str]:
    return FRAME_WORDS.union(cues())


def _in_sentence(doc: Document, sentence: SentenceWords, numbers: Sequence[int]) -> Iterator[Attribution]:
    """The attributions by the words of a sentence that have a number."""
    table = cues()
    for index in numbers:
        low = sentence.low[index]
        if low in FRAME_WORDS and not doc.quotation_at(sentence.words[index]):
            framed = frame_at(sentence, index)
            if framed:
                yield framed
                continue
        cue = table.get(low)
        is_verb = cue is not None and (index == 0 or not sentence.capital(index) or _in_title(sentence, index, cue))
        # What somebody says of others' words is speech too, and its speaker answers for it.
        if not (is_verb or low in OPINIONS) or doc.quotation_at(sentence.words[index]):
            continue
        met = _by_verb(sentence, index, cue) or by_dealing(sentence, index, cue) if cue and is_verb else None
        if met:
            source, kind, end = met
            contents = told(sentence, index) if kind == "stance" else scope(doc, sentence, source, index, end)
            yield Attribution(source.span, sentence.words[index], contents, source.holder, kind)
        elif low in OPINIONS:
            opinion = stance_by_opinion(sentence, index)
            if opinion:
                yield opinion


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
        return by_participle(sentence, index, first, cue, auxiliaries)
    if is_passive(auxiliaries):
        if "to" in auxiliaries:
            return None
        return by_passive(sentence, index, cue)
    if cue.form == "past" and cue.base == "ask" and (first == 0 or sentence.low[first - 1] == "when"):
        return (nobody(index), "passive", index) if sentence.low[index + 1 : index + 2] != ["that"] else None
    has_agent = cue.form in ("past", "participle") and not auxiliaries and sentence.low[index + 1 : index + 2] == ["by"]
    if has_agent and index and sentence.low[index - 1] not in PERSONAL and not sentence.capital(index - 1):
        return by_agent(sentence, index, cue)
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
    if cue.base == "call" and names and _is_naming(sentence, source, auxiliaries):
        # "A firm called Hale and Sons": a name, and nobody calls anything.
        return None
    if complement_fits(sentence, index, source, cue):
        plain = has_plain_object(sentence, index, cue)
        return None if plain and is_described(sentence, source) else (source, "object" if plain else "verb", index)
    if is_stance(sentence, index, source, cue):
        return source, unvoiced(cue, first == index), index
    return None


def _is_naming(sentence: SentenceWords, source: Source, auxiliaries: frozenset[str]) -> bool:
    """Whether "called" tells the name of what stands before it, and not what somebody calls it."""
    if source.holder not in SPEAKERS:
        return True
    if auxiliaries or source.holder is Holder.PRONOUN or sentence.capital(source.last):
        return False
    return not {"a", "an"}.isdisjoint(sentence.low[max(source.last - 3, 0) : source.last])


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
    if word in DETERMINERS and (cue.noun or word not in ("this", "that", "those", "these", "some", "both")):
        return False
    if cue.form == "past" and word.isdigit() and "speech" not in cue.kinds:
        # "the state's 20 pledged delegates"
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
        heads = (within[0], within[head_of(within)], last)
        plural = last in ("they", "we", "i", "you", "who") or not PLURALS.isdisjoint(heads) or "and" in within
        if (
            not plural
            and not last.endswith(("s", "men"))
            and NUMBERS.isdisjoint(within)
            and not any(map(str.isdigit, within))
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
