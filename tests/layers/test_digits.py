"""The layer that tells where figures stand."""

from __future__ import annotations

from newslint.formats.plain import plain_document
from newslint.layers.digits import digits


def test_runs_of_digits_come_in_order_with_their_ends() -> None:
    doc = plain_document("In 2015, 1,204 of 7 came.\n", "a.txt")
    assert [doc.text[start:end] for start, end in digits(doc)] == ["2015", "1", "204", "7"]


def test_text_without_figures_has_no_runs() -> None:
    assert digits(plain_document("Nobody came.\n", "a.txt")) == []
