from __future__ import annotations

import json

import pytest

from newslint.document import Document, Role
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.records import Records


def read(*rows: object) -> list[Document]:
    text = "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows)
    return list(Records().documents(Source("news.jsonl", text)))


def test_each_line_is_an_article() -> None:
    docs = read({"id": "a", "text": "Rain.\n\nSnow."}, "", {"id": 2, "text": "Sun."})
    assert [(doc.name, doc.text) for doc in docs] == [("a", "Rain.\n\nSnow."), ("2", "Sun.")]
    assert [docs[0].of(block.span) for block in docs[0].blocks] == ["Rain.", "Snow."]


def test_headline_and_byline_come_first_and_offsets_count_in_their_fields() -> None:
    (doc,) = read({"id": "a", "headline": " Rain\r\nagain", "byline": "Jo Holm", "text": "It\r\nrained."})
    assert [(block.role, doc.of(block.span)) for block in doc.blocks] == [
        (Role.HEADLINE, "Rain\nagain"),
        (Role.BYLINE, "Jo Holm"),
        (Role.PARAGRAPH, "It"),
        (Role.PARAGRAPH, "rained."),
    ]

    def place(part: str) -> tuple[str, int, int]:
        at = doc.text.index(part)
        return tuple(doc.offsets.place(Span(at, at + len(part))))  # type: ignore[return-value]

    assert place("again") == ("headline", 7, 12)
    assert place("Rain\nagain") == ("headline", 1, 12)
    assert place("Holm") == ("byline", 3, 7)
    assert place("rained") == ("text", 4, 10)
    assert (doc.source, doc.metadata["title"]) == ("It\r\nrained.", " Rain\r\nagain")


def test_an_article_may_have_a_headline_only() -> None:
    (doc,) = read({"id": "a", "headline": "Rain", "text": ""})
    assert [doc.of(block.span) for block in doc.blocks] == ["Rain"]


def test_other_fields_and_empty_ones_are_left_alone() -> None:
    (doc,) = read({"id": "a", "text": "Rain.", "headline": " ", "byline": None, "date": 5, "url": "u", "tags": ["x"]})
    assert (doc.text, doc.metadata) == ("Rain.", {"url": "u"})


def test_lines_may_end_in_crlf_and_cr() -> None:
    docs = list(
        Records().documents(Source("n", '{"id":1,"text":"a"}\r\n{"id":2,"text":"b"}\r{"id":3,"text":"c\u2028d"}'))
    )
    assert [doc.text for doc in docs] == ["a", "b", "c\u2028d"]


def test_half_a_character_is_replaced_and_moves_no_offset() -> None:
    (doc,) = read('{"id": "a", "text": "x\\ud83dy \\ud83d\\ude42 z"}')
    assert doc.text == doc.source == "x\ufffdy 🙂 z"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{", "line 2: not a JSON object"),
        ("[1]", "line 2: not a JSON object"),
        ('"text"', "line 2: not a JSON object"),
        ("[" * 100_000, "line 2: not a JSON object"),
        ({"text": "x"}, "line 2: the record has no `id`"),
        ({"id": None, "text": "x"}, "line 2: the record has no `id`"),
        ({"id": True, "text": "x"}, "line 2: the record has no `id`"),
        ({"id": "a"}, "line 2: the record has no string `text`"),
        ({"id": "a", "text": ["x"]}, "line 2: the record has no string `text`"),
    ],
)
def test_a_bad_line_is_named_and_costs_no_other_article(row: object, told: str) -> None:
    before, wrong, after = read({"id": "a", "text": "x"}, row, {"id": "b", "text": "y"})
    assert isinstance(wrong, ArticleError)
    assert str(wrong).startswith(told)
    assert (before.name, after.name) == ("a", "b")
