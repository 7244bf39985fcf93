"""The rule `grammar/unclosed-aside`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from newslint import BODY, Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Span, lazy_pattern

# What ends an aside without a doubt when a main verb follows: a time.
TIMES = (
    "later|ago|earlier|yesterday|today|recently|overnight|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"(?:this|last) (?:week|month|year|summer|autumn|winter|spring)|(?:19|20)\d\d"
)
# Verbs of the main clause: past forms that are no participles of what is told in the aside.
VERBS = (
    "said|told|added|announced|insisted|denied|endorsed|warned|promised|urged|declined|rejected|praised|vowed|argued|"
    "admitted|claimed|described|called|welcomed|criticised|criticized|condemned|dismissed|apologised|apologized|"
    "pleaded|appealed|refused|thanked|agreed|has|had|is|was|will|would"
)


class UnclosedAside(DocumentRule):
    """An aside that a comma opens and none closes: “Mr Hill, who left on Friday said he was tired”.

    Without its second comma the aside swallows the main verb, and the reader stumbles. Looked at are only asides that
    begin with “who” behind a name and end with a time before the main verb.
    """

    id = "grammar/unclosed-aside"
    scope = BODY | {Role.STANDFIRST}
    bad = (
        "Mr Hill, who left the board on [[Friday said]] he was tired.",
        "Ann Lee, who sold the mill two years [[ago denied]] the claim.",
    )
    good = (
        "Mr Hill, who left the board on Friday, said he was tired.",
        "They met Ann Lee, who two years ago said she was tired.",
        "The prize went to Ann Lee, who on Friday said no.",
    )

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A name at the beginning of a sentence, who, a verb, some words without a comma, a time and a verb."""
        return lazy_pattern(
            r", who (?:had |has |was |is )?(?!on\b|in\b|last\b|this\b|later\b|earlier\b|recently\b|yesterday\b|today\b)"
            r"(?P<verb>[a-z]+) (?:[^\s,.;:—–()]+ ){1,12}?"
            rf"(?P<x>(?P<time>{TIMES}) (?P<main>{VERBS}))(?= (?!that \w+ed\b)\w)"
        )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the ends of asides that lack their comma."""
        if ", who " not in doc.text:
            return
        for match in self.pattern.finditer(doc.text):
            span = Span(*match.span("x"))
            block = doc.block_at(span.start)
            sentence = doc.sentence_at(match.start())
            if block is None or block.role not in self.scope or match.end() > block.span.end or sentence is None:
                continue
            if doc.quotation_at(span) or not self._is_subject(doc.text[sentence.start : match.start()]):
                continue
            at = Span(match.end("time"), match.end("time"))
            yield self.finding(
                span,
                f"The aside that begins with “who” is not closed: write “{match['time']}, {match['main']}”.",
                fixes=[Fix("Close the aside with a comma", (Edit(at, ","),), Safety.UNSAFE)],
            )

    def _is_subject(self, before: str) -> bool:
        """Whether a name alone stands before the aside, so that its verb must come after it."""
        words = before.lstrip("“\"‘' ").split()
        return (
            0 < len(words) < 6
            and words[-1][:1].isupper()
            and all(
                word[:1].isupper() or word in ("the", "of", "and", "de", "van", "von", "bin", "al") for word in words
            )
        )
