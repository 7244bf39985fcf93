"""Positions of an open article, in the units of the editor."""

from __future__ import annotations

import pytest

pytest.importorskip("pygls")

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from newslint.lsp.texts import OpenText

ENCODINGS = ("utf-8", "utf-16", "utf-32")
SIGNS = st.text(st.sampled_from("aé😀\u2028\x0b\x0c\x85\r\n "), max_size=30)


@given(SIGNS, st.sampled_from(ENCODINGS), st.integers(0, 30))
def test_a_position_leads_back_to_its_offset(text: str, encoding: str, offset: int) -> None:
    opened = OpenText("file:///a.txt", 1, text, encoding)
    at = min(offset, len(text))
    back = opened.offset(opened.position(at))
    # There is no position between CR and LF.
    assert back == at or text[at - 1 : at + 1] == "\r\n"


@given(SIGNS, SIGNS, st.sampled_from(ENCODINGS), st.integers(0, 30), st.integers(0, 10))
def test_a_change_puts_text_where_the_editor_means(text: str, put: str, encoding: str, start: int, length: int) -> None:
    opened = OpenText("file:///a.txt", 1, text, encoding)
    first = opened.offset(opened.position(min(start, len(text))))
    last = opened.offset(opened.position(min(start + length, len(text))))
    change = types.TextDocumentContentChangePartial(opened.range(first, last), put)
    assert opened.changed(2, [change]).text == text[:first] + put + text[last:]


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 5), ("utf-16", 3), ("utf-32", 2)])
def test_columns_count_the_units_agreed_upon(encoding: str, column: int) -> None:
    assert OpenText("file:///a.txt", 1, "😀 the", encoding).position(2) == types.Position(0, column)


def test_what_lies_beyond_a_line_or_the_text_ends_with_it() -> None:
    opened = OpenText("file:///a.txt", 1, "one\r\ntwo", "utf-16")
    assert opened.offset(types.Position(0, 99)) == 3
    assert opened.offset(types.Position(9, 0)) == 8
