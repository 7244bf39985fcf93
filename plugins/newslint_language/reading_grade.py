"""The rule `language/reading-grade`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newslint import Document, DocumentRule, Finding, Severity
from newslint.layers.readability import body_readability, paragraph_readability

FEWEST_WORDS_OF_PARAGRAPH = 25


class ReadingGrade(DocumentRule):
    """An article, or a paragraph, that takes more years of school to read than the house wants.

    The grade is that of Flesch and Kincaid, by the length of sentences and words; papers for everybody aim at 9 to 11.
    It counts and does not understand: names and figures raise it, so it is a hint to look at long sentences first. Off
    unless selected. `max-grade` is for whole articles, `max-paragraph-grade` for each paragraph, and 0 switches either
    off.
    """

    id = "language/reading-grade"
    severity = Severity.NOTE
    by_default = False
    bad = (
        "[[Municipal]] authorities responsible for infrastructure maintenance acknowledged considerable deterioration "
        "affecting structural components throughout the metropolitan transportation network, necessitating immediate "
        "rehabilitation expenditures significantly exceeding previously authorised appropriations. "
        "Administrators consequently recommended comprehensive reconsideration of investment priorities, "
        "notwithstanding reservations articulated by representatives of neighbouring communities, whose contributions "
        "to the undertaking had hitherto been considered indispensable by the supervisory committee and its advisers.",
        "[[Preliminary]] investigations conducted by independent engineering consultants identified extensive "
        "corrosion within underlying reinforcement assemblies, attributable predominantly to inadequate waterproofing "
        "installations completed during earlier modernisation programmes. "
        "Responsibility for supplementary remediation expenditures nevertheless remains undetermined pending "
        "arbitration between participating contractors and governmental organisations, both of which have repudiated "
        "suggestions that documentation concerning the original installations had been intentionally withheld.",
    )
    good = (
        "The bridge is old and it has rust in it. The city says it will cost more to mend than it had planned. Two "
        "towns near it do not want to pay for the work. The mayor will meet them on Monday, and they hope to agree "
        "by June.",
        "Municipal authorities acknowledged deterioration.",
    )

    @dataclass(frozen=True)
    class Options:
        """The grades that an article and a paragraph may have, and the words from which on an article is judged."""

        max_grade: float = 14.0
        max_paragraph_grade: float = 0.0
        min_words: int = 50

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report the article at its first word, and each paragraph that is too hard."""
        most = self.options.max_grade
        if most > 0 and len(doc.words) >= self.options.min_words:
            whole = doc.layer(body_readability)
            if whole is not None and whole.grade > most:
                told = f"The article has the reading grade {whole.grade:.0f}, and {most:g} is the most: shorten it."
                yield self.finding(doc.first_word(), told)
        if self.options.max_paragraph_grade > 0:
            yield from self._paragraphs(doc, self.options.max_paragraph_grade)

    def _paragraphs(self, doc: Document, most: float) -> Iterable[Finding]:
        for one in doc.layer(paragraph_readability):
            if one.words >= FEWEST_WORDS_OF_PARAGRAPH and one.readability.grade > most:
                grade = one.readability.grade
                told = f"This paragraph has the reading grade {grade:.0f}, and {most:g} is the most: break it up."
                yield self.finding(one.span, told)
