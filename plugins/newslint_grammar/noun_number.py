"""The rule `grammar/noun-number`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from newslint import BODY, Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Span, lazy_pattern
from newslint_grammar.kinds import all_kinds, kinds
from newslint_grammar.nouns import count_nouns, plain_nouns, plural, plurals

NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# Adjectives that often stand before a noun; after them the noun is sure to be the one that is counted.
ADJECTIVES = (
    "other|different|new|old|major|minor|big|small|large|important|similar|serious|young|good|bad|great|local|foreign|"
    "main|key|leading|top|biggest|largest|best|greatest|worst|oldest|finest|first|last|few|many|famous|successful|"
    "popular|powerful|dangerous|beautiful|talented|common|senior|former"
)
DEGREE = r"(?:(?:most|more|very|world's|country's|nation's|city's|team's) )*"
# Those of them that never stand before a number or a plural.
PLAIN_ADJECTIVES = (
    "new|old|major|minor|big|small|large|serious|young|bad|foreign|similar|different|main|key|famous|successful|popular|"
    "powerful|dangerous|beautiful|important"
)
# Stretches and sums that are counted in figures too.
UNITS = ("year", "month", "week", "hour", "minute", "dollar")
# Nouns that stand for many of the things named after them.
MANY = "list|series|set|range|variety|number|group|collection|host|array|pair|couple|handful|string|wave|crowd|gang"
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
        return lazy_pattern(
            r" (?<!number )(?<!group of )(?<!the one )(?<!now )(?<!grade )(?<!year )(?:"
            r"(?P<of>(?:one|each|several|many|few|two|three) of (?:the|these|those|his|her|their|its|our|my) )"
            rf"{DEGREE}(?:[a-z]+ )?(?P<one>[a-z]+){END}"
            rf"|(?:(?:(?:many|several|few|various|numerous|these|those|{NUMBERS}|both|"
            rf"dozens of|hundreds of|thousands of|an? (?:{ADJECTIVES}|wide|whole|growing)? ?(?:{MANY}) of|"
            r"plenty of|lots of|all kinds of|all sorts of) )"
            rf"(?P<adj>(?!last |first )(?:{ADJECTIVES}) )?(?P<many>[a-z]+))(?:(?= of(?![\w-]))|{END})"
            rf"|(?:(?P<art>a|an|every|each|another) (?:(?:{PLAIN_ADJECTIVES}) )?"
            rf"(?P<single>[a-z]+(?:s|men|people|women|children))){END})"
        )

    @cached_property
    def suspects(self) -> re.Pattern[str]:
        """Kinds of words of which the noun may be in the wrong number: few right sentences hold them."""
        return all_kinds().pattern(
            "<units|one_of|several|dozens|all|every>(?="
            "(?P<unit>(?<=<unlisted><units>))"
            "|<noun>(?<=<several>.)|<adjective><noun>(?<=<several>..)"
            "|<nouns>(?<=<every>.)|<adjective><nouns>(?<=<every>..)"
            "|<of>(?:<those><degree>*.?|<adjective>?)<noun>"
            "|(?:<adjective>?<series>|<sorts>)<of><adjective>?<noun>)"
        )

    @cached_property
    def units(self) -> re.Pattern[str]:
        """A number in figures and a unit in the singular that ends its phrase."""
        return lazy_pattern(
            rf" (?=[1-9])(?<! an )(?<! a )(?P<number>[2-9]|[1-9]\d\d?) (?P<unit>{'|'.join(UNITS)})(?![\w'’-])"
            r"(?=[.;:!?)]|$| (?:ago|later|after|before|in|from|and|to|since|because|when|but)(?![\w'-]))"
        )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the nouns whose number does not fit the words before them."""
        # Both patterns begin with a blank, which stands in the text where the word behind it stands in the prose.
        text, starts = f" {doc.folded}", doc.words.starts
        end = 0
        for what in self.suspects.finditer(doc.layer(kinds)):
            if what.lastgroup == "unit":
                met = self.units.match(text, starts[what.start() - 1])
                if met:
                    yield from self._found(doc, met, "unit", f"{met['unit']}s")
                continue
            start = starts[what.start()]
            met = self.pattern.match(text, start) if start >= end else None
            if met:
                end = met.end()
                kind = "one" if met["one"] else "many" if met["many"] else "single"
                yield from self._found(doc, met, kind, self._meant(kind, met))

    def _found(self, doc: Document, match: re.Match[str], kind: str, meant: str) -> Iterator[Finding]:
        # The blank in front stands for one sign, so the phrase begins where the match does, and all else one earlier.
        span = Span(match.start(kind) - 1, match.end(kind) - 1)
        phrase = Span(match.start(), span.end)
        if not meant or not self._is_plain(doc, phrase, match.end() - 1):
            return
        before = doc.of(Span(phrase.start, span.start)).strip()
        told = f"After “{before}” the noun is “{meant}”, not “{doc.of(span)}”."
        yield self.finding(span, told, fixes=[Fix(f"Write “{meant}”", (Edit(span, meant),), Safety.UNSAFE)])

    def _meant(self, kind: str, match: re.Match[str]) -> str:
        """The noun in the number that the words before it want, or nothing where all is well."""
        word = match[kind]
        if word in ("kind", "sort", "type") and match[0].startswith((" these", " those")):
            # These kind of deals: the rule on this and these reports it.
            return ""
        if kind == "single":
            return plurals().get(word, "") if plurals().get(word, "") in count_nouns() | plain_nouns() else ""
        known = plain_nouns() if kind == "many" and not match["adj"] else count_nouns()
        return plural(word) if word in known and word in count_nouns() else ""

    def _is_plain(self, doc: Document, phrase: Span, end: int) -> bool:
        """Whether a phrase, up to the end of what was looked at behind it, is prose of the writer's and no name."""
        block = doc.block_at(phrase.start)
        if block is None or block.role not in self.scope or end > block.span.end or doc.quotation_at(phrase):
            return False
        words = doc.of(phrase).split()
        sentence = doc.sentence_at(phrase.start)
        if sentence is None or sentence.start != phrase.start:
            words = ["", *words]
        return not any(word[:1].isupper() for word in words[1:]) and "\n" not in doc.of(phrase)
