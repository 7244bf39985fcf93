"""Claims handed on by nobody: it is understood, it is believed."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern, read_list
from newslint.layers.attribution_cover import covered
from newslint_attribution.near import answered
from newslint_attribution.stance import is_opinion


class ImpersonalPassive(MatchRule):
    """A frame such as "it is understood" or "there are claims that", which hides who said so.

    The reader learns that somebody told the paper, and not who. Name the source, or say why it cannot be named.
    Left alone where the sentence itself, or somebody's reported words, says whose belief it is.
    """

    id = "attribution/impersonal-passive"
    scope = BODY
    message = "“{text}” hides the source: say who told you, or why they cannot be named."
    bad = (
        "[[It is understood]] the chairman will leave in March.",
        "[[There are claims that]] the vote was bought.",
    )
    good = (
        "Two board members said the chairman would leave in March.",
        "It is understood by both sides that the chairman will leave in March.",
        "“It is understood we will leave in March,” said the chairman, Paul Ndiaye.",
    )

    def find_phrases(self) -> Iterable[str]:
        """The frames of the data file."""
        return read_list(__file__, "impersonal_frames.txt")

    def find_patterns(self) -> Iterable[Pattern]:
        """Passives that name nobody: believed to, widely expected, has been criticised for, fears are growing."""
        yield Pattern(
            r"\b(?:is|are|was|were) (?:also |still |now )?(?:believed|thought|said|claimed|reputed|feared)"
            r" to (?:be|have)\b",
            anchors=("believed to", "thought to", "said to", "claimed to", "reputed to", "feared to"),
        )
        yield Pattern(
            r"\b(?:is|are|was|were|been) (?:also |now |still )?(?:widely|generally|commonly|universally)"
            r" (?:expected|believed"
            r"|regarded|seen|considered|viewed|assumed|thought|reported|credited|blamed|perceived|understood|tipped|held)\b",
            anchors=("widely", "generally", "commonly", "universally"),
        )
        yield Pattern(
            r"\b(?:has|have|had) been (?:widely |heavily |strongly |fiercely |sharply |often |also )?"
            r"(?:criticised|criticized|condemned|ridiculed|derided|mocked) (?:for|as|over)\b",
            anchors=(
                "been criticised",
                "been criticized",
                "been condemned",
                "been ridiculed",
                "been derided",
                "been mocked",
                "criticised for",
                "criticized for",
                "criticised as",
                "criticized as",
                "criticised over",
                "criticized over",
            ),
        )
        yield Pattern(
            r"\b(?:concerns|fears|doubts|suspicions|speculation|rumou?rs|questions) (?:is|are|was|were|has been"
            r"|have been) (?:growing|mounting|rising|swirling|rife)\b",
            anchors=("growing", "mounting", "swirling", "rife", "rising"),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a frame that nobody in the sentence answers for."""
        doc = hit.doc
        if hit.after(4).strip().startswith("by ") or hit.after(4) == " by ":
            return
        held = doc.layer(covered).attributed(hit.span)
        if (held is not None and held.source is not None) or doc.layer(is_opinion):
            return
        # The frame may hold reported words of its own ("It is understood Mr Li said"); only what stands before
        # or is attached behind speaks for it.
        if hit.pattern is not None and (" by " in hit.after(60) or answered(doc, hit.span)):
            return
        if answered(doc, hit.span) and hit.span.start - hit.sentence.start > 3:
            return
        yield self.report(hit)
