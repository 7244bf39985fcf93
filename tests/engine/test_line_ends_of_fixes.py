"""Lines that a fix puts in end as those of the article do."""

from __future__ import annotations

import pytest

from newslint.engine.fixer import apply_edits
from newslint.finding import LocatedEdit, LocatedFinding, LocatedFix, Safety, Severity


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("ab", "a\nb"),
        ("ab\nc\r\n", "a\nb\nc\r\n"),
        ("ab\r\nc\n", "a\r\nb\r\nc\n"),
        ("ab\rc", "a\rb\rc"),
    ],
)
def test_a_line_put_in_ends_as_the_first_line_does(text: str, mended: str) -> None:
    fix = LocatedFix("Part them", Safety.SAFE, (LocatedEdit(1, 1, "\n"),))
    found = LocatedFinding("desk/one", "m", Severity.ERROR, None, "", (fix,), ())
    assert apply_edits(text, [found]) == (mended, 1)
