"""Boxes of shops within a story, headlines below it, and counters of galleries."""

from __future__ import annotations

from .articles import CLEAN, leftover_lines, story

# A page that leaves nothing else behind is taken to be clean, whatever its lines look like.
LABEL = "ADVERTISEMENT"
AFTER = "A card for the library had been free until the spring of 2019, when the council began to sell them."
BOX = ["Harbour kettle, 1.7 litres", "£24.99 (-20% off)", "Lennick Stores", "Folding chair in oak", "Now £39 was £55"]


def test_goods_their_prices_and_the_shop_are_a_box() -> None:
    assert leftover_lines(story(LABEL, *BOX)) == [LABEL, *BOX]


def test_one_price_alone_is_no_box() -> None:
    assert leftover_lines(story(LABEL, AFTER, "£24.99")) == [LABEL]


def test_prices_with_a_sentence_between_them_are_no_box() -> None:
    apart = "\n\n".join(("£24.99", "The council had put the price of a card at this in the spring of 2019.", "£39"))
    assert leftover_lines(story(LABEL, AFTER, apart)) == [LABEL]


def test_headlines_below_a_story_are_those_of_others() -> None:
    other = ["Ferry Company Cancels All Sailings", "Three Held After Fire Near Station"]
    assert leftover_lines("\n\n".join((CLEAN.strip(), *other)) + "\n") == other


def test_a_list_of_teams_below_a_story_is_its_own() -> None:
    teams = ["Lennick Rovers: Mason, Oster, Holt", "Halden Town: Reed, Vale, Marsh, Boyle"]
    assert leftover_lines("\n\n".join((CLEAN.strip(), *teams)) + "\n") == []


def test_the_counter_of_a_gallery_goes_with_what_is_below_it() -> None:
    gallery = ["The library in June", "The library in June", "1/", "of", "23", "The hall in May"]
    assert leftover_lines("\n\n".join((story(LABEL).strip(), *gallery)) + "\n") == [LABEL, *gallery]
