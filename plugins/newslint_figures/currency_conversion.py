"""figures/currency-conversion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from newslint import Document, DocumentRule, Finding, Related, Span, lazy_pattern, read_rows
from newslint.layers.numbers import shown
from newslint_figures.money_pairs import MONEY_SCOPE, MoneyPair, money_pairs

# Before that year other rates held, and the euro was none.
OLD = lazy_pattern(r"\b(1[5-9]\d\d)s?\b")
FIRST_YEAR = 1985
# What rounding and a moving market may add to the rates of forty years.
WIDE = 0.05
# Conversions of one article that are looked at.
MOST_PAIRS = 200
# Rates of one story differ by so much at most: it may speak of two years.
APART = 1.22


class CurrencyConversion(DocumentRule):
    """A sum of money in brackets that no exchange rate makes of the sum before it.

    A factor of ten slips in where a sum is converted, and sums turned round or with the sign of the other
    currency are as common. Flagged are conversions outside all rates since 1985, conversions into the same
    currency, and two conversions of one story that are more than a fifth apart; stories that name an earlier
    year in the sentence are left alone.
    """

    id = "figures/currency-conversion"
    scope = MONEY_SCOPE
    wakes_on_signs = "("
    bad = (
        "The bridge will cost £10m ([[$150m]]), the city said.",
        "The yard was sold for 25m euros ([[£30m]]) in May.",
        "The ticket is $20 (about [[¥300]]) at the door.",
        "The bank paid $3bn ([[$1.6bn]]) for the yard.",
        "The mill cost $500m (£266m) to build.\n\nThe owner now asks for $300m ([[£240m]]).",
    )
    good = (
        "The bridge will cost £10m ($15m), the city said.",
        "The yard was sold for 25m euros (£21m) in May.",
        "In 1950 the ticket was £1 ($2.80).",
        "The fee is $20 ($15 for children).",
        "The mill cost $500m (£266m) to build.\n\nThe owner now asks for $300m (£165m).",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the sum in brackets."""
        pairs = [pair for pair in doc.layer(money_pairs)[:MOST_PAIRS] if not _is_old(doc, pair)]
        wrong = [pair for pair in pairs if (_wanted(pair) or _is_same(pair)) is not None]
        for pair in wrong:
            yield self._outside(doc, pair)
        right = [pair for pair in pairs if pair not in wrong]
        yield from self._apart(doc, right)

    def _outside(self, doc: Document, pair: MoneyPair) -> Finding:
        first, second = doc.of(pair.first.span), doc.of(pair.second.span)
        wanted = _wanted(pair)
        if wanted is None:
            told = f"“{first}” is converted into “{second}”, which is the same currency; check the sign and the sum."
        else:
            low, high = (pair.second.unit + shown(end) for end in wanted)
            told = f"“{first}” cannot be “{second}”: by any rate it is between {low} and {high}; check both sums."
        return self.finding(pair.second.span, told)

    def _apart(self, doc: Document, pairs: list[MoneyPair]) -> Iterator[Finding]:
        """The conversion whose rate is farthest from the others of its two currencies, if it is far off."""
        by_units: dict[tuple[str, str], list[MoneyPair]] = {}
        for pair in pairs:
            by_units.setdefault((pair.first.unit, pair.second.unit), []).append(pair)
        for listed in by_units.values():
            ratios = sorted(pair.ratio for pair in listed)
            middle = ratios[len(ratios) // 2] if len(ratios) > 2 else listed[0].ratio
            for pair in listed:
                other = min(listed, key=lambda one: abs(one.ratio - middle))
                low, high = _ratios(pair)
                least, most = _ratios(other)
                if low > APART * most or high * APART < least:
                    yield self.finding(
                        pair.second.span,
                        f"“{doc.of(pair.first.span)}” is “{doc.of(pair.second.span)}” here, but "
                        f"“{doc.of(other.first.span)}” is “{doc.of(other.second.span)}” elsewhere: the two rates "
                        f"are far "
                        "apart; check the sums.",
                        related=[Related(other.second.span, "A conversion at another rate.")],
                    )
                    break


def _is_old(doc: Document, pair: MoneyPair) -> bool:
    sentence = doc.sentence_at(pair.second.span.start) or Span(0, 0)
    return any(int(year) < FIRST_YEAR for year in OLD.findall(doc.folded, *sentence))


def _is_same(pair: MoneyPair) -> tuple[float, float] | None:
    """The two values where a sum is converted into its own currency, or None."""
    same = pair.first.unit == pair.second.unit and 0.3 < pair.ratio < 3 and pair.first.value >= 1000
    return (pair.first.value, pair.second.value) if same else None


def _ratios(pair: MoneyPair) -> tuple[float, float]:
    first, second = pair
    hedge = 0.1 if first.hedge or second.hedge else 0.0
    low = (second.value - second.slack) / (first.value + first.slack)
    high = (second.value + second.slack) / max(first.value - first.slack, first.value / 2)
    return low * (1 - hedge), high * (1 + hedge)


def _wanted(pair: MoneyPair) -> tuple[float, float] | None:
    """What the second sum may be at the least and at the most, or None where it is that or cannot be told."""
    first, second = pair
    rates = _rates().get((first.unit, second.unit))
    if rates is None:
        return None
    low, high = rates[0] * (first.value - first.slack), rates[1] * (first.value + first.slack)
    slack = second.slack + (3 if first.hedge or second.hedge else 1) * WIDE * second.value
    return None if low - slack <= second.value <= high + slack else (low, high)


@cache
def _rates() -> dict[tuple[str, str], tuple[float, float]]:
    table: dict[tuple[str, str], tuple[float, float]] = {}
    for row in read_rows(__file__, "exchange_rates.jsonl"):
        table[row["one"], row["other"]] = (row["low"], row["high"])
        table[row["other"], row["one"]] = (1 / row["high"], 1 / row["low"])
    return table
