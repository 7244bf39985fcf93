"""Whatever an article in XML is made of, each character of the prose stands where the map says."""

from __future__ import annotations

import contextlib
import html
import pickle
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Format, Source
from newslint.formats.newsml import NewsML
from newslint.formats.nitf import Nitf
from newslint.formats.rss import Rss
from newslint.formats.wxr import Wxr
from newslint.formats.xml_written import escaped

# Pieces of a paragraph: what stands in the file, and what a reader sees of it.
PIECES = [
    *((word, word) for word in ("rain", "Ås", "🙂", "e\u0301", "字", "“no”", "1.", "\u2028", " ", "\n", "  ", "\t")),
    *(("&amp;", "&"), ("&lt;", "<"), ("&#233;", "é"), ("&#x1F642;", "🙂"), ("&quot;", '"')),
    *(("<em>", ""), ("</em>", ""), ('<a href="http://HIDDEN.example/HIDDEN">', ""), ("</a>", "")),
    *(("<!-- HIDDEN -->", ""), ("<span title='HIDDEN'>HIT</span>", "HIT")),
]
# Only in XML itself, for HTML knows no such sections.
XML_PIECES = [*PIECES, ("<![CDATA[a < &b]]>", "a < &b"), ("<?HIDDEN x?>", "")]


class Frame(NamedTuple):
    """A format, and what stands round the paragraphs; `wrapped` is how HTML is put into it."""

    kind: Format
    head: str
    tail: str
    wrapped: str = ""


RSS_HEAD = "<rss HIDDEN='x'><channel><item><guid>HIDDEN</guid><title>HIT</title><description>"
RSS_TAIL = "</description></item></channel></rss>"
FRAMES = {
    "nitf": Frame(
        Nitf(), "<nitf><head><meta name='HIDDEN'/></head><body><body.content>", "</body.content></body></nitf>"
    ),
    "newsml": Frame(
        NewsML(),
        "<newsItem guid='HIDDEN'><contentSet><inlineXML><html><head><title>HIDDEN</title></head><body>",
        "</body></html></inlineXML></contentSet></newsItem>",
    ),
    "rss": Frame(Rss(), f"{RSS_HEAD}<![CDATA[", f"]]>{RSS_TAIL}", "cdata"),
    "rss-escaped": Frame(Rss(), RSS_HEAD, RSS_TAIL, "escaped"),
    "wxr": Frame(
        Wxr(),
        "<rss><channel><item><content:encoded><![CDATA[",
        "]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>",
        "cdata",
    ),
}


def balanced(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pieces with tags that are not opened left out, and those that are open closed in turn."""
    kept: list[tuple[str, str]] = []
    tags: list[str] = []
    for piece in pieces:
        if piece[0] in ("</em>", "</a>"):
            if not tags or tags[-1] != piece[0]:
                continue
            tags.pop()
        elif piece[0] == "<em>" or piece[0].startswith("<a "):
            close = "</em>" if piece[0] == "<em>" else "</a>"
            if close in tags:
                continue
            tags.append(close)
        kept.append(piece)
    return [*kept, *((tag, "") for tag in reversed(tags))]


def shown(text: str) -> str:
    """Text as a browser shows its blanks."""
    return " ".join(word for word in text.replace("\t", " ").replace("\n", " ").replace("\r", " ").split(" ") if word)


def decoded(raw: str, wrapped: str, in_cdata: bool) -> str:
    """What a stretch of the file says to its reader."""
    if wrapped == "escaped":
        return html.unescape(html.unescape(raw))
    return html.unescape(raw) if wrapped == "cdata" or not in_cdata else raw


def check_places(doc: Document, source: str, wrapped: str) -> None:
    at = 0
    for one in doc.offsets.segments:
        assert at <= one.start < one.end
        assert 0 <= one.source < one.source_end <= len(source)
        at = one.end
        prose, raw = doc.text[one.start : one.end], source[one.source : one.source_end]
        if prose in (" ", "\n") and not raw.strip():
            continue
        in_cdata = source.rfind("<![CDATA[", 0, one.source) > source.rfind("]]>", 0, one.source)
        if one.is_copy:
            assert prose.replace("\n", " ") == raw.replace("\r", " ").replace("\n", " ").replace("\t", " ")
        else:
            assert prose == decoded(raw, wrapped, in_cdata)
    assert at == len(doc.text)


@pytest.mark.parametrize("name", sorted(FRAMES))
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_prose_is_what_is_written_and_stands_where_the_map_says(name: str, data: st.DataObject) -> None:
    frame = FRAMES[name]
    pieces = st.lists(st.sampled_from(PIECES if frame.wrapped else XML_PIECES), max_size=12).map(balanced)
    paragraphs = data.draw(st.lists(pieces, min_size=1, max_size=4))
    line_end = data.draw(st.sampled_from(["\n", "\r\n"]))
    body = "\n".join(f"<p class='HIDDEN'>{''.join(raw for raw, _ in one)}</p>" for one in paragraphs)
    source = f"{frame.head}{escaped(body) if frame.wrapped == 'escaped' else body}{frame.tail}"
    source = source.replace("\n", line_end)
    docs = [doc for doc in frame.kind.documents(Source("a.xml", source)) if isinstance(doc, Document)]
    wanted = [shown("".join(text for _, text in one)) for one in paragraphs]

    told: list[str] = []
    for doc in docs:
        check_places(doc, source, frame.wrapped)
        assert "HIDDEN" not in doc.text
        told += [shown(doc.of(block.span)) for block in doc.blocks if block.role != "headline"]
    # A line separator alone is white space to Python and a sign to a browser.
    assert [one for one in told if one.strip()] == [one.strip() for one in wanted if one.strip()]


@pytest.mark.parametrize("name", sorted(FRAMES))
@settings(max_examples=60, deadline=None)
@given(text=st.text(st.sampled_from("ab &<>]'\"é🙂;#"), min_size=1, max_size=8))
def test_what_is_written_is_what_is_read_again(name: str, text: str) -> None:
    frame = FRAMES[name]
    body = "<p>One target here.</p>"
    source = f"{frame.head}{escaped(body) if frame.wrapped == 'escaped' else body}{frame.tail}"
    (doc,) = (doc for doc in frame.kind.documents(Source("a.xml", source)) if isinstance(doc, Document))
    at = doc.text.index("target")
    _, start, end = doc.offsets.place(Span(at, at + len("target")))
    assert doc.written is not None
    written = pickle.loads(pickle.dumps(doc.written))(Span(start, end), text)

    assert written is not None
    changed = source[:start] + written + source[end:]
    (again,) = (doc for doc in frame.kind.documents(Source("a.xml", changed)) if isinstance(doc, Document))
    assert shown(again.of(again.blocks[-1].span)) == shown(f"One {text} here.")


@pytest.mark.parametrize("name", sorted(FRAMES))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_file_cut_off_or_garbled_fails_in_no_other_way_than_by_an_article_error(
    name: str, data: st.DataObject
) -> None:
    frame = FRAMES[name]
    whole = f"{frame.head}<p>The <b>boat</b> &amp; crew.</p>{frame.tail}"
    at = data.draw(st.integers(0, len(whole) - 1))
    junk = data.draw(st.sampled_from(["", "<", "&", "\x00", "]]>", "<p>", "</x>", "\ud800", "&x;"]))
    source = whole[:at] + junk + data.draw(st.sampled_from(["", whole[at:]]))
    docs: list[Document | ArticleError] = []
    with contextlib.suppress(ArticleError):
        docs += frame.kind.documents(Source("a.xml", source))

    for doc in docs:
        if isinstance(doc, Document):
            assert all(0 <= one.source <= one.source_end <= len(source) for one in doc.offsets.segments)
