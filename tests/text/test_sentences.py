"""Sentences: a bar in the examples stands where one ends and the next begins."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Span
from newslint.text.sentences import sentences, sentences_in

EXAMPLES = [
    "The harbour froze.|Ferries stopped.",
    "A headline without a stop",
    "Prices rose 3.5 percent.|They fell by 2.1 a year later.",
    "Mr. Berg met Dr. Anna Holm.|She left early.",
    "Gov. Dale Reyes spoke after Sen. Ruth Amari.|Nobody clapped.",
    "J. K. Marlow wrote it.|H.G. Dunn did not.",
    "He moved to the U.S.|The move was hard.",
    "The U.S. Embassy was shut.|It reopened on Monday.",
    "The U.S. economy grew.|So did trade.",
    "They met in Bristow, Ala.|Lund spoke for an hour.",
    "A farm near Bristow, Ala. Mayor Jo Lund visited.",
    "It opens at 9 a.m. Monday.|It shuts at 5 p.m.|Nobody stays.",
    "The vote is at 7 p.m. Eastern.|Bring a pen.",
    "The storm came on Jan. 6.|It left on Sept. 3.",
    "He said no.|Then he sat down.",
    "Room No. 10 is free.|It is the best one.",
    "Holm Inc. Chief Executive Jo Berg resigned.|Shares fell.",
    "She works for Holm Inc.|Her brother does not.",
    "Martin Lund Jr. Hall is closed.|It needs a roof.",
    "He lives on Elm St.|The house is blue.",
    "He felt ill.|Doctors were called.",
    "Vitamin C.|It helps.",
    "A song by Jay-Z.|Fans cheered.",
    "The firm is worth $1.5bn.|Its rival is worth less.",
    "“Why now?” he asked.|“We were not told.”",
    "“Why now?” Ms Lind asked.|Nobody knew.",
    "“Why now?”|Ms Lind asked the board to explain.",
    "“We won!” Berg said on Friday.|“At last.”",
    "“We came.|We saw.”|The crowd went home.",
    'He asked, "Why?"|She did not answer.',
    "‘We won.’|They lost.",
    "(It was late.)|We left.",
    "Talks with the firm (of the U.S.) failed.|Both sides left.",
    "Wait...|Nothing happened.",
    "Well ... I think so.|He did not.",
    "He waited … and waited.|Then he left.",
    "Really?!|Yes.",
    "1. Boil the water.|2. Add the salt.",
    "It ended in 2019.|2020 was worse.",
    "Write to desk@example.com.|Replies take a day.",
    "Sales of the iPhone rose.|iPhone sales fell in May.",
    "The case of Lund v. Holm went on.|It never ended.",
    "Bring tents, boots, etc.|Everybody is welcome.",
    "The path is long, e.g. Berg to Holm.|Start early.",
]


@pytest.mark.parametrize("marked", EXAMPLES)
def test_sentences_end_where_an_editor_says(marked: str) -> None:
    wanted = marked.split("|")
    text = " ".join(wanted)
    assert [text[one.start : one.end] for one in sentences(text)] == wanted


def test_a_line_break_parts_sentences_like_a_blank() -> None:
    text = "It rained.\nIt poured\non Monday."
    assert [text[one.start : one.end] for one in sentences(text)] == ["It rained.", "It poured\non Monday."]


def test_only_the_block_asked_for_is_looked_at() -> None:
    text = "Before it. One here. Two here. After it."
    found = sentences(text, 11, 30)
    assert [text[one.start : one.end] for one in found] == ["One here.", "Two here."]


@given(st.text(alphabet='aA1 .!?…"”’)\n\u2028é', max_size=60))
def test_sentences_hold_all_the_ink_in_order(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(text[one.start : one.end].split()) for one in found) == "".join(text.split())
    assert all(one.start < one.end for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@pytest.mark.parametrize("piece", [".", ". ", "A. ", '."', ". ((", " ", ".'\"", "Aa "])
def test_a_long_line_of_marks_is_no_trap(piece: str) -> None:
    # A quadratic search would take hours here.
    text = piece * (300_000 // len(piece))
    found = sentences(text)
    assert not found or found[-1].end == len(text.rstrip())


@pytest.mark.parametrize("text", ["The gate shut, " * 400, "x" * 5_000, "“a " * 2_000])
def test_what_never_ends_is_parted_at_a_blank_where_there_is_one(text: str) -> None:
    found = sentences(text)
    assert all(0 < one.length <= 1_000 for one in found)
    assert "".join(text[one.start : one.end] for one in found).replace(" ", "") == text.replace(" ", "")
    assert len(found) <= len(text) // 900 + 1


def test_sentences_of_several_blocks_are_those_of_each() -> None:
    lines = ["He came at 5 p.m. Monday. Who asked?", "“No.” She left… Then", "Inc. It rose 2.5%.", "Ms. Lind spoke."]
    text = "\n".join(lines)
    blocks = [Span(text.index(line), text.index(line) + len(line)) for line in lines]
    assert sentences_in(text, blocks) == [one for block in blocks for one in sentences(text, *block)]
    assert sentences_in(text, []) == []
