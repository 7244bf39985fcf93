"""Words that a house's lists hold are right: rules on spelling have nothing to say of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint.document import Document
from newslint.engine.linter import RuleSet
from newslint.engine.rightwords import RightWords
from newslint.finding import Edit, Finding, Fix
from newslint.formats.plain import plain_document
from newslint.rule import DocumentRule

Run = Callable[..., Any]


class Strange(DocumentRule):
    """Every word with a z is strange."""

    id = "strange/zed"
    spares_words = True
    bad = ("A [[zebra]].",)
    good = ("A horse.",)

    def check(self, doc: Document) -> Iterator[Finding]:
        """Find them."""
        for word in doc.words:
            if "z" in doc.of(word).lower():
                yield self.finding(word, "Strange.")


class Whole(Strange):
    """Every line with a z is strange, for one word in it."""

    id = "strange/line"

    def check(self, doc: Document) -> Iterator[Finding]:
        """Find them, with a fix that changes the word."""
        for block in doc.blocks:
            line = doc.of(block.span)
            yield self.finding(block.span, "Strange.", fixes=[Fix("", (Edit(block.span, line.replace("z", "s")),))])


class Deaf(Strange):
    """A rule that is not about spelling."""

    id = "strange/deaf"
    spares_words = False


def left(text: str, *entries: str, rule: type[Strange] = Strange) -> list[str]:
    rules = RuleSet([rule()])
    doc = plain_document(text, "a.txt")
    return [doc.of(one.span) for one in RightWords(entries).spared(doc, rules.lint(doc).findings, rules.by_id)]


@pytest.mark.parametrize(
    ("text", "entries", "wanted"),
    [
        ("Zorba saw a zebra.", ["zebra"], ["Zorba"]),
        ("Zebra, zebra, ZEBRA.", ["zebra"], []),
        ("Zorba, zorba, ZORBA.", ["Zorba"], ["zorba"]),
        ("Zorba’s zebra's zoo.", ["Zorba", "zebra"], ["zoo"]),
        ("eBayz, EBAYZ, Ebayz, ebayz.", ["eBayz"], ["Ebayz", "ebayz"]),
        ("The Zee Zaan sank. Zee rose; zee Zaan.", ["Zee Zaan"], ["Zee", "zee", "Zaan"]),
        ("The Zee Zaan’s crew.", ["Zee Zaan"], []),
        ("The Zee\nZaan sank.", ["Zee Zaan"], []),
        ("The Zee Zaans sank.", ["Zee Zaan"], ["Zee", "Zaans"]),
        ("A zig-zag.", ["zig-zag"], []),
        ("A zig-zag.", ["zig"], ["zig-zag"]),
    ],
)
def test_a_word_is_right_as_the_list_has_it(text: str, entries: list[str], wanted: list[str]) -> None:
    assert left(text, *entries) == wanted


def test_what_the_only_fix_would_change_is_what_counts() -> None:
    assert left("An azure sky.", "azure", rule=Whole) == []
    assert left("An azure sky.", "sky", rule=Whole) == ["An azure sky."]


def test_other_rules_do_not_ask() -> None:
    assert left("A zebra.", "zebra", rule=Deaf) == ["zebra"]


@pytest.fixture
def vale(here: Path) -> Path:
    """A house with a Vale style that knows few words."""
    (here / "styles" / "Gazette").mkdir(parents=True)
    (here / "styles" / "dictionaries").mkdir()
    (here / "styles" / "dictionaries" / "house.dic").write_text("the\nferry\nleft\n")
    (here / "styles" / "Gazette" / "Words.yml").write_text(
        "extends: spelling\nmessage: \"What is '%s'?\"\ndictionaries: [house]\n"
    )
    (here / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = Gazette\n")
    (here / "newslint.toml").write_text(
        'extend-select = ["vale"]\nwords = ["names.txt"]\n[rules-from]\nvale = ".vale.ini"\n'
    )
    (here / "names.txt").write_text("# Ports.\nHalden\n")
    (here / "a.txt").write_text("The ferry left Halden Tromso.\n")
    return here


def test_lists_of_the_house_and_of_the_user_are_read(
    vale: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    def told(*options: str) -> list[str]:
        rows = run("check", "--format", "jsonl", "--select", "vale", *options, "a.txt").rows
        return [row["text"] for row in rows]

    assert told() == ["Tromso"]
    mine = tmp_path_factory.mktemp("settings")
    (mine / "newslint").mkdir()
    (mine / "newslint" / "words.txt").write_text("Tromso\n")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(mine))
    assert told() == []
    assert told("--config", "newslint.toml") == []
    shown = run("config", "show", "a.txt").out
    assert 'words = ["names.txt"]  # newslint.toml, 1 word\n' in shown
    assert "# your own list, 1 word\n" in shown
