from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from newslint.document import Document
from newslint.engine.linter import RuleSet
from newslint.finding import Finding, Severity
from newslint.formats import Source
from newslint.formats.html import Html
from newslint.formats.markdown import markdown_document
from newslint.formats.plain import plain_document
from newslint.formats.records import Records
from newslint.formats.roles import assign_roles
from newslint.rule import House, Rule
from newslint_structure.missing_byline import MissingByline
from newslint_structure.missing_date import MissingDate
from newslint_structure.missing_dateline import MissingDateline
from newslint_structure.missing_headline import MissingHeadline
from newslint_structure.relative_time_no_date import RelativeTimeNoDate

STORY = """The ministry said that it would open the bridge to cars again, a year after the flood tore at it.

Engineers put in forty tons of new steel, officials said. The work took nine months and cost less than was planned.

“It will stand for a hundred years,” said Eva Holm, who led the work. She said that the piers were checked twice.

Drivers had gone round by the mill while it was shut, which took an hour. The ministry said the road there had suffered
and would be mended before winter. A parade of old cars crossed the bridge first, and the minister rode in a taxi that
was built in the year when the bridge was. It opens at noon on Friday, the ministry said, and tolls stay as they were.
"""


def found(rule: Rule, doc: Document) -> Sequence[Finding]:
    linted = RuleSet([rule]).lint(assign_roles(doc, []))
    assert not linted.failures
    return linted.findings


def plain(text: str) -> Document:
    return plain_document(text, "story.txt")


def record(**fields: str) -> Document:
    line = json.dumps({"id": "1", "text": STORY, **fields})
    (doc,) = Records().documents(Source("a.jsonl", line))
    return doc


@pytest.mark.parametrize(
    ("setting", "severities"), [("auto", [Severity.NOTE]), ("required", [Severity.WARNING]), ("never", [])]
)
def test_the_house_says_how_much_a_dateline_matters(setting: str, severities: list[Severity]) -> None:
    rule = MissingDateline(house=House(dateline=setting))
    assert [one.severity for one in found(rule, record(byline="By Ann Lee, Reuters"))] == severities


@pytest.mark.parametrize("top", ["OSLO (AP) — ", "Bridge opens\n\nBy Ann Lee in Oslo, Reuters\n\n", "Bridge opens\n\n"])
def test_a_place_or_a_house_of_its_own_needs_no_dateline(top: str) -> None:
    assert found(MissingDateline(), plain(top + STORY)) == []


def test_a_place_in_the_metadata_is_enough() -> None:
    assert found(MissingDateline(house=House(dateline="required")), record(location="Oslo")) == []
    assert len(found(MissingDateline(house=House(dateline="required")), record())) == 1


@pytest.mark.parametrize(
    "brief",
    [
        "The bridge opens on Friday. Cars may cross it at noon.",
        "Shr 12 cts vs 9 cts\nNet 924,000 vs 679,000\nRevs 9 mln",
    ],
)
def test_a_house_that_requires_datelines_wants_them_on_briefs_and_tables_too(brief: str) -> None:
    rule = MissingDateline(house=House(dateline="required"))
    assert [one.severity for one in found(rule, plain(brief))] == [Severity.WARNING]
    assert found(rule, plain(f"OSLO, March 3 (Reuters) - {brief}")) == []


@pytest.mark.parametrize(
    "top", ["By Ann Lee, Reuters\n\n", "By Ann Lee, Associated Press\n\n", "By Ann Lee\n\n", "March 3, 2021\n\n"]
)
def test_a_house_that_signs_or_dates_its_stories_is_asked_for_a_dateline_only_on_agency_copy(top: str) -> None:
    doc = plain(f"Bridge opens again after a year\n\n{top}{STORY}")
    assert bool(found(MissingDateline(), doc)) is ("Reuters" in top or "Press" in top)


@pytest.mark.parametrize("credit", ["(Reuters)", "— AP", "(Reporting by Ann Lee; Editing by Bo Ek)", "© AFP"])
def test_agency_copy_is_told_by_its_last_line_too(credit: str) -> None:
    doc = plain(f"Bridge opens again after a year\n\nBy Ann Lee\n\n{STORY}\n{credit}\n")
    assert len(found(MissingDateline(), doc)) == 1


@pytest.mark.parametrize("publisher", ["Reuters", "USA TODAY"])
def test_the_publisher_in_the_metadata_may_be_an_agency(publisher: str) -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n"))
    told = f"<meta name='author' content='Ann Lee'><meta name='publisher' content='{publisher}'>"
    head = f"<title>Bridge opens</title>{told}"
    (doc,) = Html().documents(
        Source("a.html", f"<html><head>{head}</head><body><article>{story}</article></body></html>")
    )
    assert isinstance(doc, Document)
    assert len(found(MissingDateline(), doc)) == (publisher == "Reuters")


def test_agency_copy_without_a_dateline_is_told() -> None:
    assert len(found(MissingDateline(), record(byline="By Ann Lee, Reuters"))) == 1


@pytest.mark.parametrize("rule", [MissingHeadline, MissingByline, MissingDate, MissingDateline, RelativeTimeNoDate])
def test_a_brief_lacks_nothing(rule: type[Rule]) -> None:
    assert found(rule(), plain("The bridge opens on Friday. Cars may cross it at noon.")) == []


def test_what_is_missing_is_told_at_the_first_word_of_the_story() -> None:
    text = f"HARLOW POST\n\nBridge opens again after a year\n\n{STORY}"
    (one,) = found(MissingDate(), plain(text))
    assert text[one.span.start :].startswith("The ministry")


def test_fields_of_a_record_are_enough() -> None:
    doc = record(headline="Bridge opens", byline="By Ann Lee", date="2021-03-03")
    for rule in (MissingHeadline(), MissingByline(), MissingDate(), RelativeTimeNoDate()):
        assert found(rule, doc) == []


def test_a_record_without_headline_is_a_body() -> None:
    assert found(MissingHeadline(), record()) == []


def test_front_matter_is_enough() -> None:
    text = f"---\ntitle: Bridge opens\nauthor: Ann Lee\ndate: 2021-03-03\n---\n\n{STORY}"
    for rule in (MissingHeadline(), MissingByline(), MissingDate(), RelativeTimeNoDate()):
        assert found(rule, markdown_document(text, "story.md")) == []


@pytest.mark.parametrize("credit", ["Reporting by Ann Lee; editing by Bo Ek", "— Reuters", "(Reporting by Ann Lee)"])
def test_a_credit_at_the_end_is_a_byline(credit: str) -> None:
    assert found(MissingByline(), plain(f"Bridge opens\n\n{STORY}\n{credit}\n")) == []


def test_each_form_of_a_word_for_time_is_told_once_with_its_other_places() -> None:
    text = f"Bridge opens\n\n{STORY}\nThe parade begins on Friday too, and Friday’s tolls are free this week.\n"
    first, second = found(RelativeTimeNoDate(), plain(text))
    assert [text[one.span.start : one.span.end] for one in (first, second)] == ["on Friday", "this week"]
    assert [text[one.span.start : one.span.end] for one in first.related] == ["on Friday", "Friday’s"]
