"""The page on all settings is that of the schema, and links to where each is explained."""

from __future__ import annotations

import re

import make_settings
from newslint.config.read import KEYS
from newslint.config.rulefile import KINDS


def test_the_page_is_fresh() -> None:
    assert make_settings.PAGE.read_text(encoding="utf-8") == make_settings.page(), "run: python docs/make_settings.py"


def test_every_key_and_every_kind_of_rule_is_explained_elsewhere() -> None:
    page = make_settings.page()

    assert [key for key in KEYS if f"| [`{key}`](configuration.md#" not in page] == []
    assert [kind for kind in KINDS if f"| [`{kind}`](house-style.md#" not in page] == []


def test_no_value_is_without_a_shape() -> None:
    page = make_settings.page().partition("## Options")[0]

    assert re.findall(r"^\| \[?`[\w-]+`[^|]*\|\s*\|", page, re.MULTILINE) == []
