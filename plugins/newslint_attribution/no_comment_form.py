"""No word from whom, asked how?"""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern


class NoCommentForm(MatchRule):
    """A vague form of no reply: “there was no word from the firm”, “could not be reached”, without when or how.

    The accused have a right to be asked, and readers to know that they were, when and by which way. The stock
    form hides whether anybody rang.
    """

    id = "attribution/no-comment-form"
    scope = BODY
    preview = True
    message = "“{text}”: say whom you asked, when and how, or that they declined."
    bad = (
        "[[There was no word from]] the firm.",
        "The landlord [[could not be reached]].",
    )
    good = (
        "The firm did not reply to an email sent on Monday.",
        "The landlord could not be reached by phone on Tuesday.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """The forms, where neither a day nor a way follows."""
        yield Pattern(
            r"\b(?:there (?:was|has been|is) no (?:immediate )?(?:word|comment|response|reply|reaction) from"
            r"|(?:could|can) ?not (?:immediately )?be (?:reached|contacted)(?: for comment)?)\b"
            r"(?![^.]{0,40}\b(?:on|by|via|at|phone|email|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)",
            anchors=(
                "no word",
                "no comment",
                "no response",
                "no reply",
                "no reaction",
                "no immediate",
                "be reached",
                "be contacted",
                "immediately be",
            ),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a form outside quoted speech."""
        if not hit.doc.quotation_at(hit.span):
            yield self.report(hit)
