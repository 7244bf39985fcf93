"""The rule `style/a-historic`."""

from __future__ import annotations

from newslint_style.points import PointRule


class AHistoric(PointRule):
    """“An historic”, “an hotel”: the h is spoken, so the house writes “a”.

    “An” was right while the h was silent; the agencies, the Guardian and the BBC write “a historic”. Quoted speech is
    left alone.
    """

    id = "style/a-historic"
    profiles = ("ap", "reuters", "afp", "guardian", "bbc", "uk", "wire")
    row_file = "a_historic.jsonl"
    bad = (
        "It was [[an historic]] vote.",
        "They met in [[an hotel]] in Bath.",
    )
    good = (
        "It was a historic vote.",
        "It took an hour.",
        "“It is an historic day,” she said.",
    )
