"""What the examples of the rules cannot show: other formats, roles, and texts after their fixes."""

from __future__ import annotations

import json

import pytest

from newslint.document import Document
from newslint.engine.linter import RuleSet
from newslint.finding import Finding, Safety
from newslint.formats import Source
from newslint.formats.html import Html
from newslint.formats.markdown import markdown_document
from newslint.formats.plain import plain_document
from newslint.formats.records import Records
from newslint.formats.roles import assign_roles
from newslint.rule import Rule
from newslint_production.advance_slug import AdvanceSlug
from newslint_production.ai_citation_mark import AiCitationMark
from newslint_production.ai_reply import AiReply
from newslint_production.correction_form import CorrectionForm
from newslint_production.embargo import Embargo
from newslint_production.markdown_trace import MarkdownTrace
from newslint_production.merge_conflict import MergeConflict
from newslint_production.wire_end_mark import WireEndMark

STORY = """The council voted on Tuesday to open the bridge to cars again after a year.

The mayor said that it had cost less than was planned, and that the county would pay.
"""


def found(rule: Rule, doc: Document) -> list[Finding]:
    linted = RuleSet([rule]).lint(assign_roles(doc, []))
    assert not linted.failures
    return linted.findings


def plain(text: str) -> Document:
    return plain_document(text, "story.txt")


def html(body: str) -> Document:
    (doc,) = Html().documents(Source("story.html", f"<article>{body}</article>"))
    assert isinstance(doc, Document)
    return doc


def mended(rule: Rule, text: str) -> str:
    for one in reversed(found(rule, plain(text))):
        (fix,) = one.fixes
        assert fix.safety is Safety.SAFE
        for edit in fix.edits:
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize("mark", ["-30-", "ENDS", "###", "(END)", "*** ENDS ***", "Enditem"])
def test_an_end_mark_goes_with_the_blank_line_above_it(mark: str) -> None:
    assert mended(WireEndMark(), f"{STORY}\n{mark}\n") == STORY


@pytest.mark.parametrize("last", ["The road ends", "He was 30", "Page 30", "The end", "* * *"])
def test_a_short_last_line_is_no_end_mark(last: str) -> None:
    assert found(WireEndMark(), plain(f"{STORY}\n{last}\n")) == []


def test_an_end_mark_in_the_middle_of_a_long_story_is_a_break_and_left_alone() -> None:
    assert found(WireEndMark(), plain(f"{STORY}\n###\n\n" + f"{STORY}\n" * 5)) == []


def test_the_header_of_a_wire_file_is_no_stray_slug() -> None:
    header = "BC-EU--Ferry Strike\nSLUG: ferry-strike\nHEADLINE: Ferries stay in port\nBY: Ann Lee\n\n"
    assert found(AdvanceSlug(), plain(header + STORY)) == []
    assert len(found(AdvanceSlug(), plain(f"BC-EU--Ferry Strike\n\n{STORY}"))) == 1


def test_a_slug_line_goes_with_the_blank_line_below_it() -> None:
    assert mended(AdvanceSlug(), f"Slug: bridge\n\n{STORY}") == STORY


def test_an_embargo_in_the_header_of_a_wire_file_counts() -> None:
    header = "SLUG: bridge\nHEADLINE: Bridge opens\nDATELINE: Embargoed until noon\n\n"
    doc = plain(header + STORY)
    assert [doc.of(one.span) for one in found(Embargo(), doc)] in ([], ["Embargoed until noon"])
    assert len(found(Embargo(), plain(f"EMBARGOED UNTIL NOON\n\n{STORY}"))) == 1


def test_marks_of_a_merge_are_found_in_markdown_where_they_are_markup() -> None:
    text = f"# Bridge\n\n<<<<<<< HEAD\n{STORY}=======\n{STORY}>>>>>>> night\n"
    findings = found(MergeConflict(), markdown_document(text, "story.md"))
    assert [text[slice(*one.span)] for one in findings] == ["<<<<<<< HEAD", "=======", ">>>>>>> night"]
    assert all(one.in_source for one in findings)


def test_an_underlined_heading_alone_is_no_merge() -> None:
    assert found(MergeConflict(), markdown_document(f"Bridge\n=======\n\n{STORY}", "story.md")) == []


@pytest.mark.parametrize(
    "mark",
    [
        ":contentReference[oaicite:0]{index=0}",
        "【4:0†source】",
        "\ue200cite\ue202turn0search1\ue201",
        "turn0search12",
        "[cite: 3, 7]",
    ],
)
def test_a_chatbots_citation_is_cut_whole(mark: str) -> None:
    assert mended(AiCitationMark(), f"It cost £4m {mark}.\n") == "It cost £4m.\n"


def test_a_chatbot_quoted_in_a_block_of_its_own_is_left_alone() -> None:
    said = "<p>As an AI language model, I have no opinion.</p>"
    story = "<p>The council asked a chatbot about the bridge. This is what came back on Tuesday.</p>"
    assert len(found(AiReply(), html(story + said))) == 1
    assert found(AiReply(), html(f"{story}<blockquote>{said}</blockquote>")) == []


def test_marks_of_markdown_are_text_in_markdown() -> None:
    text = f"{STORY}\n**What is known:** it opens on Friday.\n"
    assert found(MarkdownTrace(), markdown_document(text, "story.md")) == []
    (doc,) = Records().documents(Source("a.jsonl", json.dumps({"id": "1", "text": text})))
    assert isinstance(doc, Document)
    assert len(found(MarkdownTrace(), doc)) == 1


def test_bold_type_keeps_its_words_when_the_marks_go() -> None:
    text = "**Cost:** £4m.\n\n## Next\n\nIt opens on **Friday**.\n"
    (one,) = found(MarkdownTrace(), plain(text))
    for edit in reversed(one.fixes[0].edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert text == "Cost: £4m.\n\nNext\n\nIt opens on Friday.\n"
    assert len(one.related) == 2


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: an earlier version of this story gave the wrong year.",
        "This article was amended on 3 May 2021 to say that the bridge was built in 1931.",
        "Correction:\n\nThe bridge was built in 1931, not 1913.",
        "An earlier version of this story gave the wrong year.\n\nWe regret the error.",
    ],
)
def test_a_correction_that_says_what_was_wrong_passes(notice: str) -> None:
    assert found(CorrectionForm(), plain(f"{STORY}\n{notice}\n")) == []


@pytest.mark.parametrize(
    "notice", ["We regret the error.", "Correction: This story has been fixed.", "The mistake has been corrected."]
)
def test_a_correction_that_says_nothing_is_told(notice: str) -> None:
    assert len(found(CorrectionForm(), plain(f"{STORY}\n{notice}\n"))) == 1
