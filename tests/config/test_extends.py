from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.config.describe import describe
from newslint.config.discover import load_config
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
        ('"other.toml"', "names the file “other.toml”, which is not there"),
        ('"hause.toml"', "did you mean “house.toml”?"),
        ('"gazette:hous"', "which no pack that is installed brings"),
        ('"house"', 'must name a file such as "house.toml", or a profile'),
        ('"/etc/house.toml"', "must name a file of the same repository"),
        ('"../house.toml"', "must name a file of the same repository"),
        ('["newslint:ap", "newslint:app"]', "extends[2] names the profile"),
        ("3", "must be a text"),
    ],
)
def test_a_profile_that_is_not_there_is_told_with_the_way_out(config: Load, here: Path, value: str, told: str) -> None:
    (here / "house.toml").touch()
    (here.parent / "house.toml").touch()

    with pytest.raises(ConfigError) as caught:
        config(f"extends = {value}")

    assert "extends" in str(caught.value)
    assert told in str(caught.value)


def test_only_the_whole_file_extends(config: Load) -> None:
    with pytest.raises(ConfigError, match="top of a configuration"):
        config('[[per-path]]\npaths = ["a"]\nextends = "newslint:ap"')


RULE = '[[rule]]\nid = "house/{}"\nphrases = ["{}"]\n'


def test_a_file_can_stand_on_another_and_that_on_a_third(config: Load, here: Path) -> None:
    (here / "base").mkdir()
    (here / "base" / "ground.toml").write_text('extends = "newslint:ap"\nignore = ["typos"]\nfail-on = "note"\n')
    (here / "base" / "house.toml").write_text('extends = "ground.toml"\nfail-on = "error"\nlanguage = "en"\n')

    made = config('extends = "base/house.toml"\nlanguage = "de"\nignore = ["style"]')

    base = made.base
    assert (base.house.profile, str(base.fail_on), base.language) == ("ap", "error", "de")
    assert base.ignore == ("typos", "style")
    told = {row.key: row.origin for row in describe(made)}
    assert told["fail-on"] == "base/house.toml"
    assert told["profile"] == "base/ground.toml"
    assert told["ignore"] == "base/ground.toml and newslint.toml"
    assert told["dateline"] == "profile ap"


def test_of_several_the_later_counts_for_more(config: Load, here: Path) -> None:
    (here / "one.toml").write_text('fail-on = "note"\ninclude = ["one/**"]\nrequire = ["typos"]\n')
    (here / "two.toml").write_text('fail-on = "error"\ninclude = ["two/**"]\nrequire = ["style"]\n')

    made = config('extends = ["newslint:bbc", "one.toml", "two.toml"]')

    assert (str(made.base.fail_on), made.base.house.profile, made.include) == ("error", "bbc", ("two/**",))
    assert made.require == ("typos", "style")
    assert {row.key: row.origin for row in describe(made)}["include"] == "two.toml"


def test_patterns_start_from_the_configuration_that_extends(config: Load, here: Path) -> None:
    (here / "base").mkdir()
    (here / "base" / "house.toml").write_text(
        'exclude = ["old/**"]\n[[per-path]]\npaths = ["opinion/**"]\npreview = true\n'
    )

    made = config('extends = "base/house.toml"')

    assert not made.includes("old/a.md")
    assert made.settings_for("opinion/a.md").preview
    assert not made.settings_for("base/opinion/a.md").preview


def test_house_rules_add_up_and_one_takes_the_place_of_its_namesake(config: Load, here: Path) -> None:
    (here / "house.toml").write_text(RULE.format("one", "whilst") + RULE.format("two", "amidst"))

    made = config('extends = "house.toml"\n' + RULE.format("two", "amongst") + RULE.format("three", "unto"))

    told = [(rule.id, next(iter(rule.phrases))) for rule in made.base.house_rules]  # type: ignore[attr-defined]
    assert told == [("house/one", "whilst"), ("house/two", "amongst"), ("house/three", "unto")]
    assert [row.origin for row in describe(made) if row.key == "rule"] == [
        "house.toml",
        "newslint.toml",
        "newslint.toml",
    ]


def test_a_circle_is_told(config: Load, here: Path) -> None:
    (here / "one.toml").write_text('extends = "two.toml"\n')
    (here / "two.toml").write_text('extends = "one.toml"\n')

    with pytest.raises(ConfigError, match=r"one.toml → two.toml → one.toml"):
        config('extends = "one.toml"')
    with pytest.raises(ConfigError, match=r"goes in a circle: newslint.toml → newslint.toml"):
        config('extends = "newslint.toml"')


def test_a_file_that_two_files_extend_counts_once(config: Load, here: Path) -> None:
    (here / "ground.toml").write_text(RULE.format("one", "whilst"))
    for name in ("one.toml", "two.toml"):
        (here / name).write_text('extends = "ground.toml"\n')

    assert len(config('extends = ["one.toml", "two.toml"]').base.house_rules) == 1


def test_a_mistake_in_what_is_extended_names_that_file(config: Load, here: Path) -> None:
    (here / "house.toml").write_text('selekt = ["typos"]\n')

    with pytest.raises(ConfigError, match=r"house.toml: selekt is not a key .* did you mean “select”"):
        config('extends = "house.toml"')


def test_a_file_may_lie_above_within_one_repository(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / ".git").mkdir()
    (here / "house.toml").write_text('fail-on = "note"\n')
    (here / "desk").mkdir()
    (here / "desk" / "newslint.toml").write_text('extends = "../house.toml"\n')

    assert str(load_config("desk/newslint.toml").base.fail_on) == "note"


def test_a_link_that_leads_out_is_refused(here: Path) -> None:
    (here / "in").mkdir()
    (here / "out.toml").write_text('fail-on = "note"\n')
    (here / "in" / "house.toml").symlink_to(here / "out.toml")
    (here / "in" / "newslint.toml").write_text('extends = "house.toml"\n')

    with pytest.raises(ConfigError, match="same repository"):
        load_config(str(here / "in" / "newslint.toml"))


def test_a_profile_of_a_pack_brings_settings_and_words(here: Path) -> None:
    (here / "pack").mkdir()
    (here / "desk").mkdir()
    (here / "pack" / "house.toml").write_text('extends = "newslint:ap"\nignore = ["typos"]\nwords = ["names.txt"]\n')
    (here / "pack" / "names.txt").write_text("Zdorovye\n")
    (here / "desk" / "newslint.toml").write_text('extends = "gazette:house"\n')

    made = load_config("desk/newslint.toml", None, {"gazette:house": str(here / "pack" / "house.toml")})

    assert (made.base.house.profile, made.base.ignore, made.base.words) == ("ap", ("typos",), ("Zdorovye",))
    with pytest.raises(ConfigError, match="did you mean “gazette:houses”"):
        load_config("desk/newslint.toml", None, {"gazette:houses": "elsewhere.toml"})
