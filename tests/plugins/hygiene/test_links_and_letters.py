from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.engine.linter import RuleSet
from newslint.formats import Source
from newslint.formats.html import Html
from newslint.formats.markdown import markdown_document
from newslint.formats.plain import plain_document
from newslint.rule import Rule
from newslint_hygiene.alt_text import AltText
from newslint_hygiene.dead_anchor_link import DeadAnchorLink
from newslint_hygiene.homoglyph import Homoglyph
from newslint_hygiene.link_text import LinkText
from newslint_hygiene.tracking_parameters import TrackingParameters

LEDE = "The council voted on Tuesday to open the bridge to cars again after a year of work."


def page(inside: str) -> Document:
    body = f"<nav><a href='#'>Home</a></nav><article><h1>Bridge</h1><p>{LEDE}</p>{inside}<p>{LEDE}</p></article>"
    (doc,) = Html().documents(Source("story.html", f"<html><body>{body}</body></html>"))
    assert isinstance(doc, Document)
    return doc


def marked(rule: Rule, doc: Document) -> list[str]:
    """The text of the file that each finding marks."""
    linted = RuleSet([rule]).lint(doc)
    assert not linted.failures
    spans = [one.span if one.in_source else doc.offsets.place(one.span) for one in linted.findings]
    return [doc.source[span[-2] : span[-1]] for span in spans]


@pytest.mark.parametrize(
    ("tag", "is_told"),
    [
        ('<img src="a.jpg">', True),
        ('<img src="a.jpg" alt="IMG_2034.JPG">', True),
        ('<img src="a.jpg" alt="photo">', True),
        ('<img src="a.jpg" alt="">', False),
        ('<img src="a.jpg" role="presentation">', False),
        ('<img src="a.jpg" width="1" height="1">', False),
        ("<img src='a.jpg' alt='Cars cross the bridge'>", False),
    ],
)
def test_a_picture_of_the_story_says_what_it_shows(tag: str, is_told: bool) -> None:
    assert marked(AltText(), page(f"<p>{LEDE} {tag}</p>")) == ([tag] if is_told else [])


def test_a_picture_in_markdown_is_read_with_its_text() -> None:
    text = f"{LEDE}\n\n![](a.jpg)\n\n![Cars](b.jpg)\n\n{LEDE}\n"
    assert marked(AltText(), markdown_document(text, "story.md")) == ["![](a.jpg)"]


def test_tracking_parameters_are_cut_in_an_attribute() -> None:
    doc = page('<p>See <a href="https://example.org/r?id=7&amp;utm_source=mail&amp;fbclid=x">the report</a>.</p>')
    (one,) = RuleSet([TrackingParameters()]).lint(doc).findings
    (edit,) = one.fixes[0].edits
    mended = doc.source[: edit.span.start] + edit.text + doc.source[edit.span.end :]
    assert one.in_source
    assert 'href="https://example.org/r?id=7">the report' in mended


def test_an_address_from_a_chatbot_says_so() -> None:
    (one,) = (
        RuleSet([TrackingParameters()])
        .lint(plain_document("https://example.org/?utm_source=chatgpt.com\n", "a"))
        .findings
    )
    assert "chatgpt" in one.message


def test_a_dead_link_of_the_story_is_told_in_html_and_one_of_the_menu_is_not() -> None:
    doc = page('<p>See <a href="#">the report</a> and <a href="#notes">note 1</a>.</p>')
    assert marked(DeadAnchorLink(), doc) == ['<a href="#">']


@pytest.mark.parametrize(
    ("shown", "is_told"), [("here", True), ("click here", True), ("https://example.org/r", True), ("the report", False)]
)
def test_a_link_stands_on_words_that_name_its_page(shown: str, is_told: bool) -> None:
    doc = page(f'<p>{LEDE} Read <a href="https://example.org/r">{shown}</a>.</p>')
    assert bool(marked(LinkText(), doc)) is is_told
    text = f"{LEDE}\n\nRead [{shown}](https://example.org/r).\n"
    assert bool(marked(LinkText(), markdown_document(text, "story.md"))) is is_told


def test_an_address_alone_is_a_link_by_itself_in_markdown() -> None:
    text = f"{LEDE}\n\nRead <https://example.org/r>.\n"
    assert marked(LinkText(), markdown_document(text, "story.md")) == []


def test_each_strange_letter_of_a_word_is_mended_alone() -> None:
    text = "The b\u0430nk of P\u0430ris and \u041c\u043e\u0441\u043a\u0432\u0430.\n"
    findings = RuleSet([Homoglyph()]).lint(plain_document(text, "story")).findings
    for one in reversed(findings):
        (edit,) = one.fixes[0].edits
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert text == "The bank of Paris and \u041c\u043e\u0441\u043a\u0432\u0430.\n"
