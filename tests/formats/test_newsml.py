"""NewsML-G2: items with their metadata, and texts in XHTML, NITF and plain lines."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.newsml import NewsML

META = """<rightsInfo><copyrightNotice>Harbour Wire 2024</copyrightNotice></rightsInfo>
  <itemMeta><itemClass qcode="{kind}"/><provider literal="Harbour Wire"/>
    <versionCreated>2024-03-13T09:00:00Z</versionCreated></itemMeta>
  <contentMeta>
    <contentCreated>2024-03-12T08:15:00Z</contentCreated>
    <located qcode="city:bgo"><name>Bergen</name></located>
    <creator><name>Ada Lindqvist</name></creator>
    <by>By Ada Lindqvist</by>
    <dateline>BERGEN, March 12 (Harbour Wire) -</dateline>
    <genre qcode="g:x"><name>Feature</name></genre>
    <language tag="en"/>
    <subject qcode="s:1"><name>Shipping</name></subject>
    <headline>Ferry &amp; crew are back</headline>
    <description role="drol:summary">A short <b>winter</b>.</description>
  </contentMeta>"""
XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
  <head><title>Not prose</title></head>
  <body><h1>Ferry is back</h1><p>The boat <i>left</i> at dawn.</p>
  <h2>Next</h2><ul><li>Engines</li></ul><table><caption>Fares</caption><tr><td>40</td></tr></table></body>
  </html></inlineXML>"""


def item(content: str, kind: str = "ninat:text", root: str = "newsItem") -> str:
    meta = META.replace("{kind}", kind)
    start = f'<{root} xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en-GB">'
    return f"{start}{meta}<contentSet>{content}</contentSet></{root}>"


def read(text: str) -> list[Document]:
    docs = list(NewsML().documents(Source("a.xml", text)))
    assert all(isinstance(doc, Document) for doc in docs)
    return [doc for doc in docs if isinstance(doc, Document)]


def seen(doc: Document) -> list[tuple[str, str]]:
    return [(str(block.role), doc.of(block.span)) for block in doc.blocks]


TOP = [
    ("byline", "By Ada Lindqvist"),
    ("dateline", "BERGEN, March 12 (Harbour Wire) -"),
    ("headline", "Ferry & crew are back"),
    ("standfirst", "A short winter."),
]


def test_metadata_comes_from_the_item() -> None:
    (doc,) = read(item(XHTML))

    assert doc.metadata == {
        "title": "Ferry & crew are back",
        "byline": "By Ada Lindqvist",
        "dateline": "BERGEN, March 12 (Harbour Wire) -",
        "date": "2024-03-12T08:15:00Z",
        "location": "Bergen",
        "language": "en-GB",
        "publisher": "Harbour Wire",
        "copyright": "Harbour Wire 2024",
        "genre": "Feature",
    }


@pytest.mark.parametrize(
    ("content", "body"),
    [
        (
            XHTML,
            [
                ("headline", "Ferry is back"),
                ("paragraph", "The boat left at dawn."),
                ("subhead", "Next"),
                ("list", "Engines"),
                ("table", "Fares"),
                ("table", "40"),
            ],
        ),
        (
            '<inlineXML contenttype="application/nitf+xml"><nitf><head><title>No</title></head><body><body.content>'
            "<p>The boat left.</p><hl2>Next</hl2></body.content></body></nitf></inlineXML>",
            [("paragraph", "The boat left."), ("subhead", "Next")],
        ),
        (
            '<inlineData contenttype="text/plain">The boat left.\n\nTom &amp; Åse waved.</inlineData>',
            [("paragraph", "The boat left."), ("paragraph", "Tom & Åse waved.")],
        ),
        ('<inlineData contenttype="image/png" encoding="base64">aGVsbG8gd29ybGQ=</inlineData>', []),
        ('<remoteContent href="boat.jpg"><altText>A boat</altText></remoteContent>', []),
    ],
    ids=["xhtml", "nitf", "plain", "picture data", "remote"],
)
def test_texts_are_read_in_each_form(content: str, body: list[tuple[str, str]]) -> None:
    (doc,) = read(item(content))

    assert seen(doc) == TOP + body


def test_the_description_of_a_picture_is_its_caption() -> None:
    (doc,) = read(item("", kind="ninat:picture"))

    assert ("caption", "A short winter.") in seen(doc)


def test_a_message_holds_an_article_for_each_item() -> None:
    source = f"<newsMessage><header/><itemSet>{item(XHTML)}{item('')}<newsItem/></itemSet></newsMessage>"

    assert [doc.headline is not None for doc in read(source)] == [True, True]


def test_offsets_of_each_item_lead_into_the_one_file() -> None:
    source = (
        f"<newsMessage><itemSet>{item('')}<!-- newslint: file-ignore[style] -->{item(XHTML)}</itemSet></newsMessage>"
    )
    first, second = read(source)
    start = second.text.index("dawn")

    assert second.offsets.place(Span(start, start + 4)).start == source.index("dawn")
    assert [len(doc.comments) for doc in (first, second)] == [0, 1]


def test_a_package_lists_what_it_refers_to() -> None:
    package = (
        "<packageItem><contentMeta><headline>Today's file</headline></contentMeta><groupSet><group><itemRef>"
        "<headline>Ferry is back</headline></itemRef></group></groupSet></packageItem>"
    )

    assert seen(read(package)[0]) == [("headline", "Today's file"), ("list", "Ferry is back")]


def test_items_above_a_break_are_read_and_the_break_is_told() -> None:
    source = f"<newsMessage><itemSet>{item(XHTML)}<newsItem><contentMeta>"
    doc, problem = NewsML().documents(Source("a.xml", source))

    assert isinstance(doc, Document)
    assert isinstance(problem, ArticleError)
    assert "broken XML" in str(problem)


def test_another_root_is_no_newsml() -> None:
    with pytest.raises(ArticleError, match="not NewsML-G2"):
        read("<nitf/>")
