"""Small closed sets of English words that the layers share, by name."""

from __future__ import annotations

from functools import cache

from newslint.wordlists import read_list


def word_set(name: str) -> frozenset[str]:
    """The words of a set in word_sets.txt; raises KeyError for a name that is not there."""
    return word_set_of(__file__, "word_sets.txt", name)


def word_set_of(beside: str, file: str, name: str) -> frozenset[str]:
    """The words of a set in a data file beside a module, `name: word word …` a line; raises KeyError as above."""
    return _sets(beside, file)[name]


@cache
def _sets(beside: str, file: str) -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in read_list(beside, file):
        name, _, listed = line.partition(":")
        table[name] = table.get(name, frozenset()) | frozenset(listed.split())
    return table
