"""consistency/figure-conflict."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

from newslint import Document, DocumentRule, Finding, Related, Role
from newslint_consistency.facts_counts import COUNTED_IN, Count, counts, may_count, same

WORDS = {"dead": "killed", "hurt": "hurt", "held": "held", "missing": "missing"}
# Paragraphs in which the story says what its headline says.
OPENING = 3


class FigureConflict(DocumentRule):
    """A headline that counts the dead, the hurt, the arrested or the missing otherwise than its story.

    The number moved on while the headline stayed, or the other way round. Flagged where the headline has one
    plain number, the opening of the story has another, and the headline’s number is nowhere in the story,
    not even as a sum.
    """

    id = "consistency/figure-conflict"
    scope = COUNTED_IN
    bad = (
        "[[Twelve]] killed in ferry fire\n\nBy Ann Lee\n\nFourteen people were killed when a ferry caught fire "
        "on Monday, "
        "the coastguard said.\n\nThe ferry was on its way to the island.\n",
        "Fire in mill injures [[30]]\n\nBy Ann Lee\n\nA fire in the old mill injured 13 people on Monday, the "
        "city said.\n\n"
        "It began in the cellar, and the roof fell in at noon.\n",
    )
    good = (
        "Fourteen killed in ferry fire\n\nBy Ann Lee\n\nFourteen people were killed when a ferry caught fire on "
        "Monday, "
        "the coastguard said. In 2009, 12 people were killed there.\n",
        "Three killed in ferry fire\n\nBy Ann Lee\n\nTwo people were killed when a ferry caught fire on Monday, "
        "and one died "
        "in hospital, the coastguard said.\n",
        "Fire in mill injures 30\n\nBy Ann Lee\n\nA fire in the old mill injured at least 28 people, the city said.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the number in the headline."""
        if doc.headline is None or not may_count(doc.folded[doc.headline.span.start : doc.headline.span.end]):
            return
        told = doc.layer(counts)
        title = [one for one in told if one.role is Role.HEADLINE]
        for one in title:
            if one.hedge or sum(other.kind == one.kind for other in title) > 1 or one.quoted:
                continue
            body = [other for other in told if other.role is not Role.HEADLINE and other.kind == one.kind]
            first = next((other for other in body if not other.quoted), None)
            if first is None or not _in_opening(doc, first) or any(same(one, other) for other in body):
                continue
            if _is_sum(one, body) or _is_anywhere(doc, one):
                continue
            yield self.finding(
                one.span,
                f"The headline has “{doc.of(one.span)}” {WORDS[one.kind]}, the story “{doc.of(first.span)}”; check the "
                "number.",
                related=[Related(first.span, "The number in the story.")],
            )


def _in_opening(doc: Document, one: Count) -> bool:
    opening = doc.body[:OPENING]
    return any(block.span.contains(one.span) for block in opening)


def _is_sum(one: Count, body: list[Count]) -> bool:
    values = [other.value for other in body]
    return (
        any(sum(pair) == one.value for size in (2, 3) for pair in combinations(values, size))
        if len(values) < 9
        else True
    )


def _is_anywhere(doc: Document, one: Count) -> bool:
    """Whether the number stands in the story at all, in words or in figures."""
    from newslint.layers.numbers import read_numbers

    if not doc.body:
        return False
    start, end = doc.body[0].span.start, doc.body[-1].span.end
    if not re.search(r"\d|[a-z]", doc.folded[start:end]):
        return False
    return any(number.value == one.value and not number.unit for number in read_numbers(doc.folded, start, end))
