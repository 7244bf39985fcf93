"""Where short strings stand."""

from __future__ import annotations

from newslint.layers.places import places, places_of_any


def test_places_are_in_order_and_do_not_overlap() -> None:
    assert places("aaaa b aa", "aa") == [0, 2, 7]
    assert places("", "a") == []


def test_places_of_several_strings_are_those_of_the_text() -> None:
    assert places_of_any("5% or 5 per cent, or £5", ("£", "per cent", "%")) == [1, 8, 21]
