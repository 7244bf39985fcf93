"""Seems to whom?"""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern
from newslint.layers.attribution_cover import attributed
from newslint_attribution.near import answered
from newslint_attribution.stance import is_piece_of_its_own


class SeemingWithoutSource(MatchRule):
    """Seems, appears, presumably or “it is unclear” with nobody in the sentence to whom it seems so.

    The words pass an impression off as a finding. Say who has it and what it rests on, or tell what was seen.
    """

    id = "attribution/seeming-without-source"
    scope = BODY
    preview = True
    phrases = (
        "it is not clear",
        "it is unclear",
        "it remains unclear",
        "it was not clear",
        "it was unclear",
        "it's not clear",
        "it's unclear",
        "ostensibly",
        "perhaps",
        "possibly",
        "presumably",
        "probably",
        "seemingly",
        "supposedly",
    )
    message = "“{text}”: to whom? Say who thinks so and why, or tell only what was seen."
    bad = (
        "The minister [[seemed to]] welcome the delay.",
        "[[It is unclear]] who owns the yacht.",
    )
    good = (
        "The minister welcomed the delay in a letter to the port.",
        "The minister seemed to welcome the delay, his deputy said.",
        "The minister appeared in court on Monday.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """What seems or appears so, to nobody in particular."""
        yield Pattern(
            r"\b(?:seems?|seemed|appears?|appeared)(?! (?:in|at|on|before|to (?:me|him|her|them|us|be|have)))"
            r"(?: (?:to|that|as if|as though|like))?\b",
            anchors=("seems", "seem", "seemed", "appears", "appear", "appeared"),
        )
        # What the default rule on hedges leaves alone: an impression of somebody described, and of what is under way.
        yield Pattern(
            r"\b(?:who|which|that|there|can|could|may|might|would) (?:seem|appear)(?:s|ed)?(?: to (?:be|have))?\b"
            r"|\b(?:seem|appear)(?:s|ed)? to be \w+ing\b",
            anchors=("seems", "seem", "seemed", "appears", "appear", "appeared"),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a hit in a sentence that nobody answers for."""
        doc = hit.doc
        bare = hit.pattern is not None and not hit.text.endswith(
            ("to", "that", "if", "though", "like", "be", "have", "ing")
        )
        if bare and hit.text.lower().startswith("appear") and hit.before(4).lower().split()[-1:] != ["it"]:
            # "appeared on stage" is no impression.
            return
        held = attributed(doc, hit.span)
        if (held is not None and held.source is not None) or answered(doc, hit.span) or doc.layer(is_piece_of_its_own):
            return
        yield self.report(hit)
