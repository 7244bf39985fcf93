from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

import newslint.config
from newslint.config.layers import DEFAULTS
from newslint.config.profiles import profile_layer
from newslint.config.read import KEYS, PROFILES, SETTINGS
from newslint.config.settings import Config
from newslint.errors import ConfigError

Load = Callable[[str], Config]
DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("selct = []", "selct is not a key that newslint knows; did you mean “select”?"),
        ("zebra = 1", "zebra is not a key that newslint knows; known are select, extend-select"),
        ("select = 'default'", "select must be a list of texts, not the text “default”"),
        ("select = [1]", "select[1] must be a text, not the number 1"),
        ("select = ['a', '']", "select[2] must not be empty"),
        ("select = ['Default Rules']", "select[1] must be a rule's id, a pack, default or all"),
        ("preview = 'yes'", "preview must be true or false, not the text “yes”"),
        ("preview = 1", "preview must be true or false, not the number 1"),
        ("fail-on = 'warnings'", "fail-on must be one of error, warning, note, not the text “warnings”; did you mean"),
        ("fail-on = true", "fail-on must be one of error, warning, note, not true"),
        ("profile = 'apa'", "did you mean “ap”?"),
        ("dateline = 2024-01-01", "dateline must be one of auto, required, never, not a date or time"),
        ("language = 'English'", "language must be a language code such as en, or auto"),
        ("language = {}", "language must be a language code such as en, or auto, not a table"),
        ("input-format = []", "input-format must be a text, not an empty list"),
        ("include = 'a'", "include must be a list of texts"),
        ("exclude = [['a']]", "exclude[1] must be a text, not a list"),
        ("require = {a = 1}", "require must be a list of texts, not a table"),
        ("severity = 'error'", "severity must be a table, not the text “error”"),
        ("severity.typos = 'eror'", "severity.typos must be one of error, warning, note"),
        ("severity.typos.x = 1", "severity.typos must be one of error, warning, note, not a table"),
        ("severity.'a/b' = 3.5", 'severity."a/b" must be one of error, warning, note, not the number 3.5'),
        ("rules = []", "rules must be a table, not an empty list"),
        ("rules.'a/b' = 1", 'rules."a/b" must be a table, not the number 1'),
        ("rules.'a/b'.max_words = 1", 'rules."a/b".max_words must be written in letters, digits and hyphens'),
        ("per-path = {}", "per-path must be an array of tables, written [[per-path]], not a table"),
        ("per-path = [1]", "per-path[1] must be a table, not the number 1"),
        ("[[per-path]]\nselect = []", "per-path[1] must say for which files it is"),
        ("[[per-path]]\npaths = []", "per-path[1].paths must name at least one pattern"),
        ("[[per-path]]\npaths = 'x'", "per-path[1].paths must be a list of texts"),
        ("[[per-path]]\npaths = ['x']\ninclude = []", "per-path[1].include can only stand at the top"),
        ("[[per-path]]\npaths = ['x']\npath = []", "did you mean “paths”?"),
        ("[[per-path]]\npaths = ['x']\n[[per-path]]\npaths = ['y']\nfail-on = 0", "per-path[2].fail-on must be"),
        ("rule = 'x'", "rule must be an array of tables, written [[rule]]"),
        ('"a\\u001b[31m" = 1', '"a\\x1b[31m" is not a key'),
        ("x.y = " + "9" * 4000, "x is not a key"),
        ("preview = " + "9" * 4000, "not a huge number"),
    ],
)
def test_every_mistake_names_file_and_key(config: Load, text: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config(text)

    assert str(caught.value).startswith("newslint.toml: ")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


WRONG = (
    "1",
    "1.5",
    "true",
    "'no such thing at all'",
    "[]",
    "[1]",
    "[[]]",
    "{}",
    "{a = 1}",
    "{a = {b = 1}}",
    "2024-01-01",
    "nan",
)


@pytest.mark.parametrize("value", WRONG)
@pytest.mark.parametrize("key", KEYS)
def test_no_value_of_any_type_raises_anything_but_a_config_error(config: Load, key: str, value: str) -> None:
    for text in (f"{key} = {value}", f"[[per-path]]\npaths = ['a']\n{key} = {value}"):
        with suppress(ConfigError):
            config(text).settings_for("a")


def test_every_setting_has_a_default() -> None:
    assert set(DEFAULTS) == set(SETTINGS)


def test_every_profile_is_a_file_that_can_be_read() -> None:
    folder = Path(newslint.config.__file__).parent / "profiles"

    assert sorted(path.stem for path in folder.glob("*.toml")) == sorted(PROFILES)
    for name in PROFILES:
        assert profile_layer(name).values["dateline"] in ("auto", "required", "never")


def test_every_key_is_documented() -> None:
    text = (DOCS / "configuration.md").read_text(encoding="utf-8")
    headings = [line for line in text.split("\n") if line.startswith("###")]

    assert [key for key in KEYS if not any(f"`{key}`" in heading for heading in headings)] == []


def test_the_documented_profiles_are_those_there_are() -> None:
    text = (DOCS / "configuration.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in text.split("\n") if line.startswith("| `")]
    told = {name.strip(" `"): row[2].strip(" `") for row in rows for name in row[1].split(",")}

    assert told == {name: f'dateline = "{profile_layer(name).values["dateline"]}"' for name in PROFILES}


def test_the_documented_examples_can_be_read(config: Load, here: Path) -> None:
    text = (DOCS / "configuration.md").read_text(encoding="utf-8")
    examples = [part.partition("```")[0] for part in text.split("```toml\n")[1:]]

    Path("house").mkdir()
    for name in ("style.toml", "names.txt"):
        Path("house", name).touch()
    assert len(examples) >= 5
    for example in examples:
        config(example.replace("[tool.newslint.", "[").replace("[tool.newslint]\n", ""))
