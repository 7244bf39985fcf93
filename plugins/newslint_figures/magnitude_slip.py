"""figures/magnitude-slip."""

from __future__ import annotations

import re
from collections.abc import Iterable
from heapq import merge

from newslint import BODY, Document, DocumentRule, Finding, Related, Role, Severity, Span, lazy_pattern
from newslint.layers.numbers import SCALES
from newslint.layers.places import places_of_any
from newslint.layers.signs import signs
from newslint.named import NamedTuple

SUM = lazy_pattern(
    r"(?P<sign>[$£€])(?P<digits>\d{1,3}(?:,\d{3})*(?:\.\d+)?)[ -]?(?P<scale>million|billion|trillion|mn|bn|tn|m|b)"
    r"(?![\w])(?: (?P<noun>(?!and\b|in\b|of\b|to\b|for\b|from\b|by\b|on\b|at\b|with\b|as\b|or\b|a\b|the\b|per\b"
    r"|this\b|last\b"
    r"|more\b|less\b|worth\b|was\b|is\b|over\b|it\b|that\b|which\b|after\b|into\b|out\b|he\b|she\b|they\b)[a-z]{3,}))?"
)


class Money(NamedTuple):
    """A sum with a scale word: its span, its digits, the scale and the noun right behind it."""

    span: Span
    sign: str
    digits: str
    scale: float
    noun: str


class MagnitudeSlip(DocumentRule):
    """One sum that is in millions here and in billions there.

    The slip of the tongue that costs a factor of a thousand. Flagged are the same digits with the same
    currency in two scales of one story, if there are three digits that count, or the same noun stands
    behind both (“a $3 billion fine”, “the $3 million fine”).
    """

    id = "figures/magnitude-slip"
    severity = Severity.ERROR
    scope = BODY | {Role.HEADLINE, Role.STANDFIRST, Role.CAPTION}
    wakes_on_signs = "$£€"
    bad = (
        "The bank will pay a $3 billion fine, the court ruled.\n\nShares fell. The [[$3 million]] fine is the "
        "highest yet.",
        "The harbour cost £4.35bn to build.\n\nThe state paid for most of it, and the [[£4.35m]] came from fees.",
    )
    good = (
        "The bank will pay a $3 billion fine, the court ruled.\n\nIts head earned $3 million last year.",
        "Sales rose to $1.2 billion and profit to $1.2 million.",
        "The bank will pay a $3 billion fine, not a $3 million fine as was said in the court.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the later of the two, with the first as a related place."""
        text = doc.folded
        if "$" not in text and doc.layer(signs).isdisjoint("£€"):
            return
        met = [SUM.match(text, at) for at in places_of_any(text, "$£€")]
        sums = [one for match in met if match is not None and (one := self._sum(doc, match)) is not None]
        if len(sums) < 2 or all(one.scale == sums[0].scale for one in sums):
            return
        told: set[tuple[str, str]] = set()
        # Those before each one, in order: by what is written, the scale, and the noun behind, if that counts.
        before: dict[tuple[str, str, float, str], list[Money]] = {}
        for one in sums:
            is_telling = len(one.digits.replace(".", "").replace(",", "").strip("0")) >= 3
            noun = "" if is_telling else one.noun
            if (one.sign, one.digits) not in told and (is_telling or noun):
                scales = (one.scale * 1000, one.scale / 1000)
                others = merge(*(before.get((one.sign, one.digits, scale, noun), ()) for scale in scales))
                sentence = doc.sentence_at(one.span.start)
                # Both in one sentence are held against each other by the writer.
                other = next((other for other in others if doc.sentence_at(other.span.start) != sentence), None)
                if other is not None:
                    told.add((one.sign, one.digits))
                    yield self._slip(doc, one, other)
            before.setdefault((one.sign, one.digits, one.scale, noun), []).append(one)

    def _slip(self, doc: Document, one: Money, other: Money) -> Finding:
        told = (
            f"“{doc.of(one.span)}” here and “{doc.of(other.span)}” before: if they are one sum, one of the two is "
            "wrong by a factor of a thousand."
        )
        return self.finding(one.span, told, related=[Related(other.span, "The same digits in another scale.")])

    def _sum(self, doc: Document, match: re.Match[str]) -> Money | None:
        span, block = Span(match.start(), match.end("scale")), doc.block_at(match.start())
        if block is None or block.role not in self.scope or doc.quotation_at(span) is not None:
            return None
        noun = match["noun"] if match.end() <= block.span.end else None
        return Money(span, match["sign"], match["digits"], SCALES[match["scale"]], noun or "")
