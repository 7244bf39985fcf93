from __future__ import annotations

import pytest

from newslint.document import Document, Role
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.html import Html, html_document, html_into, html_parts, html_written
from newslint.formats.prose import Prose


def seen(page: str) -> list[tuple[str, str]]:
    """Role and prose of each block."""
    doc = html_document(page, "a.html")
    return [(block.role.value, doc.of(block.span)) for block in doc.blocks]


def reasons(page: str) -> dict[str, str]:
    """The reason of each block of furniture, by its prose."""
    doc = html_document(page, "a.html")
    return {doc.of(block.span): block.reason for block in doc.blocks if block.role is Role.METADATA}


def in_file(doc: Document, part: str) -> str:
    """What stands in the file where a part of the prose comes from."""
    at = doc.text.index(part)
    _, start, end = doc.offsets.place(Span(at, at + len(part)))
    return doc.source[start:end]


BLOCKS = [
    ("<h1>Rain in Holm</h1><p>It rained.</p>", [("headline", "Rain in Holm"), ("paragraph", "It rained.")]),
    ("<h2>One</h2><h1>Two</h1><h1>Three</h1>", [("subhead", "One"), ("headline", "Two"), ("subhead", "Three")]),
    ("It <b>rained</b>\n  <i> hard</i> .", [("paragraph", "It rained hard .")]),
    ("<p>One<p>Two</div><div>Three", [("paragraph", "One"), ("paragraph", "Two"), ("paragraph", "Three")]),
    ("<p>One<br>two <br/> three</p>", [("paragraph", "One\ntwo\nthree")]),
    ("One<br><br>Two<br>\n<br>Three", [("paragraph", "One"), ("paragraph", "Two"), ("paragraph", "Three")]),
    ("<ul><li>a<li>b<ul><li>c</ul></ul>d", [("list", "a"), ("list", "b"), ("list", "c"), ("paragraph", "d")]),
    ("<blockquote><p>Wet.</p><p>Very.</p></blockquote>", [("quote", "Wet."), ("quote", "Very.")]),
    ('<blockquote class="twitter-tweet"><p>Wet.</p>&mdash; Jo</blockquote>', [("quote", "Wet."), ("quote", "— Jo")]),
    ("<table><caption>Rain</caption><tr><th>a<td>b</table>", [("caption", "Rain"), ("table", "a"), ("table", "b")]),
    ("<dl><dt>a<dd>b</dl>", [("list", "a"), ("list", "b")]),
    ("Tom &amp Ann &lt;3 &#8212; &notit; &nosuch; &", [("paragraph", "Tom & Ann <3 — ¬it; &nosuch; &")]),
    ("&#0; &#xD800; &#99999999; &#x110000;", [("paragraph", "\ufffd \ufffd \ufffd \ufffd")]),
    ("a<script>b</script>c<style>d</style>e<template>f</template>g", [("paragraph", "aceg")]),
    ("a<noscript>b</noscript>c<svg><text>d</text></svg>e<iframe>f</iframe>", [("paragraph", "ace")]),
    ("Call <code>run()</code>now<pre>x\n y</pre>", [("paragraph", "Call \ufffcnow"), ("code", "\ufffc")]),
    ("<q>Wet</q>, he said", [("paragraph", "“Wet”, he said")]),
    ("5 < 6 and <3 <", [("paragraph", "5 < 6 and <3 <")]),
    ("<p>&nbsp;</p><p> </p>", []),
    ("<p/>One<!-- no -->Two<![CDATA[no]]><?no?></ no>", [("paragraph", "OneTwo")]),
    ("a\x0bb\u2028c", [("paragraph", "a\x0bb\u2028c")]),
    ("<p>One.</p class='no'>Two", [("paragraph", "One."), ("paragraph", "Two")]),
    ("A.\n\nB\nc <b>d</b>.\r\n\r\nE", [("paragraph", "A."), ("paragraph", "B\nc d."), ("paragraph", "E")]),
    ("<p>One.\n\nTwo</p>", [("paragraph", "One. Two")]),
    ("<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->", [("paragraph", "One")]),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("page", "wanted"), BLOCKS)
def test_prose_is_what_a_reader_of_the_page_reads(page: str, wanted: list[tuple[str, str]]) -> None:
    assert seen(page) == wanted


ROLES = [
    ('<p class="byline">By Jo Neil</p>', [("byline", "By Jo Neil")]),
    ('<p>By <a rel="author" href="/jo">Jo Neil</a></p>', [("byline", "By Jo Neil")]),
    ('<div itemprop="author"><span itemprop="name">Jo Neil</span></div>', [("byline", "Jo Neil")]),
    ('<p>So <a rel="author">Jo</a> was there and saw it.</p>', [("paragraph", "So Jo was there and saw it.")]),
    ('<div><span class="author">Jo</span> | <time>1 May</time></div>', [("byline", "Jo"), ("date", "1 May")]),
    ("<p>It began <time>on Monday</time> and went on.</p>", [("paragraph", "It began on Monday and went on.")]),
    ('<div class="byline">By Jo Neil <time>1 May</time></div>', [("byline", "By Jo Neil"), ("date", "1 May")]),
    ("<figcaption>A street. <i class=credit>Al/AP</i></figcaption>", [("caption", "A street."), ("credit", "Al/AP")]),
    ("<figure><figcaption>A street.<p class=byline>Al</figcaption>", [("caption", "A street."), ("credit", "Al")]),
    ('<div class="wp-caption"><img src=a><p class="wp-caption-text">A street.</p></div>', [("caption", "A street.")]),
    ('<p class="photo-credit">Al Moe</p>', [("credit", "Al Moe")]),
    ('<h2 class="article__standfirst">Two days of it</h2>', [("standfirst", "Two days of it")]),
    ('<p class="dek">Two days of it</p>', [("standfirst", "Two days of it")]),
    ('<p class="standfirst--wide">Two days of it</p>', [("standfirst", "Two days of it")]),
    ('<h2 itemprop="headline">Rain</h2><p>Wet.</p>', [("headline", "Rain"), ("paragraph", "Wet.")]),
    (f'<div class="author">{"Jo writes of rain. " * 20}</div>', [("metadata", ("Jo writes of rain. " * 20).strip())]),
]  # fmt: skip


@pytest.mark.parametrize(("page", "wanted"), ROLES)
def test_elements_and_their_names_tell_roles(page: str, wanted: list[tuple[str, str]]) -> None:
    assert seen(page) == wanted


FURNITURE = [
    ("<nav>Home</nav>", "nav"),
    ("<aside>Also</aside>", "aside"),
    ("<footer>(c)</footer>", "footer"),
    ("<header>The Holm Post</header>", "header"),
    ("<button>Save</button>", "button"),
    ('<div role="navigation">Home</div>', "nav"),
    ("<div hidden>Home</div>", "hidden"),
    ('<div style="display: none">Home</div>', "hidden"),
    ('<div class="article-share-bar">Tweet</div>', "share"),
    ('<div class="shareButtons">Tweet</div>', "share"),
    ('<ul id="breadcrumbs"><li>Home</li></ul>', "breadcrumb"),
    ('<div class="relatedPosts__title">More rain</div>', "related"),
    ('<div class="newsletter-signup">Get our letter</div>', "newsletter"),
    ('<div class="cookie-banner">We use cookies</div>', "cookie"),
    ('<p class="comment-author">Jo</p>', "comments"),
    ('<span class="kicker">Weather</span>', "kicker"),
]


@pytest.mark.parametrize(("part", "reason"), FURNITURE)
def test_furniture_of_the_page_is_no_story_and_says_what_it_is(part: str, reason: str) -> None:
    page = f"{part}<p>It rained in Holm for most of the day, and the river rose to the bridge.</p>"
    assert list(reasons(page).values()) == [reason]
    assert seen(page)[-1][0] == "paragraph"


@pytest.mark.parametrize(
    "name", ["has-related", "comments-open", "md:share", "article-body with-ads", "sidebar-layout"]
)
def test_names_of_layouts_make_no_furniture(name: str) -> None:
    assert seen(f'<div class="{name}"><p>It rained.</p></div>') == [("paragraph", "It rained.")]


def test_names_that_would_make_furniture_of_most_of_the_story_are_not_believed() -> None:
    page = '<div class="promo"><p>It rained in Holm all day.</p><p>The river rose.</p></div><p>So it was.</p>'
    assert {role for role, _ in seen(page)} == {"paragraph"}


PAGE = """<html lang="en-GB"><head><title>Rain &amp; floods - The Holm Post</title></head>
<body class="single related-on"><header><h1 class="logo">The Holm Post</h1></header>
<main><p>Subscribe today</p><article class="post tag-share"><header><h1>Rain &amp; floods in Holm</h1></header>
<p>It rained for two days in Holm, and the river rose to the bridge.</p><div class="related">More</div>
<footer>Filed under rain</footer></article><article><p>Snow too.</p></article></main><p>All rights.</p></body></html>"""


def test_only_the_article_of_a_page_is_story() -> None:
    assert seen(PAGE) == [
        ("metadata", "Rain & floods - The Holm Post"),
        ("metadata", "The Holm Post"),
        ("metadata", "Subscribe today"),
        ("headline", "Rain & floods in Holm"),
        ("paragraph", "It rained for two days in Holm, and the river rose to the bridge."),
        ("metadata", "More"),
        ("metadata", "Filed under rain"),
        ("metadata", "Snow too."),
        ("metadata", "All rights."),
    ]
    assert reasons(PAGE)["Snow too."] == "outside the story"


def test_the_main_part_counts_where_articles_are_teasers() -> None:
    page = "<main><p>It rained for two days and more in Holm.</p><article>Snow.</article></main><article>Sun.</article>"
    assert [text for role, text in seen(page) if role == "paragraph"] == ["It rained for two days and more in Holm."]


def test_within_an_article_the_text_named_as_its_own_counts() -> None:
    page = (
        '<article><h1>Rain</h1><p class="byline">By Jo</p><p>4 min read</p><figcaption>Wet.</figcaption>'
        '<div itemprop="articleBody"><p>It rained for two days and more in Holm.</p></div><p>Tell us.</p></article>'
    )
    roles = [role for role, _ in seen(page)]
    assert roles == ["headline", "byline", "metadata", "caption", "paragraph", "metadata"]


def test_a_header_that_holds_the_headline_is_the_articles_own() -> None:
    page = (
        "<title>Rain in Holm | Post</title><header><p>Post</p><h1>Rain in Holm</h1><p class=byline>By Jo</p></header>"
        "<p>It rained.</p>"
    )
    assert [role for role, _ in seen(page)] == ["metadata", "metadata", "headline", "byline", "paragraph"]


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Rain &amp; floods in Holm", "Rain & floods in Holm"),
        ("Rain in Holm - The Post", "Rain in Holm"),
        ("The Post | Rain in Holm", "Rain in Holm"),
        ("Rain in Holm - a long story", "Rain in Holm - a long story"),
    ],
)
def test_the_title_is_the_headline_where_there_is_no_other(title: str, headline: str) -> None:
    site = '<meta property="og:site_name" content="The Post">'
    doc = html_document(f"<title>{title}</title>{site}<p>It rained.</p>", "")
    assert doc.headline is not None
    assert doc.of(doc.headline.span) == headline
    assert in_file(doc, headline).replace("&amp;", "&") == headline


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Rain falls in Holm - The Post", "Rain falls in Holm"),
        ("Rain falls in Holm | Weather | Post", "Rain falls in Holm"),
        ("Rain falls in Holm – and goes on and on all day", "Rain falls in Holm – and goes on and on all day"),
        ("Rain: what we know", "Rain: what we know"),
    ],
)
def test_the_publisher_is_cut_off_the_title_in_the_metadata(title: str, headline: str) -> None:
    assert html_document(f"<title>{title}</title><h1>Rain</h1>", "").metadata["title"] == headline


def test_links_and_images_tell_target_and_place() -> None:
    page = (
        '<p>See <a href="/a?b=c&amp;d=e">the <b>map</b> </a> and<img src=x.jpg></p>'
        '<a href="javascript:no"><p>go</p></a>'
    )
    doc = html_document(page, "")
    told = [(doc.of(one.span), one.target, one.is_image) for one in doc.links]
    assert told == [("the map ", "/a?b=c&d=e", False), ("", "x.jpg", True), ("go", "javascript:no", False)]
    assert page[slice(*doc.links[0].source)] == '<a href="/a?b=c&amp;d=e">the <b>map</b> </a>'


def test_newslints_own_comments_are_kept() -> None:
    page = "<!-- newslint: ignore[a/b] so -->\n<p>Wet.</p><!-- no --><!--newslint: file-ignore[c/d]-->"
    doc = html_document(page, "")
    assert [one.text for one in doc.comments] == ["newslint: ignore[a/b] so", "newslint: file-ignore[c/d]"]
    assert page[slice(*doc.comments[0].source)] == "<!-- newslint: ignore[a/b] so -->"


def test_words_have_their_place_whatever_stands_round_them() -> None:
    doc = html_document("<p>Å 🙂 <b>e\u0301t&eacute;</b>\r\n\tTom &amp; Ann</p>", "")
    assert doc.text == "Å 🙂 e\u0301té Tom & Ann"
    assert in_file(doc, "e\u0301té") == "e\u0301t&eacute;"
    assert in_file(doc, "é Tom & A") == "&eacute;</b>\r\n\tTom &amp; A"


def test_what_is_written_is_escaped() -> None:
    assert html_written(Span(0, 1), "a < b & “c”\nd > e") == "a &lt; b &amp; “c”<br>d &gt; e"
    assert html_written(Span(0, 1), "rain") == "rain"


def test_a_fragment_goes_into_the_prose_of_another_format() -> None:
    prose = Prose()
    prose.open()
    prose.add("Rain", Span(0, 4))
    prose.close(Role.HEADLINE)
    file = 'Rain: "<h1>A</h1>B &amp; <a href=x>C</a><!-- newslint: ignore[a/b] -->"'
    added = html_into(prose, file[7:-1], 7, role=Role.CAPTION, reason="picture")
    assert prose.text() == "Rain\n\nA\n\nB & C"
    assert [(block.role, block.reason) for block in prose.blocks[1:]] == [(Role.SUBHEAD, ""), (Role.CAPTION, "picture")]
    assert file[slice(*added.links[0].source)] == "<a href=x>C</a>"
    assert prose.text()[slice(*added.links[0].span)] == "C"
    assert file[slice(*added.comments[0].source)].startswith("<!-- newslint")
    assert prose.offsets().place(Span(11, 12)).start == file.index("&amp;")


def test_blank_lines_part_paragraphs_where_the_format_says_so() -> None:
    assert len(html_parts("a<br>b\n\nc", fragment=True).blocks) == 1
    assert len(html_parts("a<br>b\n\nc", fragment=True, lines=True).blocks) == 2


def test_a_format_gives_one_article_with_the_files_name() -> None:
    (doc,) = Html().documents(Source("a.html", "<p>Rain"))
    assert not isinstance(doc, ArticleError)
    assert (doc.name, doc.format, doc.source) == ("a.html", "html", "<p>Rain")
