from __future__ import annotations

import pytest

from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint.rule import House
from newslint_structure.dateline_format import DatelineFormat

STORY = "The council voted on Monday to open the bridge to cars again, a year after the flood."

MENDED = [
    ("ap", "Reno, Nev. (AP) —", "RENO, Nev. (AP) —"),
    ("ap", "RENO, NV (AP) —", "RENO, Nev. (AP) —"),
    ("ap", "RENO, Nevada (AP) —", "RENO, Nev. (AP) —"),
    ("ap", "AUSTIN, TX (AP) —", "AUSTIN, Texas (AP) —"),
    ("ap", "RENO, Nev. (AP) -", "RENO, Nev. (AP) —"),
    ("ap", "RENO, Nev. (AP)—", "RENO, Nev. (AP) —"),
    ("ap", "NEW DELHI:", "NEW DELHI —"),
    ("ap", "BOSTON, Mass. (AP) —", "BOSTON (AP) —"),
    ("ap", "TOKYO, Japan (Associated Press) —", "TOKYO (AP) —"),
    ("reuters", "Moscow, Dec 23 (Reuters) -", "MOSCOW, Dec 23 (Reuters) -"),
    ("reuters", "MOSCOW, Dec. 23 (REUTERS) —", "MOSCOW, Dec 23 (Reuters) -"),
    ("reuters", "MOSCOW, Mar 3 (Reuters) -", "MOSCOW, March 3 (Reuters) -"),
    ("afp", "PARIS (AFP) –", "Paris (AFP) –"),
    ("afp", "RIO DE JANEIRO (AFP) -", "Rio de Janeiro (AFP) –"),
]
TOLD = [
    ("ap", "KYIV (AP) —"),
    ("ap", "BOSTON, March 3 (AP) —"),
    ("ap", "BOSTON [AP] —"),
    ("reuters", "MOSCOW (Reuters) -"),
    ("reuters", "MOSCOW (Reuters), Dec 23 -"),
    ("reuters", "MOSCOW, 23 Dec (Reuters) -"),
]
RIGHT = [
    ("ap", "RENO, Nev. (AP) —"),
    ("ap", "McALLEN, Texas (AP) —"),
    ("ap", "BOSTON (AP) —"),
    ("ap", "BERLIN, N.H. (AP) —"),
    ("ap", "TBILISI, Georgia (AP) —"),
    ("ap", "UNITED NATIONS (AP) —"),
    ("ap", "KYIV, Ukraine —"),
    ("ap", "**BOSTON** —"),
    ("reuters", "MOSCOW, Dec 23 (Reuters) -"),
    ("reuters", "KYIV/MOSCOW, March 3 (Reuters) -"),
    ("reuters", "RENO, Nev., Aug 4 (Reuters) -"),
    ("afp", "Paris (AFP) –"),
    ("afp", "Rio de Janeiro (AFP) –"),
]


def check(profile: str, line: str) -> tuple[str, int]:
    """The line after all fixes, and how many findings there were."""
    text = f"{line} {STORY}"
    rule = DatelineFormat(house=House(profile=profile))
    linted = RuleSet([rule]).lint(plain_document(text, "story"))
    assert not linted.failures
    for one in reversed(linted.findings):
        for fix in one.fixes:
            for edit in fix.edits:
                text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text.removesuffix(f" {STORY}"), len(linted.findings)


@pytest.mark.parametrize(("profile", "line", "right"), MENDED)
def test_a_dateline_is_brought_into_the_agencys_form(profile: str, line: str, right: str) -> None:
    mended, count = check(profile, line)
    assert (mended, count > 0) == (right, True)


@pytest.mark.parametrize(("profile", "line", "right"), MENDED)
def test_what_the_fixes_make_of_a_dateline_is_in_form(profile: str, line: str, right: str) -> None:
    assert check(profile, right)[0] == right


@pytest.mark.parametrize(("profile", "line"), TOLD)
def test_a_departure_without_a_sure_remedy_is_told(profile: str, line: str) -> None:
    mended, count = check(profile, line)
    assert (mended, count) == (line, 1)


@pytest.mark.parametrize(("profile", "line"), RIGHT)
def test_a_dateline_in_form_is_left_alone(profile: str, line: str) -> None:
    assert check(profile, line) == (line, 0)
