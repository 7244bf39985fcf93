"""How much of a house's rules its bad examples try: each phrase, pattern and row of words is met by one or by none."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.config.houserules import HouseWords, overlapped
from newslint.config.housetokens import HouseTokens
from newslint.config.housewhole import HousePhrases
from newslint.document import Document
from newslint.engine.examples import unmarked
from newslint.finding import Span
from newslint.formats.plain import plain_document
from newslint.named import NamedTuple
from newslint.rule import Rule

# Seconds for a pattern on one example, which is a sentence or two.
SECONDS = 1.0


class Covered(NamedTuple):
    """A rule with the numbers of its bad and good examples, its entries, and those that no bad example meets."""

    rule: str
    bad: int
    good: int
    entries: tuple[str, ...]
    unmet: tuple[str, ...]


def coverage(rule: Rule) -> Covered:
    """What the examples of a house rule try of it; rules that count or ask for a part have no entries."""
    examples = [_document(example) for example in rule.bad]
    entries = tuple(shown for shown, _ in _entries(rule, ()))
    met = {shown for example in examples for shown, is_met in _entries(rule, (example,)) if is_met}
    return Covered(rule.id, len(rule.bad), len(rule.good), entries, tuple(one for one in entries if one not in met))


def _document(example: str) -> tuple[Document, list[Span]]:
    text, marks = unmarked(example)
    return plain_document(text, "example"), marks


def _entries(rule: Rule, example: tuple[tuple[Document, list[Span]], ...]) -> Iterator[tuple[str, bool]]:
    """Each entry of a rule, with whether it stands in an example where that is marked."""
    if isinstance(rule, HouseWords):
        for phrase in rule.listed_phrases:
            yield phrase, any(overlapped(doc, mark, (phrase,)) for doc, marks in example for mark in marks)
        for pattern in rule.listed_patterns:
            yield pattern.expression, any(_matches(pattern.expression, doc, marks) for doc, marks in example)
    elif isinstance(rule, HouseTokens):
        for sequence in rule.sequences:
            alone = type(rule)(**{**rule.definition, "sequences": (sequence,)})
            yield " ".join(one.shown for one in sequence), any(list(alone.check(doc)) for doc, _ in example)
    elif isinstance(rule, HousePhrases):
        for phrase in rule.sought:
            yield phrase, any(overlapped(doc, Span(0, len(doc.text)), (phrase,)) for doc, _ in example)


def _matches(expression: str, doc: Document, marks: list[Span]) -> bool:
    import regex

    pattern = regex.compile(expression, regex.IGNORECASE)
    try:
        return any(
            Span(*match.span()).overlaps(mark)
            for match in pattern.finditer(doc.plain, timeout=SECONDS)
            for mark in marks
        )
    except TimeoutError:
        return False
