from __future__ import annotations

import json

from newslint.formats.html import html_document


def told(head: str, body: str = "<p>It rained.</p>") -> dict[str, str]:
    """The metadata of a page."""
    return dict(html_document(f"<html><head>{head}</head><body>{body}</body></html>", "").metadata)


def linked(data: object) -> str:
    """A script element with linked data."""
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Rain in Holm",
    "author": [{"@type": "Person", "name": "Jo Neil"}, {"name": "Al Moe"}],
    "datePublished": "2024-05-01T10:00:00Z",
    "publisher": {"@type": "Organization", "name": "The Post"},
    "mainEntityOfPage": {"@id": "https://post.example/rain"},
    "dateline": "HOLM",
    "articleSection": ["Weather", "News"],
}
WANTED = {
    "title": "Rain in Holm",
    "byline": "Jo Neil, Al Moe",
    "date": "2024-05-01T10:00:00Z",
    "publisher": "The Post",
    "url": "https://post.example/rain",
    "location": "HOLM",
    "section": "Weather",
}


def test_linked_data_tells_of_the_article_wherever_it_stands_in_the_graph() -> None:
    assert told(linked(ARTICLE)) == WANTED
    assert told(linked([{"@type": "WebSite", "name": "No"}, ARTICLE])) == WANTED
    assert told(linked({"@graph": [{"@type": "Person"}, {**ARTICLE, "@type": ["ReportageNewsArticle"]}]})) == WANTED


def test_broken_or_hostile_linked_data_tells_nothing() -> None:
    for data in ("{", "[" * 100_000, "9" * 10_000, '{"@type": 5}', '"x"', '{"@type": "Article", "author": 7}'):
        assert told(f'<script type="application/ld+json">{data}</script>') == {}


def test_meta_elements_tell_of_the_article() -> None:
    head = (
        '<meta property="og:title" content="Rain &amp; floods"><meta name="author" content="By Jo Neil">'
        '<meta content="2024-05-01" property="article:published_time"><meta property="article:section" content="News">'
        '<link rel="canonical" href="https://post.example/a?b&amp;c"><meta property="og:locale" content="en_GB">'
        '<meta property="article:author" content="https://social.example/jo">'
    )
    assert told(head) == {
        "title": "Rain & floods",
        "byline": "Jo Neil",
        "date": "2024-05-01",
        "section": "News",
        "url": "https://post.example/a?b&c",
        "language": "en-GB",
    }


def test_the_language_of_the_page_counts_before_what_its_head_says() -> None:
    page = '<html lang="nb"><meta property="og:locale" content="en_GB"><p>Regn.</p>'
    assert html_document(page, "").metadata == {"language": "nb"}


def test_the_storys_own_elements_tell_what_the_head_does_not() -> None:
    body = (
        '<nav><time datetime="1999-01-01">old</time></nav><article><h1>Rain</h1><p class="byline">By Jo</p>'
        '<p><time datetime="2024-05-01">1 May</time></p><p>It rained.</p></article>'
    )
    assert told("", body) == {"title": "Rain", "byline": "By Jo", "date": "2024-05-01"}


def test_what_the_caller_knows_counts_first() -> None:
    doc = html_document('<html lang="en"><p>Rain', "", {"language": "de", "url": "x"})
    assert doc.metadata == {"language": "de", "url": "x"}
