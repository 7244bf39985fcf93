from __future__ import annotations

import pytest

from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint_structure.malformed_dateline import MalformedDateline

STORY = "The council voted on Monday to open the bridge to cars again, a year after the flood."

MENDED = [
    ("NEW YORK, MArch 2 -", "NEW YORK, March 2 -"),
    ("WASHINGTON, MARCH 18 -", "WASHINGTON, March 18 -"),
    ("Lima, april 9 -", "Lima, April 9 -"),
    ("omaha, April 9 -", "OMAHA, April 9 -"),
    ("CORAl GABLES, Fla., March 3 -", "CORAL GABLES, Fla., March 3 -"),
    ("ME}LBOURNE, March 3 -", "MELBOURNE, March 3 -"),
    ("****MOSCOW, April 29 -", "MOSCOW, April 29 -"),
    ("RENO, Nev., Mach 4 -", "RENO, Nev., March 4 -"),
    ("TORONTO, Apri 13 -", "TORONTO, April 13 -"),
    ("LEBEC, Calif. March 24 -", "LEBEC, Calif., March 24 -"),
    ("PARIS,March 16 -", "PARIS, March 16 -"),
    ("NEW YORK, June 29, -", "NEW YORK, June 29 -"),
    ("OTTAWA, Oct 2-", "OTTAWA, Oct 2 -"),
]
TOLD = ["BOSTON, March 187 -", "BOSTON, June 31 -", "APRIL 7 -", "MANILA, April 1, Reuter -"]
RIGHT = [
    "NEW YORK, March 2 -",
    "WINTER HAVEN, FLA., April 9 -",
    "TOKYO, Mar. 25 -",
    "FRANKFURT, February 27 -",
    "WASHINGTON (AP) —",
    "SAO PAULO/RIO DE JANEIRO, Sept 3 (Reuters) -",
    "McALLEN, Texas —",
    "LONDON—",
    "PARIS, 3 avril (AFP) –",
    "BERLIN, 3 Oktober (dpa) -",
    "**LONDON** —",
    "(Reuters) -",
    "Paris (AFP) –",
]


def check(text: str) -> list[str]:
    """The text after each finding's fixes, last first."""
    findings = RuleSet([MalformedDateline()]).lint(plain_document(text, "story")).findings
    for one in reversed(findings):
        for fix in one.fixes:
            for edit in fix.edits:
                text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return [text, *(one.message for one in findings)]


@pytest.mark.parametrize(("slip", "right"), MENDED)
def test_a_slip_is_told_and_mended(slip: str, right: str) -> None:
    mended, *messages = check(f"{slip} {STORY}")
    assert mended == f"{right} {STORY}"
    assert messages


@pytest.mark.parametrize("slip", TOLD)
def test_a_slip_without_a_sure_remedy_is_told(slip: str) -> None:
    assert len(check(f"{slip} {STORY}")) > 1


@pytest.mark.parametrize("line", RIGHT)
def test_a_form_that_some_house_uses_is_left_alone(line: str) -> None:
    assert check(f"{line} {STORY}") == [f"{line} {STORY}"]
