"""headline/clickbait."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import (
    Block,
    Document,
    DocumentRule,
    Finding,
    Related,
    Role,
    Severity,
    Span,
    lazy_pattern,
    read_rows,
)
from newslint.named import NamedTuple
from newslint_headline.listicle import listicle

WORD = lazy_pattern(r"[\w']+")
LEAD = " -–—:|,;."
MESSAGES = {
    "withheld": "“{text}” holds back what the story has to tell; say it in the headline.",
    "promised": "“{text}” tells readers what they will feel or need; tell them what happened.",
    "quiz": "“{text}” asks or judges the reader instead of telling news; say what the story found.",
    "talk": "“{text}” is talk that could stand over any story; say what happened.",
    "list": "The headline counts things for readers to go through; say what is new about them.",
}


class _Bait(NamedTuple):
    kind: str
    pattern: re.Pattern[str]


class Clickbait(DocumentRule):
    """A headline that teases: it holds back what happened, counts things, or quizzes the reader.

    Readers who click and find little do not come back, and those who do not click have learned
    nothing. A news headline tells the news. Reviews and service pieces may address the reader.
    """

    id = "headline/clickbait"
    severity = Severity.NOTE
    scope = frozenset({Role.HEADLINE})
    wakes_on_roles = scope
    bad = (
        "Council writes to ferry owner – [[here’s what]] it said\n\n"
        "The county council wrote to the owner of the ferry on Monday and asked for two more boats.\n\n"
        "The owner has not answered yet.\n",
        "[[17 Things Only People Who Take The Night Ferry Know]]\n\n"
        "The night ferry has run since 1971. We asked those who take it what they see there every night.\n\n"
        "Most of them sleep.\n",
    )
    good = (
        "Council asks ferry owner for two more boats\n\n"
        "The county council wrote to the owner of the ferry on Monday and asked for two more boats.\n\n"
        "The owner has not answered yet.\n",
        "17 killed as night ferry hits the harbour wall\n\n"
        "The night ferry hit the harbour wall at four on Monday, and 17 people died, the coastguard said.\n\n"
        "The harbour is closed.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the words that tease; of a list, the whole headline."""
        block = doc.headline
        if block is None:
            return
        text = doc.folded[block.span.start : block.span.end]
        if listicle(text):
            yield self.finding(block.span, MESSAGES["list"])
            return
        baits, by_word = _baits()
        met = by_word.keys() & WORD.findall(text)
        for number in sorted({number for word in met for number in by_word[word]}):
            bait = baits[number]
            match = bait.pattern.search(text)
            if match is not None:
                shift = len(match.group()) - len(match.group().lstrip(LEAD))
                span = Span(block.span.start + match.start() + shift, block.span.start + match.end())
                yield self.finding(span, MESSAGES[bait.kind].format(text=doc.of(span)), related=_copies(doc, block))
                return


def _copies(doc: Document, headline: Block) -> list[Related]:
    """Where the headline stands again."""
    told = doc.of(headline.span)
    return [
        Related(block.span, "the headline stands here again")
        for block in doc.blocks
        if block is not headline and block.span.length == len(told) and doc.of(block.span) == told
    ]


@cache
def _baits() -> tuple[list[_Bait], dict[str, list[int]]]:
    """The rows of the data file, and by each of their words the numbers of those that have it."""
    baits: list[_Bait] = []
    by_word: dict[str, list[int]] = {}
    for number, row in enumerate(read_rows(__file__, "clickbait.jsonl")):
        baits.append(_Bait(row["kind"], lazy_pattern(row["pattern"])))
        for word in row["words"]:
            by_word.setdefault(word, []).append(number)
    return baits, by_word
