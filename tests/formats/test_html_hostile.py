"""Broken and hostile pages cost time in proportion to their length, and nothing else."""

from __future__ import annotations

import pytest

from newslint.formats.html import html_document
from newslint.formats.html_tokens import tokens

PIECES = [
    *("<", "<a ", '<a "', "<a b='", '<a b="', "<a b=", "</", "</a ", "<!", "<!-", "<!--", "<!-->", "<![CDATA[", "<?"),
    *("&", "&#", "&#x", "&amp", "&a", "&#9", "a&b;", "<div>", "<b class=author>", "<p>", "<li>", "</div>", "</b>"),
    *("<td>", "<table>", "<h1>", "<code>", "<pre>", "<svg>", "<title>", "<script>", "<noscript>", "<br>", "<a href=x>"),
    *("<span class=author><p>x", "<i class=date>x</i>", "<div class=share>x", "<article>x", "<q>", " ", "\n", "\x00"),
    *("<p class=byline>", "<time>", "]]>", "-->", "<a b=c/>", "=", "<x =", '" ', "<svg></svg>", "<code>x</code>"),
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_run_of_markup_is_no_trap(piece: str) -> None:
    # A quadratic pass would take minutes here.
    page = piece * (200_000 // len(piece))
    doc = html_document(page, "")
    assert doc.offsets.place(doc.first_word()).end <= len(page)


def test_no_nesting_is_too_deep() -> None:
    doc = html_document("<div><b class=credit>" * 30_000 + "Rain" + "</b></div>" * 30_000 + "<p>Wet.", "")
    assert doc.text == "Rain\n\nWet."


@pytest.mark.parametrize("size", [1_000, 2_000, 4_000])
def test_tokens_cover_the_page_once(size: int) -> None:
    page = "<a b='c>d' e=\"f\"> <!-- g --> h < i &amp; </a ><script> j </script>" * (size // 50)
    ends = 0
    for token in tokens(page):
        assert token.start == ends < token.end
        ends = token.end
    assert ends == len(page)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Rain<p class='", "Rain"),
        ("<p>Rain<!-- never closed <p>Wet", "Rain"),
        ("<p>Rain<script>never closed <p>Wet", "Rain"),
        ("<p>Rain <code>never closed", "Rain never closed"),
        ("<title>never closed<p>Rain", "never closed\n\nRain"),
        ("<p>Rain<![CDATA[ never closed > Wet", "Rain Wet"),
        ("<p title=\"a>b\" title=c d='e>f'>Rain", "Rain"),
        ('<a href="x>Rain</a> Wet', "Rain Wet"),
        ("</p></div></html>Rain", "Rain"),
        ("<p>Rain\x00</p\x00>", "Rain\x00"),
    ],
)
def test_what_is_never_closed_reads_as_in_a_browser(page: str, text: str) -> None:
    assert html_document(page, "").text == text
