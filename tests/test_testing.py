"""The assertions for packs' own tests pass what holds and fail what does not, and say why."""

from __future__ import annotations

from typing import ClassVar

import pytest

from newslint import ArticleError, Block, Document, MatchRule, OffsetMap, Role, Safety, Segment, Span
from newslint.formats.markdown import Markdown
from newslint.formats.plain import Plain
from newslint.formats.records import Records
from newslint.testing import assert_exact, assert_examples, assert_flags, assert_passes, read, report_on


class Warf(MatchRule):
    """A wharf has an h."""

    id = "gazette/warf"
    phrases: ClassVar[dict[str, str]] = {"warf": "wharf"}
    message = "Write “{replacement}”."
    fix_safety = Safety.SAFE
    bad = ("The [[warf]] burnt, and another [[warf]] with it.",)
    good = ("The wharf burnt.", "“The warf burnt,” said Mira Holt.")


class Endless(Warf):
    """A fix that mends nothing."""

    phrases: ClassVar[dict[str, str]] = {"warf": "the warf"}


class Broken(Warf):
    """A rule that fails."""

    def on_hit(self, hit):  # type: ignore[no-untyped-def]
        """Fail."""
        raise KeyError("warf")


def test_examples_that_hold_pass() -> None:
    assert_examples(Warf())


@pytest.mark.parametrize(
    ("example", "told"),
    [
        ("The [[warf burnt]].", "it finds 'warf', not 'warf burnt'"),
        ("The [[wharf]] burnt.", "it finds nothing, not 'wharf'"),
        ("The [[warf]] and the warf.", "it finds 'warf', 'warf', not 'warf'"),
        ("The warf burnt.", "marks nothing"),
    ],
)
def test_a_mark_in_the_wrong_place_fails(example: str, told: str) -> None:
    with pytest.raises(AssertionError, match=told):
        assert_flags(Warf(), example)


def test_a_false_alarm_fails() -> None:
    with pytest.raises(AssertionError, match=r"in the good example 'The warf burnt\.' it finds 'warf', not nothing"):
        assert_passes(Warf(), "The warf burnt.")


def test_a_safe_fix_that_mends_nothing_fails() -> None:
    with pytest.raises(AssertionError, match="with its safe fixes applied it still finds"):
        assert_flags(Endless(), "The [[warf]] burnt.")


def test_a_rule_that_fails_is_named() -> None:
    with pytest.raises(AssertionError, match="gazette/warf: the rule fails on the example"):
        assert_flags(Broken(), "The [[warf]] burnt.")


def text_of(*segments: Segment, blocks: tuple[Block, ...] = ()) -> Document:
    return Document("Fire.", blocks, OffsetMap(segments), "xFire.")


@pytest.mark.parametrize(
    ("doc", "told"),
    [
        (text_of(Segment(0, 5, 0, 5)), "the prose says 'Fire.' where the file says 'xFire'"),
        (text_of(Segment(0, 5, 2, 7)), "leads out of the file"),
        (text_of(Segment(0, 3, 1, 4), Segment(2, 5, 3, 6)), "out of order"),
        (text_of(Segment(0, 2, 1, 3), blocks=(Block(Span(0, 5), Role.PARAGRAPH),)), "stands nowhere in the file"),
        (text_of(Segment(0, 5, 1, 6), blocks=(Block(Span(0, 6), Role.PARAGRAPH),)), "out of the text"),
    ],
)
def test_an_inexact_format_fails(doc: Document, told: str) -> None:
    with pytest.raises(AssertionError, match=told):
        assert_exact(doc)


def test_documents_of_the_core_are_exact() -> None:
    for reader, text in ((Plain(), "One.\r\n\r\nTwo.\rThree.\n"), (Markdown(), "# *One* &amp; two\n\n> Three\\!\n")):
        for doc in read(reader, text):
            assert_exact(doc)


def test_a_report_on_records_names_each() -> None:
    text = '{"id": 7, "text": "The warf burnt."}\n{"id": 8, "text": "The wharf burnt."}\n'

    report = report_on([Warf()], text, name="day.jsonl", format=Records())

    assert [(file.name, len(file.findings)) for file in report.files] == [("day.jsonl#7", 1), ("day.jsonl#8", 0)]


def test_a_file_that_is_refused_raises() -> None:
    with pytest.raises(ArticleError, match="no `id`"):
        read(Records(), '{"text": "One."}\n')
