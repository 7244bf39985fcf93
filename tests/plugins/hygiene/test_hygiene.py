from __future__ import annotations

import json

import pytest

from newslint.document import Document
from newslint.engine.linter import RuleSet
from newslint.finding import Finding
from newslint.formats import Source
from newslint.formats.markdown import markdown_document
from newslint.formats.plain import plain_document
from newslint.formats.records import Records
from newslint.rule import Rule
from newslint_hygiene.bidi_control import BidiControl
from newslint_hygiene.control_char import ControlChar
from newslint_hygiene.dead_anchor_link import DeadAnchorLink
from newslint_hygiene.double_hyphen import DoubleHyphen
from newslint_hygiene.double_space import DoubleSpace
from newslint_hygiene.final_newline import FinalNewline
from newslint_hygiene.mojibake import Mojibake
from newslint_hygiene.no_break_space import NoBreakSpace
from newslint_hygiene.tracking_parameters import TrackingParameters
from newslint_hygiene.trailing_space import TrailingSpace
from newslint_hygiene.whitespace_only_line import WhitespaceOnlyLine
from newslint_hygiene.zero_width import ZeroWidth

ALL = [
    BidiControl,
    ControlChar,
    DeadAnchorLink,
    DoubleHyphen,
    DoubleSpace,
    FinalNewline,
    Mojibake,
    NoBreakSpace,
    TrackingParameters,
    TrailingSpace,
    WhitespaceOnlyLine,
    ZeroWidth,
]


def found(rule: type[Rule], doc: Document) -> list[Finding]:
    linted = RuleSet([rule()]).lint(doc)
    assert not linted.failures
    return linted.findings


def in_file(doc: Document, one: Finding) -> str:
    place = (0, *one.span) if one.in_source else doc.offsets.place(one.span)
    return doc.source[place[1] : place[2]]


def mended(rule: type[Rule], text: str) -> str:
    """Plain text after all fixes of the rule."""
    for one in reversed(found(rule, plain_document(text, "story"))):
        (fix,) = one.fixes
        for edit in reversed(fix.edits):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("rule", "text", "right"),
    [
        (TrailingSpace, "One \r\ntwo\t\u00a0\r\nthree", "One\r\ntwo\r\nthree"),
        (TrailingSpace, "One \rtwo ", "One\rtwo"),
        (WhitespaceOnlyLine, "One\r\n \t\r\ntwo\r\n", "One\r\n\r\ntwo\r\n"),
        (WhitespaceOnlyLine, " \n\u00a0\nOne\n", "\n\nOne\n"),
        (FinalNewline, "One", "One\n"),
        (ZeroWidth, "Pu\u200btin and \ufeffLee", "Putin and Lee"),
        (BidiControl, "a \u202eb\u202c c", "a b c"),
        (ControlChar, "a\x07b\x0bc\u2028d\x00", "ab c d"),
        (Mojibake, "caf\u00c3\u00a9 and the mayor\u00e2\u20ac\u2122s plan", "café and the mayor’s plan"),
        (Mojibake, "the mayor\u00c3\u00a2\u00e2\u201a\u00ac\u00e2\u201e\u00a2s plan", "the mayor’s plan"),
        (Mojibake, "a \u00e2\u20ac\u201c b \u00c2\u00a351", "a – b £51"),
        (NoBreakSpace, "the\u00a0bridge is\u202flong", "the bridge is long"),
        (DoubleSpace, "One.  Two \u00a0three", "One. Two three"),
        (DoubleHyphen, "The bridge -- the old one -- fell", "The bridge — the old one — fell"),
        (TrackingParameters, "http://a.org/b?utm_source=x&id=3&fbclid=y#top", "http://a.org/b?id=3#top"),
        (TrackingParameters, "http://a.org/b?id=3&amp;utm_source=x&amp;gclid=y.", "http://a.org/b?id=3."),
        (TrackingParameters, "http://a.org/b?utm_source=x&utm_medium=y)", "http://a.org/b)"),
        (DeadAnchorLink, "By [Ann Lee](#) and [Bo](javascript:void(0)).", "By Ann Lee and Bo."),
    ],
)
def test_a_fault_is_mended(rule: type[Rule], text: str, right: str) -> None:
    assert mended(rule, text) == right
    assert mended(rule, right) == right


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (ZeroWidth, "\U0001f3f3\ufe0f\u200d\U0001f308 and \U0001f469\U0001f3fd\u200d\U0001f680 flew"),
        (ZeroWidth, "می\u200cخواهم and क्\u200dष"),
        (BidiControl, "He said \u2067שלום\u2069 and \u2068سلام\u2069."),
        (ControlChar, "A\tB\r\nC\n"),
        (Mojibake, "São Paulo, Ângela, «à la carte», naïve, Ægir, €5, £4, “quoted” – …"),
        (Mojibake, "«A IRMû and L’ÎLE"),
        (
            NoBreakSpace,
            "10\u00a0km, 3\u00a0000 men, 5\u00a0%, £4\u00a0million, Mr\u00a0Lee, J.\u00a0Lee, «\u00a0oui\u00a0»\u00a0!",
        ),
        (DoubleSpace, "Harlow    12    4\nAldbury   11    5"),
        (DoubleHyphen, "OSLO, Norway -- The bridge over the fjord was opened to cars again on Monday."),
        (DoubleHyphen, "---\n\nrun it with --fix"),
        (TrackingParameters, "https://a.org/b?id=3&source=utm and utm_source=x"),
        (DeadAnchorLink, "See [1](#notes), [the list](https://a.org/#) and ![>](#)."),
        (FinalNewline, "One\r"),
        (FinalNewline, ""),
    ],
)
def test_what_is_meant_so_is_left_alone(rule: type[Rule], text: str) -> None:
    assert found(rule, plain_document(text, "story")) == []


def test_an_isolate_that_is_closed_in_another_paragraph_is_told() -> None:
    assert len(found(BidiControl, plain_document("a \u2067b\nc\u2069 d\n", "story"))) == 2


def test_a_lost_character_and_half_a_garbled_mark_are_told_without_a_fix() -> None:
    for text in ("the mayor\ufffds plan", "she said.\u00e2\u20ac and left"):
        (one,) = found(Mojibake, plain_document(text, "story"))
        assert one.fixes == ()


def test_spans_are_exact_in_a_file_with_line_ends_of_windows() -> None:
    doc = plain_document("One\r\n\r\nthe\u00a0bridge  fell \r\n", "story")
    (space,) = found(NoBreakSpace, doc)
    (double,) = found(DoubleSpace, doc)
    (trailing,) = found(TrailingSpace, doc)
    assert [in_file(doc, one) for one in (space, double, trailing)] == ["\u00a0", "  ", " "]
    assert trailing.span.start == doc.source.rindex(" ")


def test_two_blanks_at_the_end_of_a_line_are_a_line_break_in_markdown() -> None:
    assert found(TrailingSpace, markdown_document("One  \ntwo\n", "a.md")) == []
    assert len(found(TrailingSpace, markdown_document("One \ntwo\n", "a.md"))) == 1
    assert len(found(TrailingSpace, plain_document("One  \ntwo\n", "a.txt"))) == 1


def test_a_dead_link_of_markdown_is_marked_whole_and_unlinked() -> None:
    doc = markdown_document("# Bridge\n\nBy [**Ann** Lee](#) and [Bo](https://a.org) ![](#)\n", "a.md")
    (one,) = found(DeadAnchorLink, doc)
    assert in_file(doc, one) == "[**Ann** Lee](#)"
    assert one.fixes[0].edits[0].text == "Ann Lee"


def test_tracking_parameters_in_links_of_markdown_are_found() -> None:
    doc = markdown_document("See [the report](https://a.org/r?id=1&utm_source=x).\n", "a.md")
    (one,) = found(TrackingParameters, doc)
    assert in_file(doc, one) == "&utm_source=x"


def test_the_lines_and_the_end_of_a_record_mean_nothing() -> None:
    line = json.dumps({"id": "1", "text": "One \n \ntwo\u200b", "headline": "A\u200bB"})
    (doc,) = Records().documents(Source("a.jsonl", line))
    for rule in (TrailingSpace, WhitespaceOnlyLine, FinalNewline):
        assert found(rule, doc) == []
    assert len(found(ZeroWidth, doc)) == 2


@pytest.mark.parametrize("rule", ALL)
def test_a_clean_text_in_any_language_is_left_alone(rule: type[Rule]) -> None:
    text = "Čtvrtek: děti šly „domů“.\nΗ γέφυρα άνοιξε.\nМост открыт — «наконец».\n橋は開いている。\nالجسر مفتوح\n"
    assert found(rule, plain_document(text, "story")) == []
