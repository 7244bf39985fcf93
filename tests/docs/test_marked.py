"""Examples look on a page as they do in an article, what is flagged in bold."""

from __future__ import annotations

import pyromark
import pytest

from marked import quoted


@pytest.mark.parametrize(
    ("example", "html"),
    [
        ("A [[the the]] b.", "A <strong>the the</strong> b."),
        ("“[[Hm]]”.", "“<strong>Hm</strong>”."),
        ("Lee[[’s]] b.", "Lee<b>’s</b> b."),
        ("The bridge[[ – ]]the oldest.", "The bridge<b>␣–␣</b>the oldest."),
        ("A *b* [[<c>]] & d_e_f.", "A *b* <strong>&lt;c&gt;</strong> &amp; d_e_f."),
        ("A\u200bb.", "A⟨U+200B⟩b."),
    ],
)
def test_an_example_is_shown_as_it_is(example: str, html: str) -> None:
    assert pyromark.html(quoted(example)) == f"<blockquote>\n<p>{html}</p>\n</blockquote>\n"
