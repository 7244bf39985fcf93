from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.config.settings import Config, Settings
from newslint.errors import ConfigError
from newslint.finding import Severity
from newslint.rule import House

Load = Callable[[str], Config]


def test_without_a_configuration_the_defaults_hold() -> None:
    assert Config().settings_for("any/where.md") == Settings()
    assert Config().includes("any/where.md")


def test_all_values_of_a_file_arrive(config: Load) -> None:
    made = config("""
        select = ["typos"]
        extend-select = ["gazette"]
        ignore = ["typos/doubled-word"]
        preview = true
        fail-on = "error"
        profile = "none"
        dateline = "required"
        language = "pt-BR"
        input-format = "plain"
        require = ["gazette"]
        severity = { typos = "note" }
        rules."typos/doubled-word" = { max-words = 3 }
    """)

    assert made.base == Settings(
        select=("typos",),
        extend_select=("gazette",),
        ignore=("typos/doubled-word",),
        preview=True,
        severities={"typos": Severity.NOTE},
        options={"typos/doubled-word": {"max_words": 3}},
        fail_on=Severity.ERROR,
        house=House("", "required"),
        language="pt-BR",
        input_format="plain",
        require=("gazette",),
    )


def test_a_profile_lies_under_what_the_file_says(config: Load) -> None:
    assert config('profile = "ap"').base.house == House("ap", "required")
    assert config('profile = "ap"\ndateline = "never"').base.house == House("ap", "never")


def test_a_profile_for_some_paths_lies_under_the_whole_file(config: Load) -> None:
    made = config('dateline = "auto"\n[[per-path]]\npaths = ["w"]\nprofile = "wire"')

    assert made.settings_for("w/a.md").house == House("wire", "auto")
    assert made.settings_for("a.md").house == House("", "auto")


def test_profile_none_takes_a_profile_back(config: Load) -> None:
    made = config('profile = "ap"\n[[per-path]]\npaths = ["x"]\nprofile = "none"')

    assert made.settings_for("x/a.md").house == House("", "auto")


def test_later_tables_count_for_more(config: Load) -> None:
    made = config("""
        fail-on = "error"
        [severity]
        typos = "note"
        style = "note"
        [[per-path]]
        paths = ["a"]
        fail-on = "warning"
        severity.typos = "error"
        rules."x/y" = { one = 1, two = 2 }
        [[per-path]]
        paths = ["a/b"]
        fail-on = "note"
        rules."x/y" = { two = 3 }
    """)

    assert made.settings_for("z.md").fail_on is Severity.ERROR
    assert made.settings_for("a/z.md").fail_on is Severity.WARNING
    deep = made.settings_for("a/b/z.md")
    assert deep.fail_on is Severity.NOTE
    assert deep.severities == {"typos": Severity.ERROR, "style": Severity.NOTE}
    assert deep.options == {"x/y": {"one": 1, "two": 3}}


def test_ignore_and_extend_select_add_up(config: Load) -> None:
    made = config(
        'ignore = ["a"]\nextend-select = ["b"]\n[[per-path]]\npaths = ["p"]\nignore = ["c"]\nextend-select=["d"]'
    )

    assert made.settings_for("p/x").ignore == ("a", "c")
    assert made.settings_for("p/x").extend_select == ("b", "d")


def test_a_stronger_extend_select_takes_back_an_ignore_of_the_same_name(config: Load) -> None:
    made = config('ignore = ["typos/doubled-word", "style"]').with_layer({"extend-select": ["typos/doubled-word"]})

    assert made.base.ignore == ("style",)


def test_select_begins_anew(config: Load) -> None:
    made = config('ignore = ["typos"]\nextend-select = ["gazette"]').with_layer({"select": ["typos"]})

    assert (made.base.select, made.base.extend_select, made.base.ignore) == (("typos",), (), ())


def test_the_command_line_beats_tables_for_some_paths(config: Load) -> None:
    made = config('[[per-path]]\npaths = ["*"]\nfail-on = "note"').with_layer({"fail-on": "error"})

    assert made.settings_for("a.md").fail_on is Severity.ERROR


def test_mistakes_on_the_command_line_say_so() -> None:
    with pytest.raises(ConfigError, match=r"^the command line: fail-on must be one of"):
        Config().with_layer({"fail-on": "sometimes"})


def test_a_profile_from_the_command_line_is_laid_under_the_file(config: Load) -> None:
    assert config('dateline = "never"').with_layer({"profile": "wire"}).base.house == House("wire", "never")


def test_equal_settings_are_one_object(config: Load) -> None:
    made = config('[[per-path]]\npaths = ["a"]\npreview = false\n[[per-path]]\npaths = ["b"]\npreview = true')

    assert made.settings_for("a/x") is made.settings_for("c") is made.base
    assert made.settings_for("b/x") is made.settings_for("b/y") is not made.base
    assert len({made.settings_for("b/x"), made.settings_for("a/x"), made.base}) == 2


def test_paths_are_held_against_the_folder_of_the_file(config: Load) -> None:
    made = config('include = ["/articles"]\n[[per-path]]\npaths = ["/articles/b.md"]\npreview = true')

    assert made.includes("articles/a.md")
    assert made.includes(str(Path("articles/a.md").absolute()))
    assert made.includes("./x/../articles/a.md")
    assert not made.includes("old/articles/a.md")
    assert made.settings_for(str(Path("articles/b.md").absolute())).preview
    assert not made.settings_for("articles/a.md").preview


def test_exclude_beats_include(config: Load) -> None:
    made = config('include = ["*.md"]\nexclude = ["drafts/", "!keep.md"]')

    assert made.includes("a.md")
    assert not made.includes("a.txt")
    assert not made.includes("drafts/a.md")


def test_severity_by_id_beats_severity_by_pack() -> None:
    settings = Settings(severities={"typos": Severity.NOTE, "typos/x": Severity.ERROR})

    assert settings.severity_of("typos/x") is Severity.ERROR
    assert settings.severity_of("typos/y") is Severity.NOTE
    assert settings.severity_of("style/y") is None


def test_a_configuration_can_be_sent_to_another_process(config: Load) -> None:
    made = config("""
        include = ["*.md"]
        [[per-path]]
        paths = ["a"]
        preview = true
        [[rule]]
        id = "house/word"
        phrases = ["whilst"]
    """)
    made.settings_for("a/x.md")
    made.includes("a/x.md")

    back = pickle.loads(pickle.dumps(made))

    assert back.settings_for("a/x.md").preview
    assert not back.includes("a.txt")
    assert [rule.id for rule in back.house_rules] == ["house/word"]
