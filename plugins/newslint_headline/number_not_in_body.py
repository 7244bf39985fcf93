"""headline/number-not-in-body."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Role, Severity, Span, lazy_pattern
from newslint_headline.listicle import listicle
from newslint_headline.numbers import Number, may_hold, number_at, numbers
from newslint_headline.story import folded_body, story

# What is counted: the noun behind the number, perhaps behind an adjective.
COUNTED = lazy_pattern(r" (?:more |other |new |young |people )?(?P<noun>[a-z]{4,})")
# What people suffer; the story may say it in other words.
FATES = {
    "dead": ("dead", "died", "killed", "dies", "deaths", "bodies", "lives"),
    "killed": ("dead", "died", "killed", "dies", "deaths", "bodies", "lives"),
    "die": ("dead", "died", "killed", "dies", "deaths", "bodies", "lives"),
    "deaths": ("dead", "died", "killed", "dies", "deaths", "bodies", "lives"),
    "injured": ("injured", "hurt", "wounded", "injuries"),
    "hurt": ("injured", "hurt", "wounded", "injuries"),
    "wounded": ("injured", "hurt", "wounded", "injuries"),
    "arrested": ("arrested", "detained", "custody", "arrests"),
    "held": ("arrested", "detained", "custody", "held"),
    "charged": ("charged", "charges"),
    "missing": ("missing",),
}
# How old somebody was: dies at 81; aged 82, at the age of 82.
AGE_ABOVE = lazy_pattern(r"\b(?:dead|dies|died) (?:at |aged )(?:age |the age of )?\Z")
AGE_BELOW = lazy_pattern(
    r"\b(?:aged|age of|age|was) (?P<age>\d{1,3})(?![\w%,.-]*\d| (?:years before|per|percent|million))\b"
)
ROUNDED = 0.12
SMALL = 20
SKIPPED_NOUNS = frozenset(
    ("times", "ways", "things", "years", "year", "days", "hours", "minutes", "weeks", "months", "with", "from")
)


class NumberNotInBody(DocumentRule):
    """A number in the headline for which the story gives another one.

    Stories are updated and headlines forgotten, or a figure slips on its way up. The rule compares what
    is counted: where the headline has 12 dead and the story only 11 people who died, one is wrong. A
    headline may round.
    """

    id = "headline/number-not-in-body"
    severity = Severity.ERROR
    scope = frozenset({Role.HEADLINE})
    wakes_on_roles = scope
    bad = (
        "[[12]] dead as night ferry hits harbour wall\n\n"
        "The night ferry hit the harbour wall at four on Monday and 11 people died, the coastguard said.\n\n"
        "The boat had left the island at ten in the evening with a full hold. It had been raining since noon, and the "
        "wind was strong. The harbour is closed until the wreck has been moved, which may take until the end of the "
        "month, the county said. Nobody has said yet why the boat was so near the wall. The owner has two boats left "
        "and says that both of them will stay in port for now. The families have been told. A service will be held.\n",
        "Council closes [[nine]] schools in the north\n\n"
        "The county council will close eight schools in the north, it said on Monday.\n\n"
        "The eight schools have fewer than forty pupils each. The children will go to the next town by bus, and the "
        "buses will be paid by the county. Parents in the north have asked for a meeting with the council, which has "
        "not answered them. The teachers will be asked where they want to work. The houses will be sold, or given to "
        "the parishes if they ask for them before the summer. The council said that it had no other choice left.\n",
    )
    good = (
        "12 dead as night ferry hits harbour wall\n\n"
        "The night ferry hit the harbour wall at four on Monday and twelve people died, the coastguard said.\n\n"
        "The boat had left the island at ten in the evening with a full hold. It had been raining since noon, and the "
        "wind was strong. The harbour is closed until the wreck has been moved, which may take until the end of the "
        "month, the county said. Nobody has said yet why the boat was so near the wall. The owner has two boats left "
        "and says that both of them will stay in port for now. The families have been told. A service will be held.\n",
        "Nearly 500 boats sail round the island\n\n"
        "The race round the island began on Monday with 487 boats, the club said.\n\n"
        "The boats come from forty towns on the coast, and the smallest of them is no longer than a bed. The race "
        "takes all day, and sometimes half the night, when there is no wind behind the island. The club asks "
        "everybody who sails to carry a light. Last year a boat was lost for a night, and was found by a fisherman "
        "in the morning. The winner is given a cup, which is kept in the bar of the club, and a new rope.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the number in the headline."""
        told = doc.layer(story)
        if told is None:
            return
        headline = told.headline.lower()
        if not may_hold(headline):
            return
        above = [number for number in numbers(headline) if _is_count(number, headline)]
        if not above or listicle(headline):
            return
        folded = doc.layer(folded_body)
        # The story mostly has the number as it stands in the headline, and then nobody need read the others.
        left = [number for number in above if not _is_there(number, folded)]
        below = numbers(folded) if left else []
        for number in left:
            if any(_agree(number, other) for other in below):
                continue
            if AGE_ABOVE.search(headline[: number.span.start]):
                aged = AGE_BELOW.search(folded)
                if aged is not None:
                    yield self._finding(doc, told.span.start, number, "", aged.group())
                continue
            counted = COUNTED.match(headline, number.span.end)
            if counted is None or counted["noun"] in SKIPPED_NOUNS:
                continue
            other = _other(counted["noun"], below, folded, number)
            if other is not None:
                yield self._finding(doc, told.span.start, number, " " + counted["noun"], other)

    def _finding(self, doc: Document, start: int, number: Number, noun: str, other: str) -> Finding:
        span = Span(start + number.span.start, start + number.span.end)
        return self.finding(
            span, f"The headline has “{doc.of(span)}{noun}”, the story “{other}”; check which is right."
        )


def _is_count(number: Number, headline: str) -> bool:
    """Whether a number counts something: no year, no rank, no date, no part of a name."""
    if number.unit or number.text.startswith(("$", "£", "€", "#")):
        return False
    if number.is_word and number.value < 3:
        return False
    before = headline[: number.span.start].rstrip()
    return not (1900 <= number.value <= 2100 and not number.is_word) and not before.endswith(("-", "/", "no", "no."))


def _is_there(number: Number, body: str) -> bool:
    """Whether a number stands in the story as the headline writes it."""
    at = body.find(number.text)
    while at >= 0:
        other = number_at(body, at)
        if other is not None and _agree(number, other):
            return True
        at = body.find(number.text, at + 1)
    return False


def _agree(number: Number, other: Number) -> bool:
    if number.value == other.value:
        return True
    # What is rounded ends in a nought or a five; small numbers are counted.
    if number.value <= SMALL or (number.step == 1 and number.value % 5):
        return False
    return abs(number.value - other.value) <= max(ROUNDED * number.value, 0.5 * number.step)


def _other(noun: str, below: list[Number], body: str, number: Number) -> str | None:
    """What the story says of the thing that the headline counts, or None where it gives no other number of it."""
    stems = FATES.get(noun, (noun.rstrip("s"),))
    found: str | None = None
    for other in below:
        if other.unit or other.value < 2 or not other.text[0].isalnum():
            continue
        behind = body[other.span.end : other.span.end + 40].partition("\n")[0].partition(".")[0].partition(",")[0]
        words = behind.split()[:4]
        if not words or not any(word.startswith(stem) for word in words for stem in stems):
            continue
        if abs(other.value - number.value) > 0.5 * number.value + 2:
            continue
        found = found or f"{other.text} {' '.join(words)}"
    return found
