"""What do the accused say?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import BODY, Document, DocumentRule, Finding, Span, lazy_pattern
from newslint.layers.attributions import attributions
from newslint_attribution.accused import accusations

REPLY = (
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing)|"
    r"declin(?:es|ed|ing)|comment(?:ed|ing)?|repl(?:y|ies|ied)|respon(?:d|ds|ded|se)|reached|contacted|pleaded|"
    r"spokes(?:man|woman|person|people)|lawyers?|attorneys?|said|says|told|tweeted|wrote|insist(?:s|ed)|apologi[sz]ed)\b"
)


class AccusationWithoutReply(DocumentRule):
    """A named person or body accused in an article that tells nowhere what they say to it.

    The accused have a right to be heard, and readers want to know that they were asked. Flagged is an accusation
    ("the union accused Hale Foods of …") when no sentence that names the accused holds a reply, a denial, a plea,
    a lawyer or a refusal to comment.
    """

    id = "attribution/accusation-without-reply"
    says_once = True
    scope = BODY
    preview = True
    bad = (
        "The union [[accused Hale Foods]] of hiding the leak.\n\nThe leak was found in May.",
        "Dora Finch has [[accused the builder Westhaven Homes]] of bribery.\n\nThe site opened in June.",
    )
    good = (
        "The union accused Hale Foods of hiding the leak.\n\nHale Foods denied it.",
        "The union accused Hale Foods of hiding the leak.\n\nA lawyer for Hale did not return two calls on Monday.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report the first accusation of each name that nobody answers for."""
        seen: set[str] = set()
        for accusation in doc.layer(accusations):
            name = doc.of(accusation.accused).removesuffix("'s").removesuffix("’s")
            known = next((word for word in name.split() if len(word) > 2), name)
            if known in seen:
                continue
            seen.add(known)
            if not _is_answered(doc, name, accusation.accused, accusation.attribution.cue):
                span = Span(accusation.attribution.cue.start, accusation.accused.end)
                yield self.finding(
                    span, f"“{doc.of(span)}”: what do they say to it? Give the reply, or tell how you asked for one."
                )


def _is_answered(doc: Document, name: str, accused: Span, cue: Span) -> bool:
    """Whether a sentence that names the accused, by any word of the name, holds a reply, or they speak anywhere."""
    words = [word for word in name.split() if len(word) > 2 and word[0].isupper()]
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b") if words else re.compile(re.escape(name))
    for one in doc.layer(attributions):
        if one.source is not None and one.cue != cue and pattern.search(doc.text, *one.source):
            return True
    here = doc.sentence_at(accused.start)
    for sentence in doc.sentences:
        start = accused.end if sentence == here else sentence.start
        if pattern.search(doc.text, sentence.start, sentence.end) and _reply().search(doc.text, start, sentence.end):
            return True
    # "They deny it.": the next sentence may take them up by a pronoun.
    return here is not None and _reply().search(doc.text, here.end, min(here.end + 160, len(doc.text))) is not None


@cache
def _reply() -> re.Pattern[str]:
    return lazy_pattern(REPLY)
