from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Span
from newslint.text.offsets import LineIndex, OffsetMap, Segment, byte_offsets

# The prose "Tom & Ann\n\nleft" of the file "**Tom** &amp; Ann\r\n\r\nleft", and a headline before it.
SEGMENTS = (
    Segment(0, 3, 2, 5),
    Segment(3, 4, 7, 8),
    Segment(4, 5, 8, 13),
    Segment(5, 9, 13, 17),
    Segment(11, 15, 21, 25),
)


@pytest.mark.parametrize(
    ("span", "place"),
    [
        ((0, 3), (2, 5)),
        ((1, 2), (3, 4)),
        ((0, 5), (2, 13)),
        ((4, 5), (8, 13)),
        ((0, 9), (2, 17)),
        ((6, 15), (14, 25)),
        ((9, 11), (21, 21)),
        ((9, 10), (21, 21)),
        ((8, 10), (16, 17)),
        ((3, 3), (7, 7)),
        ((15, 15), (25, 25)),
        ((99, 99), (25, 25)),
    ],
)
def test_a_span_of_prose_has_its_place_in_the_file(span: tuple[int, int], place: tuple[int, int]) -> None:
    assert OffsetMap(SEGMENTS).place(Span(*span)) == ("text", *place)


@pytest.mark.parametrize(
    ("span", "answer"),
    [
        ((0, 3), True),
        ((1, 3), True),
        ((0, 4), False),
        ((3, 9), True),
        ((4, 5), True),
        ((8, 12), False),
        ((9, 11), False),
    ],
)
def test_an_edit_is_exact_only_where_the_file_has_no_seam(span: tuple[int, int], answer: bool) -> None:
    assert OffsetMap(SEGMENTS).is_contiguous(Span(*span)) is answer


def test_a_span_is_cut_at_the_border_of_its_field() -> None:
    offsets = OffsetMap((Segment(0, 4, 0, 4, "headline"), Segment(4, 6, 5, 7, "headline"), Segment(8, 20, 0, 12)))
    assert offsets.place(Span(2, 12)) == ("headline", 2, 7)
    assert offsets.place(Span(9, 12)) == ("text", 1, 4)
    assert offsets.place(Span(6, 8)) == ("text", 0, 0)


def test_no_prose_has_its_place_at_the_start() -> None:
    assert OffsetMap(()).place(Span(0, 0)) == ("text", 0, 0)
    assert OffsetMap.identity(0).place(Span(0, 0)) == ("text", 0, 0)


def test_lines_end_at_crlf_lf_and_cr_and_at_nothing_else() -> None:
    text = "a\r\nb\rc\nd\u2028e\x0bf\x0cg\x85h"
    index = LineIndex(text)
    assert index.starts == [0, 3, 5, 7]
    assert index.position(text.index("h")) == (4, 9)
    assert text[slice(*index.line_span(1))] == "a\r\n"
    assert text[slice(*index.line_span(4))] == text[7:]


def test_columns_count_code_points() -> None:
    assert LineIndex("🙂e\u0301x").position(3) == (1, 4)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_offsets_in_bytes_become_offsets_in_code_points(text: str) -> None:
    offset = byte_offsets(text)
    at = 0
    for number, sign in enumerate(text):
        assert offset(at) == number
        at += len(sign.encode())
    assert offset(at) == len(text)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_of_a_long_text_are_those_of_a_short_one(end: str) -> None:
    text = f"One line.{end}{end}Another.{end}"
    times = 1_200_000 // len(text)
    assert LineIndex(text * times).starts[-4:] == [at + len(text) * (times - 1) for at in LineIndex(text).starts]
