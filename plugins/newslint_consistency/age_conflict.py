"""consistency/age-conflict."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Related
from newslint_consistency.facts_people import STORY, Age, ages, is_quoted


class AgeConflict(DocumentRule):
    """One person who has two ages in one article.

    An age is how readers tell people of one name apart, and families notice. Compared are ages beside a
    name (“Ann Lee, 34,” and “34-year-old Ann Lee”) where the name is the same; ages that a story gives for
    another time are left alone.
    """

    id = "consistency/age-conflict"
    scope = STORY
    bad = (
        "Ann Lee, 34, won the race.\n\nThe club has two women in the final. Lee, [[36]], trains twice a day.",
        "A judge sent Tom Hale, 52, to prison on Monday.\n\nThe driver fled, and [[53]]-year-old Tom Hale was "
        "found at noon.",
    )
    good = (
        "Ann Lee, 34, won the race.\n\nHer sister, Mary Lee, 36, came third, and Lee, 34, went home.",
        "Ann Lee, 34, won the race. Then 30, Lee had come second at her first try. “Ann Lee, 36,” the board said.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the later age."""
        told = doc.layer(ages)
        if len(told) < 2:
            return
        told = [one for one in told if not is_quoted(doc, one.mention)]
        given: dict[str, set[str]] = {}
        for one in told:
            given.setdefault(one.mention.surname, set()).update(filter(None, [one.mention.given]))
        first: dict[str, Age] = {}
        for one in told:
            # Two ages are of one person where only one given name goes with the surname.
            if one.years < 1 or len(given[one.mention.surname]) != 1:
                continue
            other = first.setdefault(one.mention.surname, one)
            if other.years != one.years:
                yield self.finding(
                    one.span,
                    f"{one.mention.surname} is {one.years} here and {other.years} elsewhere in this article; "
                    f"check the age.",
                    related=[Related(other.span, "The other age.")],
                )
                return
