"""Whether a claim stands alone: nobody is given for it, and no question or condition holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Document, Span
from newslint.layers.attribution_cover import attributed
from newslint.layers.clauses import BE, HAVE, MODALS, SentenceWords, borders
from newslint.layers.names import DETERMINERS, PRONOUNS, is_name, nouns
from newslint_attribution.courts import near_court

if TYPE_CHECKING:
    from newslint_attribution.claims import Trigger


def stands_alone(doc: Document, sentence: SentenceWords, span: Span, trigger: Trigger) -> bool:
    """Whether the wording of a claim in a sentence is the writer's own: no source, question or condition covers it."""
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
        gap = sentence.gaps[index]
        if gap != " " and any(sign in gap for sign in ",;:—–"):
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
        or (
            sentence.capital(i)
            and is_name(sentence.low[i].removesuffix("'s"), True, i == 0, i + 1 < at and sentence.capital(i + 1))
        )
        for i in before
    )


def clause_of(sentence: SentenceWords, span: Span) -> tuple[int, int]:
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
