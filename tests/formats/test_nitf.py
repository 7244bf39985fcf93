"""NITF: what each part of an article becomes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.document import Document
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.nitf import Nitf

ARTICLE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf xml:lang="en">
  <head>
    <title>Ferry, short</title>
    <docdata>
      <date.issue norm="20240312T081500Z"/>
      <doc.copyright year="2024" holder="Harbour Wire"/>
    </docdata>
    <pubdata name="Harbour Post" position.section="local" ex-ref="https://post.example/ferry"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Ferry back in service
        after repairs</hl1><hl2>First boat left at dawn</hl2></hedline>
      <byline>By <person>Ada Lindqvist</person><byttl>Harbour correspondent</byttl></byline>
      <dateline><location>Bergen</location>, <story.date norm="20240312">March 12</story.date></dateline>
      <abstract><p>The ferry runs again.</p></abstract>
    </body.head>
    <!-- newslint: ignore[typos] the name of a boat -->
    <body.content>
      <block>
        <p>The <em>Nordlys</em> left the quay,&#160;with 41 people&nbsp;on
           board &lt;and&gt; a band. See <a href="http://t.example/?a=1&amp;b=2">the timetable</a>.</p>
        <p><![CDATA["Cold & bright," the captain said.]]></p>
        <hl2>What comes next</hl2>
        <ul><li>New engines</li><li>A second <br/>boat</li></ul>
        <media media-type="image"><media-reference source="a.jpg"/>
          <media-metadata name="x" value="y"/>
          <media-caption><p>At the quay.</p></media-caption><media-producer>Ola Nes</media-producer></media>
        <bq><block><p>We waited for years.</p></block><credit>The mayor</credit></bq>
        <table><tr><td>Fare</td><td>40 kroner</td></tr></table>
        <pre>LH 3  RH 4</pre>
        <note><body.content><p>Editors: photo follows.</p></body.content></note>
      </block>
    </body.content>
    <body.end><tagline>Ada Lindqvist reports from Bergen.</tagline></body.end>
  </body>
</nitf>
"""


def read(text: str) -> Document:
    (doc,) = Nitf().documents(Source("a.nitf", text))
    return doc


def seen(doc: Document) -> list[tuple[str, str]]:
    return [(str(block.role), doc.of(block.span)) for block in doc.blocks]


def test_every_part_of_an_article_has_its_role() -> None:
    assert seen(read(ARTICLE)) == [
        ("headline", "Ferry back in service after repairs"),
        ("standfirst", "First boat left at dawn"),
        ("byline", "By Ada Lindqvist"),
        ("byline", "Harbour correspondent"),
        ("dateline", "Bergen, March 12"),
        ("standfirst", "The ferry runs again."),
        (
            "paragraph",
            "The Nordlys left the quay,\u00a0with 41 people\u00a0on board <and> a band. See the timetable.",
        ),
        ("paragraph", '"Cold & bright," the captain said.'),
        ("subhead", "What comes next"),
        ("list", "New engines"),
        ("list", "A second\nboat"),
        ("caption", "At the quay."),
        ("credit", "Ola Nes"),
        ("quote", "We waited for years."),
        ("credit", "The mayor"),
        ("table", "Fare"),
        ("table", "40 kroner"),
        ("code", "LH 3 RH 4"),
        ("metadata", "Editors: photo follows."),
        ("credit", "Ada Lindqvist reports from Bergen."),
    ]


def test_head_and_attributes_become_metadata() -> None:
    assert read(ARTICLE).metadata == {
        "title": "Ferry back in service after repairs",
        "byline": "Ada Lindqvist",
        "date": "2024-03-12T08:15:00Z",
        "dateline": "Bergen, March 12",
        "location": "Bergen",
        "language": "en",
        "publisher": "Harbour Post",
        "section": "local",
        "copyright": "Harbour Wire",
        "url": "https://post.example/ferry",
    }


def test_the_title_of_the_document_stands_in_for_a_headline() -> None:
    doc = read("<nitf><head><title>A title</title></head><body><body.content><p>x</p></body.content></body></nitf>")

    assert doc.metadata == {"title": "A title"}
    assert seen(doc) == [("paragraph", "x")]


def test_links_and_comments_know_their_places() -> None:
    doc = read(ARTICLE)
    (link,) = doc.links
    (comment,) = doc.comments

    assert (doc.of(link.span), link.target) == ("the timetable", "http://t.example/?a=1&b=2")
    assert ARTICLE[slice(*link.source)] == '<a href="http://t.example/?a=1&amp;b=2">the timetable</a>'
    assert ARTICLE[slice(*comment.source)] == "<!-- newslint: ignore[typos] the name of a boat -->"


@pytest.mark.parametrize(
    ("word", "text", "written"),
    [
        ("Nordlys", "Tom & Co <new>", "Tom &amp; Co &lt;new&gt;"),
        ("Cold", "Tom & Co <new>", "Tom & Co <new>"),
        ("Cold", "a ]]> b", None),
        ("Nordlys", "a ]]> b", "a ]]&gt; b"),
        ("Nordlys", "bell \x07", None),
    ],
)
def test_text_is_written_as_its_place_asks(word: str, text: str, written: str | None) -> None:
    doc = read(ARTICLE)
    at = doc.text.index(word)
    _, start, end = doc.offsets.place(Span(at, at + len(word)))

    assert ARTICLE[start:end] == word
    assert doc.written is not None
    assert doc.written(Span(start, end), text) == written


def test_what_is_written_never_ends_a_cdata_section() -> None:
    source = "<nitf><body><p><![CDATA[x]]y]]></p></body></nitf>"
    doc = read(source)
    at = source.index("]]y") + 2

    assert doc.written is not None
    assert doc.written(Span(at, at + 1), "> z") is None


def test_a_comment_sets_aside_what_the_next_block_holds(run: Callable[..., Any], here: Path) -> None:
    slip = "<p>The the boat left.</p>"
    ignore = "<!-- newslint: ignore[typos/doubled-word] its name -->"
    (here / "a.nitf").write_text(f"<nitf><body>{ignore}{slip}\n{slip}</body></nitf>\n", encoding="utf-8")
    rows = run("check", "--isolated", "--select", "typos/doubled-word", "--format", "jsonl", "a.nitf").rows

    assert [row["line"] for row in rows] == [2]


def test_another_root_is_no_nitf() -> None:
    with pytest.raises(ArticleError, match="not NITF"):
        read("<feed/>")


def test_a_file_that_breaks_off_is_named_with_its_line() -> None:
    cut = ARTICLE[: ARTICLE.index("board")]

    with pytest.raises(ArticleError, match=f"line {cut.count(chr(10)) + 1}: broken XML"):
        read(cut)
