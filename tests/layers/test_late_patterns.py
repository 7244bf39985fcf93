from __future__ import annotations

import re

import pytest

from newslint.layers.late_patterns import LatePattern


def test_a_late_pattern_finds_what_the_compiled_one_does() -> None:
    late, compiled = LatePattern(r"(\d+) men", re.IGNORECASE), re.compile(r"(\d+) men", re.IGNORECASE)
    text = "12 MEN and 3 men"

    assert [one.span() for one in late.finditer(text)] == [one.span() for one in compiled.finditer(text)]
    assert late.findall(text, 4) == ["3"]
    assert late.sub("", text) == " and "


def test_nothing_is_compiled_before_the_first_use() -> None:
    broken = LatePattern("(")

    with pytest.raises(re.error):
        broken.search("x")


def test_a_late_pattern_has_no_other_attributes() -> None:
    with pytest.raises(AttributeError):
        _ = LatePattern("x").groups
