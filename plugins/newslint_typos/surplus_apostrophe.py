"""The rule `typos/surplus-apostrophe`."""

from __future__ import annotations

from newslint import Safety
from newslint_typos.slips import SlipRule


class SurplusApostrophe(SlipRule):
    """A plural with an apostrophe: “the 1980's”, “two DVD's”, “photo's of the fire”.

    An apostrophe tells who owns something. Decades, initials and nouns that end in a vowel are the
    plurals that get one by mistake; they are reported only where no owned noun can follow.
    """

    id = "typos/surplus-apostrophe"
    row_file = "surplus_apostrophe.jsonl"
    fix_safety = Safety.UNSAFE
    message = "“{text}” is a plural and needs no apostrophe: write “{replacement}”."
    bad = (
        "The mill closed in the early [[1980's]].",
        "Thieves took two [[TV's]] and a bicycle.",
        "Neighbours posted [[photo's]] of the fire.",
    )
    good = (
        "It was 1980's biggest hit.",
        "The TV's screen was cracked.",
        "The photo's colours had faded.",
    )
