"""Verbs that stand before their subjects, and pronouns within a sentence: where their numbers clash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Document, Span
from newslint_grammar.clashes import COMMON, Clash
from newslint_grammar.nouns import count_nouns, plurals
from newslint_grammar.verb_forms import AUXILIARIES, third_persons

# What comes after a noun that is not itself a part of a compound.
END = (
    r"(?= (?:who|that|which|in|on|at|for|to|of|with|from|about|between|among|and|but|where|when|as|since|\w+ing)"
    r"(?![\w'-])|[.,;:?!])"
)
PLAIN = {one: other for other, one in AUXILIARIES.items()}


def inverted_clashes(doc: Document) -> Iterator[Clash]:
    """Clashes such as “Has they left?”, “there is problems with it” and “the way they works”."""
    for match in _there().finditer(doc.folded):
        verb, noun = match["verb"], match["noun"]
        single = match["article"] is not None
        if single and verb in PLAIN and noun in count_nouns() and noun not in ("number", "range"):
            yield Clash(Span(*match.span("noun")), Span(*match.span("verb")), PLAIN[verb])
        elif not single and verb in AUXILIARIES and noun in plurals() and noun not in ("kinds", "sorts", "types"):
            yield Clash(Span(*match.span("noun")), Span(*match.span("verb")), AUXILIARIES[verb])
    for match in _question().finditer(doc.folded):
        verb = match["verb"]
        meant = {**AUXILIARIES, **PLAIN}[verb]
        if match["pronoun"] == "i":
            meant = {"is": "am", "was": ""}.get(verb, meant)
        if meant and (match["asks"] or _opens(doc, match.start("verb"))):
            yield Clash(Span(*match.span("pronoun")), Span(*match.span("verb")), meant)
    for match in _pronoun().finditer(doc.folded):
        meant_form = third_persons(COMMON).get(match["verb"])
        if meant_form and not _opens(doc, match.start("pronoun")):
            yield Clash(Span(*match.span("pronoun")), Span(*match.span("verb")), meant_form)


def _opens(doc: Document, offset: int) -> bool:
    """Whether a sentence begins at an offset."""
    sentence = doc.sentence_at(offset)
    return sentence is not None and sentence.start == offset


@cache
def _there() -> re.Pattern[str]:
    """There, a verb and a noun at the end of its phrase."""
    return re.compile(
        r"(?<![\w'-])there (?P<verb>is|was|has|are|were|have)(?: been)? (?:also |still |now |only )?"
        r"(?:(?P<article>a|an|another|one) |"
        r"(?:no|any|some|many|several|numerous|various|other|more|two|three|four|five) )?"
        rf"(?P<noun>[a-z]+){END}"
    )


@cache
def _question() -> re.Pattern[str]:
    """A verb and a pronoun of the wrong number after it."""
    return re.compile(
        r"(?<![\w'-])(?:(?P<asks>what|where|why|how|when) )?"
        r"(?P<verb>(?:has|is|was|does)(?= (?:you|we|they|i) )|(?:are|do|have)(?= (?:he|she) )) (?P<pronoun>\w+)(?= )"
    )


@cache
def _pronoun() -> re.Pattern[str]:
    """They or we, and what may be a verb in the singular."""
    return re.compile(r"(?<![\w'-])(?P<pronoun>they|we) (?P<verb>[a-z]+s|doesn't)(?![\w'-])")
