"""Alleged by whom?"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache

from newslint import BODY, Block, Document, Finding, Hit, MatchRule, Pattern, Span, lazy_pattern
from newslint.layers.attribution_cover import attributed
from newslint_attribution.near import answered, sentences_round
from newslint_attribution.stance import is_opinion

# Who accuses, where somebody else than a named speaker does: courts, charges, police, complaints; of folded text.
ACCUSER = (
    r"\b(?:court|trial|judge|jury|charged|charges|charge|indict\w+|prosecut\w+|lawsuit|sued|suing|accus(?:ed|er|ers|es|ing)|"
    r"alleg(?:es|ed that|ing)|arrest\w*|complain\w*|affidavit|tribunal|inquest|testi\w+|hearing|magistrates?|warrant|"
    r"police|fbi|detectives|investigat\w+|inquiry|suspect\w*|victims?|whistleblowers?|watchdog|commission|"
    r"detained|custody|bail|extradit\w+|convict\w+|jailed|sentenced|guilty)\b"
)

# What "alleged" makes an accusation of; an alleged rift or affair is none.
WRONGS = (
    "abuse|abuses|assaults?|attacks?|bribery|bribes|collusion|corruption|cover-up|crimes?|embezzlement|espionage|extortion|fraud|"
    "harassment|interference|kidnapping|killings?|meddling|misconduct|murders?|plot|rape|sabotage|theft|torture|violations|wrongdoing"
)


class AllegedWithoutSource(MatchRule):
    """An allegation with no accuser, charge or document near it.

    "Alleged" shields nobody: a court asks who alleged it, and so does the reader. Flagged are allegedly, alleged
    and allegations where neither the sentence nor its neighbours name an accuser, and the paragraph speaks of no
    court, charge or inquiry.
    """

    id = "attribution/alleged-without-source"
    scope = BODY
    message = "“{text}”: by whom? Name the accuser, the charge or the document."
    bad = (
        "The mayor [[allegedly]] took the cash in a hotel car park.",
        "Ties had worsened over [[allegations]] the ministry had copied the files.",
    )
    good = (
        "The mayor took the cash in a hotel car park, a criminal complaint alleges.",
        "Ties had worsened over allegations by the embassy that the ministry had copied the files.",
        "The mayor allegedly took the cash in a hotel car park, said Dora Finch, his former driver.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """One pattern a word."""
        yield Pattern(r"\ballegedly\b", anchors=("allegedly",))
        yield Pattern(rf"\balleged(?= (?:[a-z]+ )?(?:{WRONGS})\b)", anchors=("alleged",))
        yield Pattern(
            r"\b(?:allegations|accusations)\b(?! (?:by|from|made by|levelled by|against)\b)",
            anchors=("allegations", "accusations"),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a hit that nobody near answers for."""
        doc = hit.doc
        before = hit.before(40).lower().split()
        if hit.text.lower() == "alleged" and before[-1:] and not ADJECTIVE_AFTER.match(before[-1]):
            return
        if before and before[-1].endswith(("'s", "’s", "s'", "s’")):
            return
        if any(word in DENYING for word in before[-5:]) or " by " in hit.after(60).partition(".")[0].partition(",")[0]:
            return
        if hit.text.lower() != "allegedly" and any(word in ("his", "her", "their") for word in before[-5:]):
            return
        held = attributed(doc, hit.span)
        if (held is not None and held.source is not None) or answered(doc, hit.span) or doc.layer(is_opinion):
            return
        near = sentences_round(doc, hit.span.start, 2, 2)
        first = max(bisect_right(doc.body, near.start, key=_start) - 1, 0)
        last = bisect_left(doc.body, near.end, key=_start)
        accusers = doc.layer(_accusers)
        for block in doc.body[first:last]:
            at = bisect_left(accusers, (max(block.span.start, near.start),))
            if at < len(accusers) and accusers[at].end <= min(block.span.end, near.end):
                return
        yield self.report(hit)


def _accusers(doc: Document) -> list[Span]:
    """Where an article names who accuses, in order; looked for where the first allegation asks for it."""
    return [Span(*match.span()) for match in _accuser().finditer(doc.folded)]


# What stands before "alleged" when it is no verb.
ADJECTIVE_AFTER = lazy_pattern(
    r"(?:an?|the|his|her|their|its|of|over|for|in|by|about|with|and|to|from|other|two|three)\Z"
)
DENYING = frozenset(
    [
        "deny",
        "denies",
        "denied",
        "denying",
        "rejected",
        "rejects",
        "rejecting",
        "dismissed",
        "dismisses",
        "dismissing",
        "false",
        "risk",
        "risks",
        "risked",
        "risking",
    ]
)


def _start(block: Block) -> int:
    return block.span.start


@cache
def _accuser() -> re.Pattern[str]:
    return lazy_pattern(ACCUSER)
