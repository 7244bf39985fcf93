"""Small closed sets of English words that the layers share, by name."""

from __future__ import annotations

from functools import cache

from newslint.wordlists import read_list


def word_set(name: str) -> frozenset[str]:
    """The words of a set in word_sets.txt; raises KeyError for a name that is not there."""
    return _sets()[name]


@cache
def _sets() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in read_list(__file__, "word_sets.txt"):
        name, _, listed = line.partition(":")
        table[name] = table.get(name, frozenset()) | frozenset(listed.split())
    return table
