"""Whatever HTML is put together, each character of the prose stands where the map says."""

from __future__ import annotations

import html as standard
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.finding import Span
from newslint.formats.html import html_document, html_into, html_parts, html_written
from newslint.formats.markdown import markdown_document
from newslint.formats.prose import Prose
from newslint.text.offsets import OffsetMap, Segment

WORDS = st.sampled_from(
    [
        *("rain", "Ås", "🙂", "e\u0301", "“no”", "字", " ", "  ", "\n", "\r\n", "\t", "\r", "\x0b", "\u2028", "a", "."),
        *("&amp;", "&eacute;", "&#8212;", "&#x1F642;", "&nbsp;", "&lt;b&gt;", "&ampx", "&ngE;", "& ", "&nosuch;"),
        *("&#99999999;", "&#0;", "&#xD800;", "&#32;", "5 < 6", "\x00", "\ufeff", "\u00a0"),
    ]
)
TAGS = st.sampled_from(
    [
        *("<p>", "</p>", "<b>", "</b>", "<br>", "<br/>", "<div>", "</div>", "<li>", "<ul>", "</ul>", "<td>", "</td>"),
        *("<table>", "</table>", "<tr>", "<h1>", "</h1>", "<h2>", "</h3>", "<blockquote>", "</blockquote>", "<hr>"),
        *("<figure>", "<figcaption>", "</figcaption>", "</figure>", "<q>", "</q>", "<article>", "</article>", "<main>"),
        *('<a href="SECRET&amp;x">', "</a>", "<img src=SECRET alt='SECRET'>", '<p class="SECRET byline">', "<nav>"),
        *('<span class="author">', "</span>", '<time datetime="SECRET">', "</time>", '<div class="share SECRET">'),
        *("<code>SECRET</code>", "<pre>\nSECRET</pre>", "<script>SECRET</script>", "<style>SECRET", "</nav>"),
        *(
            "<!-- SECRET -->",
            "<!-- newslint: SECRET -->",
            "<![CDATA[SECRET]]>",
            "<?SECRET?>",
            "<!SECRET>",
            "</ SECRET>",
        ),
        *(
            "<x-y a=\"SECRET>\" b='SECRET'>",
            '<i title="SECRET" title=SECRET>',
            "<title>rain</title>",
            '<em class="credit">',
        ),
        *(
            "<p itemprop=articleBody>",
            "<header>",
            "</header>",
            "<button>",
            "</button>",
            "<svg><text>SECRET</text></svg>",
        ),
    ]
)
PAGES = st.lists(st.one_of(WORDS, WORDS, TAGS), max_size=40).map("".join)
BLANK = re.compile(r"[ \t\n\r\f]+\Z")


def check_source(doc: Document, at: Segment) -> None:
    """Hold a run of prose against what a browser would make of its place in the file."""
    prose = doc.text[at.start : at.end]
    source = doc.source[at.source : at.source_end]
    if source.startswith(("<", "\nSECRET", "SECRET")):
        assert prose in ("\n", "“", "”", "\ufffc")
    elif at.is_copy:
        assert prose == re.sub(r"[ \t\n\r\f]", lambda blank: prose[blank.start()], source)
        assert all(one in " \n" for one, two in zip(prose, source, strict=True) if two in " \t\n\r\f")
    elif BLANK.match(source):
        assert prose in (" ", "\n")
    else:
        assert source[0] == "&"
        assert prose == standard.unescape(source).replace("\x00", "\ufffd")


def check(doc: Document, *, blocks_in_order: bool = True) -> None:
    """Hold map, blocks and links against prose and file."""
    at = source_at = 0
    for segment in doc.offsets.segments:
        assert at <= segment.start < segment.end
        assert source_at <= segment.source < segment.source_end <= len(doc.source)
        assert doc.text[at : segment.start] in ("", "\n\n")
        at, source_at = segment.end, segment.source_end
        check_source(doc, segment)
    assert at == len(doc.text)
    for before, after in zip(doc.blocks, doc.blocks[1:], strict=False):
        assert before.span.end <= after.span.start
    for block in doc.blocks:
        assert doc.of(block.span) == doc.of(block.span).strip() != ""
    for link in doc.links:
        assert 0 <= link.span.start <= link.span.end <= len(doc.text)
        assert doc.source[link.source.start : link.source.start + 2] in ("<a", "<i")
    assert "SECRET" not in doc.text


@settings(max_examples=400, deadline=None)
@given(PAGES)
def test_every_character_of_prose_decodes_from_its_place_in_the_file(page: str) -> None:
    check(html_document(page, ""))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("<>&;/!-=\"'ab \n\r#x1[]CDAT?"), max_size=60))
def test_any_soup_can_be_read(page: str) -> None:
    doc = html_document(page, "")
    assert doc.offsets.place(doc.first_word()).end <= len(page)


@settings(max_examples=150, deadline=None)
@given(PAGES, st.integers(min_value=0, max_value=9))
def test_html_inside_a_string_with_escapes_keeps_its_places(page: str, lead: int) -> None:
    # As in JSON: each line feed of the HTML is two characters in the file.
    escaped = page.replace("\\", "\\\\").replace("\n", "\\n")
    segments: list[Segment] = []
    at, there = 0, lead
    for sign in page:
        width = 2 if sign in "\\\n" else 1
        segments.append(Segment(at, at + 1, there, there + width))
        at, there = at + 1, there + width
    outer = OffsetMap(tuple(segments))
    parts = html_parts(page, fragment=True)
    prose = Prose()
    added = html_into(prose, page, outer)
    assert prose.text() == parts.text == added.text
    assert tuple(prose.blocks) == parts.blocks
    file = "." * lead + escaped
    for index in range(len(parts.text)):
        inner = parts.offsets.place(Span(index, index + 1))
        whole = prose.offsets().place(Span(index, index + 1))
        raw = page[inner.start : inner.end]
        assert file[whole.start : whole.end] == raw.replace("\\", "\\\\").replace("\n", "\\n")


@settings(max_examples=150, deadline=None)
@given(PAGES, st.data())
def test_what_is_written_in_the_place_of_a_word_is_what_a_reader_sees(page: str, data: st.DataObject) -> None:
    doc = html_document(page, "")
    words = [word for word in doc.words if doc.offsets.is_contiguous(word)]
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    _, start, end = doc.offsets.place(word)
    wanted = data.draw(st.sampled_from(["Tom & Ann", "a < b", "x &amp; y", "“so”", "plain"]))
    text = html_written(Span(start, end), wanted)
    assert text is not None
    changed = html_document(page[:start] + text + page[end:], "")
    assert changed.text == doc.text[: word.start] + wanted + doc.text[word.end :]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(WORDS, TAGS, st.sampled_from(["\n\n", "> ", "- ", "*", "{{< x SECRET >}}", "{% SECRET %}"]))))
def test_markdown_with_html_in_it_keeps_its_places(pieces: list[str]) -> None:
    doc = markdown_document("".join(pieces), "")
    at = 0
    for segment in doc.offsets.segments:
        assert at <= segment.start < segment.end
        assert 0 <= segment.source <= segment.source_end <= len(doc.source)
        assert doc.text[at : segment.start] in ("", "\n\n")
        at = segment.end
        prose, source = doc.text[segment.start : segment.end], doc.source[segment.source : segment.source_end]
        if segment.is_copy:
            assert re.sub(r"\s", " ", prose) == re.sub(r"\s", " ", source)
    for block in doc.blocks:
        assert doc.of(block.span) == doc.of(block.span).strip() != ""
