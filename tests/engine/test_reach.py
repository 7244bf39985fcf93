"""How far a pattern looks round its anchor is told from the expression, so that it need not see the paragraph."""

from __future__ import annotations

import pytest

from newslint.engine.asleep import asleep
from newslint.engine.linter import RuleSet
from newslint.engine.matching import FARTHEST
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
