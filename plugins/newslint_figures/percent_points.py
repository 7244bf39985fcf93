"""figures/percent-points."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Span
from newslint_figures.bands import share_band
from newslint_figures.percentages import PER_CENT, SCOPE, changes


class PercentPoints(DocumentRule):
    """Per cent where the two shares beside it show that percentage points are meant.

    From 40% to 45% is a rise of five percentage points and of 12.5 per cent, so that “up 5%” is wrong by a
    factor. Flagged where the difference of the two shares is the number that is given, and the change in
    per cent is not.
    """

    id = "figures/percent-points"
    scope = SCOPE
    wakes_on = PER_CENT
    bad = (
        "Support for the plan rose [[5%]], from 40% to 45%, the poll found.",
        "The jobless rate fell from 8.5 per cent to 6.5 per cent, a drop of [[two per cent]].",
    )
    good = (
        "Support for the plan rose five percentage points, from 40% to 45%, the poll found.",
        "Support for the plan rose 12.5%, from 40% to 45%, the poll found.",
        "Sales rose 5%, from 40 to 42 boats.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the share that should be points."""
        for change in doc.layer(changes):
            share = change.share
            gap = change.after.value - change.before.value
            slack = share.slack + change.before.slack + change.after.slack
            if change.before.unit != "%" or share.hedge or abs(abs(gap) - share.value) > slack * 0.6 + 1e-9:
                continue
            if change.up != (gap > 0) or doc.quotation_at(share.span):
                continue
            low, high = sorted(abs(end) for end in share_band(change.before, change.after))
            if low - share.slack <= share.value <= high + share.slack:
                continue
            number = doc.of(share.digits)
            better = f"{number} percentage point{'' if share.value == 1 else 's'}"
            right = abs(gap) / change.before.value * 100
            yield self.finding(
                share.span,
                f"From {change.before.value:g}% to {change.after.value:g}% is {number} percentage points, which is "
                f"{right:.1f} per cent; write “{better}” for “{doc.of(share.span)}”.",
                fixes=[Fix(f"Write “{better}”", (Edit(Span(*share.span), better),), Safety.SAFE)],
            )
