"""How three agencies write their datelines, and what goes without saying in them."""

from __future__ import annotations

from functools import cache

from newslint import fold, read_list, read_rows
from newslint.named import NamedTuple


class Form(NamedTuple):
    """The form of an agency's datelines: its credit, the dash, and whether the town is in capitals and a date follows.

    `is_dated` is None where both are in use; `has_areas` says whether towns carry a state or a
    country unless they are listed as standing alone.
    """

    agency: str
    dash: str
    is_capitals: bool
    is_dated: bool | None
    has_areas: bool


# After the Associated Press Stylebook, the Reuters Handbook of Journalism and the web copy of AFP.
FORMS = {
    "ap": Form("AP", "—", is_capitals=True, is_dated=False, has_areas=True),
    "reuters": Form("Reuters", "-", is_capitals=True, is_dated=True, has_areas=False),
    "afp": Form("AFP", "–", is_capitals=False, is_dated=None, has_areas=False),
}
# What the agencies are called in full.
FULL_NAMES = {"associated press": "AP", "the associated press": "AP", "agence france-presse": "AFP"}
# How Reuters writes months before a day.
MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


@cache
def _states() -> dict[str, str]:
    """How a state is shortened, by its postal code, its name and its short form, folded and without full stops."""
    table: dict[str, str] = {}
    for row in read_rows(__file__, "states.jsonl"):
        for written in (row["postal"], row["name"], row["short"]):
            table[_bare(written)] = row["short"]
    # The country is meant as often as the state.
    del table["georgia"]
    return table


@cache
def _stand_alone() -> dict[str, frozenset[str]]:
    """Cities that need no area, folded, with the areas that go without saying, folded and without full stops."""
    rows = [line.split("|") for line in read_list(__file__, "stand_alone_cities.txt")]
    return {fold(city): frozenset(_bare(area) for area in areas) for city, *areas in rows}


def _bare(area: str) -> str:
    return fold(area).replace(".", "").strip()


def short_state(area: str) -> str | None:
    """How a state of the USA is written after a town, or None for any other area."""
    return _states().get(_bare(area))


def stands_alone(city: str) -> bool:
    """Whether a city needs neither state nor country behind it."""
    return fold(city) in _stand_alone()


def goes_without_saying(city: str, area: str) -> bool:
    """Whether everybody takes the city to lie in this area: Boston in Massachusetts, but not Paris in Texas."""
    return bool({_bare(area), _bare(short_state(area) or "")} & (_stand_alone().get(fold(city), frozenset()) - {""}))
