"""Common given names."""

from __future__ import annotations

from functools import cache

from newslint.wordlists import read_list


@cache
def common_given_names() -> frozenset[str]:
    """Common given names of people in the news in English, folded."""
    return frozenset(name for line in read_list(__file__, "given_names.txt") for name in line.split())
