from __future__ import annotations

import re
from collections.abc import Callable

from newslint.config.read import KEYS
from newslint.config.settings import Config, Settings
from newslint.config.template import template

Load = Callable[[str], Config]


def switched_on() -> str:
    return re.sub(r"^#(?=[^ ])", "", template(), flags=re.MULTILINE)


def test_a_new_configuration_changes_nothing(config: Load) -> None:
    assert config(template()).base == Settings()


def test_everything_in_a_new_configuration_can_be_switched_on(config: Load) -> None:
    made = config(switched_on())

    assert made.include == ("articles/**",)
    assert [rule.id for rule in made.house_rules] == ["house/place-names"]
    assert len(made.overrides) == 1


def test_a_new_configuration_mentions_every_key() -> None:
    lines = switched_on().split("\n")

    for key in KEYS:
        assert any(re.match(rf"(?:\[+)?{re.escape(key)}(?:\]| =|\.)", line) for line in lines), key


def test_a_new_configuration_is_ascii_but_for_quotation_marks_and_ends_its_last_line() -> None:
    assert set(template()) - set(map(chr, range(32, 127))) == {"\n", "“", "”"}
    assert template().endswith("]\n")
