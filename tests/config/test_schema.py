from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli
from jsonschema import Draft7Validator

from newslint.config import schema as module
from newslint.config.schema import rules_schema, schema
from newslint.config.template import template

REPOSITORY = Path(__file__).parents[2]
FOLDER = Path(module.__file__).parent
SCHEMAS = {"newslint.schema.json": schema, "newslint-rules.schema.json": rules_schema}
VALIDATOR = Draft7Validator(schema())
RULES_VALIDATOR = Draft7Validator(rules_schema())
RULE = '[[rule]]\nid = "house/a"\n'


def complaints(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(tomli.loads(text))]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_shipped_schemas_are_fresh(name: str, request: pytest.FixtureRequest) -> None:
    made = json.dumps(SCHEMAS[name](), indent=2, ensure_ascii=False) + "\n"
    shipped = FOLDER / name
    if request.config.getoption("--record"):
        shipped.write_text(made, encoding="utf-8", newline="\n")

    assert shipped.read_text(encoding="utf-8") == made, "run: python -m pytest --record tests/config/test_schema.py"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schemas_are_schemas(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name]())


@pytest.mark.parametrize("made", SCHEMAS.values())
def test_an_editor_can_tell_what_each_key_is(made: Callable[[], dict[str, Any]]) -> None:
    def untold(schema: dict[str, Any]) -> list[str]:
        keys = schema.get("properties", {})
        inner = [schema["items"]] if isinstance(schema.get("items"), dict) else []
        own = [name for name, one in keys.items() if not one.get("description")]
        return [*own, *(name for one in (*keys.values(), *inner) for name in untold(one))]

    assert untold(made()) == []


def test_a_new_configuration_fits() -> None:
    switched_on = "\n".join(
        line.removeprefix("#") if re.match(r"#[\w\[\"]", line) else line for line in template().split("\n")
    )

    assert complaints(template()) == []
    assert complaints(switched_on) == []


def test_the_rules_in_the_documents_fit() -> None:
    page = (REPOSITORY / "docs" / "house-style.md").read_text(encoding="utf-8")
    examples = [one for one in re.findall(r"```toml\n(.*?)```", page, re.DOTALL) if one.startswith("[[rule]]")]

    assert len(examples) >= 9
    assert [complaints(one) for one in examples] == [[] for _ in examples]
    assert [list(RULES_VALIDATOR.iter_errors(tomli.loads(one))) for one in examples] == [[] for _ in examples]


@pytest.mark.parametrize(
    "text",
    [
        'selekt = ["all"]',
        'select = "all"',
        'fail-on = "loud"',
        'profile = "tabloid"',
        'extends = "ap"',
        "[severity]\ntypos = 1",
        '[[per-path]]\nselect = ["typos"]',
        RULE,
        RULE + 'phrases = ["a"]\ncapitals = "title"',
        RULE + 'phrases = ["a"]\nscope = ["headlines"]',
        RULE + 'phrases = ["a"]\nbad = ["nothing marked"]',
        RULE + 'limit = { unit = "words", per = "sentence" }',
        RULE + 'consistent = [["alone"]]',
        RULE + 'conditional = { when = ["a"] }',
        '[[rule]]\nid = "typos/a"\nphrases = ["a"]',
    ],
)
def test_what_newslint_refuses_the_schema_refuses(text: str, config: Callable[[str], Any]) -> None:
    from newslint.errors import ConfigError

    assert complaints(text)
    with pytest.raises(ConfigError):
        config(text)


@pytest.mark.parametrize(
    "text", ["", "rule = []", 'select = ["all"]', RULE, f'{RULE}phrases = ["a"]\n[severity]\na = 1']
)
def test_a_file_of_rules_holds_rules_and_nothing_else(text: str) -> None:
    assert list(RULES_VALIDATOR.iter_errors(tomli.loads(text)))


@pytest.mark.parametrize(
    "text", ['extends = "newslint:ap"', 'extends = ["house.toml", "gazette:house"]', 'words = ["names.txt"]']
)
def test_what_is_shared_fits(text: str) -> None:
    assert complaints(text) == []


@pytest.mark.parametrize(("arguments", "wanted"), [((), schema), (("--rules",), rules_schema)])
def test_the_schemas_can_be_printed(
    arguments: tuple[str, ...], wanted: Callable[[], Any], run: Callable[..., Any]
) -> None:
    ended = run("config", "schema", *arguments)

    assert ended.code == 0
    assert json.loads(ended.out) == wanted()
