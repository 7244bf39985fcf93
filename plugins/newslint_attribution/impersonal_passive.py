"""Claims handed on by nobody: it is understood, is believed to, has been accused of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import BODY, Document, Finding, Hit, MatchRule, Pattern, Span, lazy_pattern, read_list, read_rows
from newslint.layers.attribution_cover import attributed
from newslint.layers.word_sets import word_set
from newslint_attribution.near import answered
from newslint_attribution.stance import is_opinion

BE = r"\b(?:is|are|was|were|been|being) (?:(?:[a-z]+ly|also|not|still|now|often|long|once|sometimes|already) ){0,2}"
# Characters behind a passive in which a by-phrase says whose view it is.
REACH = 90
# Characters behind "expected to" in which a date makes it an entry of a calendar.
SOON = 40
REACTIONS = (
    "criticism",
    "fire",
    "backlash",
    "outrage",
    "condemnation",
    "criticised",
    "criticized",
    "condemned",
    "ridiculed",
    "mocked",
    "derided",
    "panned",
    "lambasted",
    "vilified",
)


class ImpersonalPassive(MatchRule):
    """A frame such as "it is understood" or "has been accused of", which hides who said so.

    The reader learns that somebody told the paper, and not who. Name the source, or say why it cannot be named.
    Left alone where the sentence itself, a by-phrase or somebody's reported words say whose belief it is.
    """

    id = "attribution/impersonal-passive"
    scope = BODY
    message = "“{text}” hides who says so: name them in the sentence, or say why they cannot be named."
    bad = (
        "[[It is understood]] the chairman will leave in March.",
        "[[There are claims that]] the vote was bought.",
        "The bridge [[is widely regarded as]] the finest in the county.",
        "The charity [[has been accused of]] wasting its grants.",
        "Her second novel [[is considered a]] failure.",
    )
    good = (
        "Two board members said the chairman would leave in March.",
        "It is understood by both sides that the chairman will leave in March.",
        "“It is understood we will leave in March,” said the chairman, Paul Ndiaye.",
        "The charity has been accused by the auditors of wasting its grants.",
        "The tunnel is expected to open in May.",
    )

    def find_phrases(self) -> Iterable[str]:
        """The frames of the data file."""
        return read_list(__file__, "impersonal_frames.txt")

    def find_patterns(self) -> Iterable[Pattern]:
        """The passives of the data file."""
        for row in read_rows(__file__, "passives.jsonl"):
            expression = row["expression"].replace("{be}", rf"(?:(?:has|have|had) )?{BE}")
            yield Pattern(rf"(?i)\b(?:{expression})(?!\w)", anchors=tuple(row["anchors"]))

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a frame that nobody in the sentence answers for."""
        doc = hit.doc
        following = hit.after(REACH)
        if following.startswith(" by ") or hit.sentence.end <= hit.span.end:
            return
        # What stands beside the frame is looked at first: whose words the paragraph hands on takes far longer to tell.
        # The frame may hold reported words of its own ("It is understood Mr Li said"); only what stands before
        # or is attached behind speaks for it.
        if hit.pattern is not None and _names_holder(hit, following):
            return
        held = attributed(doc, hit.span)
        if (held is not None and held.source is not None) or doc.layer(is_opinion):
            return
        if hit.pattern is not None and answered(doc, hit.span, by_words=True):
            return
        if hit.pattern is None and answered(doc, hit.span) and hit.span.start - hit.sentence.start > 3:
            return
        yield self.report(hit)


def _names_holder(hit: Hit, following: str) -> bool:
    """Whether a by-phrase or what stands before says whose view a passive tells, or a calendar says when."""
    if " by " in following[: hit.sentence.end - hit.span.end] and " by " not in hit.text:
        return True
    # Who is charged has been accused by a prosecutor.
    is_accused = any(word in hit.text for word in ("accused of", "suspected of", "alleged to", "implicated in"))
    if is_accused and _speaks_of_charges(hit.doc, hit.block.span if hit.block else hit.sentence):
        return True
    if _settled().match(following) or _is_worry(hit):
        return True
    before = hit.before(40).lower()
    is_aside = _is_aside(hit)
    if (
        (before.rstrip().endswith((" who", " if", "that would")) and not is_aside)
        or " if " in before
        or " whether " in before
    ):
        return True
    if hit.text.lower().endswith(REACTIONS):
        # Who reacts is often told in the next sentences.
        return answered(hit.doc, hit.span, 0, 2)
    if " expected to" in hit.text or " predicted to" in hit.text:
        within = following[: max(min(hit.sentence.end - hit.span.end, SOON), 0)]
        dated = _dated().search(within) is not None
        return dated or following.lstrip().startswith(_calendar()) or answered(hit.doc, hit.span, 1, 1)
    return False


def _speaks_of_charges(doc: Document, paragraph: Span) -> bool:
    known = doc.layer(_looked_at)
    if paragraph not in known:
        known[paragraph] = _charged().search(doc.folded, *paragraph) is not None
    return known[paragraph]


def _looked_at(doc: Document) -> dict[Span, bool]:
    """Which paragraphs speak of charges, of those that were asked for so far."""
    return {}


def _is_aside(hit: Hit) -> bool:
    """Whether the passive stands in an aside on somebody: who speaks in the sentence does not answer for it."""
    return _aside().search(hit.before(12)) is not None


@cache
def _aside() -> re.Pattern[str]:
    return lazy_pattern(r"(?:,|—|–| -|--) ?(?:who|which)\s*\Z")


def _is_worry(hit: Hit) -> bool:
    """Whether a noun for what somebody thinks governs the clause: "had concerns the party is seen as"."""
    return _worry().search(hit.before(50)) is not None


@cache
def _worry() -> re.Pattern[str]:
    nouns = "concerns?|fears?|worries|claims?|suggestions?|belief|perception"
    return lazy_pattern(rf"\b(?:{nouns}) (?:that )?[A-Z][\w' ]{{1,30}}\Z")


@cache
def _settled() -> re.Pattern[str]:
    """A superlative, which is a matter of record more often than of opinion, or the document that says so."""
    documents = "indictment|report|complaint|study|filing|memo|document"
    return lazy_pattern(
        r" ?(?:\w+est|(?:world|country|nation|city)'s (?:\w+est|reserve|capital))\b"
        rf"|[^.]{{0,60}} in (?:the|a|an|his|her|its|their) (?:\w+ )?(?:{documents})s?\b"
    )


@cache
def _dated() -> re.Pattern[str]:
    """When something is expected, so that it stands in a calendar or a forecast."""
    days = "|".join(sorted(word_set("weekdays")))
    months = (
        "jan|feb|sept|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december"
    )
    spans = "week|weekend|month|year|spring|summer|autumn|fall|winter"
    return lazy_pattern(
        rf"\b(?:(?:later|early|earlier|next|this) (?:this |next |in )?(?:{spans}|{days})"
        rf"|(?:on|in|by|until) (?:mid-|late |early )?(?:{days}|{months}|20\d\d)|tomorrow|tonight|today)\b",
        re.IGNORECASE,
    )


@cache
def _charged() -> re.Pattern[str]:
    return lazy_pattern(
        r"\b(?:charged|charges|indict\w+|prosecut\w+|court|trial|arrested|lawsuit|sued|tribunal|jury)\b"
    )


@cache
def _calendar() -> tuple[str, ...]:
    return read_list(__file__, "calendar_verbs.txt")
