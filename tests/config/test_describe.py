from __future__ import annotations

from collections.abc import Callable

import tomli

from newslint.config.describe import describe, toml_value
from newslint.config.layers import DEFAULTS
from newslint.config.read import FILE_KEYS
from newslint.config.settings import Config

Load = Callable[[str], Config]


def test_without_a_configuration_all_is_default() -> None:
    told = describe(Config(), "a.md")

    assert {row.origin for row in told} == {"default"}
    # What is extended shows as the profile.
    unshown = {"severity", "rules", "per-path", "rule", "extends"}
    assert {row.key for row in told} == {*DEFAULTS, *FILE_KEYS} - unshown


def test_each_value_says_where_it_comes_from(config: Load) -> None:
    made = config("""
        profile = "ap"
        ignore = ["typos"]
        severity.style = "note"
        include = ["*.md"]
        [rules."x/y"]
        max-words = 3
        [[per-path]]
        paths = ["a"]
        ignore = ["style"]
        fail-on = "error"
        rules."x/y".max-words = 4
        [[rule]]
        id = "house/word"
        phrases = ["whilst"]
    """).with_layer({"language": "en"})
    told = {row.key: row[1:] for row in describe(made, "a/b.md")}

    assert told["dateline"] == ('"required"', "profile ap")
    assert told["profile"] == ('"ap"', "newslint.toml")
    assert told["ignore"] == ('["typos", "style"]', "newslint.toml and newslint.toml, per-path[1]")
    assert told["fail-on"] == ('"error"', "newslint.toml, per-path[1]")
    assert told["severity.style"] == ('"note"', "newslint.toml")
    assert told['rules."x/y".max-words'] == ("4", "newslint.toml, per-path[1]")
    assert told["language"] == ('"en"', "the command line")
    assert told["include"] == ('["*.md"]', "newslint.toml")
    assert told["rule"] == ('"house/word"', "newslint.toml")
    assert told["preview"] == ("false", "default")
    assert {row.key: row.origin for row in describe(made)}["fail-on"] == "default"


def test_what_a_later_select_dropped_is_not_told(config: Load) -> None:
    made = config('ignore = ["typos"]').with_layer({"select": ["all"], "ignore": ["style"]})

    assert {row.key: row[1:] for row in describe(made)}["ignore"] == ('["style"]', "the command line")


def test_values_are_written_as_toml() -> None:
    for value in ('say "no" \\ \n\x1b é 😀', True, 3, 0.5, ["a", ["b"]], {"a/b": [1]}):
        assert tomli.loads(f"x = {toml_value(value)}") == {"x": value}
