"""What rules do with text made to be slow: four times as much of it costs them about four times as much."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from newslint import Rule
from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint_attribution.impersonal_passive import ImpersonalPassive
from newslint_attribution.unattributed_accusation import UnattributedAccusation
from newslint_attribution.vague_source import VagueSource
from newslint_grammar.a_an import AAn
from newslint_grammar.noun_number import NounNumber
from newslint_grammar.subject_verb_agreement import SubjectVerbAgreement
from newslint_leftovers.namer import name_leftovers
from newslint_leftovers.repeated_paragraph import RepeatedParagraph
from newslint_typos.doubled_word import DoubledWord
from newslint_typos.lower_case_i import LowerCaseI
from newslint_typos.missing_apostrophe import MissingApostrophe
from newslint_typos.misspelling import Misspelling

HOSTILE: list[tuple[type[Rule], str]] = [
    (Misspelling, "Goverment. The Goverment met the town. "),
    (MissingApostrophe, "Mr Smith met the board. Then Smiths decision held the line. "),
    (LowerCaseI, "the boys and i was "),
    (DoubledWord, "The case of the of the mill was the the best. "),
    (AAn, "an duty and a MP of the town "),
    (NounNumber, "one of the biggest mistake in the town and "),
    (SubjectVerbAgreement, "when he come to the town there is problems and they works "),
    (VagueSource, "Critics of the town say so. Critics say it was the mayor. John Smith said no. "),
    (ImpersonalPassive, "It is widely believed that the man has been accused of theft. "),
    (UnattributedAccusation, "The men stole the money and the firm will only make it worse. "),
    (
        RepeatedParagraph,
        "Read more\nThe mayor said on Tuesday that the town would sell the old mill to a firm of builders.\n",
    ),
]
SIZE = 3000


def steps(rule: Rule, text: str) -> int:
    """How many lines of Python are run for a text, its words and sentences aside."""
    doc = assign_roles(plain_document(text, "test"), [name_leftovers])
    rules = RuleSet([rule])
    rules.lint(plain_document("The mayor spoke.", "test"))
    # What all rules share is worked out before the count.
    assert doc.folded_words
    assert doc.sentences
    doc.block_at(0), doc.sentence_at(0), doc.quotation_at(doc.sentences[0])
    done = 0

    def count(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal done
        done += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        rules.lint(doc)
    finally:
        sys.settrace(before)
    return done


@pytest.mark.parametrize(("kind", "text"), HOSTILE, ids=lambda one: getattr(one, "id", ""))
def test_work_grows_no_faster_than_the_text(kind: type[Rule], text: str) -> None:
    short, long = (steps(kind(), text * (size // len(text))) for size in (SIZE, 4 * SIZE))
    assert long < 6 * short
