"""Claims in the writer's own voice: accusations, predictions, motives and verdicts that nobody answers for."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from newslint import BODY, Document, Span, lazy_pattern, read_rows
from newslint.layers.clauses import LONGEST_SENTENCE, SentenceWords, sentence_words
from newslint.layers.distinct_words import distinct_words, word_numbers
from newslint.named import NamedTuple

# The strongest first: of several claims in one clause only this one is told.
STRENGTH = ("accusation", "prediction", "motive", "verdict")

WILL = (
    r"(?:will|'ll|(?:is|are) (?:going|set|bound|sure|certain|destined|doomed) to)"
    r"(?: (?:only|surely|inevitably|certainly|undoubtedly|further|also|soon|now|almost certainly))*"
)
MACROS = {
    "{will}": WILL,
    "{will1}": r"(?:will|'ll|(?:is|are) (?:going|set|bound|sure|certain|destined|doomed) to)",
    "{poss}": r"[A-Z][\w-]+'s?|his|her|their|its",
}


class Trigger(NamedTuple):
    """A wording that makes a clause a claim of a kind; see claims.jsonl."""

    kind: str
    expression: str
    needs_agent: bool
    crime: bool


class Claim(NamedTuple):
    """A claim without a source: its kind and where its wording stands."""

    kind: str
    span: Span


def claims(doc: Document) -> tuple[Claim, ...]:
    """The claims in the body of an article that nobody is given for, in order: one a clause, of the strongest kind.

    Left out are quoted speech, what an attribution covers, questions and conditions, opinion pieces, and
    sport, where such words mean less.
    """
    found: dict[tuple[int, int], Claim] = {}
    for trigger, sentence in _awake(doc):
        words: SentenceWords | None = None
        for match in _compiled(trigger.expression).finditer(doc.plain, *sentence):
            # Most articles hold no such wording, and what tells whether it has a source takes long to import.
            from newslint_attribution.standing import clause_of, stands_alone

            span = Span(*match.span())
            words = words or sentence_words(doc, sentence)
            if not stands_alone(doc, words, span, trigger):
                continue
            clause = clause_of(words, span)
            claim = Claim(trigger.kind, span)
            known = found.get(clause)
            if known is None or STRENGTH.index(claim.kind) < STRENGTH.index(known.kind):
                found[clause] = claim
    # What kind of piece it is takes longer to tell than that an article makes no such claim.
    if not found:
        return ()
    from newslint_attribution.stance import is_piece_of_its_own

    if doc.layer(is_piece_of_its_own):
        return ()
    return tuple(sorted(found.values(), key=lambda claim: claim.span))


def _awake(doc: Document) -> list[tuple[Trigger, Span]]:
    """The triggers whose anchors occur, each with the sentence it is to be held against."""
    table = _triggers()
    # A set meets another one several times as fast as the keys of a table do.
    met = doc.layer(distinct_words) & _longest_words()
    woken: dict[tuple[int, str], tuple[Trigger, Span]] = {}
    for number in word_numbers(doc, met):
        at = doc.words.starts[number]
        told = [
            trigger
            for anchor, before, trigger in table[doc.folded_words[number]]
            if doc.folded.startswith(anchor, at - before)
        ]
        block, sentence = (doc.block_at(at), doc.sentence_at(at)) if told else (None, None)
        if block is None or block.role not in BODY or sentence is None or sentence.length > LONGEST_SENTENCE:
            continue
        for trigger in told:
            woken[sentence.start, trigger.expression] = (trigger, sentence)
    return list(woken.values())


def anchors_of(kind: str) -> tuple[str, ...]:
    """The words and phrases without one of which an article makes no claim of a kind."""
    return tuple(sorted({anchor for row in _rows() if row["kind"] == kind for anchor in row["anchors"]}))


@cache
def _rows() -> tuple[dict[str, Any], ...]:
    return tuple(read_rows(__file__, "claims.jsonl"))


@cache
def _triggers() -> dict[str, tuple[tuple[str, int, Trigger], ...]]:
    """By the longest word of each anchor the anchor, the characters of it before that word, and what it wakes."""
    table: dict[str, tuple[tuple[str, int, Trigger], ...]] = {}
    for row in _rows():
        trigger = _trigger(row)
        for anchor in row["anchors"]:
            # The longest is the rarest more often than not.
            word = max(reversed(anchor.split()), key=len)
            table[word] = (*table.get(word, ()), (anchor, anchor.index(word), trigger))
    return table


@cache
def _longest_words() -> frozenset[str]:
    return frozenset(_triggers())


def _trigger(row: dict[str, Any]) -> Trigger:
    expression = row["expression"]
    for name, value in MACROS.items():
        expression = expression.replace(name, value)
    return Trigger(row["kind"], rf"(?<![\w-])(?:{expression})(?!\w)", row.get("agent", False), row.get("crime", False))


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return lazy_pattern(expression)
