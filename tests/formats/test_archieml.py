from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.finding import Span
from newslint.formats.archieml import archieml_document


def seen(text: str) -> list[tuple[str, str]]:
    """Role and prose of each block."""
    doc = archieml_document(text, "a.aml")
    return [(block.role.value, doc.of(block.span)) for block in doc.blocks]


def written(doc: Document, part: str, text: str) -> str | None:
    """The file with a text in the place of a part of the prose, or None where the format says no."""
    at = doc.text.index(part)
    _, start, end = doc.offsets.place(Span(at, at + len(part)))
    assert doc.written is not None
    into = doc.written(Span(start, end), text)
    return None if into is None else doc.source[:start] + into + doc.source[end:]


STORY = """\
hed: Rain in <i>Holm</i>
slug: holm-rain
dek: Two days of it
by: Jo Åberg
date: 1 May 2024
map: http://a.example/map.png
[+body]
HOLM — It <a href="http://a.example">rained</a> &amp; poured.

subhed: Why
It went on 🙂.
pullquote: “Never seen it.”
{.photo}
src: wet.jpg
caption: A wet street
credit: Bo Ek
{}
[.bullets]
* one
* two
[]
note: ask Bo again
[]
left out
:skip
hed: not this
:endskip
:ignore
hed: nor this
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_story_is_what_its_keys_say(end: str) -> None:
    source = STORY.replace("\n", end)
    assert seen(source) == [
        ("headline", "Rain in Holm"),
        ("standfirst", "Two days of it"),
        ("byline", "Jo Åberg"),
        ("date", "1 May 2024"),
        ("paragraph", "HOLM — It rained & poured."),
        ("subhead", "Why"),
        ("paragraph", "It went on 🙂."),
        ("quote", "“Never seen it.”"),
        ("caption", "A wet street"),
        ("credit", "Bo Ek"),
        ("list", "one"),
        ("list", "two"),
        ("metadata", "ask Bo again"),
    ]
    doc = archieml_document(source, "")
    assert doc.metadata == {
        "title": "Rain in Holm",
        "description": "Two days of it",
        "byline": "Jo Åberg",
        "date": "1 May 2024",
    }
    assert [(doc.of(link.span), link.target) for link in doc.links] == [("rained", "http://a.example")]


ROLES = [
    ("text: One.\nTwo.\n:end", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("body: One.\n\n\\Note: two.\n:end", [("paragraph", "One."), ("paragraph", "Note: two.")]),
    ("[body]\n* One.\n* Two.", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("[authors]\n* Ann\n* Bo Ek", [("byline", "Ann"), ("byline", "Bo Ek")]),
    ("[tags]\n* rain in Holm", [("metadata", "rain in Holm")]),
    ("hed: One\nhed2: Two", [("headline", "One"), ("subhead", "Two")]),
    ("[cards]\ntitle: One\ntext: 1.\ntitle: Two\ntext: 2.", [
        ("headline", "One"), ("paragraph", "1."), ("subhead", "Two"), ("paragraph", "2.")]),
    ("{meta}\nheadline: One\n{}\n[+notes]\nfor the desk", [("headline", "One"), ("metadata", "for the desk")]),
    ("hed: One\nhed: Two", [("headline", "Two")]),
    ("sub_head: Why", [("subhead", "Why")]),
    ("id: 5\nimage: a.jpg\nurl: http://a.example/b", []),
    ("text:", []),
    ("text: <br>", []),
    ("just text", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), ROLES)
def test_the_key_says_what_a_value_is(text: str, wanted: list[tuple[str, str]]) -> None:
    assert seen(text) == wanted


def test_the_location_and_the_address_are_told() -> None:
    doc = archieml_document("dateline: Holm\nurl: http://a.example/b\nlang: en\nsection: Weather", "")
    assert doc.metadata == {
        "location": "Holm",
        "url": "http://a.example/b",
        "language": "en",
        "section": "Weather",
    }


def test_comments_of_newslint_have_their_place_and_are_no_prose() -> None:
    text = "<!-- newslint: file-ignore[a/b] why -->\n[+body]\nIt rained. <!-- newslint: ignore[c/d] -->\n"
    doc = archieml_document(text, "")
    assert doc.text == "It rained."
    assert [one.text for one in doc.comments] == ["newslint: file-ignore[a/b] why", "newslint: ignore[c/d]"]
    assert doc.source[slice(*doc.comments[1].source)] == "<!-- newslint: ignore[c/d] -->"


def test_a_fix_is_written_as_it_is_or_with_entities_in_a_line_of_html() -> None:
    doc = archieml_document(STORY, "")
    assert "It got on 🙂" in (written(doc, "went", "got") or "")
    assert "It A & B on 🙂" in (written(doc, "went", "A & B") or "")
    assert 'HOLM — A &amp; B <a href="http' in (written(doc, "It", "A & B") or "")


@pytest.mark.parametrize(
    ("part", "text"),
    [("It went", "Note: it went"), ("It went on", "[note] x"), ("It went", ":end it"), ("It", "{it}"), ("on", "a\nb")],
)
def test_a_fix_that_would_make_another_line_of_it_is_not_written(part: str, text: str) -> None:
    doc = archieml_document("[+body]\nIt went on.\n", "")
    assert written(doc, part, text) is None


SIGNS = st.sampled_from(list("ab e\u0301é“”—'🙂𠀀&<>"))
WORDS = st.text(SIGNS, min_size=1, max_size=8).map(lambda words: " ".join(words.split())).filter(bool)
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "é": "&eacute;"}


@given(WORDS, st.lists(WORDS, min_size=1, max_size=5), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_every_character_of_prose_has_a_place_that_decodes_to_it(
    headline: str, paragraphs: list[str], end: str, is_freeform: bool
) -> None:
    def as_html(words: str) -> str:
        return "".join(ENTITIES.get(sign, sign) for sign in words)

    lines = [f"hed: {as_html(headline)}", "link: http://a.example/no/prose"]
    lines += ["[+body]"] if is_freeform else ["body:"]
    for one in paragraphs:
        lines += ["", f"<b>{as_html(one)}</b>"]
    lines += ["[]"] if is_freeform else [":end"]
    source = end.join(lines)
    doc = archieml_document(source, "")
    assert [doc.of(block.span) for block in doc.blocks] == [headline, *paragraphs]
    back = {entity: sign for sign, entity in ENTITIES.items()}
    last = 0
    for block in doc.blocks:
        for at in range(*block.span):
            _, start, stop = doc.offsets.place(Span(at, at + 1))
            assert start >= last
            assert back.get(source[start:stop], source[start:stop]) == doc.text[at]
            last = stop
