"""figures/percent-change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import Document, DocumentRule, Finding, Span, lazy_pattern
from newslint.layers.distinct_words import distinct_words
from newslint.layers.numbers import Number, read_numbers, shown
from newslint_figures.bands import band, share_band
from newslint_figures.percentages import PER_CENT, SCOPE, Change, changes, ends_of_change

# Shares that are not simply worked out from the two numbers beside them.
OTHER_BASE = lazy_pattern(
    r"\b(?:real terms|constant|currenc|like-for-like|like for like|organic|underlying|adjust|exclud|annuali[sz]"
    r"|comparable|same-store|seasonal|inflation|on average|average|per year|a year on average|each year|every year"
    r"|compound|pro forma|cumulative|per share)\w*"
)
# Characters behind the word in which both of its numbers stand.
NEAR = 300
TIMES = {"doubled": 2.0, "trebled": 3.0, "tripled": 3.0, "quadrupled": 4.0, "halved": 0.5}
MULTIPLE = lazy_pattern(
    r"\b(?P<hedge>more than |almost |nearly |about |roughly |over |around |virtually )?"
    r"(?P<word>doubled|trebled|tripled|quadrupled|halved)\b(?P<between>[^.;:,]{0,40}?)\b(?:from|to) "
)


class PercentChange(DocumentRule):
    """A rise or a fall in per cent that does not follow from the two numbers beside it.

    From 10 to 20 is up 100 per cent, not 50. Each number counts as rounded at its last place; hedges
    (about, nearly, more than) widen the band; shares in real terms, at constant prices, like for like or
    a year are left alone. “Doubled”, “tripled”, “halved” are worked out too.
    """

    id = "figures/percent-change"
    scope = SCOPE
    wakes_on = (*PER_CENT, *TIMES)
    bad = (
        "Sales rose from 10 to 20 boats a week, [[up 50%]], the yard said.".replace("[[up 50%]]", "up [[50%]]"),
        "Profit rose [[12%]] to £150m from £120m a year earlier.",
        "The number of clubs fell from 80 to 60, a drop of [[20 per cent]].",
        "Output [[tripled]] to £9 million from £2 million.",
        "Output [[doubled]] from 10 million tons to 30 million tons.",
    )
    good = (
        "Sales rose from 10 to 20 boats a week, up 100%, the yard said.",
        "Profit rose 25% to £150m from £120m a year earlier.",
        "Profit at constant currencies rose 12% to £150m from £120m.",
        "Output more than doubled from 10 million tons to 24 million tons.",
        "Prices rose by more than 10 per cent, from 45p to 50p.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the share, or the word that stands for it."""
        for change in doc.layer(changes):
            yield from self._change(doc, change)
        if not TIMES.keys().isdisjoint(doc.layer(distinct_words)):
            yield from self._multiples(doc)

    def _change(self, doc: Document, change: Change) -> Iterator[Finding]:
        sentence = doc.sentence_at(change.span.start)
        if sentence is None or OTHER_BASE.search(doc.folded, *sentence) or doc.quotation_at(change.share.span):
            return
        if change.before.unit == "%" and _is_points(change):
            return
        low, high = share_band(change.before, change.after)
        told_low, told_high = band(change.share)
        goes_up = change.after.value > change.before.value
        if not goes_up:
            low, high = -high, -low
        if goes_up == change.up and told_low <= high and low <= told_high:
            return
        right = abs(change.after.value / change.before.value - 1) * 100
        way = "up" if goes_up else "down"
        yield self.finding(
            change.share.span,
            f"From {_told(doc, change.before)} to {_told(doc, change.after)} is {way} {_rounded(right)} per cent, not "
            f"{'up' if change.up else 'down'} “{doc.of(change.share.span)}”; check the three numbers.",
        )

    def _multiples(self, doc: Document) -> Iterator[Finding]:
        text = doc.folded
        for match in MULTIPLE.finditer(text):
            span = Span(*match.span("word"))
            sentence = doc.sentence_at(span.start)
            block = doc.block_at(span.start)
            if sentence is None or block is None or block.role not in self.scope or doc.quotation_at(span):
                continue
            numbers = read_numbers(text, match.end(), min(sentence.end, match.end() + NEAR))[:2]
            if len(numbers) < 2 or numbers[0].span.start - match.end() > 24:
                continue
            ends = ends_of_change(text, Span(match.end("between"), sentence.end), *numbers)
            if ends is None:
                continue
            before, after = ends
            wanted, ratio = TIMES[match["word"]], after.value / before.value
            factor = ratio / wanted if wanted > 1 else wanted / ratio if ratio else 1.0
            low, high = {"": (0.8, 1.3), "more": (0.93, 1.6), "over": (0.93, 1.6)}.get(
                (match["hedge"] or "").split(" ")[0], (0.7, 1.3)
            )
            if not low <= factor <= high:
                yield self.finding(
                    span,
                    f"From {_told(doc, before)} to {_told(doc, after)} is not “{doc.of(span)}”: it is "
                    f"{_rounded(ratio)} times as much; check the numbers.",
                )


def _is_points(change: Change) -> bool:
    """Whether the share is the difference of two shares: then it stands for percentage points."""
    gap = abs(change.after.value - change.before.value)
    return abs(gap - change.share.value) <= change.share.slack + change.before.slack + change.after.slack


def _told(doc: Document, number: Number) -> str:
    return shown(number.value) + ("%" if number.unit == "%" else "")


def _rounded(value: float) -> str:
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}".removesuffix(".0")
