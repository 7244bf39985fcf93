from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.config.settings import Config
from newslint.errors import ConfigError
from newslint.rule import House

Load = Callable[[str], Config]


def test_a_file_can_stand_on_a_bundled_profile(config: Load) -> None:
    assert config('extends = "newslint:ap"').base == config('profile = "ap"').base


def test_what_the_file_says_counts_for_more_than_what_it_extends(config: Load) -> None:
    made = config('extends = "newslint:ap"\ndateline = "never"')

    assert made.base.house == House("ap", "never")
    assert config('extends = "newslint:ap"\nprofile = "bbc"').base.house.profile == "bbc"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ('"newslint:app"', "did you mean “ap”?"),
        ('"newslint:times"', "which is none of ap, reuters"),
        ('"ap"', "did you mean “newslint:ap”?"),
        ('"other.toml"', 'must name a bundled profile, such as "newslint:ap"'),
        ("3", "must be a text"),
    ],
)
def test_a_profile_that_is_not_there_is_told_with_the_way_out(config: Load, value: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config(f"extends = {value}")

    assert "extends" in str(caught.value)
    assert told in str(caught.value)


def test_only_the_whole_file_extends(config: Load) -> None:
    with pytest.raises(ConfigError, match="top of a configuration"):
        config('[[per-path]]\npaths = ["a"]\nextends = "newslint:ap"')
