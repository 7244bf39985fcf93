"""headline/unsupported-claim."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import Document, DocumentRule, Finding, Role, Severity, Span, lazy_pattern, read_list
from newslint_headline.story import folded_body, story

WORD = lazy_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class UnsupportedClaim(DocumentRule):
    """A loud word in the headline (panic, fury, chaos) with no echo in the story.

    If nobody in the story panics or says that anyone does, the headline has made it up. The rule looks
    for the word itself and for words of like meaning, and stays silent where it finds one.
    """

    id = "headline/unsupported-claim"
    severity = Severity.NOTE
    preview = True
    scope = frozenset({Role.HEADLINE})
    wakes_on_roles = scope
    bad = (
        "[[Panic]] as night ferry gets a new owner\n\n"
        "The night ferry has a new owner, a firm from the mainland, it said on Monday.\n\n"
        "The firm wants to sail twice a day in summer. It has promised to keep the crew. The county pays for the "
        "winter boats, and has said that it will go on doing so. The boat is to be painted in spring, and will lie in "
        "the yard for a month. The price was not told. The firm has three more boats on this coast, and all of them "
        "are white. The old owner has thanked his crew and gone home to his garden, where he has a small boat.\n",
        "[[Fury]] over new timetable for the night ferry\n\n"
        "The night ferry has a new timetable, its owner said on Monday, and it starts in March.\n\n"
        "The boat will leave an hour later than now, so that people who take the last train can reach it. It will be "
        "in port at six in the morning. The café on board will open at five. The owner has asked the passengers what "
        "they think, and most of them said that they would sleep anyway. Tickets cost what they cost before. The "
        "timetable hangs on the quay, and can be had in the shop. It holds until the end of September.\n",
    )
    good = (
        "Fury over new timetable for the night ferry\n\n"
        "The night ferry has a new timetable, its owner said on Monday, and it starts in March.\n\n"
        "The boat will leave an hour later than now, and the people of the island are angry. Forty of them stood on "
        "the quay on Monday and protested. They say that they will miss the bus to town. The owner said that most of "
        "his passengers come by train. Tickets cost what they cost before. The timetable hangs on the quay, and can "
        "be had in the shop. It holds until the end of September, and then there will be another one, he said.\n",
        "Night ferry gets a new owner\n\n"
        "The night ferry has a new owner, a firm from the mainland, it said on Monday.\n\n"
        "The firm wants to sail twice a day in summer. It has promised to keep the crew. The county pays for the "
        "winter boats, and has said that it will go on doing so. The boat is to be painted in spring, and will lie in "
        "the yard for a month. The price was not told. The firm has three more boats on this coast, and all of them "
        "are white. The old owner has thanked his crew and gone home to his garden, where he has a small boat.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the word in the headline."""
        told = doc.layer(story)
        if told is None:
            return
        for match in WORD.finditer(told.headline):
            echoes = _claims().get(match.group().lower())
            if echoes and re.search(rf"\b(?:{'|'.join(map(re.escape, echoes))})", doc.layer(folded_body)) is None:
                span = Span(told.span.start + match.start(), told.span.start + match.end())
                yield self.finding(
                    span, f"Nothing in the story bears “{doc.of(span)}” out; use a word that the story supports."
                )


@cache
def _claims() -> dict[str, list[str]]:
    rows = (line.partition(" = ") for line in read_list(__file__, "strong_claims.txt"))
    return {word.lower(): echoes.split(", ") for word, _, echoes in rows}
