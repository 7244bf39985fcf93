"""Admitted, claimed, insisted: verbs that judge the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import BODY, Document, DocumentRule, Finding, Severity, lazy_pattern, read_list
from newslint.layers.attributions import attributions
from newslint.layers.names import Holder
from newslint_attribution.courts import paragraphs_round
from newslint_attribution.stance import is_piece_of_its_own

PEOPLE = frozenset({Holder.NAMED, Holder.PRONOUN, Holder.ROLE})


class LoadedVerb(DocumentRule):
    """A reporting verb that takes sides, such as admit, claim or insist, where “say” would be fair.

    “Claimed” doubts the speaker, “admitted” finds a wrong, “pointed out” vouches. They are right where that is
    meant and shown. Left alone near a court or a charge, where admissions are made.
    """

    id = "attribution/loaded-verb"
    severity = Severity.NOTE
    scope = BODY
    preview = True
    bad = (
        "The mayor [[claimed]] that the bridge was safe.",
        "Ann Lee [[admitted]] that she had a dog.",
    )
    good = (
        "The mayor said that the bridge was safe.",
        "He admitted in court that he had taken the money.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report loaded verbs with a clause or a quotation of a person."""
        if doc.layer(is_piece_of_its_own):
            return
        for one in doc.layer(attributions):
            word = doc.folded[one.cue.start : one.cue.end]
            if word not in _words() or one.kind != "verb" or one.holder not in PEOPLE:
                continue
            round_it = paragraphs_round(doc, one.cue)
            if doc.quotation_at(one.cue) or any(_court().search(doc.folded, *block) for block in round_it):
                continue
            yield self.finding(one.cue, f"“{doc.of(one.cue)}” judges the speaker: write “said”, or show why it fits.")


@cache
def _court() -> re.Pattern[str]:
    return lazy_pattern(
        r"\b(?:court|judge|trial|charge|police|prosecut|plead|guilty|inquiry|investigat|tribunal|hearing)"
    )


@cache
def _words() -> frozenset[str]:
    return frozenset(read_list(__file__, "loaded_verbs.txt"))
