"""headline/question."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Role, Severity, Span, lazy_pattern

QUESTION = lazy_pattern(r"[^?:–—|“\"]*\?")
# Questions that promise an answer, and those that somebody else asks.
EXPLAINS = lazy_pattern(
    r"(?i)\s*(?:what|who|whose|whom|when|where|which|why|how|q&a|quiz|poll|opinion|review|comment|analysis)\b"
)
ANSWERED = lazy_pattern(r"(?i)[,–—-] ?(?:and |but |so )?(?:what|who|when|where|which|why|how)\b")
ASKED = lazy_pattern(r"(?i)\b(?:analysis|quiz|poll|review|interview|q&a|crossword|opinion|vote|letters?|ask)\b")
FEWEST_WORDS = 3


class Question(DocumentRule):
    """A headline that asks whether something is so.

    Most such headlines can be answered with no; if the story knows the answer, the headline can give
    it. Headlines that ask what, why or how promise an explanation and pass, as do quizzes, reviews and
    questions in quotation marks.
    """

    id = "headline/question"
    severity = Severity.NOTE
    scope = frozenset({Role.HEADLINE})
    wakes_on_roles = scope
    wakes_on_signs = "?"
    bad = (
        "[[Is this the end of the night ferry?]]\n\n"
        "The owner of the night ferry said on Monday that fuel had become dear, and that two boats are for sale.\n\n"
        "The county has not said what it will do.\n",
        "Harbour plan: [[Will the old mill have to go?]]\n\n"
        "The county showed its plan for the harbour on Monday, with a road where the old mill stands now.\n\n"
        "The mill's owner has not been asked.\n",
    )
    good = (
        "Why the night ferry may stop\n\n"
        "The owner of the night ferry said on Monday that fuel had become dear, and that two boats are for sale.\n\n"
        "The county has not said what it will do.\n",
        "What will become of the old mill?\n\n"
        "The county showed its plan for the harbour on Monday, with a road where the old mill stands now.\n\n"
        "The mill's owner has not been asked.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the question."""
        block = doc.headline
        if block is None or "?" not in doc.of(block.span):
            return
        for match in QUESTION.finditer(doc.text, *block.span):
            asked = match.group()
            if (
                len(asked.split()) < FEWEST_WORDS
                or EXPLAINS.match(asked)
                or ANSWERED.search(asked)
                or ASKED.search(doc.of(block.span))
            ):
                continue
            start = match.start() + len(asked) - len(asked.lstrip(" ‘'-"))
            span = Span(start, match.end())
            if doc.quotation_at(span) is not None:
                continue
            yield self.finding(span, f"“{doc.of(span)}” leaves the answer to the reader; say what the story knows.")
