"""Quoted speech: in the examples, each [[…]] is one quotation with its marks; lines are paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Span
from newslint.text.quotations import Quotation, quotations

PAIRED = [
    'She said [["no"]] and left.',
    "She said [[“no”]] and left.",
    "[[“We won,”]] he said. [[“It was ‘good’ for us.”]]",
    "[['We won,']] he said. [['It is late.']]",
    "[[‘I won’t go,’]] she said. [[‘He told me “no” then.’]]",
    "[['She told me \"no\" and left,']] he said.",
    "The boys' toys and the girls' books are sold.",
    "It was the music of the '90s, rock 'n' roll.",
    "It was the music of the ’90s and the ‘80s.",
    "The class of '92 met, and all of 'em came.",
    "'Tis the season, they say, but [['not here']].",
    "He hopes to [['restore']] ties with Berg's country.",
    "[['The dogs' tails are long,']] he said.",
    "He called it [[‘the dogs’ dinner’]] yesterday.",
    "[['It's Berg's turn,']] said Ms Holm.",
    "The farmers' union says farmers' fields are wet.",
    "[[“We like “Harbour” and “Coast” a lot,”]] he said.",
    '[["We like "Harbour" a lot,"]] he said.',
    "[[“He said ‘no’ twice”]] was the title.",
    '[[“We won"]] and [["they lost”]] were the titles.',
    "[[”We won,”]] he said.",
    "[[„Wir gehen“]], sagte er.",
    "[[«On y va»]], dit-il.",
    "[[''We go,'']] she said.",
    "He is 6'2\" tall and 5' 10\" is the rule.",
    '[["A 12" pipe broke,"]] he said.',
    '[["I was born in 1990"]] is a song and [["so was I"]] another.',
    'He said:[["We go."]]She left.',
    'He said ([["We go"]]).',
    'He waited—[["a year"]]—for it.',
    '[[" We go "]] was the song.',
    'No quotation here, although there is an inch mark: 12".',
    "[[“Don’t you ‘get’ it, y’all?”]] she asked.",
    "Goin' home was [['his best song, goin' by sales,']] she said.",
    'He said [["yes"]], [["no"]] and [["perhaps"]].',
    "[[“We’re open [to talks],”]] he said.",
    "A headline: Mayor [['lied to council']]",
    "[[“A: ‘one’; “b”: ‘two’”]]",
]


def _blocks(text: str) -> list[Span]:
    return [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)]


def _marked(text: str, found: list[Quotation]) -> str:
    for one in reversed(found):
        text = text[: one.span.start] + "[[" + text[one.span.start : one.span.end] + "]]" + text[one.span.end :]
    return text


def _plain(marked: str) -> str:
    return marked.replace("[[", "").replace("]]", "")


@pytest.mark.parametrize("marked", PAIRED)
def test_quoted_speech_is_found_with_its_marks(marked: str) -> None:
    text = _plain(marked)
    found = quotations(text, _blocks(text))
    assert _marked(text, found) == marked
    assert all(one.closed and one.opened and not one.goes_on for one in found)


LOST = [
    # The closing mark is lost: speech ends where its speaker is named, or where the next quotation opens.
    "[[“We win,]] he said. [[“They lose,”]] he added.",
    '[["We win,]] said Berg, who left.',
    "[[“We win,]] the mayor said, and he went on for long about the harbour.",
    "He spoke of [[“a fine day for the town]]\nThe next paragraph is the reporter's own.",
    # The opening mark is lost: its sentence is taken for the quotation.
    'It rained. [[We win,"]] he said. [["They lose."]]',
    "[[The match is over.”]] He left.",
    "He asked [[“why]]",
    # Of marks with nothing between them the last one opens.
    "He asked ““[[“why]]",
]


@pytest.mark.parametrize("marked", LOST)
def test_a_lost_mark_does_not_swallow_the_paragraph(marked: str) -> None:
    text = _plain(marked)
    found = quotations(text, _blocks(text))
    assert _marked(text, found) == marked
    assert [one for one in found if not one.closed or not one.opened]


RUN_ON = [
    "[[“We go on.]]\n[[“And on.”]] He left.",
    '[["We go on.]]\n[["And on.]]\n[["And end."]] She sat down.',
    "[[‘We go on.]]\n[[‘And end.’]]",
    '[["We go on.]]\n[[And on without a mark.]]\n[[And end."]] He left.',
    '[["They call it a "slum" because they are rich.]]\n[["It is not."]]',
]


@pytest.mark.parametrize("marked", RUN_ON)
def test_a_quotation_runs_on_over_paragraphs(marked: str) -> None:
    text = _plain(marked)
    found = quotations(text, _blocks(text))
    assert _marked(text, found) == marked
    assert [one.goes_on for one in found] == [True] * (len(found) - 1) + [False]
    assert not any(one.closed for one in found[:-1])
    assert found[-1].closed


def test_an_open_quotation_does_not_reach_over_a_whole_article() -> None:
    text = '"We go on\n' + "The reporter writes on.\n" * 10 + 'They end here," he said.'
    found = quotations(text, _blocks(text))
    assert len(found) == 2
    assert not found[0].goes_on


def test_marks_outside_the_blocks_do_not_count() -> None:
    text = 'Share "this" now\nHe said "no" here.'
    assert [text[one.span.start : one.span.end] for one in quotations(text, [_blocks(text)[1]])] == ['"no"']


def test_inside_leaves_the_marks_out() -> None:
    text = 'He said "no" and "yes'
    closed, open_ = quotations(text, _blocks(text))
    assert text[closed.inside.start : closed.inside.end] == "no"
    assert text[open_.inside.start : open_.inside.end] == "yes"
    text = 'We go," he said.'
    (unopened,) = quotations(text, _blocks(text))
    assert text[unopened.inside.start : unopened.inside.end] == "We go,"


def test_single_marks_are_told_from_double_ones() -> None:
    text = "'We go,' he said. \"You stay,\" she said."
    assert [one.single for one in quotations(text, _blocks(text))] == [True, False]


@given(st.text(alphabet="ab A1,.\n\"“”„«»'‘’s-(", max_size=60))
def test_quotations_never_overlap_and_stay_in_their_paragraph(text: str) -> None:
    blocks = _blocks(text)
    found = quotations(text, blocks)
    assert all(before.span.end <= after.span.start for before, after in pairwise(found))
    for one in found:
        assert any(block.contains(one.span) for block in blocks)
        assert one.span.start < one.span.end
        assert one.span.contains(one.inside) or one.span.length < 2


@pytest.mark.parametrize(
    "piece", ['"', ' "a', "“", " 'a", "”", "'", "a' ", "«", 'a," ', "“a ", "‘a“b ", '", A b', "', A' ", 'a 2" ']
)
def test_a_long_line_of_marks_is_no_trap(piece: str) -> None:
    # A quadratic search would take hours here.
    text = '"' + piece * (150_000 // len(piece))
    found = quotations(text, [Span(0, len(text))])
    assert all(one.span.end <= len(text) for one in found)
