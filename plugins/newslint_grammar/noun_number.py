"""The rule `grammar/noun-number`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from newslint import BODY, Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Span
from newslint_grammar.nouns import count_nouns, plain_nouns, plural, plurals

NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# Adjectives that often stand before a noun; after them the noun is sure to be the one that is counted.
ADJECTIVES = (
    "other|different|new|old|major|minor|big|small|large|important|similar|serious|young|good|bad|great|local|foreign|"
    "main|key|leading|top|biggest|largest|best|greatest|worst|oldest|finest|first|last|few|many|famous|successful|"
    "popular|powerful|dangerous|beautiful|talented|common|senior|former"
)
DEGREE = r"(?:(?:most|more|very|world's|country's|nation's|city's|team's) )*"
# What comes after a noun that is not itself a part of a compound.
END = (
    r"(?=\s*(?:[.;:!?)]|$)|,? (?:in|to|that|who|which|for|on|at|from|with|is|was|has|are|were|have|will|would|by|since|"
    r"after|before|when|where|while|because|than|during|into|ever|said|could|can|may)(?![\w'-]))"
)


class NounNumber(DocumentRule):
    """A noun in the singular where the words before it want the plural, or the reverse: “one of the biggest problem”.

    One of the problems, several problems, these problems; a problem, every problem. Only common nouns that count
    single things are looked at, and only where nothing but the end of the phrase follows, for a noun may stand before
    another: two years, a two-year sentence, several government offices.
    """

    id = "grammar/noun-number"
    scope = BODY | {Role.STANDFIRST}
    bad = (
        "It was one of the biggest [[mistake]] in her career.",
        "Several [[neighbour]] were told to leave.",
        "The union fears that every [[jobs]] will go.",
        "He met these [[politician]] in May.",
    )
    good = (
        "It was one of the biggest mistakes in her career.",
        "Several government offices were closed, and one of the best city schools.",
        "Many visit in spring, and few plan to stay.",
        "It is one of the most important in the city.",
    )

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A word that wants the plural or the singular, and the noun after it."""
        return re.compile(
            r"(?<![\w'.-])(?<!number )(?<!group of )(?<!the one )(?:"
            r"(?P<of>(?:one|each|several|many|few|two|three) of (?:the|these|those|his|her|their|its|our|my) )"
            rf"{DEGREE}(?:(?:{ADJECTIVES}) |(?<=most )\w+ )?(?P<one>[a-z]+)"
            rf"|(?:(?:(?:many|several|few|various|numerous|these|those|{NUMBERS}|both|"
            r"dozens of|hundreds of|thousands of|a number of|"
            r"a variety of|a couple of|a handful of|plenty of|lots of|all kinds of|all sorts of) )"
            rf"(?P<adj>(?!last |first )(?:{ADJECTIVES}) )?(?P<many>[a-z]+))"
            r"|(?:(?P<art>a|an|every|each|another) (?P<single>[a-z]+(?:s|men|people|women|children)))"
            rf"){END}"
        )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the nouns whose number does not fit the words before them."""
        text = doc.folded
        for match in self.pattern.finditer(text):
            kind = match.lastgroup
            kind = "one" if match["one"] else "many" if match["many"] else "single"
            span = Span(*match.span(kind))
            meant = self._meant(kind, match)
            if not meant or not self._is_plain(doc, span, match):
                continue
            before = doc.of(Span(match.start(), span.start)).strip()
            yield self.finding(
                span,
                f"After “{before}” the noun is “{meant}”, not “{doc.of(span)}”.",
                fixes=[Fix(f"Write “{meant}”", (Edit(span, meant),), Safety.UNSAFE)],
            )

    def _meant(self, kind: str, match: re.Match[str]) -> str:
        """The noun in the number that the words before it want, or nothing where all is well."""
        word = match[kind]
        if kind == "single":
            return plurals().get(word, "") if plurals().get(word, "") in count_nouns() | plain_nouns() else ""
        known = plain_nouns() if kind == "many" and not match["adj"] else count_nouns()
        return plural(word) if word in known and word in count_nouns() else ""

    def _is_plain(self, doc: Document, span: Span, match: re.Match[str]) -> bool:
        """Whether the words are prose of the writer's and no name."""
        block = doc.block_at(span.start)
        if block is None or block.role not in self.scope or match.end() > block.span.end or doc.quotation_at(span):
            return False
        words = doc.of(Span(match.start(), span.end)).split()
        sentence = doc.sentence_at(match.start())
        if sentence is None or sentence.start != match.start():
            words = ["", *words]
        return not any(word[:1].isupper() for word in words[1:]) and "\n" not in doc.of(Span(*match.span()))
