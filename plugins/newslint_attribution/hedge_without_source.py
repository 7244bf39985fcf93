"""Apparent to whom?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern, Severity, lazy_pattern
from newslint.layers.attribution_cover import attributed
from newslint.layers.names import Holder, nouns
from newslint_attribution.near import answered, sentences_round
from newslint_attribution.stance import is_piece_of_its_own


class HedgeWithoutSource(MatchRule):
    """A hearsay word such as "apparently" with nobody in the sentence to whom it appeared so.

    The word says that the writer has it from somebody, and keeps silent from whom. Name them, or check and drop it.
    """

    id = "attribution/hedge-without-source"
    scope = BODY
    phrases = ("apparently", "purportedly", "by all accounts")
    message = "“{text}”: according to whom? Name the source, or check it and leave the word out."
    bad = (
        "The call was [[apparently]] friendly and short.",
        "The fire [[apparently]] started in the kitchen.",
        "The talks [[appear to have]] stalled.",
    )
    good = (
        "The call was friendly and short, a diplomat who was on the line said.",
        "The fire apparently started in the kitchen, fire chief Joan Ekert said.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """What seems or appears to be, or to have happened: a claim of fact, where other seeming is an impression."""
        yield Pattern(
            r"(?<!not )(?<!n't )(?<!would )(?<!may )(?<!might )(?<!can )(?<!could )(?<!what )"
            r"(?<!who )(?<!which )(?<!that )(?<!if it )(?<!there )"
            r"\b(?:seem|appear)(?:s|ed)? to (?:be|have)\b(?! \w+ing\b)",
            anchors=("seem to", "seems to", "seemed to", "appear to", "appears to", "appeared to"),
            severity=Severity.NOTE,
        )
        yield Pattern(
            r"(?i)(?<!if )(?<!though )\bit (?:now |also |would |thus )?(?:seem|appear)(?:s|ed)?(?: likely)?"
            r" (?:that|as if|as though|like|he|she|they)\b",
            anchors=(
                *("it seem", "it seems", "it seemed", "it appear", "it appears", "it appeared"),
                *("it now", "it would", "it also", "it thus"),
            ),
            severity=Severity.NOTE,
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a hit in a sentence that nobody answers for."""
        doc = hit.doc
        before = hit.before(20).lower().split()[-1:]
        if before and (before[0] in ("a", "an", "the") or before[0].endswith(("'s", "’s"))):
            # "an apparently friendly call": the writer's own impression of a quality.
            return
        following = hit.after(20).lower().split()[:1]
        if (
            hit.pattern is None
            and following
            and (following[0].endswith("ing") or following[0] in ("as", "because", "in", "for", "to"))
        ):
            # "They looked down, apparently trying to hide": what the reporter made of what was seen.
            return
        held = attributed(doc, hit.span)
        if (held is not None and held.source is not None) or answered(doc, hit.span) or doc.layer(is_piece_of_its_own):
            return
        if hit.pattern is not None and _is_shown(hit):
            return
        yield self.report(hit)


# With these as a subject the sentence says what was not found, and not what seems.
NOTHING = lazy_pattern(r"\b(?:no|none|neither|nobody|no-one|no one|nothing)\b")
FIGURES = frozenset(["data", "figures", "statistics"])
# Words before the hit among which its subject stands.
CLOSE = 4
PICTURES = frozenset(["image", "images", "photo", "photos", "photograph", "photographs", "pictures", "clip", "clips"])


def _is_shown(hit: Hit) -> bool:
    """Whether a document, figures or pictures that it rests on are named before the hit, or nothing is what seems."""
    doc = hit.doc
    if NOTHING.search(doc.folded, hit.sentence.start, hit.span.start):
        return True
    before = re.findall(r"[\w-]+", doc.folded[hit.sentence.start : hit.span.start])
    if any(nouns().get(word) is Holder.DOCUMENT for word in before[-CLOSE:]) or not PICTURES.isdisjoint(before):
        return True
    earlier = doc.folded[sentences_round(doc, hit.span.start, 1, 0).start : hit.span.start]
    return not FIGURES.isdisjoint(earlier.split())
