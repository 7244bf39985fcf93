"""The rule `language/long-sentence`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from newslint import Document, DocumentRule, Finding, Quotation, Role, Severity, Span


class LongSentence(DocumentRule):
    """A sentence with more words of the paper's own than readers can hold.

    What is quoted does not count, for its length is the speaker's. Past some forty words few readers can say what a
    sentence was about. Lists after a colon are left alone. `max-words` is the longest that the house allows; off unless
    selected, since many papers write long on purpose.
    """

    id = "language/long-sentence"
    severity = Severity.NOTE
    scope = frozenset({Role.PARAGRAPH, Role.STANDFIRST})
    by_default = False
    bad = (
        "[[The council voted on Monday to keep the old bridge closed until engineers have looked at the piers, the "
        "deck and the railings, which were damaged in the storm of last March when a barge broke loose and drifted "
        "against the third arch.]]",
        "The bridge is shut. [[It will stay so until the council has found money for new piers, for a deck that can "
        "bear buses and lorries, for lamps along both of the footpaths, and for the wages of the men and women who "
        "look after the lock at night.]]",
    )
    good = (
        "The council voted on Monday to keep the old bridge closed. Engineers will look at the piers first.",
        "“We voted to keep the old bridge closed until the engineers have looked at the piers, the deck and the "
        "railings, which were damaged in the storm of last March when a barge broke loose and drifted against the "
        "third arch,” the mayor said.",
        "These roads are closed: Mill Lane, Church Street, High Street, Bridge Road, Station Road, Park Avenue, "
        "Castle Street, London Road, Queen Street, King Street, Victoria Road, Albert Road, George Street, York Road, "
        "Hill Street, West Street, East Street, North Street, South Street.",
    )

    @dataclass(frozen=True)
    class Options:
        """`max_words` is the number of words that a sentence may have outside quoted speech."""

        max_words: int = 38

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each sentence that has too many words."""
        most = self.options.max_words
        starts: list[int] = []
        for sentence in doc.sentences:
            # A word and its blank are seldom shorter than three characters, so most sentences need no counting.
            if sentence.length < 3 * most:
                continue
            block = doc.block_at(sentence.start)
            if block is None or block.role not in self.scope:
                continue
            starts = starts or [word.start for word in doc.words]
            count = own_words(doc, sentence, starts)
            if count > most and not _lists(doc, sentence):
                told = f"This sentence has {count} words of its own; break it up, {most} is the most."
                yield self.finding(sentence, told)


def own_words(doc: Document, sentence: Span, starts: list[int]) -> int:
    """The number of words of a sentence outside quoted speech; `starts` are those of all words."""
    count = bisect_left(starts, sentence.end) - bisect_left(starts, sentence.start)
    # The last one that begins before the sentence may reach into it.
    behind = max(bisect_left(doc.quotations, sentence.start, key=_start) - 1, 0)
    for one in doc.quotations[behind : bisect_left(doc.quotations, sentence.end, key=_start)]:
        if one.span.overlaps(sentence):
            first, last = max(one.span.start, sentence.start), min(one.span.end, sentence.end)
            count -= bisect_left(starts, last) - bisect_left(starts, first)
    return count


def _start(one: Quotation) -> int:
    return one.span.start


def _lists(doc: Document, sentence: Span) -> bool:
    """Whether most of a sentence is a list: behind a colon, or parted by semicolons or many commas."""
    text = doc.of(sentence)
    colon = text.find(": ")
    behind = text[colon:] if 0 <= colon < len(text) / 2 else ""
    return behind.count(",") + behind.count(";") >= 6 or text.count(";") >= 3 or text.count(",") >= 10
