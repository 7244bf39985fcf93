"""The rule `grammar/intro-comma`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from newslint import BODY, Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity, Span, lazy_pattern

PRONOUNS = "he|she|it|they|we|there|this"
MODALS = "would|will|could|may|might|should|must|can"
TELLING = "promised|offered|announced|insisted|warned|denied|confirmed|declared|vowed|urged|pledged|demanded|apologised"
OPENERS = (
    "If ",
    "Earlier ",
    "Later ",
    "In a ",
    "In an ",
    "During ",
    "After ",
    "Before ",
    "Amid ",
    "At a ",
    "At an ",
    "At the ",
)
# Words that stand before “the” within a phrase.
WITHIN = frozenset(
    [
        "of",
        "in",
        "to",
        "for",
        "on",
        "at",
        "by",
        "with",
        "from",
        "and",
        "or",
        "that",
        "as",
        "over",
        "about",
        "into",
        "between",
    ]
)
# Verbs whose own clause a pronoun begins: if you think it would help.
_SAYING = """say says said think thinks thought know knows knew believe believes believed asked ask asks if whether how
what why when where that which who and or but as than because hope hopes hoped feel feels felt told so then now expect
expects expected see sees saw show shows showed shown wonder sure certain afraid suggest suggests"""
SAYING = frozenset(_SAYING.split())
# People of whom nobody says that some are earlier ones.
PEOPLE = (
    "analysts|officials|police|ministers|witnesses|prosecutors|lawyers|experts|critics|economists|traders|investors|"
    "union leaders|campaigners|protesters|residents|rescuers|firefighters|doctors|reporters|journalists|aides|sources"
)


class IntroComma(DocumentRule):
    """No comma behind a clause or word that opens the sentence: “If the mill closes it would hurt the town”.

    The reader runs past the end of the opening clause and has to go back: “if it floods the town” or “Earlier
    analysts”. House styles differ, so the rule is off unless it is selected. Looked at are clauses with “if” of eight
    words and more before a pronoun and its verb, long phrases before “the” and a verb of telling, and “earlier” and
    “later” before people.
    """

    id = "grammar/intro-comma"
    by_default = False
    severity = Severity.NOTE
    scope = BODY | {Role.STANDFIRST}
    bad = (
        "If the council were to close the old paper [[mill it]] would hurt the town.",
        "In a letter that reached the town hall on [[Friday the minister]] promised to pay.",
        "[[Earlier officials]] had said the road was safe.",
    )
    good = (
        "If the council were to close the old paper mill, it would hurt the town.",
        "Earlier reports had said the road was safe.",
        "If the council thinks it will pay, the mill stays.",
    )

    @cached_property
    def clause(self) -> re.Pattern[str]:
        """A clause with “if” at the beginning of a sentence, without a comma, and a pronoun with its verb."""
        return lazy_pattern(
            rf"If (?:[\w’'$£%.-]+ ){{6,22}}?(?P<x>(?P<last>\w[\w’'%-]*) (?:{PRONOUNS}))(?= (?:{MODALS})(?![\w’'-]))"
        )

    @cached_property
    def phrase(self) -> re.Pattern[str]:
        """A long phrase at the beginning of a sentence, and somebody who says something."""
        return lazy_pattern(
            r"(?:In|During|At|After|Before|Amid|On|With) (?:a|an|the|his|her|their|its) (?:[\w’'-]+ ){3,14}?"
            rf"(?P<x>(?P<last>[\w’'-]+) the [\w’'-]+)(?= (?:[\w’'-]+ )?(?:{TELLING})(?![\w’'-]))"
        )

    @cached_property
    def adverb(self) -> re.Pattern[str]:
        """An adverb that reads as an adjective of the people behind it."""
        return lazy_pattern(
            rf"(?P<x>(?P<last>Earlier|Later) (?:{PEOPLE}))(?= (?:had|said|told|confirmed|predicted)(?!\w))"
        )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the places where a comma should stand."""
        for word in OPENERS:
            pattern = self.clause if word == "If " else self.adverb if word in ("Earlier ", "Later ") else self.phrase
            at = doc.text.find(word)
            while at >= 0:
                match = pattern.match(doc.text, at)
                at = doc.text.find(word, at + 1)
                if match and match["last"].lower() not in SAYING | WITHIN and self._opens(doc, match):
                    yield self._found(doc, match)

    def _opens(self, doc: Document, match: re.Match[str]) -> bool:
        sentence, block = doc.sentence_at(match.start()), doc.block_at(match.start())
        if sentence is None or block is None or block.role not in self.scope or match.end() > sentence.end:
            return False
        before = doc.text[sentence.start : match.start()]
        opening = match[0][: match.start("x") - match.start()]
        return not before.strip("“\"‘' ") and doc.quotation_at(Span(*match.span("x"))) is None and "," not in opening

    def _found(self, doc: Document, match: re.Match[str]) -> Finding:
        span = Span(*match.span("x"))
        end = match.end("last")
        return self.finding(
            span,
            f"A comma after “{match['last']}” would show where the opening of the sentence ends.",
            fixes=[Fix("Add a comma", (Edit(Span(end, end), ","),), Safety.UNSAFE)],
        )
