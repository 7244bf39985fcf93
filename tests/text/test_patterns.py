"""A pattern that waits for its first use is like any other."""

from __future__ import annotations

import re

import pytest

from newslint.text.patterns import lazy_pattern


def test_a_lazy_pattern_answers_like_a_compiled_one() -> None:
    lazy, compiled = lazy_pattern("(?P<x>g)at", re.IGNORECASE), re.compile("(?P<x>g)at", re.IGNORECASE)
    text = "A Gate, a gate."
    assert lazy.findall(text) == compiled.findall(text)
    assert [found.span("x") for found in lazy.finditer(text, 3)] == [
        found.span("x") for found in compiled.finditer(text, 3)
    ]
    assert lazy.sub("b", text) == compiled.sub("b", text)
    assert lazy.pattern == compiled.pattern
    assert lazy.groupindex == compiled.groupindex


def test_a_lazy_pattern_is_compiled_at_its_first_use() -> None:
    broken = lazy_pattern("(")
    with pytest.raises(re.error):
        broken.search("x")
