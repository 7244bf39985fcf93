"""consistency/cross-term-variant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from newslint import CorpusFinding, CorpusRule, Document, Fact, Said, Severity, Span, read_rows
from newslint.named import NamedTuple
from newslint_consistency.sides import backing, sides
from newslint_consistency.variants import OWN_SCOPE, is_own

# Countries that some write with an article and most without.
BARE = ("Ukraine", "Sudan", "Lebanon", "Yemen")


class Term(NamedTuple):
    """What may be written in several ways: the number of its set and a form of it."""

    key: str
    form: str


class CrossTermVariant(CorpusRule):
    """Two articles on one event write one place in two ways.

    A house has one style for it. Off unless it is selected, for articles of several outlets differ by right.
    """

    id = "consistency/cross-term-variant"
    spares_words = True
    severity = Severity.NOTE
    by_default = False
    scope = OWN_SCOPE
    bad = (
        "The talks in Kyiv went on.\n=====\nThe envoys left [[Kiev]] by train.",
        "The war in Ukraine goes on.\n=====\nThe talks on Ukraine are over.\n=====\n"
        "The army left [[the Ukraine]] in May.",
    )
    good = (
        "The talks in Kyiv went on.\n=====\nThe envoys left Kyiv by train.",
        "The war in Ukraine goes on.\n=====\nThe Ukraine team lost, and the Ukraine deal is off.",
    )

    def collect(self, doc: Document) -> Iterable[Fact]:
        """Give the first place of each form in the writer's own words."""
        folded = doc.folded
        for spelling, (key, form) in terms().items():
            if spelling not in folded:
                continue
            for found in re.finditer(rf"(?<![\w-])(?:(?P<the>the) )?{re.escape(spelling)}(?![\w-]| [A-Z])", folded):
                name = Span(found.end() - len(spelling), found.end())
                article = found["the"] is not None and key == spelling
                if article and re.match(
                    r" (?!in|on|and|or|at|to|by|for|as|with|from|has|had|was|is|but|after)[a-z]",
                    folded[found.end() : found.end() + 8],
                ):
                    continue
                if is_own(doc, name, capital=True):
                    span = Span(*found.span()) if article else name
                    yield Fact(key, f"the {form}" if article else form, span)
                    break

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        """Mark the forms that fewer articles have."""
        parted = sides(said, lambda one: str(one.value))
        for side in parted[1:]:
            for one in side.said:
                against = parted[0].said
                message = (
                    f"“{one.text}” here, but {backing(against, said, 'has')} “{against[0].text}”; keep to one form."
                )
                yield CorpusFinding(one, message, tuple((other, f"“{other.text}” here.") for other in against[:5]))


@cache
def terms() -> dict[str, Term]:
    """Key and form of each spelling in lower case."""
    found = {name.lower(): Term(name.lower(), name) for name in BARE}
    for row in read_rows(__file__, "place_variants.jsonl"):
        key = row["forms"][0][0].lower()
        for form in row["forms"]:
            found.update({spelling.lower(): Term(f"{key}/", form[0]) for spelling in form})
    return found
