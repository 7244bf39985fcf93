"""Findings get their places in the file, lasting fingerprints, and fixes that leave speech alone."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.engine.linter import RuleSet
from newslint.engine.locate import Locator
from newslint.finding import LocatedFinding, Safety
from newslint.formats import Source
from newslint.formats.choose import Formats
from newslint.formats.plain import plain_document
from newslint.rule import MatchRule


class Warf(MatchRule):
    """A wharf has an h."""

    id = "house/warf"
    phrases = {"warf": "wharf"}  # noqa: RUF012
    message = "Write “{replacement}”."
    skip_quotations = False
    fix_safety = Safety.SAFE
    bad = ("The [[warf]] burnt.",)
    good = ("The wharf burnt.",)


def located(doc: Document | str) -> list[LocatedFinding]:
    whole = plain_document(doc, "a.txt") if isinstance(doc, str) else doc
    return Locator(whole).locate(RuleSet([Warf()]).lint(whole).findings)


def markdown(text: str) -> Document:
    return next(Formats().named("markdown").documents(Source("a.md", text)))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_and_columns_count_from_one_in_code_points(end: str) -> None:
    text = f"😀 Fire{end}{end}é\u2028The warf burnt.{end}"

    (one,) = located(text)

    assert one.location is not None
    assert (one.location.line, one.location.column) == (3, 7)
    assert text[one.location.offset : one.location.end_offset] == one.location.text == "warf"


def test_fingerprint_survives_a_line_shift() -> None:
    (before,) = located("Fire.\n\nThe warf burnt.\n")
    (after,) = located("Fire.\n\nIt was\r\n\r\nlate.\r\n\r\nThe  warf burnt.\n")

    assert before.fingerprint == after.fingerprint


def test_equal_sentences_have_fingerprints_of_their_own() -> None:
    told = [one.fingerprint for one in located("The warf burnt.\n\nThe warf burnt.\n\nOur warf burnt.\n")]

    assert len(set(told)) == 3


def test_a_fix_in_quoted_speech_is_only_a_suggestion() -> None:
    spoken, plain = located("“The warf burnt,” said Mira Holt of the warf.\n")

    assert [fix.safety for fix in spoken.fixes] == [Safety.SUGGESTION]
    assert [fix.safety for fix in plain.fixes] == [Safety.SAFE]


def test_a_fix_that_would_cut_through_markup_is_dropped() -> None:
    whole, cut = located(markdown("The **warf** burnt.\n\nThe w**arf** burnt.\n"))

    assert len(whole.fixes) == 1
    assert cut.fixes == ()
    assert cut.location is not None
    assert cut.location.text.startswith("w**arf")


def test_the_replacement_takes_on_the_case_of_the_text() -> None:
    inserted = [one.fixes[0].edits[0].insert for one in located("Warf or WARF or warf.\n")]

    assert inserted == ["Wharf", "WHARF", "wharf"]
