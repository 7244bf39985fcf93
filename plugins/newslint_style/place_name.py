"""The rule `style/place-name`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from newslint import Finding, Hit, Pattern, Severity
from newslint.layers.dates import publication_date
from newslint_style.points import PointRule

# The article went with the name of a province or a mandate; before a noun it belongs to the noun.
ARTICLE = Pattern(
    r"\b(?P<x>the (?P<country>Ukraine|Lebanon|Sudan|Yemen))\b(?=[.,;:!?)]|$| (?:and|or|but|in|on|at|to|for|"
    r"from|by|with|is|was|has|had|have|will|would|could|may|might|were|are|as|after|before|since|during|over|who|"
    r"which|that|where|when|while|if|should|can|must|against|into|until|under|because|did|does|said|says)\b)",
    anchors=("the ukraine", "the lebanon", "the sudan", "the yemen"),
    unless=(r"the (?:Ukraine|Lebanon|Sudan|Yemen) (?:and|or) [\w-]+ (?:wars?|crises|crisis|governments?|conflicts?)",),
)

# Before that year the articles were right: the countries were parts of others, or had not decided.
STATES_SINCE = 1992


class PlaceName(PointRule):
    """A country with an article it has shed, “the Ukraine”, and old names that the house no longer writes.

    “The Ukraine” was a province; the country has no article, and its people mind. That point holds everywhere. Under
    the profile of a house its other names hold too: Kyiv, Kolkata, Myanmar. Quoted speech is left alone. After the
    style guides of the Associated Press, Reuters, the Guardian and the BBC.
    """

    id = "style/place-name"
    severity = Severity.WARNING
    row_file = "place_name.jsonl"
    message = "Write “{replacement}” for “{text}”."
    bad = (
        "Grain is shipped from [[the Ukraine]] to Egypt.",
        "Troops left [[the Lebanon]] in May.",
    )
    good = (
        "Grain is shipped from Ukraine to Egypt.",
        "The Ukraine war has cut exports.",
        "“I was born in the Ukraine,” she said.",
    )

    @cached_property
    def rows(self) -> tuple[dict[str, Any], ...]:
        """The rows of the profile; without one, none."""
        return super().rows if self.house.profile else ()

    def find_patterns(self) -> Iterator[Pattern]:
        """The article first, then the patterns of the rows."""
        yield ARTICLE
        yield from super().find_patterns()

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report an old name, or the country with its article."""
        if hit.pattern is ARTICLE:
            published = hit.doc.layer(publication_date)
            year = published.day.year if published and published.day else None
            if year is not None and year < STATES_SINCE:
                return
            yield self.mend(hit, hit.groups["country"] or "", "Write “{replacement}”: the country has no article.")
        else:
            yield from super().on_hit(hit)
