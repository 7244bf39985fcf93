"""Subjects and verbs that do not go together: what stands at the beginning of a clause, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Document, Span, lazy_pattern
from newslint.named import NamedTuple
from newslint_grammar.clauses import ADVERBS, begins_clause, opens_another_clause, opens_sentence
from newslint_grammar.nouns import count_nouns, is_plural, plain_heads, plural_heads
from newslint_grammar.subject import Subject, subject_at
from newslint_grammar.verb_forms import CERTAIN, COMMON, plain_forms, third_persons
from newslint_grammar.word_kinds import SINGULAR, WITH_ONE

_PRONOUN_OPENERS = """both many some most several all he she it they we you i everyone everybody nobody someone somebody
everything nothing no"""
# The first words of what `pronoun_clash` looks at.
PRONOUN_OPENERS = frozenset(_PRONOUN_OPENERS.split())


class Clash(NamedTuple):
    """A verb that does not go with its subject: the subject's noun, the verb, and the form that goes."""

    head: Span
    verb: Span
    meant: str


def clash_of(match: re.Match[str], head: str, meant: str | None, verb: str = "verb") -> Iterator[Clash]:
    """The clash of two groups of a match, or nothing where no form is meant: all is well."""
    if meant:
        yield Clash(Span(*match.span(head)), Span(*match.span(verb)), meant)


def opens(doc: Document, offset: int) -> bool:
    """Whether a sentence begins at an offset."""
    sentence = doc.sentence_at(offset)
    return sentence is not None and sentence.start == offset


def pronoun_clash(doc: Document, start: int) -> Iterator[Clash]:
    """The clash of a pronoun that opens a sentence with its verb: He want, They works, Everyone have."""
    match = _pronoun().match(doc.folded, start)
    if match is None:
        return
    word, verb = match["head"], match["verb"]
    if word is None:
        yield from clash_of(match, "many", third_persons(COMMON).get(verb))
        return
    if doc.folded.startswith(" not ", match.end("verb")) or (
        verb == "use" and doc.folded.startswith(" to ", match.end())
    ):
        # He need not go: “need” and “dare” may be like “can”; he use to work here lacks a letter, not an agreement.
        return
    if word == "it" and doc.text[start + 1] == "T":
        # “IT” is no pronoun.
        return
    if word == "i" and verb in ("is", "was"):
        yield from clash_of(match, "head", "am" if verb == "is" else None)
    elif word in ("they", "we", "you", "i"):
        yield from clash_of(match, "head", third_persons(COMMON).get(verb))
    elif verb != "were":
        yield from clash_of(match, "head", plain_forms(COMMON).get(verb))


def noun_clashes(doc: Document, number: int) -> Iterator[Clash]:
    """The clash of a subject that begins with the word of a number, if a sentence or a clause begins there."""
    low, starts = doc.folded_words, doc.words.starts
    at_opening = starts[number - (number > 0 and low[number - 1] in ("nearly", "almost"))]
    if opens_sentence(doc, at_opening) and not (low[number] in PRONOUN_OPENERS and any(pronoun_clash(doc, at_opening))):
        yield from noun_clash(doc, at_opening, at_opening=True)
    if begins_clause(doc, number):
        yield from noun_clash(doc, starts[number], at_opening=False)


def noun_clash(doc: Document, start: int, *, at_opening: bool) -> Iterator[Clash]:
    """The clash of a noun at the beginning of a clause with the verb after it, or after its phrase.

    The word at `start` is one of those that `noun_suspects` finds; `at_opening` tells that a sentence begins there too.
    """
    folded = doc.folded
    two = _two_nouns().match(folded, start) if at_opening else None
    if two and {two["head"], two["other"]} <= count_nouns():
        yield from clash_of(two, "head", third_persons(CERTAIN)[two["verb"]])
        return
    found = subject_at(folded, start, _certain_forms())
    if found is None or _is_name(doc, found):
        return
    if found.article == "many" and folded.endswith("how ", 0, start):
        # How many medals does she have: the verb goes with what comes after it.
        return
    if "\n" in doc.text[start : found.verb_span.end] or folded.startswith(" what ", found.verb_span.end):
        # A line end may part a cross-head from a sentence; “errors is what we fear” turns the clause round.
        return
    meant = None
    if found.verb in third_persons(CERTAIN):
        meant = third_persons(CERTAIN)[found.verb] if _is_plural(found, at_opening) else None
    elif _is_singular(found, at_opening):
        meant = plain_forms(CERTAIN)[found.verb]
    if meant:
        yield Clash(found.head, found.verb_span, meant)


def _is_name(doc: Document, found: Subject) -> bool:
    """Whether capitals make the subject a title or a name, or begin another clause in its phrase."""
    if not found.article and doc.text[found.phrase.end - len(found.last)].isupper():
        # Legends of Runeterra is a game.
        return True
    starts = [found.verb_span.start, *([found.phrase.start] if found.preposition else [])]
    if found.article:
        starts.append(found.head.start)
    return any(doc.text[at].isupper() for at in starts) or opens_another_clause(doc, found.phrase)


def _is_plural(found: Subject, at_opening: bool) -> bool:
    """Whether the subject before a verb in the singular is certainly plural."""
    noun = found.noun
    if not found.article:
        # Without an article a plural may be a title (Friends was), so its phrase must be there.
        return at_opening and noun in plural_heads() and bool(found.preposition)
    if found.article in WITH_ONE or not is_plural(noun):
        return False
    if found.described and (found.paired or noun in third_persons(COMMON)):
        # What looks like adjectives and a noun may be a noun and its verb: where the economy grows at a pace and …
        is_noun = noun in plural_heads() or noun.endswith(("tions", "sions", "ments", "ities", "ships", "ists"))
        return is_noun and noun not in third_persons(COMMON)
    return True


def _is_singular(found: Subject, at_opening: bool) -> bool:
    """Whether the subject before a verb in the plural is certainly singular."""
    if found.article not in SINGULAR or found.paired:
        return False
    if found.preposition:
        certain = found.noun in plain_heads() or (found.noun == "number" and found.article == "the")
        is_sure = certain and found.preposition == "of" and is_plural(found.last)
        return is_sure and (found.verb in ("are", "have") or (found.verb == "were" and at_opening))
    # “Were” may wish or suppose, and each year are, were or have begins no subject.
    return at_opening and found.noun in count_nouns() and found.noun not in times() and found.verb != "were"


@cache
def _certain_forms() -> frozenset[str]:
    return frozenset((*third_persons(CERTAIN), *plain_forms(CERTAIN)))


@cache
def times() -> frozenset[str]:
    """Nouns for stretches of time."""
    return frozenset(
        [
            "year",
            "month",
            "week",
            "day",
            "hour",
            "minute",
            "decade",
            "century",
            "time",
            "moment",
            "occasion",
            "game",
            "match",
        ]
    )


@cache
def _two_nouns() -> re.Pattern[str]:
    """Two nouns with an article each, and a verb in the singular."""
    return lazy_pattern(
        r"(?:the|his|her|their|its|our|my|a|an) (?P<head>[a-z]+) and (?:the|his|her|their|its|our|my|a|an) "
        r"(?P<other>[a-z]+) (?P<verb>is|was|has)(?= )"
    )


@cache
def _pronoun() -> re.Pattern[str]:
    """A pronoun and its verb."""
    return lazy_pattern(
        r"(?:(?P<many>(?:both|many|some|most|several|all) of (?:them|us|these|those))|"
        r"(?P<head>he|she|it|they|we|you|i|everyone|everybody|nobody|someone|somebody|everything|nothing|no one)) "
        rf"(?:(?:{'|'.join(sorted(ADVERBS))}) )?(?P<verb>[a-z]+(?:n't)?)(?= \w)"
    )
