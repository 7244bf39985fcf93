from __future__ import annotations

import pytest

from newslint.document import Document, Role
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.markdown import Markdown, markdown_document


def seen(text: str) -> list[tuple[str, str]]:
    """Role and prose of each block."""
    doc = markdown_document(text, "a.md")
    return [(block.role.value, doc.of(block.span)) for block in doc.blocks]


def in_file(doc: Document, part: str) -> str:
    """What stands in the file where a part of the prose comes from."""
    at = doc.text.index(part)
    _, start, end = doc.offsets.place(Span(at, at + len(part)))
    return doc.source[start:end]


BLOCKS = [
    ("# Storm *hits* town\n\nIt rained.", [("headline", "Storm hits town"), ("paragraph", "It rained.")]),
    ("Storm hits town\n===\n\nIt rained.", [("headline", "Storm hits town"), ("paragraph", "It rained.")]),
    ("# One\n# Two\n## Three", [("headline", "One"), ("subhead", "Two"), ("subhead", "Three")]),
    ("## Three\n# One", [("subhead", "Three"), ("headline", "One")]),
    ("# One {#top .wide}", [("headline", "One")]),
    ("> # Not mine\n>\n> It rained.\n> It poured.", [("subhead", "Not mine"), ("quote", "It rained.\nIt poured.")]),
    ("- one\n- two\n  - three", [("list", "one"), ("list", "two"), ("list", "three")]),
    ("1. one\n\n   more\n2. two", [("list", "one"), ("list", "more"), ("list", "two")]),
    ("- [x] done", [("list", "done")]),
    ("- a\n  > b", [("list", "a"), ("quote", "b")]),
    ("> [!NOTE]\n> Mind this.", [("quote", "Mind this.")]),
    ("| a | b |\n|---|---|\n| *1* | 2 |", [("table", "a"), ("table", "b"), ("table", "1"), ("table", "2")]),
    ("It rained.[^1]\n\n[^1]: In *Oslo*.", [("paragraph", "It rained."), ("paragraph", "In Oslo.")]),
    ("Before.\n\n```\nx = 1\n```\n\n    y = 2\n\nAfter.", [("paragraph", "Before."), ("paragraph", "After.")]),
    ("<div>\nIn <b>HTML</b>\n</div>\n\nProse.", [("paragraph", "In HTML"), ("paragraph", "Prose.")]),
    ("<figure><img src=a>\n<figcaption>Wet.</figcaption></figure>", [("caption", "Wet.")]),
    ("<h1 align=center>Rain &amp; more</h1>\n\n# Snow", [("headline", "Rain & more"), ("subhead", "Snow")]),
    ("> <p>He said\n> so.</p>", [("quote", "He said so.")]),
    ("<table><tr><td>a</td></tr></table>", [("table", "a")]),
    ("<aside>\nMore news\n</aside>", [("metadata", "More news")]),
    ("<div>\n\nIn **Markdown**\n\n</div>", [("paragraph", "In Markdown")]),
    ("<script>\nno\n\nno\n</script>\nRain", [("paragraph", "Rain")]),
    ("Call <code>a *b* c</code> now", [("paragraph", "Call \ufffc now")]),
    ("Call <code>a\n\nRain</code>", [("paragraph", "Call"), ("paragraph", "Rain")]),
    ('Wet. {{< ref "a.md" >}} Dry.', [("paragraph", "Wet. \ufffc Dry.")]),
    ('{{< figure src="a.png" caption="No *prose*" >}}\nRain', [("paragraph", "Rain")]),
    ("Rain\n\n{{% note %}}\nSnow\n{{% /note %}}", [("paragraph", "Rain"), ("paragraph", "Snow")]),
    ('{{<\n figure\n src="a" >}}\n\nRain', [("paragraph", "Rain")]),
    ("{% include a.html b=c %}\n{{ page.d | e }}\n\nRain", [("paragraph", "Rain")]),
    ("{{< highlight go >}}\nx := 1\n{{< /highlight >}}\nRain", [("paragraph", "Rain")]),
    ("{% raw %}\nno {{ a }}\n{% endraw %}\nRain", [("paragraph", "Rain")]),
    ("> {{< a >}}\n> Rain", [("quote", "Rain")]),
    ("A {{ never closed\n\nb }} c", [("paragraph", "A {{ never closed"), ("paragraph", "b }} c")]),
    ("<p>Wet {{< a >}}{{ b }} dry</p>", [("paragraph", "Wet \ufffc dry")]),
    ("Some <b>bold</b> words<br>here", [("paragraph", "Some bold words\nhere")]),
    ("Tom &amp; Ann &#8212; 5 \\* 6&nbsp;km", [("paragraph", "Tom & Ann — 5 * 6\u00a0km")]),
    ("Call `run()`now", [("paragraph", "Call \ufffcnow")]),
    ("One  \ntwo\\\nthree\nfour", [("paragraph", "One\ntwo\nthree\nfour")]),
    ("It was ~~not~~ *very* **wet**.", [("paragraph", "It was not very wet.")]),
    ("![chart](a.png)\n\nIt rained.", [("paragraph", "It rained.")]),
    ("It ![icon](a.png) rained.", [("paragraph", "It  rained.")]),
    ("![A wet street in town](a.png)", [("caption", "A wet street in town")]),
    ("![chart](a.png)\n*Rain in town*", [("caption", "Rain in town")]),
    ("![chart](a.png)\nIt rained in *town*.", [("paragraph", "It rained in town.")]),
    ("One\u2028two\x0bthree\x0cfour", [("paragraph", "One\u2028two\x0bthree\x0cfour")]),
    ("---\n\nIt rained.\n\n---\n\nIt poured.", [("paragraph", "It rained."), ("paragraph", "It poured.")]),
    ("", []),
    ("\n\n", []),
]


@pytest.mark.parametrize(("text", "wanted"), BLOCKS)
def test_prose_is_what_a_reader_reads(text: str, wanted: list[tuple[str, str]]) -> None:
    assert seen(text) == wanted


def test_blocks_are_parted_by_an_empty_line() -> None:
    assert markdown_document("# One\nTwo\n\n- Three", "").text == "One\n\nTwo\n\nThree"


def test_a_word_has_its_place_in_the_file_whatever_stands_round_it() -> None:
    doc = markdown_document("Å 🙂 **e\u0301t&eacute;** in [the *old* town](http://a.example) &amp; so", "")
    assert doc.text == "Å 🙂 e\u0301té in the old town & so"
    assert in_file(doc, "e\u0301té") == "e\u0301t&eacute;"
    assert in_file(doc, "é") == "&eacute;"
    assert in_file(doc, "old") == "old"
    assert in_file(doc, "the old town") == "the *old* town"
    assert in_file(doc, "town & so") == "town](http://a.example) &amp; so"


def test_a_line_break_has_its_place_in_the_file() -> None:
    doc = markdown_document("> One\r\n> two\rthree", "")
    assert doc.text == "One\ntwo\nthree"
    assert in_file(doc, "One\ntwo") == "One\r\n> two"
    assert in_file(doc, "two\nthree") == "two\rthree"


def test_links_tell_what_is_shown_and_where_they_stand() -> None:
    doc = markdown_document('See [the **map**](m.html "T"), <http://b.example> and [it].\n\n[it]: i.html', "")
    told = [(doc.of(one.span), one.target, doc.source[one.source.start : one.source.end]) for one in doc.links]
    assert told == [
        ("the map", "m.html", '[the **map**](m.html "T")'),
        ("http://b.example", "http://b.example", "<http://b.example>"),
        ("it", "i.html", "[it]"),
    ]


def test_images_are_links_whose_other_text_is_no_prose() -> None:
    doc = markdown_document("Rain.\n\n[![chart](a.png)](b.html)", "")
    assert doc.text == "Rain."
    assert [(one.target, one.is_image, one.span) for one in doc.links] == [
        ("a.png", True, (5, 5)),
        ("b.html", False, (5, 5)),
    ]
    assert [doc.source[one.source.start : one.source.end] for one in doc.links] == [
        "![chart](a.png)",
        "[![chart](a.png)](b.html)",
    ]


def test_links_in_html_and_with_shortcodes_tell_where_they_lead() -> None:
    text = 'See <a href="m.html">the map</a>, <img src="c.png"> and [it]({{< ref "i.md" >}}).\n\n<p><a href=d>D</a></p>'
    doc = markdown_document(text, "")
    told = [(doc.of(one.span), one.target, text[slice(*one.source)]) for one in doc.links]
    assert told == [
        ("the map", "m.html", '<a href="m.html">the map</a>'),
        ("", "c.png", '<img src="c.png">'),
        ("it", '{{< ref "i.md" >}}', '[it]({{< ref "i.md" >}})'),
        ("D", "d", "<a href=d>D</a>"),
    ]


def test_words_in_a_block_of_html_have_their_place_whatever_the_line_ends() -> None:
    text = "> <p>Å &amp; 🙂\r\n> so {{< a >}} on</p>\r\n"
    doc = markdown_document(text, "")
    assert doc.text == "Å & 🙂 so \ufffc on"
    assert in_file(doc, "&") == "&amp;"
    assert in_file(doc, "so") == "so"
    assert in_file(doc, "\ufffc on") == "{{< a >}} on"


WRITTEN = [
    ("---\ntitle: Rain\n---\n", "Rain", "It's “wet”", "It's “wet”"),
    ("---\ntitle: Rain\n---\n", "Rain", "Rain: more", None),
    ("---\ntitle: Rain\n---\n", "Rain", "Rain # 1", None),
    ("---\ntitle: Rain\n---\n", "Rain", "- rain", None),
    ("---\ntitle: Rain\n---\n", "Rain", "", None),
    ("---\ntitle: Rain\n---\n", "Rain", "a\nb", None),
    ("---\ntitle: Wet rain\n---\n", "Wet ", "", ""),
    ("---\ntitle: 'Rain'\n---\n", "Rain", "it's: wet", "it''s: wet"),
    ('---\ntitle: "Rain"\n---\n', "Rain", 'a "b" \\ c', 'a \\"b\\" \\\\ c'),
    ("+++\ntitle = 'Rain'\n+++\n", "Rain", "a # b", "a # b"),
    ("+++\ntitle = 'Rain'\n+++\n", "Rain", "it's", None),
    ('+++\ntitle = "Rain"\n+++\n', "Rain", 'a "b"', 'a \\"b\\"'),
    ("Rain & so\n", "Rain", "a & b", "a & b"),
    ("<p>Rain</p>\n", "Rain", "a & b", "a &amp; b"),
    ("Snow\n\n<p>no</p>\n\nRain\n", "Rain", "a & b", "a & b"),
]


@pytest.mark.parametrize(("text", "part", "wanted", "written"), WRITTEN)
def test_text_is_written_as_its_place_asks_for(text: str, part: str, wanted: str, written: str | None) -> None:
    doc = markdown_document(text, "")
    assert doc.written is not None
    start = text.index(part)
    assert doc.written(Span(start, start + len(part)), wanted) == written
    if written is not None:
        changed = markdown_document(text[:start] + written + text[start + len(part) :], "")
        assert changed.text == doc.text.replace(part, wanted, 1)


def test_newslints_own_comments_are_kept_and_others_are_not() -> None:
    text = (
        "<!-- newslint: ignore[typos/doubled-word] a title -->\nIt had had to end.\n<!-- draft -->\n"
        "Rain <!-- newslint: ignore[a/b] --> fell.\n\n<!--newslint: file-ignore[c/d]\nwhy-->\n"
    )
    doc = markdown_document(text, "")
    assert [one.text for one in doc.comments] == [
        "newslint: ignore[typos/doubled-word] a title",
        "newslint: ignore[a/b]",
        "newslint: file-ignore[c/d]\nwhy",
    ]
    assert doc.source[slice(*doc.comments[0].source)] == text.split("\n")[0]
    assert doc.text == "It had had to end.\n\nRain  fell."


def test_front_matter_comes_first_and_names_the_article() -> None:
    text = (
        "---\ntitle: \"Rain \\\"again\\\" in Holm\"\nauthor: 'Jo O''Neil'\ntags: [a, b]\ndescription: Two days of it\n"
        "date: 2024-05-01\nplace: Holm\nlang: en\n---\n# Rain\n\nIt rained.\n"
    )
    doc = markdown_document(text, "")
    assert [(block.role, block.reason, doc.of(block.span)) for block in doc.blocks] == [
        (Role.HEADLINE, "front matter", 'Rain "again" in Holm'),
        (Role.BYLINE, "front matter", "Jo O'Neil"),
        (Role.STANDFIRST, "front matter", "Two days of it"),
        (Role.SUBHEAD, "", "Rain"),
        (Role.PARAGRAPH, "", "It rained."),
    ]
    assert doc.metadata == {
        "title": 'Rain "again" in Holm',
        "byline": "Jo O'Neil",
        "description": "Two days of it",
        "date": "2024-05-01",
        "location": "Holm",
        "language": "en",
    }
    assert in_file(doc, "again") == "again"
    assert in_file(doc, '"again"') == '\\"again\\"'
    assert in_file(doc, "O'Neil") == "O''Neil"


def test_the_printed_headline_counts_before_the_title_of_the_page() -> None:
    doc = markdown_document("---\ntitle: Page\nheadline: Rain\n---\nIt rained.\n", "")
    assert doc.metadata["title"] == "Rain"
    assert doc.text == "Rain\n\nIt rained."


def test_a_format_gives_one_article_with_the_files_name() -> None:
    (doc,) = Markdown().documents(Source("a.md", "Rain"))
    assert (doc.name, doc.format, doc.source) == ("a.md", "markdown", "Rain")


@pytest.mark.parametrize(
    "piece",
    [
        ">",
        "[",
        "![a](",
        "*a ",
        "`a``",
        "<a ",
        "- ",
        "<!-- newslint:",
        "&amp;",
        "é ",
        "\r\n- a",
        "{{< ",
        "{{",
        "{% ",
        "{{<a>}}",
        "{% raw %}",
        "<p>",
        "<code>",
    ],
)
def test_a_long_run_of_markup_is_no_trap(piece: str) -> None:
    # A quadratic pass would take minutes here.
    text = piece * (200_000 // len(piece))
    doc = markdown_document(text, "")
    assert doc.offsets.place(doc.first_word()).end <= len(text)
