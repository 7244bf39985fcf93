"""RSS and Atom: an article for each item, and HTML in every wrapping that feeds use."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.rss import Rss

NAMES = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
CHANNEL = "<title>Harbour Post</title><language>en-GB</language><copyright>HP</copyright>"


def rss(*items: str) -> str:
    inside = "\n".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0" {NAMES}><channel>{CHANNEL}\n{inside}</channel></rss>'


def atom(entry: str, prefix: str = "") -> str:
    names = f'xmlns{":" if prefix else ""}{prefix.rstrip(":")}="http://www.w3.org/2005/Atom"'
    return f"<{prefix}feed {names} xml:lang='en'><{prefix}entry>{entry}</{prefix}entry></{prefix}feed>"


def read(text: str) -> list[Document]:
    docs = list(Rss().documents(Source("a.rss", text)))
    assert all(isinstance(doc, Document) for doc in docs)
    return [doc for doc in docs if isinstance(doc, Document)]


def seen(doc: Document) -> list[tuple[str, str]]:
    return [(str(block.role), doc.of(block.span)) for block in doc.blocks]


def place(doc: Document, word: str) -> Span:
    at = doc.text.index(word)
    return Span(*doc.offsets.place(Span(at, at + len(word)))[1:])


@pytest.mark.parametrize(
    "content",
    [
        "<![CDATA[<p>Tom &amp; Åse <b>waved</b>.</p>\n<blockquote><p>“Cold.”</p></blockquote>]]>",
        "&lt;p&gt;Tom &amp;amp; Åse &lt;b&gt;waved&lt;/b&gt;.&lt;/p&gt;&lt;blockquote&gt;“Cold.”&lt;/blockquote&gt;",
        "<p>Tom &amp; Åse <b>waved</b>.</p><blockquote>“Cold.”</blockquote>",
    ],
    ids=["cdata", "escaped", "raw"],
)
@pytest.mark.parametrize("element", ["description", "content:encoded"])
def test_html_is_read_in_every_wrapping(element: str, content: str) -> None:
    source = rss(f"<title>Back &#8220;home&#8221;</title><{element}>{content}</{element}>")
    (doc,) = read(source)

    assert seen(doc) == [
        ("headline", "Back “home”"),
        ("paragraph", "Tom & Åse waved."),
        ("quote", "“Cold.”"),
    ]
    assert [source[slice(*place(doc, word))] for word in ("Tom", "Åse", "waved")] == ["Tom", "Åse", "waved"]
    assert "amp;" in source[slice(*place(doc, "&"))]


def test_an_item_tells_about_itself_and_its_feed() -> None:
    (doc,) = read(
        rss(
            "<title>Back</title><link>https://post.example/1</link><guid>p1</guid>"
            "<dc:creator>Ada Lindqvist</dc:creator>"
            "<pubDate>Tue, 12 Mar 2024 08:15:00 +0000</pubDate><category>Local</category>"
        )
    )

    assert doc.metadata == {
        "title": "Back",
        "byline": "Ada Lindqvist",
        "date": "Tue, 12 Mar 2024 08:15:00 +0000",
        "url": "https://post.example/1",
        "id": "p1",
        "section": "Local",
        "language": "en-GB",
        "copyright": "HP",
        "publisher": "Harbour Post",
    }
    assert seen(doc) == [("headline", "Back"), ("byline", "Ada Lindqvist")]


def test_an_address_is_no_byline_but_the_name_beside_it_is_told() -> None:
    (doc,) = read(rss("<title>Back</title><author>desk@post.example (The Desk)</author>"))

    assert doc.metadata["byline"] == "The Desk"
    assert seen(doc) == [("headline", "Back")]


@pytest.mark.parametrize(
    ("teaser", "roles"),
    [
        ("The boat left at &lt;b&gt;dawn&lt;/b&gt; with […]", ["paragraph"]),
        ("What a winter it was.", ["standfirst", "paragraph"]),
    ],
)
def test_a_teaser_counts_unless_it_is_the_text_cut_off(teaser: str, roles: list[str]) -> None:
    body = "<![CDATA[<p>The boat left at <i>dawn</i> with 41 people.</p>]]>"
    (doc,) = read(rss(f"<description>{teaser}</description><content:encoded>{body}</content:encoded>"))

    assert [role for role, _ in seen(doc)] == roles


ATOM_TEXTS = [
    ('<content type="html">&lt;p&gt;Tom &amp;amp; Åse.&lt;/p&gt;</content>', "Tom & Åse."),
    ('<content type="xhtml"><div xmlns="http://x.example"><p>Tom &amp; Åse.</p></div></content>', "Tom & Åse."),
    ("<content>Tom &amp; &lt;Åse&gt;.</content>", "Tom & <Åse>."),
    ("<summary>Tom.</summary>", "Tom."),
]


@pytest.mark.parametrize(("content", "told"), ATOM_TEXTS)
def test_atom_says_what_its_texts_are(content: str, told: str) -> None:
    entry = (
        "<title type='text'>A &amp;amp; B</title><link rel='self' href='/x'/><link href='https://post.example/1'/>"
        "<author><name>Ada</name><email>a@post.example</email></author><updated>2024-03-12T08:15:00Z</updated>"
    )
    (doc,) = read(atom(entry + content))

    assert seen(doc) == [("headline", "A &amp; B"), ("byline", "Ada"), ("paragraph", told)]
    assert doc.metadata == {
        "title": "A &amp; B",
        "byline": "Ada",
        "url": "https://post.example/1",
        "date": "2024-03-12T08:15:00Z",
        "language": "en",
    }


def test_atom_may_have_a_prefix() -> None:
    (doc,) = read(atom("<atom:title>Back</atom:title><atom:content>Tom.</atom:content>", "atom:"))

    assert seen(doc) == [("headline", "Back"), ("paragraph", "Tom.")]


def test_rss_in_rdf_is_read() -> None:
    source = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        "<channel><title>HP</title></channel><item><title>Back</title></item></rdf:RDF>"
    )

    assert [seen(doc) for doc in read(source)] == [[("headline", "Back")]]


@pytest.mark.parametrize(
    ("content", "written"),
    [
        ("<![CDATA[<p>Tom waved.</p>]]>", "A &amp; &lt;b&gt;<br>c"),
        ("&lt;p&gt;Tom waved.&lt;/p&gt;", "A &amp;amp; &amp;lt;b&amp;gt;&lt;br&gt;c"),
    ],
)
def test_text_is_escaped_as_often_as_it_is_read(content: str, written: str) -> None:
    (doc,) = read(rss(f"<description>{content}</description>"))

    assert doc.written is not None
    assert doc.written(place(doc, "Tom"), "A & <b>\nc") == written
    (again,) = read(rss(f"<description>{content.replace('Tom', written)}</description>"))
    assert again.text == "A & <b>\nc waved."


def test_a_title_is_escaped_once() -> None:
    (doc,) = read(rss("<title>Tom waved</title>"))

    assert doc.written is not None
    assert doc.written(place(doc, "Tom"), "A & B") == "A &amp; B"
    assert doc.written(place(doc, "Tom"), "A\nB") is None


def test_a_comment_belongs_to_the_item_that_holds_or_follows_it() -> None:
    inside = "<![CDATA[<!-- newslint: ignore[typos] x --><p>Tom.</p>]]>"
    source = rss("<title>One</title>", f"<title>Two</title><description>{inside}</description>").replace(
        "<item>", "<!-- newslint: file-ignore[style] y --><item>", 1
    )
    one, two = read(source)

    assert [comment.text for comment in one.comments] == ["newslint: file-ignore[style] y"]
    assert [source[slice(*comment.source)] for comment in two.comments] == ["<!-- newslint: ignore[typos] x -->"]


def test_items_above_a_break_are_read_and_the_break_is_told() -> None:
    source = rss("<title>One</title>", "<title>Two</title>")
    one, problem = Rss().documents(Source("a.rss", source[: source.index("Two")]))

    assert isinstance(one, Document)
    assert "line 3: broken XML" in str(problem)


@pytest.mark.parametrize(("source", "told"), [("<nitf/>", "neither RSS nor Atom"), ("<rss><channel>", "broken XML")])
def test_what_is_no_feed_is_told_in_words(source: str, told: str) -> None:
    with pytest.raises(ArticleError, match=told):
        list(Rss().documents(Source("a.rss", source)))
