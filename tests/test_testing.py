"""The assertions for packs' own tests pass what holds and fail what does not, and say why."""

from __future__ import annotations

from typing import ClassVar

import pytest

from newslint import MatchRule, Safety
from newslint.testing import assert_examples, assert_flags, assert_passes


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
