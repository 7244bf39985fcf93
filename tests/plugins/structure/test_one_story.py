"""Spliced stories and paragraphs that stop short."""

from __future__ import annotations

import pytest

from newslint.engine.linter import RuleSet
from newslint.finding import Finding
from newslint.formats.plain import plain_document
from newslint.rule import Rule
from newslint_structure.spliced_stories import SplicedStories
from newslint_structure.truncated_paragraph import TruncatedParagraph

PARAGRAPH = "The council voted on Tuesday to open the bridge to cars again after a year of work.\n\n"
LONG = (
    "Nobody in the council knew before the vote that the bridge would cost twice as much as was planned and that the "
    "county would not pay for any of the repairs"
)


def found(rule: Rule, text: str) -> list[Finding]:
    linted = RuleSet([rule]).lint(plain_document(text, "story"))
    assert not linted.failures
    return linted.findings


def test_a_standfirst_without_a_full_stop_is_whole() -> None:
    assert found(TruncatedParagraph(), f"Bridge opens\n\n{LONG}\n\n{PARAGRAPH * 2}") == []


def test_the_same_line_inside_the_story_lacks_its_end() -> None:
    assert len(found(TruncatedParagraph(), f"Bridge opens\n\n{PARAGRAPH}{LONG}\n\n{PARAGRAPH}")) == 1


@pytest.mark.parametrize("second", ["PARIS, March 4 (Reuters) - ", "RENO, Nev. (AP) — "])
def test_a_second_dateline_begins_a_second_story(second: str) -> None:
    text = f"OSLO (AP) — {PARAGRAPH}{PARAGRAPH * 3}{second}{PARAGRAPH}"
    (one,) = found(SplicedStories(), text)
    assert text[one.span.start :].startswith(second.strip())
    assert len(one.related) == 1


def test_a_round_up_of_many_datelines_is_one_file_on_purpose() -> None:
    assert found(SplicedStories(), PARAGRAPH * 3 + f"RENO, Nev. (AP) — {PARAGRAPH}" * 4) == []


def test_furniture_above_the_first_dateline_is_no_story() -> None:
    assert (
        found(SplicedStories(), "Home\n\nNews\n\nSport\n\nLog in\n\n" + f"RENO, Nev. (AP) — {PARAGRAPH}{PARAGRAPH}")
        == []
    )
