"""Texts that an expression cannot do without; a wrong one would lose findings, so each is held against matches."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.words import fold
from newslint_vale.literals import needed


@pytest.mark.parametrize(
    ("expression", "texts"),
    [
        (r"\.\.\.", ("...",)),
        (r"\b\w+\(s\)", ("(s)",)),
        (r"(?:from|between)\s\d+", ("between", "from")),
        (r"(?:colou?r|grey)s?", ("colo", "grey")),
        (r"Mill(?:er)?", ("mill",)),
        (r"\d+", ()),
        (r"a|bc", ()),
        (r"(?:ab)*", ()),
        (r"(?=foo)bar", ("bar",)),
        (r"x{0,3}yz", ("yz",)),
        (r"a+b", ()),
        (r"(?P<k1>e\.g\.)|(?P<k2>i\.e\.)", ("e.g.", "i.e.")),
        (r"(?i:WARD) (?:a|b)", ("ward",)),
    ],
)
def test_what_an_expression_needs(expression: str, texts: tuple[str, ...]) -> None:
    assert needed(expression) == texts


PART = st.sampled_from(
    ["ab", "b?", "c*", "(?:ab|ca)", "(?:bc)?", r"\.", "[ab]", "b{2}", "(a|cb)+", "a+", "|", "ca{0,1}", "."]
)


@given(st.lists(PART, min_size=1, max_size=5).map("".join), st.text("abc.", max_size=8))
def test_every_match_holds_what_is_needed(expression: str, text: str) -> None:
    texts = needed(expression)

    for match in regex.finditer(expression, text):
        assert not texts or any(one in fold(match[0]) for one in texts)
