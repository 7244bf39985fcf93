"""WordPress exports: posts and drafts, in blocks or in classic text without paragraphs."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.wxr import Wxr

CLASSIC = "The boat left <b>at dawn</b>.\r\n\r\nIt was cold &amp; bright.\r\nNobody came."
BLOCKS = (
    "<!-- wp:paragraph -->\n<p>The boat left <b>at dawn</b>.</p>\n<!-- /wp:paragraph -->\n\n"
    "<!-- wp:paragraph -->\n<p>It was cold &amp; bright.<br>Nobody came.</p>\n<!-- /wp:paragraph -->"
)


def post(content: str = "x", kind: str = "post", status: str = "publish") -> str:
    return (
        "<item><title><![CDATA[Ferry & crew]]></title><link>https://p.example/?p=1</link>"
        "<dc:creator><![CDATA[ada]]></dc:creator><pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>"
        f"<content:encoded><![CDATA[{content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>"
        "<wp:post_date><![CDATA[2024-03-12 08:15:00]]></wp:post_date>"
        f"<wp:status><![CDATA[{status}]]></wp:status><wp:post_type><![CDATA[{kind}]]></wp:post_type>"
        '<category domain="post_tag"><![CDATA[boats]]></category><category domain="category">Local</category></item>'
    )


def export(*posts: str) -> str:
    author = (
        "<wp:author><wp:author_login><![CDATA[ada]]></wp:author_login>"
        "<wp:author_display_name><![CDATA[Ada Lindqvist]]></wp:author_display_name></wp:author>"
    )
    names = " ".join(f'xmlns:{name}="http://wordpress.org/export/1.2/"' for name in ("wp", "excerpt", "content", "dc"))
    return f"<rss version='2.0' {names}><channel><title>HP</title>{author}{''.join(posts)}</channel></rss>"


def read(text: str) -> list[Document]:
    return [doc for doc in Wxr().documents(Source("a.xml", text)) if isinstance(doc, Document)]


@pytest.mark.parametrize("content", [CLASSIC, BLOCKS])
def test_both_ways_of_writing_give_the_same_paragraphs(content: str) -> None:
    source = export(post(content))
    (doc,) = read(source)

    assert [(str(block.role), doc.of(block.span)) for block in doc.blocks] == [
        ("headline", "Ferry & crew"),
        ("paragraph", "The boat left at dawn."),
        ("paragraph", "It was cold & bright.\nNobody came."),
    ]
    at = doc.text.index("bright")
    assert doc.offsets.place(Span(at, at + 6)).start == source.index("bright")


def test_metadata_is_that_of_the_post() -> None:
    (doc,) = read(export(post()))

    assert doc.metadata == {
        "title": "Ferry & crew",
        "byline": "Ada Lindqvist",
        "date": "2024-03-12 08:15:00",
        "url": "https://p.example/?p=1",
        "section": "Local",
        "publisher": "HP",
    }


@pytest.mark.parametrize(
    ("kind", "status", "count"),
    [
        ("post", "publish", 1),
        ("post", "draft", 1),
        ("post", "future", 1),
        ("post", "trash", 0),
        ("post", "auto-draft", 0),
        ("page", "publish", 0),
        ("attachment", "inherit", 0),
        ("nav_menu_item", "publish", 0),
    ],
)
def test_posts_that_are_or_shall_be_published_are_read(kind: str, status: str, count: int) -> None:
    assert len(read(export(post("x", kind, status)))) == count
