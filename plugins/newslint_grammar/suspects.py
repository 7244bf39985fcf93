"""Where a verb may not go with its subject: short patterns of the kinds of words, which few right sentences meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Document, lazy_pattern
from newslint_grammar.kinds import all_kinds, kinds
from newslint_grammar.nouns import is_plural

# A bracket of some words, which a subject may have.
BRACKET = lazy_pattern(r"\([^()\n]{1,40}\) ")
# Words of a subject with its phrases and its verb, at most.
LONGEST_SUBJECT = 20
# Words of a noun phrase behind its article, with a number.
LONGEST_NOUN = 4
# A noun phrase behind its article, and phrases with prepositions behind a noun.
_NOUN = "<article>?+<counted>?+<^stop>{1,3}"
_PHRASE = f"<preposition>{_NOUN}(?:<and|preposition>{_NOUN})?"
_SUBJECTS = (
    # The use of drones are, the bridge open, the bus and the lorry was.
    "<counted>?+<^stop>{0,2}(?:<noun>(?:<adverb>?+<go>|<and><pair_article><noun><is>)"
    "|<head><of>(?:<article>?+<counted>?+<^stop>{1,3}<preposition>)?<article>?+<counted>?+<^stop>{1,3}<adverb>?+<are>)",
    # Prices in the capital has.
    f"{_PHRASE}<adverb>?+<goes>",
    # The bridges on the coast road was; some of the bridges has.
    f"(?P<plural><counted>?+<^stop>{{0,2}}<nouns|heads|looks|goes|unlisted>(?:{_PHRASE})?<adverb>?+<goes>)",
)
# Each begins with the word behind the first one, by which most are left at once.
_OTHERS = {
    "pronoun": "<look>(?<=<he>.)|<looks>(?<=<they>.)|<adverb><look>(?<=<he>..)|<adverb><looks>(?<=<they>..)"
    "|<nobody><adverb>?<look>|<of><them><adverb>?<looks>",
    "relative": "<looks>(?<=<counting><nouns><relative>.)",
    "mass": "<about>(?<=<mass>.).{1,5}<are>",
    "there": "<remains>(?<=<there>.)",
    "question": "<they>(?<=<has>.)|<she>(?<=<have>.)",
}


def noun_suspects(doc: Document) -> list[int]:
    """Numbers of the words with which subjects begin that may not go with their verbs, such as `the` or `prices`."""
    low = doc.folded_words
    found = set(_across_brackets(doc))
    for match in _subjects().finditer(doc.layer(kinds)):
        number = match.start()
        if not match["plural"] or any(map(is_plural, low[number + 1 : number + 1 + LONGEST_NOUN])):
            found.add(number)
    return sorted(found)


def _across_brackets(doc: Document) -> Iterator[int]:
    """The same for subjects that have a bracket between them and their verbs, as if it were not there."""
    words, found = doc.words, doc.layer(kinds)
    for bracket in BRACKET.finditer(doc.folded):
        first, last = words.first_from(bracket.start()), words.first_from(bracket.end())
        begin = max(0, first - LONGEST_SUBJECT)
        for match in _subjects().finditer(found[begin:first] + found[last : last + LONGEST_SUBJECT]):
            if match.start() < first - begin:
                yield begin + match.start()


def other_suspects(doc: Document) -> Iterator[tuple[str, int]]:
    """What may clash otherwise: what it is, and the number of its first word.

    It is a `pronoun` before its verb, the `relative` pronoun behind those people, a `mass` noun with a phrase behind
    it, a `there` before a verb, or a verb that begins a `question`.
    """
    return ((match.lastgroup or "", match.start()) for match in _others().finditer(doc.layer(kinds)))


@cache
def _subjects() -> re.Pattern[str]:
    return all_kinds().pattern(f"<some|one|nouns|heads>(?={'|'.join(_SUBJECTS)})")


@cache
def _others() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _OTHERS.items())
    return all_kinds().pattern(f"<he|they|no|many|relative|mass|there|has|have>(?={groups})")
