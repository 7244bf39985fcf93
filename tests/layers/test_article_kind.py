"""Kinds of article, and what they are told by."""

from __future__ import annotations

import pytest

from newslint.formats.plain import plain_document
from newslint.layers.article_kind import article_kind

NEWS = "The council voted on Tuesday to close the pool.\n\nInes Roca, the mayor, said the roof had to be mended first."
OWN = (
    "I went to the pool last week. My towel was wet before I was. We swam, you and I, and our feet were cold. "
    "I said to my wife that we should go. I do not think I will be back."
)
LIVE = "\n\n".join(f"{hour}:15 a.m. The count goes on in hall {hour}." for hour in range(7, 12))
OBITUARY = "Paul Dorn, who built the pier, died on Monday at 84.\n\nHe is survived by two sons."
REVIEW = "★★★ The second act drags, and the lamps fall from the ceiling."
SPORT = (
    "The striker scored a late goal in the second half of the match, and the coach praised the squad. "
    "The league is led by the midfielder's former club. The goalkeeper missed the penalty."
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (NEWS, "news"),
        (OWN, "opinion"),
        (LIVE, "live"),
        (OBITUARY, "obituary"),
        (REVIEW, "review"),
        (SPORT, "sport"),
        (f"“{OWN}”", "news"),
    ],
)
def test_kind_is_told_by_form_and_words(text: str, kind: str) -> None:
    found = plain_document(text, "article.txt").layer(article_kind)
    assert (found.name, bool(found.reason)) == (kind, True)
