"""Who says what: facts of several articles parted by what they say, the side with more articles first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from newslint import Said
from newslint.named import NamedTuple

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class Side(NamedTuple):
    """What some articles say, and the first fact of each of them that says so, in the order of the run."""

    value: Hashable
    said: tuple[Said, ...]


def sides(said: Sequence[Said], value: Callable[[Said], Hashable]) -> list[Side]:
    """The sides, that of most articles first; of two that are even, the one that comes first in the run."""
    held: dict[Hashable, dict[int, Said]] = defaultdict(dict)
    for one in said:
        held[value(one)].setdefault(one.article, one)
    found = [Side(what, tuple(by_article.values())) for what, by_article in held.items()]
    return sorted(found, key=lambda side: (-len(side.said), side.said[0].number))


def backing(most: Sequence[Said], said: Sequence[Said], verb: str = "says") -> str:
    """How many say so: “two of three articles say”, or the name of the one article: “fire.txt says”."""
    total = len({one.article for one in said})
    if len(most) == 1 or total < 3:
        return f"{most[0].name} {verb}"
    plural = {"has": "have", "is": "are"}.get(verb, verb.removesuffix("s"))
    return f"{number(len(most))} of {number(total)} articles {plural}"


def number(count: int) -> str:
    """A number in words up to ten."""
    return SMALL[count] if count < len(SMALL) else f"{count:,}"
