from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.ninjs import Ninjs


def read(told: Any, is_ascii: bool = True) -> Document:
    """The one article of an item told as a dictionary."""
    (doc,) = Ninjs().documents(Source("item.json", json.dumps(told, ensure_ascii=is_ascii, indent=1)))
    assert isinstance(doc, Document)
    return doc


def seen(doc: Document) -> list[tuple[str, str]]:
    """Role and prose of each block."""
    return [(block.role.value, doc.of(block.span)) for block in doc.blocks]


ONE = {
    "uri": "http://a.example/items/1",
    "type": "text",
    "versioncreated": "2024-05-01T10:00:00Z",
    "firstcreated": "2024-04-30T10:00:00Z",
    "language": "en",
    "headline": "Rain in Holm",
    "byline": "Jo Åberg",
    "located": "Holm",
    "description_text": "Two days of it",
    "body_text": "HOLM — It rained.\r\n\r\nIt poured.",
    "body_xhtml": "<p>HOLM — It <i>rained</i>.</p>\n<h2>Why</h2><p>It poured.</p>",
    "copyrightholder": "The Agency",
    "associations": {
        "featured": {"type": "picture", "headline": "Wet", "description_caption": "A wet street", "byline": "Bo Ek"},
        "related": {"type": "text", "headline": "Snow in Holm", "body_text": "It snowed."},
    },
}
THREE = {
    "uri": "urn:item:1",
    "type": "text",
    "versionCreated": "2024-05-01T10:00:00Z",
    "headlines": [{"role": "short", "value": "Rain"}, {"role": "main", "value": "Rain in Holm"}],
    "by": "Jo Åberg",
    "located": "Holm",
    "descriptions": [{"role": "summary", "contentType": "text/plain", "value": "Two days of it"}],
    "bodies": [
        {"role": "main", "contentType": "text/plain", "value": "HOLM — It rained.\n\nIt poured."},
        {"role": "richtext", "contentType": "application/xhtml+xml", "value": "<p>HOLM — It rained.</p>"},
    ],
    "associations": [{"type": "picture", "descriptions": [{"value": "A wet street"}], "by": "Bo Ek"}],
}


def test_an_item_of_the_first_version_is_read() -> None:
    doc = read(ONE)
    assert seen(doc) == [
        ("headline", "Rain in Holm"),
        ("standfirst", "Two days of it"),
        ("byline", "Jo Åberg"),
        ("paragraph", "HOLM — It rained."),
        ("subhead", "Why"),
        ("paragraph", "It poured."),
        ("caption", "A wet street"),
        ("credit", "Bo Ek"),
    ]
    assert doc.metadata == {
        "title": "Rain in Holm",
        "description": "Two days of it",
        "byline": "Jo Åberg",
        "date": "2024-05-01T10:00:00Z",
        "location": "Holm",
        "language": "en",
        "url": "http://a.example/items/1",
        "publisher": "The Agency",
    }


def test_an_item_of_the_third_version_is_read() -> None:
    doc = read(THREE)
    assert seen(doc) == [
        ("headline", "Rain in Holm"),
        ("standfirst", "Two days of it"),
        ("byline", "Jo Åberg"),
        ("paragraph", "HOLM — It rained."),
        ("caption", "A wet street"),
        ("credit", "Bo Ek"),
    ]
    assert doc.metadata["date"] == "2024-05-01T10:00:00Z"
    assert "url" not in doc.metadata


def test_a_body_of_plain_text_has_its_paragraphs() -> None:
    told = {"uri": "x", "headline": "Rain", "body_text": "It rained.\r\n\r\n“It poured”, Ann said.\nIt <b>stopped."}
    doc = read(told)
    assert seen(doc)[1:] == [
        ("paragraph", "It rained."),
        ("paragraph", "“It poured”, Ann said."),
        ("paragraph", "It <b>stopped."),
    ]
    at = doc.text.index("\n\n“")
    _, start, end = doc.offsets.place(Span(at, at + 3))
    assert doc.source[start:end] == "\\r\\n\\r\\n\\u201c"


def test_a_picture_has_a_caption_and_no_standfirst() -> None:
    doc = read({"type": "picture", "headline": "Wet", "description_text": "A wet street", "byline": "Bo Ek"})
    assert seen(doc) == [("headline", "Wet"), ("byline", "Bo Ek"), ("caption", "A wet street")]


def test_fields_named_by_their_role_are_read() -> None:
    doc = read({"headline_main": "Rain", "headline_seo": "Holm rain", "body_richtext": "<p>It rained.</p>"})
    assert seen(doc) == [("headline", "Rain"), ("paragraph", "It rained.")]


def test_a_list_of_items_gives_an_article_each() -> None:
    found = list(Ninjs().documents(Source("items.json", json.dumps([ONE, {"uri": "x"}, THREE]))))
    assert [isinstance(one, ArticleError) for one in found] == [False, True, False]


@pytest.mark.parametrize(
    "told", [{"uri": "x"}, {"headline": 5, "bodies": "x"}, {"bodies": [1, {"value": 2}]}, {"headline": "  "}]
)
def test_an_item_without_words_is_refused_in_words(told: Any) -> None:
    (found,) = Ninjs().documents(Source("x.json", json.dumps(told)))
    assert isinstance(found, ArticleError)
    assert "no article" in str(found)


WORDS = (
    st.text(st.sampled_from(list("ab e\u0301é“”—&<>\"\\'🙂𠀀")), min_size=1, max_size=8)
    .map(lambda words: " ".join(words.split()))
    .filter(bool)
)
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=4)
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "—": "&#8212;", "é": "&eacute;", "🙂": "&#x1F642;"}


def as_html(words: str) -> str:
    return "".join(ENTITIES.get(sign, sign) for sign in words)


@given(WORDS, PARAGRAPHS, st.booleans(), st.booleans())
def test_every_character_of_prose_has_a_place_that_decodes_to_it(
    headline: str, paragraphs: list[str], is_ascii: bool, is_html: bool
) -> None:
    if is_html:
        body = "".join(f'<p class="a&quot;b">{as_html(one)}<b></b></p>\n' for one in paragraphs)
        told = {"uri": "http://no.example/prose", "headline": as_html(headline), "body_xhtml": body}
    else:
        told = {
            "uri": "http://no.example/prose",
            "headline": as_html(headline),
            "body_text": "\r\n\r\n".join(paragraphs),
        }
    doc = read(told, is_ascii)
    if is_html:
        assert [words for _, words in seen(doc)] == [headline, *paragraphs]
    for number, block in enumerate(doc.blocks):
        for at in range(block.span.start, block.span.end):
            _, start, end = doc.offsets.place(Span(at, at + 1))
            decoded = json.loads(f'"{doc.source[start:end]}"')
            back = {entity: sign for sign, entity in ENTITIES.items()} if is_html or not number else {}
            assert back.get(decoded, decoded) == doc.text[at]
