"""consistency/cross-certainty-conflict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from newslint import BODY, CorpusFinding, CorpusRule, Document, Fact, Role, Said, Span, lazy_pattern, read_list
from newslint.layers.distinct_words import distinct_words
from newslint_consistency.certainty_conflict import HEDGED
from newslint_consistency.sides import backing

# Words of a quotation that stand for it; shorter ones are phrases that anybody may use.
FEWEST = 5
# Words of a quotation that it is known again by.
KEY = 6
WORD = lazy_pattern(r"[a-z0-9']+")
REPORTED = lazy_pattern(r"\b(?:reportedly|apparently|is said to have|was said to have|allegedly|is quoted as)\b")
SPEAKS = lazy_pattern(
    r"\b(?:said|says|stated|stating|told|tweeted|wrote|writes|declared|added|announced|replied|shouted|insist\w+)\b"
)
ALLEGED = lazy_pattern(r"\b(?:allegedly|accused of|alleged to have|charged with|suspected of) (?P<verb>[a-z]{3,})\b")
# One of these every such phrase holds.
REPORTING = ("reportedly", "apparently", "said to have", "allegedly", "quoted as")
# One of these words every such stretch holds.
ALLEGING = ("alleged", "accused of", "charged with", "suspected of")
VERDICT = lazy_pattern(r"\b(?:convict|guilty|sentenced|pleaded|pled|admitted|confess)")
NAME = lazy_pattern(r"\b[A-Z][\w’'-]{2,}")
SURNAME_BEFORE = lazy_pattern(r"\b([A-Z][\w-]{2,})(?: (?:then|also|later|had|twice))? \Z")


class CrossCertaintyConflict(CorpusRule):
    """One article tells as a fact what another one only reports or alleges.

    Either the one knows more than the other, or it says more than it knows. Compared are words that one article
    has somebody say and another has him “reportedly” say, and acts that somebody “allegedly” did in
    one and simply did in the other; a source or a verdict in the same sentence clears it.
    """

    id = "consistency/cross-certainty-conflict"
    scope = BODY | {Role.STANDFIRST}
    bad = (
        "Hale reportedly told the harbour radio on Friday, “Nobody is going to close this yard.”\n=====\n"
        "The mayor told reporters “[[nobody is going to close this yard]]” on Friday.",
        "Police say they have a film of the night. Hale allegedly stabbed a clerk at the mill.\n=====\n"
        "Hale [[stabbed]] the clerk with a bread knife.",
    )
    good = (
        "Hale reportedly told the radio, “Nobody is going to close this yard.”\n=====\n"
        "Hale reportedly said “nobody is going to close this yard” on Friday.",
        "Hale allegedly stabbed a clerk at the mill.\n=====\nHale stabbed the clerk, prosecutors said.",
        "Hale allegedly stabbed a clerk at the mill.\n=====\nHale pleaded guilty on Monday. Marsh stabbed the dummy.",
    )

    def collect(self, doc: Document) -> Iterable[Fact]:
        """Give quotations and accusing acts, each with whether it is told as a fact."""
        yield from _sayings(doc)
        yield from _acts(doc)

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        """Mark what is told as a fact where another article does not."""
        unsure = [one for one in said if not one.value]
        for one in said:
            others = [other for other in unsure if other.article != one.article]
            if not one.value or not others or any(other.article == one.article for other in unsure):
                continue
            message = (
                f"“{one.text}” is told as a fact here, and {backing(others[:1], others[:1], 'only reports')} it; "
                "say who says so, or how you know."
            )
            yield CorpusFinding(one, message, tuple((other, "Not told as a fact here.") for other in others[:5]))
            return


def _sayings(doc: Document) -> Iterator[Fact]:
    reported = any(word in doc.folded for word in REPORTING)
    for quotation in doc.quotations:
        inside = quotation.inside
        if doc.text.count(" ", *inside) + 1 < FEWEST:
            continue
        sentence = doc.sentence_at(quotation.span.start)
        if sentence is None:
            continue
        before = doc.folded[sentence.start : quotation.span.start]
        behind = doc.folded[quotation.span.end : quotation.span.end + 60].partition(".")[0]
        if reported and (REPORTED.search(before) or REPORTED.search(behind)):
            yield Fact(_key(doc, inside), False, inside)
        elif SPEAKS.search(behind) or SPEAKS.search(before):
            yield Fact(_key(doc, inside), True, inside)


def _key(doc: Document, inside: Span) -> str:
    """What quotations of the same words have in common."""
    first = islice(WORD.finditer(doc.folded, *inside), KEY)
    return "said " + " ".join([word[0] for word in first])


def _acts(doc: Document) -> Iterator[Fact]:
    for found in ALLEGED.finditer(doc.folded) if any(word in doc.folded for word in ALLEGING) else ():
        act = acts().get(found["verb"])
        block, sentence = doc.block_at(found.start()), doc.sentence_at(found.start())
        if act and sentence is not None and block is not None and block.role in CrossCertaintyConflict.scope:
            for name in sorted(set(NAME.findall(doc.text, sentence.start, found.start())[-3:])):
                yield Fact(f"act {name} {act}", False, Span(*found.span("verb")))
    has_verdict: bool | None = None
    for span in sorted(_accused(doc)):
        block, sentence = doc.block_at(span.start), doc.sentence_at(span.start)
        if sentence is None or block is None or block.role not in CrossCertaintyConflict.scope:
            continue
        name = SURNAME_BEFORE.search(doc.text, sentence.start, span.start)
        if name is None or HEDGED.search(doc.folded, *sentence) or doc.quotation_at(span) is not None:
            continue
        # A verdict anywhere in the article makes a fact of it.
        if has_verdict is None:
            has_verdict = VERDICT.search(doc.folded) is not None
        if not has_verdict:
            from newslint.layers.attribution_cover import covered

            if not doc.layer(covered).of(span):
                yield Fact(f"act {name[1]} {acts()[doc.folded[span.start : span.end]]}", True, span)


@cache
def acts() -> dict[str, str]:
    """The act that each form of an accusing verb tells, by form."""
    table: dict[str, str] = {}
    for line in read_list(__file__, "accusing_verbs.txt"):
        forms = line.split()
        table.update(dict.fromkeys(forms, forms[0]))
    return table


def _accused(doc: Document) -> Iterator[Span]:
    """Where the past tense of an accusing verb stands, verb by verb."""
    for word in _accusing() & doc.layer(distinct_words):
        yield from (Span(*found.span()) for found in re.finditer(rf"{word}(?<!\w{word})\b", doc.folded))


@cache
def _accusing() -> frozenset[str]:
    return frozenset(line.split()[-1] for line in read_list(__file__, "accusing_verbs.txt"))
