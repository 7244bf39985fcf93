"""What `.vale.ini` says: styles, levels, globs, vocabularies; see https://vale.sh/docs/topics/config."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.plugins.vale.conftest import INI, linted, words_of

from newslint.errors import ConfigError
from newslint.finding import Severity
from newslint_vale.reading import ReadRules

Style = Callable[..., ReadRules]
WARD = "extends: existence\nmessage: no\nlevel: suggestion\ntokens: [ward]"
MAYOR = "extends: existence\nmessage: no\nlevel: error\ntokens: [mayor]"
TEXT = "The mayor left the ward."


def found(read: ReadRules, name: str = "story.md", text: str = TEXT) -> list[str]:
    return words_of(*linted(read, text, name))


def test_levels_are_severities(style: Style) -> None:
    _, findings = linted(style(Ward=WARD, Mayor=MAYOR), TEXT)

    assert [one.severity for one in findings] == [Severity.ERROR, Severity.NOTE]


def test_a_rule_without_a_level_warns(style: Style) -> None:
    _, findings = linted(style(Ward=WARD.replace("level: suggestion\n", "")), TEXT)

    assert [one.severity for one in findings] == [Severity.WARNING]


def test_what_is_below_the_least_level_is_not_told(style: Style) -> None:
    read = style(INI.replace("suggestion", "error"), Ward=WARD, Mayor=MAYOR)

    assert found(read) == ["mayor"]


def test_the_least_level_is_warning_unless_stated(style: Style) -> None:
    assert found(style(INI.replace("MinAlertLevel = suggestion\n", ""), Ward=WARD)) == []


def test_a_rule_is_switched_off_by_name(style: Style) -> None:
    assert found(style(INI + "Desk.Ward = NO\n", Ward=WARD, Mayor=MAYOR)) == ["mayor"]


def test_a_rule_gets_another_level_by_name(style: Style) -> None:
    _, findings = linted(style(INI + "Desk.Ward = error\n", Ward=WARD), TEXT)

    assert [one.severity for one in findings] == [Severity.ERROR]


def test_a_rule_is_switched_on_without_its_style(style: Style) -> None:
    ini = "StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nDesk.Ward = YES\n"

    assert found(style(ini, Ward=WARD, Mayor=MAYOR)) == ["ward"]


def test_a_section_holds_for_its_files(style: Style) -> None:
    read = style(INI.replace("[*]", "[*.md]"), Ward=WARD)

    assert found(read, "news/story.md") == ["ward"]
    assert found(read, "news/story.txt") == []


def test_a_glob_has_alternatives(style: Style) -> None:
    read = style(INI.replace("[*]", "[letters/*.{md,html}]"), Ward=WARD)

    assert found(read, "letters/a.html") == ["ward"]
    assert found(read, "letters/a.txt") == []


def test_a_later_section_wins(style: Style) -> None:
    read = style(INI + "[*.txt]\nBasedOnStyles =\n[notes/*]\nDesk.Ward = NO\n", Ward=WARD)

    assert found(read, "a.md") == ["ward"]
    assert found(read, "a.txt") == []
    assert found(read, "notes/a.md") == []


def test_a_format_stands_for_another(style: Style) -> None:
    read = style(
        "StylesPath = styles\nMinAlertLevel = suggestion\n[formats]\nstory = md\n[*.md]\nBasedOnStyles = Desk\n",
        Ward=WARD,
    )

    assert found(read, "a.story") == ["ward"]


def test_token_ignores_take_places_out(style: Style) -> None:
    read = style(INI + r"TokenIgnores = (\$[^$]+\$), (%%.*?%%)" + "\n", Ward=WARD)

    assert found(read, text="A $ward$ and %%the ward%% and a ward.") == ["ward"]


def test_skipped_scopes_are_let_be(style: Style) -> None:
    read = style("SkippedScopes = blockquote, pre\n" + INI, Ward=WARD)

    assert found(read, text="A ward.\n\n> Another ward.\n") == ["ward"]


def test_a_vocabulary_makes_exceptions(style: Style) -> None:
    files = {"styles/config/vocabularies/Paper/accept.txt": "Ward\n# no term\n"}
    rule = "extends: existence\nmessage: no\nlevel: error\ntokens: ['[A-Z][a-z]+d']"

    assert found(style("Vocab = Paper\n" + INI, files, Rule=rule), text="A Ward, a Ford.") == ["Ford"]
    assert found(style("Vocab = Paper\n" + INI, files, Rule=rule + "\nvocab: false"), text="A Ward, a Ford.") == [
        "Ward",
        "Ford",
    ]


def test_the_style_vale_knows_the_terms_of_a_vocabulary(style: Style) -> None:
    folder = "styles/config/vocabularies/Paper/"
    files = {folder + "accept.txt": "Lennick Mill\n", folder + "reject.txt": "boffin\n"}
    read = style("Vocab = Paper\n" + INI.replace("Desk", "Vale"), files)

    assert found(read, text="A boffin at Lennick mill and the the Lennick Mill.") == [
        "boffin",
        "Lennick mill",
        "the the",
    ]


def test_comments_and_quotes_are_no_values(style: Style) -> None:
    ini = '; a comment\n# another\nStylesPath = "styles"\nMinAlertLevel = suggestion # all\n[*]\nBasedOnStyles = Desk\n'

    assert found(style(ini, Ward=WARD)) == ["ward"]


def test_ids_are_slugs_of_style_and_rule(style: Style) -> None:
    read = style(WordList=WARD, APIKey=WARD, Two_Words=WARD, wordList=WARD)

    assert [rule.id for rule in read.rules] == [
        "vale/desk-api-key", "vale/desk-two-words", "vale/desk-word-list", "vale/desk-word-list-2",
    ]  # fmt: skip
    assert read.rules[0].summary == "Desk.APIKey is a rule of a Vale style."


def test_a_rule_explains_itself_by_description_and_link(style: Style) -> None:
    read = style(Ward=WARD + "\ndescription: Readers know no '%s'.\nlink: https://example.org/ward")

    assert read.rules[0].why == "Readers know no '…'.\n\nThe style refers to https://example.org/ward"


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("extends: script\nmessage: no\nscript: x.tengo", "it is a program"),
        ("extends: sequence\nmessage: no\ntokens: [{tag: MD}]", "a tagger"),
        ("extends: spelling\nmessage: no", "Hunspell"),
        ("extends: spelling\nmessage: no\ndictionaries: [paper]", "has affixes, which need Hunspell"),
        ("extends: substitution\nmessage: no\npos: NN\nswap: {a: b}", "parts of speech"),
        ("extends: existence\nmessage: no\nscope: alt\ntokens: [a]", "the scope “alt”"),
        ("extends: existence\nmessage: no\ntokens: ['(a']", "cannot be read"),
        ("extends: existence\ntokens: [a]", "no message"),
        ("extends: metric\nmessage: no\nformula: __import__('os')\ncondition: '> 1'", "more than arithmetic"),
        ("extends: existence\nmessage: no\nlevel: grave\ntokens: [a]", "its level"),
        ("extends: existence\nmessage: no\ntokens: [[a]]", "no list of texts"),
        ("extends: [", "no YAML"),
        ("!!python/object/apply:os.system [ls]", "no table"),
    ],
)
def test_what_cannot_run_is_named_with_its_reason(rule: str, why: str, style: Style) -> None:
    read = style(files={"styles/config/dictionaries/paper.dic": "1\nmill/S\n"}, Bad=rule, Ward=WARD)

    assert [one.id for one in read.rules] == ["vale/desk-ward"]
    assert len(read.left_out) == 1
    assert read.left_out[0].startswith("Desk.Bad cannot run: ")
    assert why in read.left_out[0]


def test_spelling_runs_on_a_list_of_words(style: Style) -> None:
    files = {
        "styles/config/dictionaries/paper.dic": "4\nthe\nmayor\nleft\nher\n",
        "styles/config/ignore/names.txt": "Lennick\n",
    }
    rule = "extends: spelling\nmessage: no\ndictionaries: [paper]\nignore: names.txt\nfilters: ['^[A-Z]']"

    assert found(style(files=files, Rule=rule), text="The mayor's left Lennick, Zork, NASA, xylo, 4th.") == ["xylo"]


def test_a_link_out_of_the_folder_is_not_followed(style: Style, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.yml"
    outside.write_text(WARD)
    (tmp_path / "styles" / "Desk").mkdir(parents=True)
    (tmp_path / "styles" / "Desk" / "Link.yml").symlink_to(outside)

    read = style(Mayor=MAYOR)

    assert [rule.id for rule in read.rules] == ["vale/desk-mayor"]
    assert "leads out of the folder" in read.left_out[0]


@pytest.mark.parametrize(
    ("ini", "why"),
    [
        (INI.replace("styles", "../styles"), "leads out of the folder"),
        (INI.replace("= Desk", "= ../Desk"), "no name of a folder"),
        (INI.replace("= Desk", "= Dusk"), "is not in StylesPath"),
        (INI.replace("suggestion", "loud"), "MinAlertLevel"),
        (INI + "Desk.Ward = perhaps\n", "must be YES, NO or a level"),
        ("what is this", "line 1"),
        ("[*", "no closing bracket"),
        ("Vocab = Nowhere\n" + INI, "the vocabulary Nowhere"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_words(ini: str, why: str, style: Style) -> None:
    with pytest.raises(ConfigError, match=why):
        style(ini, Ward=WARD)


def test_a_key_that_means_nothing_here_is_named(style: Style) -> None:
    assert style("Packages = Google\n" + INI, Ward=WARD).left_out == (
        ".vale.ini: newslint does nothing about packages.",
    )


def test_a_template_for_words_is_named_as_well(style: Style) -> None:
    (told,) = style("WordTemplate = \\b(?:%s)\\b\n" + INI, Ward=WARD).left_out

    assert told.endswith("newslint does nothing about wordtemplate.")


def test_an_expression_that_never_ends_is_stopped(style: Style) -> None:
    from newslint.engine.linter import RuleSet
    from newslint.formats.plain import plain_document

    read = style(Slow="extends: existence\nmessage: no\nlevel: error\nnonword: true\ntokens: ['(?:a|a?)+(?:a|aa)+$b']")

    result = RuleSet(read.rules).lint(plain_document("The mayor spoke: " + "a" * 5000 + "!\n", "a.md"))

    assert "took longer" in result.failures[0].why


def test_without_the_extra_it_is_said_once(style: Style, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)

    with pytest.raises(ConfigError, match=r"install newslint\[vale\]"):
        style(Ward=WARD, Mayor=MAYOR)
