"""The rule `style/caps-lead-in`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from newslint import Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity, Span, fold
from newslint.layers.bylines import begins_with_given_name
from newslint.layers.datelines import dateline
from newslint_style.capital_words import capital_words, words_of

# Words that a printed lead-in may have in capitals.
MOST_WORDS = 4
SHORTEST = 4


class CapsLeadIn(DocumentRule):
    """The first words of a story in capitals, as print sets them: “POLICE have closed the bridge”.

    In print it shows where a story begins; on a screen and in data it is noise, and a name in capitals is not found as
    one. Datelines and abbreviations are left alone: a word counts if it is a common first word, a given name, or stands
    elsewhere in the story in small letters.
    """

    id = "style/caps-lead-in"
    severity = Severity.NOTE
    scope = frozenset({Role.PARAGRAPH})
    bad = (
        "Bridge shut after storm\n\n[[POLICE]] have closed the old bridge in Hull after a barge hit it on Monday.\n",
        "Bridge shut after storm\n\n[[A MAN]] was taken to hospital in Hull after a barge hit the bridge on Monday.\n",
    )
    good = (
        "Bridge shut after storm\n\nPolice have closed the old bridge in Hull after a barge hit it on Monday night.\n",
        "Talks on again\n\nNATO ministers met in Hull on Monday night to talk about the fleet in the North Sea.\n",
        "Bridge shut\n\nHULL, England — The old bridge was closed on Monday after a barge hit one of its piers.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report the words in capitals that open the first paragraph, if all of them are known."""
        first = next((block for block in doc.body if block.role in self.scope), None)
        if first is None or not doc.text[first.span.start : first.span.start + 3].strip("“‘\"' ").isupper():
            return
        words = doc.layer(capital_words)
        run = _opening(doc, words, first.span)
        if not run or len(run) > MOST_WORDS or doc.layer(dateline) is not None:
            return
        span = Span(first.span.start, run[-1].end)
        rest = doc.text[span.end : first.span.end]
        # “SAVE A QUARTER” goes on behind its short word: a heading.
        if doc.quotation_at(span) or not rest[1:2].isalpha() or rest[1:5].isupper():
            return
        # One word at least must be long enough to be no abbreviation, and all must be known.
        if all(word.length < SHORTEST and fold(doc.of(word)) not in _words() for word in run):
            return
        meant = [_meant(doc, word, is_first=number == 0) for number, word in enumerate(run)]
        if None in meant or rest[:1] != " " or rest.isupper():
            return
        pieces = [doc.text[one.end : other.start] for one, other in pairwise(run)]
        lead = doc.text[span.start : run[0].start]
        written = lead + "".join(word + piece for word, piece in zip(map(str, meant), [*pieces, ""], strict=True))
        fix = Fix(f"Write “{written}”", (Edit(span, written),), Safety.SAFE)
        told = f"“{doc.of(span)}” is in capitals as in print: write “{written}”."
        yield self.finding(span, told, fixes=[fix])


def _opening(doc: Document, words: list[Span], paragraph: Span) -> list[Span]:
    """The words in capitals that a paragraph opens with; “A” counts when one follows."""
    at = paragraph.start
    run: list[Span] = []
    if doc.text.startswith(("A ", "I "), at):
        run, at = [Span(at, at + 1)], at + 2
    for word in words:
        if word.start < at:
            continue
        if word.start != at:
            break
        run.append(word)
        at = word.end + 1
    return run if any(word.length > 1 for word in run) else []


def _meant(doc: Document, word: Span, *, is_first: bool) -> str | None:
    """A word as it would be written in the run of a sentence, or None where it may be an abbreviation."""
    text = doc.of(word)
    low = fold(text)
    name = text[:1] + text[1:].lower()
    if low in _words():
        is_proper = f" {name}" in doc.text[word.end :] and f" {text.lower()}" not in doc.text[word.end :]
        return name if is_first or is_proper or low in _proper() else text.lower()
    if begins_with_given_name(name) or (text.isalpha() and len(text) >= SHORTEST and _stands_as(doc, name)):
        return name
    if len(text) >= SHORTEST and f" {text.lower()} " in doc.text[word.end :]:
        return name if is_first else text.lower()
    return None


def _stands_as(doc: Document, name: str) -> bool:
    """Whether a word stands elsewhere in the article as a name."""
    at = doc.text.find(name)
    while at >= 0:
        if not doc.text[at + len(name) : at + len(name) + 1].isalnum() and not doc.text[max(0, at - 1) : at].isalnum():
            return True
        at = doc.text.find(name, at + 1)
    return False


@cache
def _words() -> frozenset[str]:
    return words_of("caps_lead_in_words.txt") | _proper()


@cache
def _proper() -> frozenset[str]:
    """Peoples and countries, which keep their capital."""
    return words_of("caps_lead_in_proper.txt")
