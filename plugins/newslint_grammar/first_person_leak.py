"""The rule `grammar/first-person-leak`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from newslint import BODY, Document, Finding, Hit, MatchRule, Pattern, Span

FIRST_PERSON = r"(?<![\w'.-])(?:we|we're|we've|we'll|our|ours|us|i|i'm|i've|me|my)(?![\w'.-])"
VERBS = (
    "said|says|added|argued|argues|insisted|insists|claimed|claims|warned|warns|stressed|noted|declared|believes|"
    "believed|explained|stated|announced|maintained"
)


class FirstPersonLeak(MatchRule):
    """“We”, “our” or “us” of a speaker outside the quotation marks: the senator said that we need more ships.

    Without the marks it is the paper that speaks. Articles in which the writer says “we” or “I” elsewhere (columns,
    interviews, reports from the spot) are left alone.
    """

    id = "grammar/first-person-leak"
    scope = BODY
    patterns: ClassVar[tuple[Pattern, ...]] = (
        Pattern(
            rf"(?<![\w'-])(?:{VERBS}) (?:on \w+day )?(?:that )?(?P<x>we(?:'re|'ve|'ll|'d)?|our)"
            r"(?= (?!(?:said|say|asked|told)\b)[a-z])",
            tuple(
                f"{verb} {middle}{one}"
                for verb in VERBS.split("|")
                for middle in ("", "that ")
                for one in ("we", "our", "we're", "we've", "we'll")
            ),
        ),
    )
    bad = (
        "The senator said that [[we]] need more ships.",
        "The union's leader warned that [[our]] ports would close.",
    )
    good = (
        "The senator said that “we need more ships”.",
        "The senator told us that the navy needs more ships.",
        "The mayor said we could come. I went with her, and we saw the mill.",
    )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report it unless the writer speaks in the first person elsewhere too."""
        if hit.doc.layer(writers_first_persons) > leaks(hit):
            return
        yield self.finding(
            hit.span, f"“{hit.text}” stands outside the quotation, so it is the paper that speaks: say who is meant."
        )


def writers_first_persons(doc: Document) -> int:
    """How many words of the first person stand outside quoted speech; “us” in capitals is a country."""
    return sum(
        doc.text[match.start() : match.end()] != "US"
        and doc.sentence_at(match.start()) is not None
        and doc.quotation_at(Span(*match.span())) is None
        for match in re.finditer(FIRST_PERSON, doc.folded)
    )


def leaks(hit: Hit) -> int:
    """How many words of the first person stand in the hit's own sentence."""
    return len(re.findall(FIRST_PERSON, hit.doc.folded[hit.sentence.start : hit.sentence.end]))
