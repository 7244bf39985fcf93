"""The writer vouching for a claim."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern, read_list
from newslint.layers.attribution_cover import attributed
from newslint_attribution.stance import is_piece_of_its_own


class EditorialAssertion(MatchRule):
    """A phrase by which the writer vouches for a claim or judges it: "there is little doubt", "sadly,".

    It is the paper's verdict dressed as a fact. Give the evidence or the person who has no doubt. Flagged are stock
    phrases anywhere, and sentence adverbs that open a sentence before a comma; manner ("speak clearly"), quoted
    and reported speech and opinion pieces are left alone.
    """

    id = "attribution/editorial-assertion"
    scope = BODY
    message = "“{text}” is the paper's own verdict: leave it out, or say whose it is."
    bad = (
        "[[There is little doubt]] the dam was badly built.",
        "[[Sadly]], the library closed in June.",
    )
    good = (
        "Three inquiries found that the dam was badly built.",
        "Engineer Mei Tan said there was no doubt the dam was badly built.",
        "“There is little doubt the dam was badly built,” she said.",
        "He asked the witness to speak clearly.",
    )

    def find_phrases(self) -> Iterable[str]:
        """The stock phrases of the data file."""
        return read_list(__file__, "editorial_assertions.txt")

    def find_patterns(self) -> Iterable[Pattern]:
        """One pattern for the adverbs that open a sentence."""
        adverbs = read_list(__file__, "editorial_adverbs.txt")
        listed = "|".join(adverbs)
        yield Pattern(rf"(?:^|(?<=[.!?;] )|(?<=[.!?;]  ))(?P<x>{listed})(?=,)", anchors=adverbs)

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a phrase outside anybody's words."""
        held = attributed(hit.doc, hit.span)
        if (held is not None and held.source is not None) or hit.doc.layer(is_piece_of_its_own):
            return
        yield self.report(hit)
