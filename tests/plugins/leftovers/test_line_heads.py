"""The words by which a line is told at once to be no page furniture are those of the lists."""

from __future__ import annotations

import make_line_heads
from newslint_leftovers.lines import TRIM
from newslint_leftovers.wordings import heads, wordings


def test_the_file_of_heads_is_made_of_the_lists() -> None:
    assert make_line_heads.FILE.read_text(encoding="utf-8") == make_line_heads.text(), "run: python docs/make_all.py"


def test_a_head_tells_its_second_words_and_that_it_stands_alone() -> None:
    known = heads()
    assert " us " in known.second["follow"]
    assert {"share", "advertisement"} <= {first for first, follow in known.second.items() if " . " in follow}
    assert "ferry" not in known.second
    assert known.last
    assert all(end.rstrip(TRIM).endswith(known.last) for end in wordings().ends)
