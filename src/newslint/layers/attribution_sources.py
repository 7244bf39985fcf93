"""Whose words: the noun phrase before a reporting verb, or behind it in inverted order."""

from __future__ import annotations

from newslint.finding import Span
from newslint.layers.attribution_cues import cues
from newslint.layers.clauses import AUXILIARIES, BE, RELATIVES, SentenceWords
from newslint.layers.names import DETERMINERS, PREPOSITIONS, PRONOUNS, Holder, holder_of, is_name, nouns
from newslint.layers.word_sets import word_set
from newslint.named import NamedTuple

ADVERBS = word_set("adverbs")
NO_ADVERBS = word_set("no-adverbs")
# Words that open the clause a source is the subject of, so that the source starts behind them.
OPENERS = word_set("openers")
# What may follow a source in inverted order without belonging to it.
BEHIND_SOURCE = word_set("behind-source")
# How an aside between commas begins, which stands between a source and its verb.
ASIDES = word_set("asides")
FARTHEST = 14
MARKS = frozenset(',;:()[]"“”—–«»')
# Words without a capital that stand before a name in inverted order: "said former minister Ann Lee".
BEFORE_NAMES = word_set("before-names")


class Source(NamedTuple):
    """Who speaks: the span, None where nobody is named, its kind, and the numbers of its first and last word."""

    span: Span | None
    holder: Holder
    first: int
    last: int


def nobody(index: int) -> Source:
    """No source; the attribution starts at a word's number."""
    return Source(None, Holder.NONE, index, index)


def verb_group(sentence: SentenceWords, index: int) -> tuple[int, frozenset[str]]:
    """Where the group of a verb begins ("has also been said"), by number of the word, and the auxiliaries in it."""
    found: set[str] = set()
    first = index
    while first > 0 and _plain_gap(sentence.gaps[first]):
        word = sentence.low[first - 1]
        if sentence.capital(first - 1) and first > 1:
            break
        if word in AUXILIARIES:
            found.add(word)
        elif not (word in ADVERBS or (word.endswith("ly") and word not in NO_ADVERBS)):
            break
        first -= 1
    return first, frozenset(found)


def source_before(sentence: SentenceWords, verb: int) -> Source:
    """The noun phrase that ends before word `verb`, asides between commas left out of the search."""
    last = verb - 1
    if last < 0:
        return nobody(verb)
    if _mark(sentence.gaps[verb]):
        last = _before_asides(sentence, verb)
        if last < 0:
            return nobody(verb)
    if sentence.low[last] in RELATIVES or (sentence.low[last] == "that" and last and not _mark(sentence.gaps[last])):
        last -= 1
        if last < 0:
            return nobody(verb)
    if sentence.low[last] in PRONOUNS:
        return Source(sentence.words[last], Holder.PRONOUN, last, last)
    return phrase_ending(sentence, last)


def phrase_ending(sentence: SentenceWords, last: int) -> Source:
    """The noun phrase whose last word has a number."""
    low = sentence.low
    first = last
    gaps = sentence.gaps
    while first > 0 and last - first < FARTHEST and (gaps[first] == " " or not _mark(gaps[first])):
        before = low[first - 1]
        if before in OPENERS or before in RELATIVES or before in ("said", "says"):
            break
        if before == "and" and not (sentence.capital(first) and first > 1 and sentence.capital(first - 2)):
            break
        first -= 1
    first = _without_adverbial(sentence, first, last)
    return _source(sentence, first, last)


def source_after(sentence: SentenceWords, verb: int) -> Source | None:
    """The source behind a verb in inverted order ("said the mayor"), or None where the order is not inverted."""
    first = verb + 1
    low = sentence.low
    if first >= len(low) or not _plain_gap(sentence.gaps[first]):
        return None
    word = low[first]
    opens = (
        word in ("a", "an", "the", "his", "her", "one", "its", "their", "our", "my")
        or word in nouns()
        or (
            (word in BEFORE_NAMES or '"' in sentence.gaps[verb] or "”" in sentence.gaps[verb])
            and _has_name(sentence, first)
        )
    )
    if not (opens or (sentence.capital(first) and word not in PRONOUNS)):
        return None
    last = first
    while last + 1 < len(low) and last - first < FARTHEST and _plain_gap(sentence.gaps[last + 1]):
        following = low[last + 1]
        if following in BEHIND_SOURCE:
            break
        if following in AUXILIARIES or following in ("that", "is", "not") or following in PRONOUNS:
            # A verb follows: what stands here is the subject of a clause.
            return None
        cue = cues().get(following)
        if cue and cue.form in ("s", "past") and not cue.noun and '"' not in sentence.gaps[verb]:
            # "said the union expected": so does it here.
            return None
        last += 1
    source = _source(sentence, first, last)
    return None if source.holder in (Holder.OTHER, Holder.NONE) and not opens else source


def _has_name(sentence: SentenceWords, first: int) -> bool:
    """Whether a capital stands among the next words, before any mark or verb."""
    for at in range(first, min(first + 6, len(sentence.low))):
        if sentence.capital(at):
            return True
        if sentence.low[at] in PRONOUNS or sentence.low[at] in AUXILIARIES or not _plain_gap(sentence.following(at)):
            return False
    return False


def subject(sentence: SentenceWords, before: int) -> Source:
    """The subject of the sentence, for a verb further on that has none of its own: its first noun phrase."""
    for index in range(min(before, 12)):
        if (
            sentence.low[index] in AUXILIARIES
            or sentence.low[index].endswith("ed")
            or sentence.low[index] in ("said", "told")
        ):
            if index:
                found = source_before(sentence, index)
                return found if found.span else nobody(before)
            break
    names = _names(sentence, 0, before)
    for index, one in enumerate(names):
        if one or sentence.low[index] in ("he", "she", "they"):
            last = index
            while last + 1 < before and names[last + 1] and _plain_gap(sentence.gaps[last + 1]):
                last += 1
            return _source(sentence, index, last)
    return nobody(before)


def phrase_starting(sentence: SentenceWords, first: int) -> Source:
    """The noun phrase from a word's number to the next mark, verb or relative: the X of "according to X"."""
    last = first
    while last + 1 < len(sentence.low) and last - first < FARTHEST and not _mark(sentence.gaps[last + 1]):
        following = sentence.low[last + 1]
        if following in AUXILIARIES or following in ("who", "which", "that", "when", "while", "because"):
            break
        if following in PREPOSITIONS and last + 2 < len(sentence.low) and sentence.low[last + 2].endswith("ing"):
            # "accused by the regulator of hiding the cracks"
            break
        last += 1
    return _source(sentence, first, last)


def is_passive(auxiliaries: frozenset[str]) -> bool:
    """Whether the auxiliaries of a participle make a passive."""
    return bool(auxiliaries & BE)


def _source(sentence: SentenceWords, first: int, last: int) -> Source:
    names = _names(sentence, first, last + 1)
    return Source(sentence.reach(first, last), holder_of(sentence.low[first : last + 1], names), first, last)


def _names(sentence: SentenceWords, first: int, end: int) -> list[bool]:
    text = sentence.text
    # Whether each has a capital, and the word behind them; most have none and are no names.
    capitals = [text[word.start].isupper() for word in sentence.words[first : end + 1]]
    capitals.append(False)
    return [
        has_capital
        and is_name(sentence.low[at], True, at == 0, capitals[at - first + 1] and _plain_gap(sentence.gaps[at + 1]))
        for at, has_capital in zip(range(first, end), capitals, strict=False)
    ]


def _before_asides(sentence: SentenceWords, verb: int) -> int:
    """The number of the last word of the source when asides between commas part it from its verb, or -1."""
    end = verb
    for _ in range(3):
        gap = sentence.gaps[end]
        if ")" in gap:
            # "Sen. Ted Cruz (Texas) said"
            while end > 0 and "(" not in sentence.gaps[end]:
                end -= 1
            return end - 1
        if "," not in gap and not _dash(gap):
            return -1
        first = end - 1
        while first > 0 and not _mark(sentence.gaps[first]):
            first -= 1
        aside = sentence.low[first] in ASIDES or sentence.low[first].isdigit() or sentence.low[first] in nouns()
        if not aside or first == 0 or '"' in sentence.gaps[first] or "”" in sentence.gaps[first]:
            names = _names(sentence, first, end)
            if end == verb:
                # "The minister, Ann Lee, said": a name between commas, behind the noun that it explains.
                return end - 1 if first > 0 and names[0] else -1
            return end - 1 if any(names) or sentence.low[end - 1] in nouns() else -1
        end = first
    return end - 1


def _without_adverbial(sentence: SentenceWords, first: int, last: int) -> int:
    """Skip an adverbial that opens the clause: "On Monday the minister" begins with "the"."""
    if first < last and sentence.low[first] == "with":
        # "with the minister saying"
        return first + 1
    while first < last and sentence.low[first] in PREPOSITIONS:
        at = first + 2
        while at <= last and not (
            sentence.low[at] in DETERMINERS or sentence.capital(at) or sentence.low[at] in nouns()
        ):
            at += 1
        if at > last:
            break
        first = at
    return first


def _mark(gap: str) -> bool:
    if gap == " ":
        return False
    return not MARKS.isdisjoint(gap) or " - " in gap or "--" in gap


def _dash(gap: str) -> bool:
    return any(sign in gap for sign in "—–") or " - " in gap or "--" in gap


def _plain_gap(gap: str) -> bool:
    return not _mark(gap)
