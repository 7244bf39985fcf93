from __future__ import annotations

import pytest

from newslint import Severity
from newslint.engine.linter import RuleSet
from newslint.finding import Finding
from newslint.formats.plain import plain_document
from newslint_leftovers.blank_line_run import BlankLineRun
from newslint_leftovers.markup_debris import MarkupDebris
from newslint_leftovers.patterns import line_patterns
from newslint_leftovers.rules import leftover_rules
from newslint_leftovers.share_follow import ShareFollow
from newslint_leftovers.source_tag import SourceTag
from newslint_leftovers.wordings import LISTED

from .articles import CLEAN, named, story


def found(text: str) -> list[Finding]:
    return RuleSet(leftover_rules()).lint(named(text)).findings


def test_a_clean_article_has_no_findings() -> None:
    assert found(CLEAN) == []


def test_lines_of_a_kind_make_one_finding_from_the_first_to_the_last() -> None:
    text = story("Share this article", "Share on Facebook", "Email")
    (one,) = found(text)
    assert text[one.span.start : one.span.end] == "Share this article\n\nShare on Facebook\n\nEmail"
    assert one.rule == "leftovers/share-follow"


def test_lines_of_two_kinds_make_two_findings() -> None:
    assert [one.rule for one in found(story("Share this article", "ADVERTISEMENT"))] == [
        "leftovers/share-follow",
        "leftovers/ad-label",
    ]


def test_a_message_quotes_the_start_of_a_long_line_only() -> None:
    (one,) = found(story("We use cookies " + "to give you the best experience " * 4 + "on our site."))
    assert "We use cookies to give you" in one.message
    assert "on our site" not in one.message


def test_every_kind_that_wordings_name_has_a_rule() -> None:
    ids = {rule.id for rule in leftover_rules()}
    named_kinds = {*LISTED, *(one.kind for listed in line_patterns().values() for one in listed)}
    assert {f"leftovers/{kind}" for kind in named_kinds} <= ids


@pytest.mark.parametrize(
    ("text", "written"),
    [("the mayor&rsquo;s", "’"), ("bread &amp; butter", "&"), ("5&nbsp;miles", " "), ("caf&#233;", "é")],
)
def test_an_entity_is_replaced_by_the_character_that_it_stands_for(text: str, written: str) -> None:
    (one,) = MarkupDebris().check(plain_document(text, ""))
    assert one.fixes[0].edits[0].text == written


def test_a_source_tag_is_deleted_with_the_blank_before_it() -> None:
    doc = plain_document("“We took part in it,” he said. Ref. CNN.", "")
    (one,) = SourceTag().check(doc)
    assert doc.of(one.fixes[0].edits[0].span) == " Ref. CNN."


@pytest.mark.parametrize("feed", ["\n", "\r\n", "\r"])
def test_blank_lines_are_counted_with_any_line_ends(feed: str) -> None:
    (one,) = BlankLineRun().check(plain_document(f"One.{4 * feed}Two.", ""))
    assert "3 blank lines" in one.message
    assert one.fixes[0].edits[0].text == 2 * feed
    assert one.severity is Severity.NOTE


def test_blank_lines_at_the_end_of_a_file_are_no_hole() -> None:
    assert list(BlankLineRun().check(plain_document("One.\n\n\n\n\n", ""))) == []


def test_a_rule_on_lines_says_nothing_where_nothing_was_named() -> None:
    assert list(ShareFollow().check(plain_document("Share this article\n", ""))) == []
