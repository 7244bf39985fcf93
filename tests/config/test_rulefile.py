from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from newslint.config.rulefile import COMMON, KINDS, house_rules
from newslint.config.settings import Config
from newslint.config.template import template
from newslint.document import Role
from newslint.engine.examples import check_examples, found_in
from newslint.errors import ConfigError
from newslint.finding import Severity
from newslint.rule import House, Rule

Load = Callable[[str], Config]
DOCS = Path(__file__).parents[2] / "docs"
WORD: dict[str, Any] = {"id": "house/word", "phrases": ["whilst"]}


def rule(**table: Any) -> Rule:
    return house_rules([{"id": "house/word", **table}], "house.toml")[0]


def flagged(made: Rule, text: str) -> list[str]:
    return [text[span.start : span.end] for span in found_in(made, text, ())]


def test_a_table_becomes_a_rule_with_all_that_a_rule_says() -> None:
    made = rule(
        phrases=["whilst"],
        why="Because\nso.",
        severity="note",
        scope=["headline", "caption"],
        quotations="check",
        preview=True,
        bad=["[[Whilst]] so."],
        good=["While so."],
    )

    assert made.id == "house/word"
    assert made.pack == "house"
    assert made.summary == "The house does not write “whilst”."
    assert made.why == "Because\nso."
    assert made.severity is Severity.NOTE
    assert made.scope == frozenset({Role.HEADLINE, Role.CAPTION})
    assert made.preview is True
    assert made.bad == ("[[Whilst]] so.",)
    assert made.languages == ()


def test_patterns_are_explained_by_the_message_of_the_house() -> None:
    stated = rule(patterns=["tele ?phone"], message="Write “phone”,\nnot “{text}” {{as we did}}.")

    assert stated.summary == "Write “phone”, not “…” {as we did}."
    assert rule(patterns=["tele ?phone"]).summary == "The house does not write what “tele ?phone” matches."


def test_rules_of_one_kind_do_not_share_what_they_are() -> None:
    one, other = house_rules([WORD, {**WORD, "id": "house/other", "severity": "error"}], "f")

    assert (one.id, other.id) == ("house/word", "house/other")
    assert (one.severity, other.severity) == (Severity.WARNING, Severity.ERROR)


@pytest.mark.parametrize(
    "table",
    [
        {"phrases": ["whilst"]},
        {"replace": {"whilst": "while"}},
        {"patterns": ["whil(?=st)st"]},
        {"tokens": ["VERB", "whilst", "*?"]},
        {"limit": {"unit": "words", "per": "sentence", "max": 2}},
        {"require": {"block": "byline"}},
        {"consistent": [["slept", "woke"]]},
        {"first-use": {"He": "Ann Lee"}},
        {"conditional": {"when": ["whilst"], "needs": ["refund"]}},
        {"capitals": "lower", "scope": ["paragraph"]},
    ],
    ids=KINDS,
)
def test_rules_survive_copies_options_and_another_process(table: dict[str, Any]) -> None:
    made = rule(**table)
    text = "He slept whilst it rained. He woke when it stopped and left."
    expected = flagged(made, text)

    assert expected
    for other in (pickle.loads(pickle.dumps(made)), copy.copy(made), made.with_options({}, House("ap"))):
        assert other.id == "house/word"
        assert other.summary == made.summary
        assert repr(other) == repr(made)
        assert flagged(other, text) == expected
    assert made.with_options({}, House("ap")).house == House("ap")


def test_replacements_keep_the_case_of_the_text_and_of_the_list() -> None:
    made = rule(replace={"UK": "Britain", "e-mail": "email", "Kiev": "Kyiv"})

    assert flagged(made, "The UK sent an e-mail. E-mail came to KIEV.") == ["UK", "e-mail", "E-mail", "KIEV"]
    assert _written(made, "The UK sent an e-mail. E-mail came to KIEV.") == ["Britain", "email", "Email", "KYIV"]


def _written(made: Rule, text: str) -> list[str]:
    from newslint.engine.linter import RuleSet
    from newslint.formats.plain import plain_document

    found = RuleSet([made]).lint(plain_document(text, "a")).findings
    return [one.fixes[0].edits[0].text for one in found]


def test_where_only_letter_case_is_at_stake_the_listed_form_alone_is_wrong() -> None:
    made = rule(replace={"facebook": "Facebook", "Internet": "internet"})

    assert flagged(made, "Internet users like facebook, Facebook and FACEBOOK on the Internet.") == [
        "facebook",
        "Internet",
    ]


def test_a_replacement_that_stands_there_in_full_is_right() -> None:
    made = rule(replace={"Korea": "South Korea"})

    assert flagged(made, "He left South Korea for Korea.") == ["Korea"]


def test_exceptions_clear_what_they_overlap_as_whole_words() -> None:
    made = rule(phrases=["kiev"], **{"except": ["chicken Kiev", "Kiev’s cake"]})

    assert flagged(made, "He ate chicken kiev and Kiev's cake in Kiev with a spring chicken.") == ["Kiev"]
    assert flagged(made, "The superchicken Kiev is loved in it.") == ["Kiev"]


def test_phrases_are_whole_words_and_disregard_blanks_and_marks() -> None:
    made = rule(phrases=["  don’t   know "])

    assert flagged(made, "We don't know. We don’t\u00a0know. He undon't knows it.") == ["don't know", "don’t\u00a0know"]


def test_speech_is_left_alone_unless_asked_for() -> None:
    text = "“We waited whilst it rained,” he said, whilst waiting."

    assert len(flagged(rule(phrases=["whilst"]), text)) == 1
    assert len(flagged(rule(phrases=["whilst"], quotations="check"), text)) == 2


def test_patterns_see_plain_marks_and_may_mark_a_part() -> None:
    made = rule(patterns=["it’s (?P<x>own)"], message="Not “{x}” but {text}.")

    assert flagged(made, "It’s own and it's own and its own.") == ["own", "own"]


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        ({"unit": "words", "per": "sentence", "max": 4}, ["It holds five words now."]),
        ({"unit": "characters", "per": "sentence", "max": 20}, ["It holds five words now."]),
        ({"unit": "sentences", "per": "paragraph", "max": 1}, ["Two words. It holds five words now."]),
        ({"unit": "words", "per": "paragraph", "max": 6}, ["Two words. It holds five words now."]),
        ({"unit": "words", "per": "article", "max": 10}, ["Two"]),
        ({"unit": "words", "per": "article", "max": 11}, []),
        ({"unit": "sentences", "per": "article", "max": 3}, []),
        ({"unit": "characters", "per": "article", "max": 3}, ["Two"]),
    ],
)
def test_limits_flag_what_is_too_long(limit: dict[str, Any], expected: list[str]) -> None:
    text = "Two words. It holds five words now.\n\nA line of four."

    assert flagged(rule(limit=limit), text) == expected


def test_a_sentence_of_nothing_but_speech_may_be_long() -> None:
    limit = {"unit": "words", "per": "sentence", "max": 3}
    text = "“It is as long as I like it.”\n\nHe wrote “as long as I like” in a note."

    assert flagged(rule(limit=limit), text) == ["He wrote “as long as I like” in a note."]
    assert len(flagged(rule(limit=limit, quotations="check"), text)) == 2


def test_what_metadata_says_need_not_stand_in_the_text() -> None:
    from newslint.engine.linter import RuleSet
    from newslint.formats import Source
    from newslint.formats.records import Records

    rows = (
        '{"id": "1", "text": "It rained.", "byline": "Ann Lee"}',
        '{"id": "2", "text": "It rained."}',
        '{"id": "3", "text": ""}',
    )
    source = "\n".join(rows)
    wanted = RuleSet([rule(require={"block": "byline"})])
    found = [len(wanted.lint(doc).findings) for doc in Records().documents(Source("a.jsonl", source))]

    assert found == [0, 1, 0]


BROKEN: list[tuple[dict[str, Any], str]] = [
    ({}, "rule[1] needs an id, such as house/place-names"),
    ({"id": 1}, "rule[1].id must be a text, not the number 1"),
    ({"id": "word"}, "rule[1].id must be house/ and a name in lower case with hyphens, not “word”"),
    ({"id": "typos/word"}, "must be house/ and a name"),
    ({"id": "house/Word"}, "must be house/ and a name"),
    ({"id": "house/word\n"}, "must be house/ and a name"),
    ({"id": "house/w"}, "rule[1] (house/w) does not say what to look for; a rule has exactly one of phrases, replace"),
    ({**WORD, "replace": {"a": "b"}}, "rule[1] (house/word) has phrases and replace; a rule has exactly one of"),
    ({**WORD, "phrase": []}, "rule[1].phrase (house/word) is not a key that newslint knows; did you mean “phrases”?"),
    ({"id": "house/w", "phrase": ["a"]}, "did you mean “phrases”?"),
    ({**WORD, "phrases": "whilst"}, "phrases (house/word) must be a list of texts, not the text “whilst”"),
    ({**WORD, "phrases": []}, "must list at least one phrase"),
    ({**WORD, "phrases": ["..."]}, "has a phrase without a letter or digit: “...”"),
    ({**WORD, "message": 1}, "rule[1].message (house/word) must be a text"),
    ({**WORD, "message": "a {"}, "has a brace without its other half"),
    ({**WORD, "message": "a }"}, "has a brace without its other half"),
    ({**WORD, "message": "{replacement}"}, "may hold {text} here, not “{replacement}”"),
    ({**WORD, "message": "{}"}, "may hold {text} here, not “{}”"),
    ({**WORD, "message": "{text.__class__}"}, "may hold {text} here"),
    ({**WORD, "message": "{text:>99999999999}"}, "may hold {text} here"),
    ({**WORD, "message": "{text!r}"}, "may hold {text} here"),
    ({**WORD, "why": []}, "why (house/word) must be a text"),
    ({**WORD, "severity": "info"}, "severity (house/word) must be one of error, warning, note"),
    ({**WORD, "scope": "headline"}, "scope (house/word) must be a list of texts"),
    ({**WORD, "scope": []}, "scope (house/word) must name at least one kind of block"),
    ({**WORD, "scope": ["headlines"]}, "did you mean “headline”?"),
    ({**WORD, "quotations": True}, "quotations (house/word) must be one of skip, check, not true"),
    ({**WORD, "except": "x"}, "except (house/word) must be a list of texts"),
    ({**WORD, "preview": "no"}, "preview (house/word) must be true or false"),
    ({**WORD, "bad": ["whilst"]}, "bad[1] (house/word) must have [[ and ]] round what is to be flagged"),
    ({**WORD, "good": ["[[whilst]]"]}, "good[1] (house/word) must not mark anything"),
    ({"id": "house/w", "replace": []}, "replace (house/w) must be a table, not an empty list"),
    ({"id": "house/w", "replace": {}}, "must name at least one phrase"),
    ({"id": "house/w", "replace": {"a": 1}}, "replace.a (house/w) must be a text"),
    ({"id": "house/w", "replace": {"a b": "a  b"}}, 'replace."a b" (house/w) is replaced by itself'),
    ({"id": "house/w", "patterns": []}, "must list at least one pattern"),
    ({"id": "house/w", "patterns": ["(a"]}, "patterns[1] (house/w) is not a regular expression (missing )"),
    ({"id": "house/w", "patterns": ["a", "*"]}, "patterns[2] (house/w) is not a regular expression"),
    ({"id": "house/w", "patterns": [r"\L<names>"]}, "is not a regular expression"),
    ({"id": "house/w", "patterns": ["a*"]}, "matches where nothing is: “a*”"),
    ({"id": "house/w", "patterns": ["a" * 5001]}, "is longer than 5,000 characters"),
    ({"id": "house/w", "patterns": ["(" * 2000 + "a" + ")" * 2000]}, ""),
    ({"id": "house/w", "patterns": ["(?P<a>x)", "y"], "message": "{a}"}, "may hold {text} here, not “{a}”"),
    ({"id": "house/w", "limit": 40}, "limit (house/w) must be a table, not the number 40"),
    ({"id": "house/w", "limit": {"unit": "words", "max": 3}}, "limit (house/w) needs per, as in"),
    ({"id": "house/w", "limit": {"unit": "word", "per": "sentence", "max": 3}}, "did you mean “words”?"),
    (
        {"id": "house/w", "limit": {"unit": "words", "per": "sentence", "max": 0}},
        "must be a number from 1 to 1000000, not 0",
    ),
    ({"id": "house/w", "limit": {"unit": "words", "per": "sentence", "max": True}}, "must be a whole number, not true"),
    ({"id": "house/w", "limit": {"unit": "words", "per": "sentence", "maximum": 3}}, "did you mean “max”?"),
    (
        {"id": "house/w", "limit": {"unit": "sentences", "per": "sentence", "max": 3}},
        "cannot count sentences in a sentence",
    ),
    ({"id": "house/w", "limit": {"unit": "words", "per": "headline", "max": 3}, "scope": ["quote"]}, "has no meaning"),
    ({"id": "house/w", "limit": {"unit": "words", "per": "article", "max": 3}, "except": ["a"]}, "has no meaning"),
    ({"id": "house/w", "require": {}}, "needs block, as in"),
    ({"id": "house/w", "require": {"block": "bylin"}}, "did you mean “byline”?"),
    ({"id": "house/w", "require": {"block": "leftover"}}, "must be one of headline"),
    ({"id": "house/w", "require": {"block": "byline"}, "quotations": "check"}, "has no meaning in a rule with require"),
]


@pytest.mark.parametrize(("table", "told"), BROKEN)
def test_a_table_that_cannot_be_followed_names_file_rule_and_key(table: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        house_rules([table], "house.toml")

    assert str(caught.value).startswith("house.toml: rule[1]")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


WRONG: list[Any] = [None, 1, 1.5, True, "x", [], [1], [[]], {}, {"a": 1}, [{}], float("nan"), "{", "[["]


@pytest.mark.parametrize("value", WRONG, ids=repr)
@pytest.mark.parametrize("key", [*COMMON, *KINDS])
def test_no_value_of_any_type_raises_anything_but_a_config_error(key: str, value: Any) -> None:
    for table in ({**WORD, key: value}, {"id": "house/w", key: value}):
        with suppress(ConfigError):
            flagged(house_rules([table], "f")[0], "It rained whilst he slept.")


def test_two_rules_may_not_have_one_id() -> None:
    with pytest.raises(ConfigError, match=r"^f: rule\[2\]\.id is taken: two rules are called “house/word”"):
        house_rules([WORD, WORD], "f")


def test_a_pack_may_define_its_rules_so_too() -> None:
    assert house_rules([{**WORD, "id": "gazette/word"}], "f", "gazette")[0].pack == "gazette"


def test_the_examples_in_the_documents_hold(config: Load) -> None:
    text = (DOCS / "house-style.md").read_text(encoding="utf-8")
    examples = [part.partition("```")[0] for part in text.split("```toml\n")[1:]]
    examples.append(template().replace("\n#", "\n").partition("[[per-path]]")[2].partition("\n[[rule]]\n")[2])
    examples[-1] = "[[rule]]\n" + examples[-1]
    made = [one for example in examples if "[[rule]]" in example for one in config(example).house_rules]

    assert len(made) == 12
    assert sum(len(one.bad) for one in made) >= 5
    for one in made:
        check_examples(one, ())


def test_every_key_of_a_rule_is_documented() -> None:
    text = (DOCS / "house-style.md").read_text(encoding="utf-8")

    for key in COMMON:
        assert f"\n| `{key}` |" in text
    for kind in KINDS:
        assert f"\n### `{kind}`" in text
    for role in Role:
        assert f"`{role.value}`" in text


def test_a_dateline_that_opens_the_story_is_a_dateline() -> None:
    made = rule(require={"block": "dateline"})

    assert flagged(made, "PARIS, May 3 (Reuters) - It rained on Monday, the mayor said.\n\nThe sun came out.") == []
    assert flagged(made, "It rained on Monday, the mayor said.\n\nThe sun came out.") == ["It"]
