"""consistency/cross-name-variant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from newslint import CorpusFinding, CorpusRule, Document, Fact, Said, Severity, Span, read_list
from newslint_consistency.distance import one_letter_apart
from newslint_consistency.facts_people import STORY, is_given, is_quoted, people
from newslint_consistency.sides import Side, backing, sides

SHORTEST = 5


class CrossNameVariant(CorpusRule):
    """Two articles on one event spell the name of a person in two ways.

    One of them is wrong, and a search for the person finds half of the stories. Compared are full names that are
    one letter apart, the given name or the surname being the same, where no article has both.
    """

    id = "consistency/cross-name-variant"
    spares_words = True
    severity = Severity.WARNING
    scope = STORY
    bad = (
        "Peter Kowalski won the seat on Sunday.\n=====\nPeter Kowalski was glad.\n=====\n"
        "The seat went to Peter [[Kowalsky]] on Sunday.",
        "The race was won by Sarah Holmgren.\n=====\n[[Sara]] Holmgren came in first.",
    )
    good = (
        "Peter Kowalski won the seat on Sunday.\n=====\nMaria Kowalska was there.",
        "John Holmgren won.\n=====\nJoan Holmgren came in first.",
        "Peter Brandt and Peter Brand shared the seat.\n=====\nPeter Brand was glad.",
    )

    def collect(self, doc: Document) -> Iterable[Fact]:
        """Give the full names of people, each once."""
        told: set[str] = set()
        for listed in doc.layer(people).values():
            for one in listed:
                name = f"{one.given} {one.surname}"
                if one.given and len(one.given) > 2 and name not in told and not is_quoted(doc, one):
                    told.add(name)
                    yield Fact("name", name, one.name)

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        """Mark the rarer spelling."""
        parted = sides(said, lambda one: str(one.value))
        for at, rare in enumerate(parted):
            often = next((one for one in _near(rare, parted[:at]) if _apart(one, rare)), None)
            if often is None:
                continue
            given, surname = str(rare.value).split(" ", 1)
            meant = str(often.value).split(" ", 1)
            wrong = given if given != meant[0] else surname
            right = meant[0] if given != meant[0] else meant[1]
            for one in rare.said:
                start = one.text.find(wrong)
                part = None if start < 0 else _span(start, wrong)
                message = (
                    f"“{wrong}” here, but {backing(often.said, [*often.said, *rare.said], 'has')} “{right}”; "
                    "check how the name is spelt."
                )
                others = tuple((other, f"“{other.text}” here.") for other in often.said[:5])
                yield CorpusFinding(one, message, others, None, part)


def _span(start: int, word: str) -> Span:
    return Span(start, start + len(word))


def _near(rare: Side, before: Sequence[Side]) -> Iterable[Side]:
    given, surname = str(rare.value).split(" ", 1)
    for one in before:
        other_given, other_surname = str(one.value).split(" ", 1)
        if (
            (given == other_given and _is_slip(surname, other_surname))
            or (
                surname == other_surname
                and _is_slip(given, other_given)
                and not (is_given(given) and is_given(other_given))
            )
            or (
                surname == other_surname
                and frozenset((given.lower(), other_given.lower())) in spellings()
                and len(surname) >= SHORTEST
            )
        ):
            yield one


def _is_slip(one: str, other: str) -> bool:
    """Whether two words may be one name: a letter apart, not in the ending of a plural or of a woman’s name."""
    if min(len(one), len(other)) < SHORTEST or not one_letter_apart(one.lower(), other.lower()):
        return False
    short, long = sorted((one, other), key=len)
    if len(short) != len(long) and long.startswith(short) and long[-1] in "sa":
        return False
    return not (len(short) == len(long) and short[:-1] == long[:-1] and "a" in (short[-1], long[-1]))


def _apart(one: Side, other: Side) -> bool:
    """Whether no article has both spellings: one that has both means two people, or has its own finding."""
    return not {fact.article for fact in one.said} & {fact.article for fact in other.said}


@cache
def spellings() -> frozenset[frozenset[str]]:
    """Pairs of given names that are one name in two spellings, in lower case."""
    return frozenset(frozenset(pair.split("/")) for pair in read_list(__file__, "given_name_spellings.txt"))
