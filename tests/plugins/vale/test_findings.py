"""Messages, actions and scopes; see https://vale.sh/docs/topics/styles, topics/actions and topics/scoping."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.engine.linter import RuleSet
from newslint.finding import Finding
from newslint.formats.html import html_document
from newslint.formats.markdown import markdown_document

Findings = Callable[..., list[Finding]]
Flagged = Callable[..., list[str]]
WARD = "extends: existence\nmessage: no\ntokens: [ward]\nscope: "
ARTICLE = "# The ward burns\n\nA ward. No ward!\n\n## Another ward\n\n* ward list\n\n> ward said\n"


def swaps(more: str, message: str = "Use '%s' instead of '%s'.") -> str:
    return f'extends: substitution\nmessage: "{message}"\n{more}'


def test_a_message_quotes_what_was_met(findings: Findings) -> None:
    found = findings("extends: existence\nmessage: \"Avoid '%s'.\"\ntokens: [ward]", "A ward.")

    assert [one.message for one in found] == ["Avoid 'ward'."]


def test_a_message_names_the_replacement_first(findings: Findings) -> None:
    found = findings(swaps("swap:\n  utilise: use"), "They utilise it.")

    assert [one.message for one in found] == ["Use 'use' instead of 'utilise'."]


def test_a_message_may_name_values_by_number(findings: Findings) -> None:
    found = findings(swaps("swap:\n  utilise: use", "No '%[2]s', but '%[1]s', yes '%[1]s'."), "They utilise it.")

    assert [one.message for one in found] == ["No 'utilise', but 'use', yes 'use'."]


def test_several_replacements_are_all_named(findings: Findings) -> None:
    found = findings(swaps("swap:\n  abort: stop|end|quit"), "They abort it.")

    assert [one.message for one in found] == ["Use 'stop', 'end' or 'quit' instead of 'abort'."]


def test_a_capture_group_is_filled_in(findings: Findings) -> None:
    found = findings(swaps("swap:\n  'within the (\\w+) folder': 'in the $1 folder'"), "Look within the red folder.")

    assert [one.message for one in found] == ["Use 'in the red folder' instead of 'within the red folder'."]


def test_capitalize_follows_the_text(findings: Findings) -> None:
    found = findings(swaps("ignorecase: true\ncapitalize: true\nswap:\n  utilise: use"), "Utilise it.")

    assert [one.message for one in found] == ["Use 'Use' instead of 'Utilise'."]


@pytest.mark.parametrize(
    ("action", "token", "text", "fixed"),
    [
        ("name: remove", "very", "A very old man.", [""]),
        ("name: replace\n  params: [old, aged]", "ancient", "An ancient man.", ["old", "aged"]),
        ("name: edit\n  params: [regex, '-', ' ']", r"\w+ly-\w+", "A newly-built mill.", ["newly built"]),
        ("name: edit\n  params: [regex, '(\\w+)-(\\w+)', '$2 $1']", r"\w+-\w+", "A mill-old wall.", ["old mill"]),
        ("name: edit\n  params: [trim_right, '!']", r"\w+!", "Go home! Now.", ["home"]),
        ("name: edit\n  params: [trim, '*']", r"\*\w+\*", "Go *home* now.".replace("*", "\\*"), ["home"]),
        ("name: edit\n  params: [truncate, ' ']", "the the", "See the the mill.", ["the"]),
        ("name: edit\n  params: [split, '-', '1']", r"\w+-\w+", "An e-mail came.", ["mail"]),
        ("name: convert\n  params: [simple]", "MAYOR", "The MAYOR.", ["mayor"]),
        ("name: suggest\n  params: [x.tengo]", "mayor", "The mayor.", []),
    ],
)
def test_an_action_is_a_fix(action: str, token: str, text: str, fixed: list[str], findings: Findings) -> None:
    rule = f"extends: existence\nmessage: no\nnonword: true\ntokens: ['{token}']\naction:\n  {action}"

    assert [fix.edits[0].text for one in findings(rule, text) for fix in one.fixes] == fixed


def test_replace_offers_each_replacement(findings: Findings) -> None:
    found = findings(swaps("swap:\n  abort: stop|end\naction:\n  name: replace"), "They abort it.")

    assert [fix.edits[0].text for fix in found[0].fixes] == ["stop", "end"]


def test_without_an_action_nothing_is_offered(findings: Findings) -> None:
    assert findings(swaps("swap:\n  abort: stop"), "They abort it.")[0].fixes == ()


@pytest.mark.parametrize(
    ("scope", "count"),
    [
        ("text", 6), ("heading", 2), ("heading.h1", 1), ("heading.h2", 1), ("list", 1), ("blockquote", 1),
        ("paragraph", 2), ("sentence", 6), ("raw", 6), ("summary", 4), ("[heading, list]", 3), ("~heading", 4),
        ("~heading & ~list", 3), ("table.cell", 0),
    ],
)  # fmt: skip
def test_a_scope_is_what_a_rule_looks_at(scope: str, count: int, flagged: Flagged) -> None:
    assert len(flagged(WARD + f"{scope}" if scope[0] == "[" else WARD + f"'{scope}'", ARTICLE)) == count


MARKED = (
    "# A **ward** burns\n\nOne ward, a **new ward and** a *sad ward* in [the ward](https://a.example/x_ward_y) and "
    "__ward__.\n\n* ***ward*** in a list\n* **ward**\n\nA ward_of_words ward, 3 * 4 ward.\n"
)
PAGE = "<h1>Ward</h1><p>A <b>bold ward</b> and <em class='x_y'>ward</em>, <a href='/w_x_y'>a ward</a> ward.</p>"


@pytest.mark.parametrize(
    ("scope", "places"),
    [
        ("strong", ["ward", "new ward and", "ward", "ward", "ward"]),
        ("emphasis", ["sad ward", "ward"]),
        ("link", ["the ward"]),
        ("[link, emphasis]", ["sad ward", "the ward", "ward"]),
        ("strong & ~heading", ["new ward and", "ward", "ward", "ward"]),
        ("strong & list", ["ward", "ward"]),
    ],
)
def test_what_is_marked_within_a_line_is_a_scope(scope: str, places: list[str], flagged: Flagged) -> None:
    rule = "extends: existence\nmessage: no\nnonword: true\ntokens: ['.+']\nscope: "

    assert flagged(f"{rule}{scope}", MARKED) == places


def test_a_scope_may_be_of_one_format(style: Callable[..., Any]) -> None:
    read = style(Md=WARD + "text.md", Html=WARD + "paragraph.html", Rst=WARD + "heading.rst", Not=WARD + "~heading.md")
    rules = RuleSet(read.rules)
    told = {
        name: [one.rule for one in rules.lint(make(text, name)).findings]
        for name, make, text in (
            ("a.md", markdown_document, "# A ward\n\nWard."),
            ("a.html", html_document, PAGE.lower()),
        )
    }

    assert read.left_out == ()
    assert told["a.md"] == ["vale/desk-md"]
    assert set(told["a.html"]) == {"vale/desk-html"}


@pytest.mark.parametrize(("scope", "places"), [("strong", ["bold ward"]), ("emphasis", ["ward"]), ("link", ["a ward"])])
def test_what_is_marked_in_a_page_is_a_scope(scope: str, places: list[str], style: Callable[..., Any]) -> None:
    read = style(Rule=f"extends: existence\nmessage: no\nnonword: true\ntokens: ['.+']\nscope: {scope}")
    doc = html_document(PAGE, "a.html")

    assert [doc.of(one.span) for one in RuleSet(read.rules).lint(doc).findings] == places


OFF = "A ward first.\n\n<!-- vale {} -->\n\nA ward small, one Ward large.\n\n<!-- vale {} -->\n\nA ward last.\n"


@pytest.mark.parametrize(
    ("off", "on", "places"),
    [
        ("off", "on", ["first", "last"]),
        ("Desk.Rule = NO", "Desk.Rule = YES", ["first", "last"]),
        ("Desk = NO", "Desk = YES", ["first", "last"]),
        ("Desk.Other = NO", "Desk.Other = YES", ["first", "small", "large", "last"]),
        ('Desk.Rule["ward"] = NO', 'Desk.Rule["ward"] = YES', ["first", "large", "last"]),
        ("off", "off", ["first"]),
    ],
)
@pytest.mark.parametrize("tokens", ["tokens: [ward]", "tokens: ['w[a]rd']", "nonword: true\ntokens: ['ward(?=.)']"])
def test_a_comment_switches_rules_off_and_on(
    off: str, on: str, places: list[str], tokens: str, style: Callable[..., Any]
) -> None:
    """See https://vale.sh/docs/formats/markdown."""
    read = style(Rule=f"extends: existence\nmessage: no\nignorecase: true\n{tokens}")
    doc = markdown_document(OFF.format(off, on), "a.md")

    found = [doc.text[one.span.end :].split()[0].strip(".,") for one in RuleSet(read.rules).lint(doc).findings]

    assert found == places


def test_raw_sees_the_marks_of_the_file(findings: Findings) -> None:
    found = findings("extends: existence\nmessage: no\nscope: raw\nnonword: true\ntokens: ['^# ']", ARTICLE)

    assert [(one.in_source, one.span) for one in found] == [(True, (0, 2))]


def test_styles_run_where_the_configuration_names_them(here: Path, run: Callable[..., Any]) -> None:
    (here / "styles" / "Desk").mkdir(parents=True)
    (here / "styles" / "Desk" / "Ward.yml").write_text("extends: existence\nmessage: \"No '%s'.\"\ntokens: [ward]\n")
    (here / "styles" / "Desk" / "Odd.yml").write_text("extends: script\nmessage: no\n")
    (here / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = Desk\n")
    (here / "a.md").write_text("The old ward burnt.\n")
    assert run("check", "--select", "default", "--format", "jsonl", "a.md").rows == []

    (here / "newslint.toml").write_text('select = ["vale"]\n[rules-from]\nvale = ".vale.ini"\n')
    rows = run("check", "--format", "jsonl", "a.md").rows

    assert [(row["rule"], row["text"], row["message"]) for row in rows] == [
        ("newslint/rule-left-out", None, rows[0]["message"]),
        ("vale/desk-ward", "ward", "No 'ward'."),
    ]
    assert rows[0]["message"].startswith("Desk.Odd cannot run: ")
    assert "vale/desk-ward" in run("rules").out
    assert "Desk.Ward is a rule" in run("explain", "vale/desk-ward").out
    assert run("check", "--ignore", "vale/desk-ward", "--format", "jsonl", "a.md").code == 0


@pytest.mark.parametrize(
    ("named", "why"),
    [
        ('vale = "../.vale.ini"', "in the folder of the configuration"),
        ('vole = ".vale.ini"', "did you mean “vale”?"),
        ('vale = "none.ini"', "none.ini: cannot be read"),
    ],
)
def test_a_file_that_is_named_wrongly_is_told(named: str, why: str, here: Path, run: Callable[..., Any]) -> None:
    (here / "newslint.toml").write_text(f"[rules-from]\n{named}\n")

    ended = run("check", ".")

    assert ended.code == 2
    assert why in ended.err
