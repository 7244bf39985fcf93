from __future__ import annotations

import pytest

from newslint.config.suggest import did_you_mean, edit_distance, nearest, quoted

KEYS = ("select", "extend-select", "ignore", "preview", "fail-on", "rule", "rules", "typos/doubled-word")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("selct", "select"),
        ("slecet", "select"),
        ("ignroe", "ignore"),
        ("extend_select", "extend-select"),
        ("FAIL-ON", "fail-on"),
        ("prev", "preview"),
        ("doubled-word", "typos/doubled-word"),
        ("typos/dubled-word", "typos/doubled-word"),
        ("ruel", "rule"),
    ],
)
def test_the_word_that_was_meant_is_found(word: str, meant: str) -> None:
    assert nearest(word, KEYS) == meant


@pytest.mark.parametrize("word", ["", " ", "x", "colour", "entirely-else", "y" * 100_000])
def test_no_word_is_suggested_where_none_is_near(word: str) -> None:
    assert nearest(word, KEYS) is None
    assert did_you_mean(word, KEYS) == ""


def test_a_misspelling_is_nearer_than_a_prefix() -> None:
    assert nearest("selects", ("select-more-of-it", "select")) == "select"


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [("same", "same", 0), ("", "ab", 2), ("abcd", "abdc", 1), ("abc", "axc", 1), ("abcdef", "uvwxyz", 3)],
)
def test_distance_counts_edits_up_to_the_most(one: str, other: str, edits: int) -> None:
    assert edit_distance(one, other, 2) == edits


def test_text_from_outside_is_shown_short_and_without_control_characters() -> None:
    assert quoted("a\x1b[31m\n") == "“a\\x1b[31m\\n”"
    assert len(quoted("z" * 1000)) == 62
