"""The examples of the pack's rules hold."""

from __future__ import annotations

import pytest
from newslint_gazette import newslint_rules
from newslint_gazette.long_paragraph import LongParagraph

from newslint import Rule
from newslint.testing import assert_examples, assert_flags, assert_passes


@pytest.mark.parametrize("rule", newslint_rules(), ids=lambda rule: str(rule.id))
def test_examples_hold(rule: Rule) -> None:
    assert_examples(rule)


def test_the_longest_paragraph_is_an_option() -> None:
    strict = LongParagraph(LongParagraph.Options(max_sentences=1))

    assert_flags(strict, "[[One]] came. Two came.")
    assert_passes(strict, "One came.")
