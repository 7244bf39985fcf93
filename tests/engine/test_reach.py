"""How far a pattern looks round its anchor is told from the expression, so that it need not see the paragraph."""

from __future__ import annotations

import pytest

from newslint.engine.asleep import asleep
from newslint.engine.linter import RuleSet
from newslint.engine.matching import AT_ANCHOR, FARTHEST
from newslint.engine.packs import load_packs
from newslint.engine.reach import LONGEST_WORD, reach_of
from newslint.engine.rostering import row_of
from newslint.formats.plain import plain_document
from newslint.rule import MatchRule, Pattern

PACKS = load_packs()
MATCHING = [rule for rule in PACKS.rules if isinstance(rule, MatchRule) and rule.pack in PACKS.bundled]


@pytest.mark.parametrize(
    ("expression", "reach"),
    [
        ("abc", 4),
        ("a(?:bc|d)", 4),
        ("(?<!x )ab(?= y)", 7),
        (r"a{2,5}\b", 6),
        (r"(?P<x>\w+) of", LONGEST_WORD + 4),
        (r"(?:[a-z'-]+ ){0,2}of", 2 * (LONGEST_WORD + 1) + 3),
        (r"[^\s,]+", LONGEST_WORD + 1),
        ("a[^\n]*b", None),
        (r"a.+b", None),
        (r"a\s*b", None),
        ("(?:very )*b", None),
        (f"a.{{0,{FARTHEST}}}", None),
        (r"(?P<x>a)(?P=x)", None),
        ("a(", None),
    ],
)
def test_reach_is_the_greatest_width_with_all_that_is_looked_at(expression: str, reach: int | None) -> None:
    assert reach_of(Pattern(expression)) == reach


@pytest.mark.parametrize(
    ("expression", "anchors"),
    [
        (r"\bto(?:wn|wns)\b", ("town", "towns")),
        (r"(?<![\w'-])(?P<x>did)(?: not|n't) [a-z]+", ("did not", "didn't")),
        (r"(?<!the )\b[Ll]ead (?:in|up)?", ("lead",)),
        (r"(?<!\w)(?P<x>your)(?= (?:welcome|late)\b)", ("your welcome", "your late")),
        (r"-years(?!\w)", ("-years",)),
        (r"\bhalf(?:-|\b)", ("half",)),
    ],
)
def test_a_pattern_whose_matches_all_begin_with_an_anchor_is_told(expression: str, anchors: tuple[str, ...]) -> None:
    assert reach_of(Pattern(expression, anchors)) == AT_ANCHOR


@pytest.mark.parametrize(
    ("expression", "anchors"),
    [
        ("town", ("town",)),
        (r"\btown", ("town",)),
        (r"town\b", ("town",)),
        (r"\btown(?!\W)", ("town",)),
        (r"\btown(?:s|ship)\b", ("town", "towns")),
        (r"\b(?:the )?town\b", ("town",)),
        (r"(?<!\W)town\b", ("town",)),
        (r"\b\w+ town\b", ("town",)),
        (r"\btown (?=hall)x", ("town hall",)),
    ],
)
def test_a_pattern_that_may_begin_with_anything_else_is_told(expression: str, anchors: tuple[str, ...]) -> None:
    assert reach_of(Pattern(expression, anchors)) != AT_ANCHOR


def test_a_pattern_that_begins_with_its_anchor_finds_no_match_within_another() -> None:
    class Doubled(MatchRule):
        """A word said twice."""

        id = "test/doubled"
        patterns = (Pattern(r"\bvery very\b", ("very",)), Pattern(r"\bso(?: so)?\b", ("so",)))
        message = "Said twice."
        bad = ("A very very old house.",)
        good = ("An old house.",)

    linted = RuleSet([Doubled()]).lint(plain_document("A very very very very old house is so so so big.", "house.txt"))
    assert [one.span for one in linted.findings] == [(2, 11), (12, 21), (35, 40), (41, 43)]


def test_patterns_find_in_their_windows_what_they_find_in_paragraphs() -> None:
    # The examples stand in one long paragraph, so that a window is a small part of it.
    before = "The harbour master opened the gate at noon and closed it again at night. " * 5
    for rule in MATCHING:
        row = row_of(rule)
        assert row is not None
        windowed = asleep(row)
        for example in rule.bad:
            text = "\n\n".join(
                before + part + " " + before for part in example.replace("[[", "").replace("]]", "").split("\n\n")
            )
            doc = plain_document(text, "a.txt")
            assert RuleSet([windowed], bundled=PACKS.bundled).lint(doc) == RuleSet([rule]).lint(doc), rule.id
