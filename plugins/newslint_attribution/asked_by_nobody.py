"""Asked by whom?"""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern
from newslint_attribution.stance import is_opinion


class AskedByNobody(MatchRule):
    """A question put to somebody ("asked whether she would stand") without saying who put it, and where.

    An answer means something else at a hearing, in a pub and in an interview with a friendly station. Handbooks
    allow the form where the setting has been told; so this is a reminder.
    """

    id = "attribution/asked-by-nobody"
    scope = BODY
    preview = True
    message = "“{text}”: who asked, and where? Say so once, or leave the question out."
    bad = (
        "[[Asked whether]] she would stand again, Ms Roca shook her head.",
        "When [[asked about]] the cracks, the builder walked away.",
    )
    good = (
        "Asked by the Evening Courier whether she would stand again, Ms Roca shook her head.",
        "At a hearing on Monday, senators asked the builder about the cracks.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """The participle behind nothing, when, or a form of be."""
        yield Pattern(
            r"(?:(?<=^)|(?<=[.!?] )|(?<=[Ww]hen )|(?<=[Ii]f )|(?<=, ))"
            r"[Aa]sked (?:about|if|whether|why|how|what|to)\b"
            r"|\b(?:was|were|been|being) (?:\w+ly |also |then |later |once )?asked"
            r" (?:about|if|whether|why|how|what|to)\b",
            anchors=("asked about", "asked if", "asked whether", "asked why", "asked how", "asked what", "asked to"),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a question that no by-phrase, interview or hearing stands with."""
        doc = hit.doc
        near = doc.folded[hit.sentence.start : hit.sentence.end]
        if doc.quotation_at(hit.span) or doc.layer(is_opinion) or any(sign in near for sign in SETTINGS):
            return
        yield self.report(hit)


# Words of the setting in which a question was put.
SETTINGS = (" by ", "interview", "hearing", "poll", "survey", "conference", "briefing", "reporters", "debate", "court")
