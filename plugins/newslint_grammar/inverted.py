"""Verbs that stand before their subjects: “there is problems”, “has they left?”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Document, lazy_pattern
from newslint_grammar.clashes import Clash, clash_of, opens
from newslint_grammar.nouns import count_nouns, plurals
from newslint_grammar.verb_forms import AUXILIARIES, PLAIN

# What comes after a noun that is not itself a part of a compound.
END = (
    r"(?= (?:who|that|which|in|on|at|for|to|of|with|from|about|between|among|and|but|where|when|as|since|\w+ing)"
    r"(?![\w'-])|[.,;:?!])"
)
THERE = {**AUXILIARIES, "remains": "remain", "exists": "exist"}
# Kinds and sorts are counted after “there is”, and a number or range of things takes the plural.
NOT_COUNTED = frozenset(["number", "range", "kinds", "sorts", "types"])


def there_clash(doc: Document, number: int) -> Iterator[Clash]:
    """The clash of a verb behind “there” with the noun behind it: “there is problems with it”."""
    match = _there().match(doc.folded, doc.words.starts[number])
    if match is None or match["noun"] in NOT_COUNTED:
        return
    verb, noun = match["verb"], match["noun"]
    if match["article"] is None and noun in plurals():
        yield from clash_of(match, "noun", THERE.get(verb))
    elif match["article"] is not None and match["adjective"] is None and noun in count_nouns():
        yield from clash_of(match, "noun", PLAIN.get(verb))


def question_clash(doc: Document, number: int) -> Iterator[Clash]:
    """The clash of the verb of a question with the pronoun behind it: “Has they left?”."""
    folded, verb_span, pronoun = doc.folded, doc.words[number], doc.words[number + 1]
    verb = doc.folded_words[number]
    stands_alone = folded[max(verb_span.start - 1, 0) : verb_span.start] in ("", " ")
    if not stands_alone or pronoun.start != verb_span.end + 1 or not folded.startswith(" ", pronoun.end):
        return
    meant = {**AUXILIARIES, **PLAIN}[verb]
    if doc.folded[pronoun.start : pronoun.end] == "i":
        meant = {"is": "am", "was": ""}.get(verb, meant)
    before = folded[max(0, verb_span.start - 8) : verb_span.start]
    if meant and (before.endswith(("what ", "where ", "why ", "how ", "when ")) or opens(doc, verb_span.start)):
        yield Clash(pronoun, verb_span, meant)


@cache
def _there() -> re.Pattern[str]:
    """There, a verb and a noun at the end of its phrase."""
    return lazy_pattern(
        r"there(?<![\w'-]there) (?P<verb>is|was|has|are|were|have|remains|exists)(?: been)? "
        r"(?:also |still |now |only )?(?:(?P<article>a|an|another|one) |"
        r"(?:no|any|some|many|several|numerous|various|other|more|two|three|four|five) )?"
        rf"(?P<adjective>(?!(?:to|in|at|on|the|a|an|this|that|one) )[a-z]+[a-rt-z] )?(?P<noun>[a-z]+){END}"
    )
