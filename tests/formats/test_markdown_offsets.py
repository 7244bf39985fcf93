"""Whatever is put together, each character of the prose stands where the map says."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.finding import Span
from newslint.formats.markdown import markdown_document

PIECES = st.sampled_from(
    [
        *("rain ", "Ås ", "🙂", "e\u0301", "“no”", "\u2028", "\x0b", "\x00", "\ufeff", "字", "1. ", "a"),
        *("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", "  ", "    ", "  \n", "\\\r\n"),
        *("*", "**", "_", "`", "```", "~~", "# ", "## ", "> ", "- ", "\n===\n", "---\n", "| ", " |", "|---|\n"),
        *("[a](b)", "![c d e f](g)", "[", "](h)", "]", "<b>", "</b>", "<br>", "<div>", "&amp;", "&ngE;", "&#x1F642;"),
        *("\\*", "\\", "[^1]", "[^1]: ", "<http://a.example>", "<!-- newslint: x -->", "<!--", "-->", "{#i}"),
        *("+++\n", "title: a\n", 'title: "b\\n\\u00e9"\r\n', "author: 'c''d'\n", 'title = "e"\n'),
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join)


def unbroken(text: str) -> str:
    """The text with one sign for each line break and blank that is one character: HTML makes a blank of them all."""
    return re.sub(r"[\t\n\r\f]", " ", text)


def check(doc: Document) -> None:
    """Hold the map against prose and file."""
    at = source_at = 0
    for segment in doc.offsets.segments:
        assert at <= segment.start < segment.end
        assert source_at <= segment.source <= segment.source_end <= len(doc.source)
        # Between two runs stands only what parts two blocks.
        assert doc.text[at : segment.start] in ("", "\n\n")
        at, source_at = segment.end, segment.source_end
        if segment.is_copy:
            prose = doc.text[segment.start : segment.end]
            assert unbroken(prose) == unbroken(doc.source[segment.source : segment.source_end])
    assert at == len(doc.text)
    for before, after in zip(doc.blocks, doc.blocks[1:], strict=False):
        assert before.span.end < after.span.start
    for block in doc.blocks:
        prose = doc.of(block.span)
        assert prose == prose.strip() != ""
    for link in doc.links:
        assert 0 <= link.span.start <= link.span.end <= len(doc.text)
        assert doc.source[link.source.start : link.source.end].strip()
    for comment in doc.comments:
        mark = doc.source[comment.source.start : comment.source.end]
        assert mark.startswith("<!--")
        assert mark.endswith("-->")
        assert comment.text in mark


@settings(max_examples=300)
@given(TEXTS)
@example("# &amp;  # ")
def test_every_character_of_a_copy_is_that_of_the_file(text: str) -> None:
    check(markdown_document(text, ""))


@settings(max_examples=100)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_can_be_read(text: str) -> None:
    check(markdown_document(text, ""))


@settings(max_examples=100)
@given(TEXTS)
def test_line_ends_change_places_but_no_prose(text: str) -> None:
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    windows = unix.replace("\n", "\r\n")
    one, two = markdown_document(unix, ""), markdown_document(windows, "")
    assert (one.text, one.blocks) == (two.text, two.blocks)
    for block in one.blocks:
        start, end = one.offsets.place(Span(*block.span))[1:]
        two_start, two_end = two.offsets.place(Span(*block.span))[1:]
        assert windows[two_start:two_end].replace("\r\n", "\n") == unix[start:end]
