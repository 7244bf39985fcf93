"""Verbs that stand before their subjects: “there is problems”, “has they left?”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Document, Span
from newslint_grammar.clashes import Clash, clash_of, opens
from newslint_grammar.nouns import count_nouns, plurals
from newslint_grammar.verb_forms import AUXILIARIES, PLAIN

# What comes after a noun that is not itself a part of a compound.
END = (
    r"(?= (?:who|that|which|in|on|at|for|to|of|with|from|about|between|among|and|but|where|when|as|since|\w+ing)"
    r"(?![\w'-])|[.,;:?!])"
)
# Verbs that stand before a pronoun of the other number in no right question.
ASKING = frozenset(["has", "is", "was", "does", "are", "do", "have"])
THERE = {**AUXILIARIES, "remains": "remain", "exists": "exist"}
# Kinds and sorts are counted after “there is”, and a number or range of things takes the plural.
NOT_COUNTED = frozenset(["number", "range", "kinds", "sorts", "types"])


def inverted_clashes(doc: Document) -> Iterator[Clash]:
    """Clashes such as “Has they left?” and “there is problems with it”."""
    for match in _there().finditer(doc.folded):
        verb, noun = match["verb"], match["noun"]
        if noun in NOT_COUNTED:
            continue
        if match["article"] is None and noun in plurals():
            yield from clash_of(match, "noun", THERE.get(verb))
        elif match["article"] is not None and match["adjective"] is None and noun in count_nouns():
            yield from clash_of(match, "noun", PLAIN.get(verb))
    for match in (match for pattern in _questions() for match in pattern.finditer(doc.folded)):
        end = match.start("pronoun") - 1
        verb = doc.folded[max(0, end - 8) : end].rpartition(" ")[2]
        if verb in ASKING:
            yield from _question_clash(doc, Span(end - len(verb), end), verb, match)


def _question_clash(doc: Document, span: Span, verb: str, match: re.Match[str]) -> Iterator[Clash]:
    meant = {**AUXILIARIES, **PLAIN}[verb]
    if match["pronoun"] == "i":
        meant = {"is": "am", "was": ""}.get(verb, meant)
    before = doc.folded[max(0, span.start - 8) : span.start]
    if meant and (before.endswith(("what ", "where ", "why ", "how ", "when ")) or opens(doc, span.start)):
        yield Clash(Span(*match.span("pronoun")), span, meant)


# The patterns of this module begin with letters, not with a look behind: so `re` skips what cannot match.


@cache
def _there() -> re.Pattern[str]:
    """There, a verb and a noun at the end of its phrase."""
    return re.compile(
        r"there(?<![\w'-]there) (?P<verb>is|was|has|are|were|have|remains|exists)(?: been)? "
        r"(?:also |still |now |only )?(?:(?P<article>a|an|another|one) |"
        r"(?:no|any|some|many|several|numerous|various|other|more|two|three|four|five) )?"
        rf"(?P<adjective>(?!(?:to|in|at|on|the|a|an|this|that|one) )[a-z]+[a-rt-z] )?(?P<noun>[a-z]+){END}"
    )


@cache
def _questions() -> tuple[re.Pattern[str], ...]:
    """The end of what may be a verb, and a pronoun of another number; the verb is looked at afterwards."""
    ends = (("s", "you|we|they|i"), ("e", "s?he"), ("do", "s?he"))
    return tuple(re.compile(rf"{end} (?P<pronoun>{pronouns})(?= )") for end, pronouns in ends)
