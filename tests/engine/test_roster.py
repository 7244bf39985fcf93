"""The roster tells of sleeping rules what they would say themselves, and never of packs that have changed."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from newslint.config.settings import Settings
from newslint.engine.asleep import AsleepMatch, asleep, is_asleep, signals_of
from newslint.engine.linter import RuleSet
from newslint.engine.packs import Packs, load_packs
from newslint.engine.registry import Registry
from newslint.engine.roster import HERE, INSTALLED, read_roster
from newslint.engine.rostering import roster_lines, row_of
from newslint.engine.runner import Request, Runner
from newslint.finding import Severity
from newslint.formats.plain import plain_document
from newslint.rule import CorpusRule, DocumentRule, MatchRule, Rule

PACKS = load_packs()
OURS = [rule for rule in PACKS.rules if rule.pack in PACKS.bundled]
ROWS = {rule.id: row_of(rule) for rule in OURS}
TOLD = ("id", "pack", "severity", "scope", "languages", "by_default", "preview", "profiles", "aliases", "fact")


def row(rule: Rule) -> dict[str, Any]:
    found = ROWS[rule.id]
    assert found is not None
    return found


def test_every_bundled_rule_can_sleep() -> None:
    assert [name for name, found in ROWS.items() if found is None] == []


@pytest.mark.parametrize("name", [*TOLD, "about_article"])
def test_a_sleeping_rule_tells_what_the_rule_tells(name: str) -> None:
    differing = [rule.id for rule in OURS if getattr(asleep(row(rule)), name) != getattr(rule, name)]
    assert differing == []


def test_a_sleeping_rule_is_of_the_kind_of_the_rule() -> None:
    for rule in OURS:
        sleeping = asleep(row(rule))
        for kind in (MatchRule, DocumentRule, CorpusRule):
            assert isinstance(sleeping, kind) == isinstance(rule, kind)


def test_what_wakes_a_sleeping_rule_is_what_wakes_the_rule() -> None:
    for rule in OURS:
        sleeping = asleep(row(rule))
        if isinstance(rule, MatchRule):
            assert isinstance(sleeping, AsleepMatch)
            signals = signals_of(sleeping)
            assert signals.phrases == tuple(rule.listed_phrases)
            assert signals.anchors == tuple(one.anchors for one in rule.listed_patterns)
            assert len(signals.reaches) == len(rule.listed_patterns)
        if isinstance(rule, DocumentRule):
            assert isinstance(sleeping, DocumentRule)
            assert sleeping.wakes_on == rule.wakes_on
            assert sleeping.wakes_on_signs == rule.wakes_on_signs
            assert sleeping.wakes_on_roles == rule.wakes_on_roles


def test_a_sleeping_rule_wakes_when_more_is_asked_of_it() -> None:
    rule = next(rule for rule in OURS if isinstance(rule, MatchRule))
    sleeping = asleep(row(rule))
    assert is_asleep(sleeping)
    assert sleeping.summary == rule.summary
    assert not is_asleep(sleeping)
    assert type(sleeping) is type(rule)


def test_a_rule_with_a_severity_of_its_own_is_no_longer_asleep() -> None:
    rules = [asleep(row(rule)) for rule in OURS[:5]]
    name = rules[0].id
    settings = Settings(select=("all", name), preview=True, severities={name: Severity.NOTE})
    ready = {rule.id: rule for rule in Registry(rules, PACKS.bundled).rule_set(settings).rules}
    assert ready[name].stated_severity is Severity.NOTE


def test_sleeping_rules_find_what_the_rules_find() -> None:
    settings = Settings()
    awake = Registry(OURS, PACKS.bundled)
    sleeping = Registry([asleep(row(rule)) for rule in OURS], PACKS.bundled)
    assert [rule.id for rule in sleeping.chosen(settings)] == [rule.id for rule in awake.chosen(settings)]
    sets = [RuleSet(registry.rule_set(settings).rules) for registry in (awake, sleeping)]
    for rule in OURS:
        doc = plain_document("\n\n".join(one.replace("[[", "").replace("]]", "") for one in rule.bad), "a.txt")
        found = [rules.lint(doc) for rules in sets]
        assert found[0] == found[1], rule.id


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder in which newslint and its packs are installed, with a roster."""
    for module in ("newslint_typos", "newslint_grammar"):
        shutil.copytree(Path(HERE).parents[2] / "plugins" / module, tmp_path / module)
    shutil.copytree(
        Path(HERE).parent, tmp_path / "newslint", ignore=shutil.ignore_patterns("__pycache__", "roster.index")
    )
    some = [
        (info, module)
        for info, module in zip(PACKS.infos, PACKS.modules, strict=True)
        if module in ("newslint_typos", "newslint_grammar")
    ]
    packs = Packs()
    packs.infos, packs.rules, packs.modules = [info for info, _ in some], PACKS.rules, [module for _, module in some]
    with open(tmp_path / "newslint/engine/roster.index", "w", encoding="utf-8") as file:
        file.writelines(roster_lines(packs, INSTALLED))
    return tmp_path


def listed(tree: Path) -> list[str]:
    return sorted(read_roster(str(tree / "newslint/engine/roster.index"), str(tree / "newslint")))


def test_packs_as_they_were_written_down_are_on_the_roster(tree: Path) -> None:
    assert listed(tree) == ["grammar", "typos"]


def test_a_pack_with_a_longer_file_is_not_on_the_roster(tree: Path) -> None:
    with open(tree / "newslint_typos/common_words.txt", "a", encoding="utf-8") as file:
        file.write("more\n")
    assert listed(tree) == ["grammar"]


def test_a_pack_with_one_more_file_is_not_on_the_roster(tree: Path) -> None:
    (tree / "newslint_grammar/more.txt").write_text("", encoding="utf-8")
    assert listed(tree) == ["typos"]


def test_a_pack_that_was_edited_later_is_not_on_the_roster(tree: Path) -> None:
    later = time.time() + 3600
    os.utime(tree / "newslint_typos/__init__.py", (later, later))
    assert listed(tree) == ["grammar"]


def test_nobody_is_on_the_roster_of_another_core(tree: Path) -> None:
    with open(tree / "newslint/rule.py", "a", encoding="utf-8") as file:
        file.write("\n")
    assert listed(tree) == []


def test_nobody_is_on_a_roster_that_is_damaged(tree: Path) -> None:
    path = tree / "newslint/engine/roster.index"
    path.write_bytes(path.read_bytes()[:5000])
    assert listed(tree) == []


def test_a_run_with_the_roster_reports_what_a_run_without_it_reports(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Ferry stops\n\nLENNICK — The ferry stoped on on Monday, sources said.\n", encoding="utf-8")
    request = Request((str(article),), isolated=True, cache=False)
    sleeping = Packs()
    vars(sleeping).update(vars(PACKS), rules=[asleep(row(rule)) for rule in OURS])
    reports = [Runner(request, packs).report() for packs in (PACKS, sleeping)]
    assert reports[0].files[0].findings == reports[1].files[0].findings
    assert [one.id for one in reports[0].rules] == [one.id for one in reports[1].rules]
