"""Claims in the writer's own voice: accusations, predictions, motives and verdicts that nobody answers for."""

from __future__ import annotations

import re
from functools import cache
from itertools import compress
from typing import Any, NamedTuple

from newslint import BODY, Document, Span, read_rows
from newslint.layers.attribution_cover import attributed
from newslint.layers.clauses import BE, HAVE, LONGEST_SENTENCE, MODALS, SentenceWords, borders, sentence_words
from newslint.layers.distinct_words import distinct_words
from newslint.layers.names import DETERMINERS, PRONOUNS, is_name, nouns
from newslint_attribution.courts import near_court
from newslint_attribution.stance import is_piece_of_its_own

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
        for match in _compiled(trigger.expression).finditer(doc.plain, *sentence):
            span = Span(*match.span())
            words = sentence_words(doc, sentence)
            if not _stands_alone(doc, words, span, trigger):
                continue
            clause = _clause(words, span)
            claim = Claim(trigger.kind, span)
            known = found.get(clause)
            if known is None or STRENGTH.index(claim.kind) < STRENGTH.index(known.kind):
                found[clause] = claim
    # What kind of piece it is takes longer to tell than that an article makes no such claim.
    if not found or doc.layer(is_piece_of_its_own):
        return ()
    return tuple(sorted(found.values(), key=lambda claim: claim.span))


def _awake(doc: Document) -> list[tuple[Trigger, Span]]:
    """The triggers whose anchors occur, each with the sentence it is to be held against."""
    table = _triggers()
    met = doc.layer(distinct_words) & _anchors()
    if not met:
        return []
    woken: dict[tuple[int, str], tuple[Trigger, Span]] = {}
    starts = doc.words.starts
    for number in compress(range(len(starts)), map(met.__contains__, doc.folded_words)):
        at = starts[number]
        block, sentence = doc.block_at(at), doc.sentence_at(at)
        if block is None or block.role not in BODY or sentence is None or sentence.length > LONGEST_SENTENCE:
            continue
        for trigger in table[doc.folded_words[number]]:
            woken[sentence.start, trigger.expression] = (trigger, sentence)
    return list(woken.values())


def _stands_alone(doc: Document, sentence: SentenceWords, span: Span, trigger: Trigger) -> bool:
    if any(doc.quotation_at(Span(at, at + 1)) for at in (span.start, span.end - 1)):
        return False
    held = attributed(doc, span)
    # "allegedly" and "it seems" hand a claim on without a holder; rules of their own speak of these.
    says = held is not None and (held.source is not None or held.kind in ("passive", "hearsay", "inference"))
    if held is not None and says and not (held.kind == "object" and trigger.kind == "motive"):
        # "Criticised the plan in a desperate bid to …": the motive is the writer's, not what was said of the plan.
        return False
    if doc.text[sentence.span.start : sentence.span.end].rstrip('"”’ ').endswith("?"):
        return False
    if trigger.crime and near_court(doc, span):
        return False
    at = next((i for i, word in enumerate(sentence.words) if word.end > span.start), len(sentence.words) - 1)
    if _is_conditional(sentence, at):
        return False
    return not trigger.needs_agent or _has_agent(sentence, at)


def _is_conditional(sentence: SentenceWords, at: int) -> bool:
    """Whether an if, whether or that someone doubts opens the clause before a word."""
    for index in range(at - 1, max(at - 10, -1), -1):
        if sentence.low[index] == "if" and index and sentence.low[index - 1] == "as":
            continue
        if sentence.low[index] in (
            "if",
            "whether",
            "unless",
            "denied",
            "denies",
            "denying",
            "deny",
            "without",
            "not",
            "nor",
            "never",
        ) or sentence.low[index].endswith("n't"):
            return True
        if any(sign in sentence.gaps[index] for sign in ",;:—–"):
            return False
    return False


def _has_agent(sentence: SentenceWords, at: int) -> bool:
    """Whether somebody stands before a verb as the one who does it: a name, a body or a person, and no passive."""
    before = range(max(at - 10, 0), at)
    if at and sentence.low[at - 1] in ("was", "were", "been", "being", "be", "is", "are", "a", "the", "an", "of"):
        return False
    return any(
        sentence.low[i] in nouns()
        or (sentence.low[i] in PRONOUNS and sentence.low[i] in ("he", "she", "they", "it", "who", "we"))
        or is_name(
            sentence.low[i].removesuffix("'s"), sentence.capital(i), i == 0, i + 1 < at and sentence.capital(i + 1)
        )
        for i in before
    )


def _clause(sentence: SentenceWords, span: Span) -> tuple[int, int]:
    """A number for the clause that holds a span: claims of one clause are told once."""
    number = 0
    if " whom " in sentence.text[span.start : span.end]:
        # "Those whom they robbed": a relative clause is a claim of its own.
        return sentence.span.start, -1
    for index in borders(sentence):
        if sentence.words[index].start <= span.start:
            number = index
    for index in range(number + 1, len(sentence.low)):
        if sentence.words[index].start > span.start:
            break
        if sentence.low[index] in ("and", "but") and _opens_clause(sentence, index + 1):
            number = index
    return sentence.span.start, number


def _opens_clause(sentence: SentenceWords, first: int) -> bool:
    """Whether a second main clause starts at a word: a subject, then a modal or a form of be or have."""
    low = sentence.low
    if first >= len(low) or not (low[first] in DETERMINERS or low[first] in PRONOUNS or sentence.capital(first)):
        return False
    for index in range(first + 1, min(first + 12, len(low))):
        if "," in sentence.gaps[index]:
            return False
        if low[index] in MODALS or low[index] in BE or low[index] in HAVE:
            return True
    return False


@cache
def _triggers() -> dict[str, tuple[Trigger, ...]]:
    table: dict[str, tuple[Trigger, ...]] = {}
    for row in read_rows(__file__, "claims.jsonl"):
        trigger = _trigger(row)
        for anchor in row["anchors"]:
            table[anchor] = (*table.get(anchor, ()), trigger)
    return table


@cache
def _anchors() -> frozenset[str]:
    # A set meets another one several times as fast as the keys of a table do.
    return frozenset(_triggers())


def _trigger(row: dict[str, Any]) -> Trigger:
    expression = row["expression"]
    for name, value in MACROS.items():
        expression = expression.replace(name, value)
    return Trigger(row["kind"], rf"(?<![\w-])(?:{expression})(?!\w)", row.get("agent", False), row.get("crime", False))


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)
