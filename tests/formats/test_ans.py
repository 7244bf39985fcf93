from __future__ import annotations

import json
from typing import Any

import pytest

from newslint.document import Document
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.ans import Ans


def read(told: Any, is_ascii: bool = True) -> Document:
    """The one article of a story told as a dictionary."""
    (doc,) = Ans().documents(Source("story.json", json.dumps(told, ensure_ascii=is_ascii)))
    assert isinstance(doc, Document)
    return doc


def seen(doc: Document) -> list[tuple[str, str]]:
    """Role and prose of each block."""
    return [(block.role.value, doc.of(block.span)) for block in doc.blocks]


def in_file(doc: Document, part: str) -> str:
    """What stands in the file where a part of the prose comes from."""
    at = doc.text.index(part)
    _, start, end = doc.offsets.place(Span(at, at + len(part)))
    return doc.source[start:end]


def written(doc: Document, part: str, text: str) -> str:
    """The file with a text in the place of a part of the prose."""
    at = doc.text.index(part)
    _, start, end = doc.offsets.place(Span(at, at + len(part)))
    assert doc.written is not None
    into = doc.written(Span(start, end), text)
    assert into is not None
    return doc.source[:start] + into + doc.source[end:]


def text(content: str) -> dict[str, Any]:
    return {"type": "text", "_id": "MARKER", "content": content}


ELEMENTS = [
    (text("It <b>rained</b> &amp; poured."), [("paragraph", "It rained & poured.")]),
    (text("One.<br/>Two."), [("paragraph", "One.\nTwo.")]),
    (text("  "), []),
    ({"type": "header", "level": 2, "content": "Why <i>so</i>"}, [("subhead", "Why so")]),
    ({"type": "blockquote", "content": "<p>Never.</p>"}, [("quote", "Never.")]),
    (
        {"type": "quote", "content_elements": [text("One."), text("Two.")], "citation": text("Ann Lee")},
        [("quote", "One."), ("quote", "Two."), ("credit", "Ann Lee")],
    ),
    (
        {"type": "list", "items": [text("one"), {"type": "list", "items": [text("two")]}, text("three")]},
        [("list", "one"), ("list", "two"), ("list", "three")],
    ),
    (
        {
            "type": "image",
            "url": "http://a.example/wet.jpg",
            "caption": "A wet street",
            "credits": {"by": [{"name": "Bo Ek"}]},
        },
        [("caption", "A wet street"), ("credit", "Bo Ek")],
    ),
    ({"type": "video", "description": {"basic": "Rain falls"}}, [("caption", "Rain falls")]),
    ({"type": "raw_html", "content": "<script>var no = 'prose';</script><p>Prose.</p>"}, [("paragraph", "Prose.")]),
    (
        {"type": "table", "header": [text("Town"), "Rain"], "rows": [[text("Holm"), text("3 mm")]]},
        [("table", "Town"), ("table", "Rain"), ("table", "Holm"), ("table", "3 mm")],
    ),
    ({"type": "interstitial_link", "url": "http://a.example", "content": "More rain"}, [("metadata", "More rain")]),
    (
        {"type": "link_list", "title": "More", "items": [{"type": "interstitial_link", "content": "Snow"}]},
        [("metadata", "More"), ("metadata", "Snow")],
    ),
    ({"type": "correction", "text": "It was rain, not snow."}, [("paragraph", "It was rain, not snow.")]),
    (
        {"type": "element_group", "content_elements": [text("In."), text("Side.")]},
        [("paragraph", "In."), ("paragraph", "Side.")],
    ),
    ({"type": "code", "content": "x = 1"}, []),
    ({"type": "custom_embed", "embed": {"id": "no prose"}}, []),
    ({"type": "divider"}, []),
    ("text", []),
    (None, []),
]  # fmt: skip


@pytest.mark.parametrize(("element", "wanted"), ELEMENTS)
def test_elements_are_what_a_reader_reads(element: Any, wanted: list[tuple[str, str]]) -> None:
    doc = read({"headlines": {"basic": "Rain"}, "content_elements": [element]})
    blocks = seen(doc)[1:] if element != "text" else []
    assert blocks == wanted


STORY = {
    "_id": "MARKER",
    "canonical_url": "/weather/rain",
    "content_elements": [text('HOLM — “It <a href="http://a.example/x?a=1&amp;b=2">rained</a>”, 🙂 &lt;again&gt;.')],
    "credits": {"by": [{"type": "author", "name": "Jo Åberg"}, {"type": "author", "org": "The Desk"}]},
    "description": {"basic": "Two days of it"},
    "display_date": "2024-05-01T10:00:00Z",
    "headlines": {"basic": "Rain &amp; wind", "web": "Rain on the web"},
    "language": "en",
    "subheadlines": {"basic": "Two days of it"},
    "taxonomy": {"sections": [{"name": "Weather"}]},
    "type": "story",
}


@pytest.mark.parametrize("is_ascii", [True, False])
def test_a_story_is_read_from_its_top(is_ascii: bool) -> None:
    doc = read(STORY, is_ascii)
    assert seen(doc) == [
        ("headline", "Rain & wind"),
        ("standfirst", "Two days of it"),
        ("byline", "Jo Åberg"),
        ("byline", "The Desk"),
        ("paragraph", "HOLM — “It rained”, 🙂 <again>."),
    ]
    assert doc.metadata == {
        "title": "Rain & wind",
        "description": "Two days of it",
        "byline": "Jo Åberg, The Desk",
        "date": "2024-05-01T10:00:00Z",
        "language": "en",
        "url": "/weather/rain",
        "section": "Weather",
    }
    assert [(doc.of(link.span), link.target) for link in doc.links] == [("rained", "http://a.example/x?a=1&b=2")]


def test_characters_stand_where_their_escapes_do() -> None:
    doc = read(STORY)
    assert in_file(doc, "Åberg") == "\\u00c5berg"
    assert in_file(doc, "🙂") == "\\ud83d\\ude42"
    assert in_file(doc, "<again") == "&lt;again"
    assert in_file(doc, "It rained”") == 'It <a href=\\"http://a.example/x?a=1&amp;b=2\\">rained</a>\\u201d'
    assert doc.source[slice(*doc.links[0].source)] == '<a href=\\"http://a.example/x?a=1&amp;b=2\\">rained</a>'


@pytest.mark.parametrize("is_ascii", [True, False])
@pytest.mark.parametrize("part", ["It", "rained", "Åberg", "wind", "again"])
def test_what_is_written_is_what_is_read_again(is_ascii: bool, part: str) -> None:
    doc = read(STORY, is_ascii)
    new = 'é "A" & B > \\ 🙂'
    (again,) = Ans().documents(Source("story.json", written(doc, part, new)))
    assert isinstance(again, Document)
    assert again.text == doc.text.replace(part, new)


def test_tags_are_written_into_html_alone() -> None:
    doc = read(STORY)
    assert doc.written is not None
    assert '"content": "HOLM \\u2014 \\u201cIt <a' in doc.source
    assert "&lt;B&gt;" in written(doc, "It", "<B>")
    _, start, end = doc.offsets.place(Span(doc.text.index("Jo"), doc.text.index("Jo") + 2))
    assert doc.written(Span(start, end), "<B>") is None


def test_a_file_of_ascii_stays_one() -> None:
    assert written(read(STORY), "rained", "é").isascii()
    assert "é" in written(read(STORY, is_ascii=False), "rained", "é")


def test_comments_of_newslint_have_their_place() -> None:
    doc = read({"content_elements": [text("It rained. <!-- newslint: ignore[a/b] -->")]})
    assert [one.text for one in doc.comments] == ["newslint: ignore[a/b]"]
    assert doc.source[slice(*doc.comments[0].source)] == "<!-- newslint: ignore[a/b] -->"


def test_a_collection_gives_its_stories_and_says_which_hold_none() -> None:
    stories = [STORY, {"type": "story"}, {**STORY, "headlines": {"basic": "Snow"}}]
    for told in (stories, {"type": "collection", "content_elements": stories}, {"items": stories}):
        source = Source("stories.json", json.dumps(told))
        found = list(Ans().documents(source))
        assert [one.metadata["title"] if isinstance(one, Document) else "none" for one in found] == [
            "Rain & wind",
            "none",
            "Snow",
        ]


@pytest.mark.parametrize("told", [1, "text", [], [1], {}, {"content_elements": 5}, {"headlines": "Rain"}])
def test_a_file_without_a_story_is_refused_in_words(told: Any) -> None:
    try:
        (found,) = Ans().documents(Source("x.json", json.dumps(told)))
    except ArticleError as problem:
        found = problem
    assert isinstance(found, ArticleError)
    assert "no article" in str(found)


def test_lists_in_lists_are_read_without_end() -> None:
    held: Any = text("deep")
    for _ in range(60):
        held = {"type": "list", "items": [held]}
    assert seen(read({"content_elements": [held]})) == [("list", "deep")]
