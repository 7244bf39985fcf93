from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.config.names import KnownRules, check_names
from newslint.config.settings import Config
from newslint.errors import ConfigError

Load = Callable[[str], Config]
VAGUE = '[rules."attribution/vague-source"]\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "select = ['typoes']",
            "select[1] names “typoes”, which is no rule or pack that is installed; did you mean “typos”?",
        ),
        ("extend-select = ['all', 'doubled-word']", "extend-select[2] names “doubled-word”, which is no rule or pack"),
        ("ignore = ['typos/doubled-words']", "did you mean “typos/doubled-word”?"),
        ("severity.typo = 'note'", "severity.typo is no rule or pack that is installed; did you mean “typos”?"),
        ("severity.all = 'note'", "severity.all is no rule or pack"),
        ("[rules.typos]", "rules.typos is no rule that is installed"),
        ("[rules.'typos/none-such']", 'rules."typos/none-such" is no rule that is installed'),
        (
            VAGUE + "max-word = 3",
            'rules."attribution/vague-source".max-word is not an option of the rule; did you mean',
        ),
        (VAGUE + "zzz = 3", "is not an option of the rule; it has max-words, share, strict"),
        ("[rules.'typos/doubled-word']\nzzz = 3", "is not an option of the rule; it has none"),
        ("[rules.'newslint/unused-ignore']\nzzz = 3", "is not an option of the rule; it has none"),
        (VAGUE + "max-words = '3'", "max-words must be a whole number, not the text “3”"),
        (VAGUE + "max-words = true", "max-words must be a whole number, not true"),
        (VAGUE + "max-words = 3.0", "max-words must be a whole number, not the number 3.0"),
        (VAGUE + "share = false", "share must be a number, not false"),
        (VAGUE + "strict = 'no'", "strict must be true or false"),
        (VAGUE + "allow = 'one'", "allow must be a list of texts"),
        (VAGUE + "allow = ['a', 1]", "allow[2] must be a text"),
        (VAGUE + "limits = [1, 'a']", "limits[2] must be a whole number"),
        (VAGUE + "mode = 'sofd'", "mode must be one of soft, hard, not the text “sofd”; did you mean “soft”?"),
        (VAGUE + "note = 1", "note must be a text, not the number 1"),
        (VAGUE + "spellings = ['a']", "spellings must be a table, not a list"),
        (VAGUE + "spellings = { a = 1 }", "spellings.a must be a text, not the number 1"),
        (
            "input-format = 'markdwon'",
            "input-format must be one of plain, markdown, not “markdwon”; did you mean “markdown”?",
        ),
        ("[[per-path]]\npaths = ['a']\nignore = ['typoes']", "per-path[1].ignore[1] names “typoes”"),
    ],
)
def test_a_name_or_option_that_does_not_exist_is_told(config: Load, known: KnownRules, text: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        check_names(config(text), known)

    assert str(caught.value).startswith("newslint.toml: ")
    assert told in str(caught.value)


def test_options_come_out_as_the_rule_wants_them(config: Load, known: KnownRules, rules: dict[str, object]) -> None:
    text = (
        VAGUE
        + """
        max-words = 3
        share = 1
        strict = true
        allow = ["a", "b"]
        limits = [1, 2]
        mode = "hard"
        note = ""
        spellings = { a = "b" }
    """
    )

    options = check_names(config(text), known).base.options["attribution/vague-source"]

    assert options == {
        "max_words": 3,
        "share": 1.0,
        "strict": True,
        "allow": ("a", "b"),
        "limits": (1, 2),
        "mode": "hard",
        "note": "",
        "spellings": {"a": "b"},
    }
    assert isinstance(options["share"], float)


def test_former_ids_become_those_of_today(config: Load, known: KnownRules) -> None:
    text = """
        ignore = ["attribution/weasel"]
        severity."attribution/weasel" = "note"
        [rules."attribution/weasel"]
        max-words = 1
        strict = true
        [rules."attribution/vague-source"]
        max-words = 2
    """

    base = check_names(config(text), known).base

    assert base.ignore == ("attribution/vague-source",)
    assert list(base.severities) == ["attribution/vague-source"]
    assert base.options == {"attribution/vague-source": {"max_words": 2, "strict": True}}


def test_names_of_a_broken_pack_pass(config: Load, known: KnownRules) -> None:
    text = """
        extend-select = ["courant", "courant/any"]
        severity."courant/any" = "note"
        [rules."courant/any"]
        whatever = 1
    """

    assert check_names(config(text), known._replace(broken=("courant",))).base.extend_select == (
        "courant",
        "courant/any",
    )
    with pytest.raises(ConfigError, match="courant"):
        check_names(config(text), known)


def test_house_rules_are_known(config: Load, known: KnownRules) -> None:
    text = """
        ignore = ["house/word"]
        severity.house = "error"
        [[rule]]
        id = "house/word"
        phrases = ["whilst"]
    """

    assert check_names(config(text), known).base.ignore == ("house/word",)


def test_a_house_without_rules_may_be_named_beside_one_that_has_them(config: Load, known: KnownRules) -> None:
    assert check_names(config("select = ['house']"), known).base.select == ("house",)
    with pytest.raises(ConfigError, match="no rule or pack that is installed"):
        check_names(config("select = ['house/word']"), known)


def test_a_house_rule_may_not_take_the_id_of_another(config: Load, known: KnownRules, rules: dict[str, object]) -> None:
    made = config('[[rule]]\nid = "house/word"\nphrases = ["whilst"]')
    taken = known._replace(rules={**known.rules, "house/word": known.rules["typos/doubled-word"]})

    with pytest.raises(ConfigError, match=r"rule\[1\]\.id is the id of another rule: “house/word”"):
        check_names(made, taken)


def test_house_rules_have_no_options(config: Load, known: KnownRules) -> None:
    text = '[[rule]]\nid = "house/word"\nphrases = ["whilst"]\n[rules."house/word"]\nmax = 1'

    with pytest.raises(ConfigError, match="is not an option of the rule; it has none"):
        check_names(config(text), known)


def test_what_the_command_line_names_is_held_against_the_rules_too(known: KnownRules) -> None:
    with pytest.raises(ConfigError, match=r"^the command line: select\[1\] names “typoss”.*did you mean “typos”"):
        check_names(Config().with_layer({"select": ["typoss"]}), known)
