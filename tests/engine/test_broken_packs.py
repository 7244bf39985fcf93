"""A broken pack costs one finding of the pack `newslint`, and nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Install = Callable[[Path], None]
BROKEN = Path(__file__).parents[1] / "packs_that_break"
ARTICLE = f"""\
Ferry strike enters second week

HALDEN, Norway — The crews stayed ashore on on Monday -- and nobody knows how long.

It ended {"a" * 60}b

SHARE THIS
"""

# How each pack breaks: the notice, what it says, and the severity of the run's worst finding through it.
WAYS = {
    "import_error": ("broken-pack", "ModuleNotFoundError: No module named 'a_module_that_nobody_has'"),
    "syntax_error": ("broken-pack", "SyntaxError"),
    "exits_at_import": ("broken-pack", "SystemExit: 3"),
    "misspelt_hook": ("broken-pack", "there is no hook “newslint_rulez”; the hooks are newslint_formats"),
    "hook_with_argument": ("broken-pack", "config"),
    "no_hook": ("broken-pack", "no function marked with @newslint.hookimpl"),
    "no_attribute": ("broken-pack", "has no attribute 'Pack'"),
    "hook_raises": ("broken-pack", "RuntimeError: the list of rules is lost"),
    "hook_exits": ("broken-pack", "SystemExit: no licence"),
    "returns_no_list": ("broken-pack", "where a list was expected"),
    "returns_strings": ("broken-pack", "'two-hyphens', which is no rule"),
    "returns_classes": ("broken-pack", r"write Dash\(\)"),
    "no_examples": ("broken-pack", "at least one bad and one good example"),
    "id_of_another_pack": ("broken-pack", "typos/two-hyphens does not begin with the pack's name"),
    "alias_of_another_pack": ("broken-pack", "typos/doubled-word does not begin with the pack's name"),
    "same_id_twice": ("broken-pack", "two rules with the id same-id-twice/two-hyphens"),
    "takes_bundled_name": ("broken-pack", "the name is taken by newslint"),
    "takes_core_name": ("broken-pack", "the name is taken by newslint itself"),
    "takes_other_name": ("broken-pack", "of newslint-twins-b 1.0 is left out: the name is taken by newslint-twins-a"),
    "format_without_suffixes": ("broken-pack", "is no format: it has no suffixes"),
    "rule_raises": ("rule-failed", "rule-raises/two-hyphens failed on ferry.txt: KeyError: 'hyphen'"),
    "rule_exits": ("rule-failed", "SystemExit: 0"),
    "rule_out_of_range": ("rule-failed", "the span .* to 1000000 in a text of"),
    "rule_returns_rubbish": ("rule-failed", "'two hyphens', which is no finding"),
    "rule_invents_severity": ("rule-failed", "severity 'fatal'"),
    "rule_cannot_be_made": ("rule-failed", "TypeError"),
    "phrases_raise": ("rule-failed", "FileNotFoundError"),
    "pattern_never_ends": ("rule-failed", "took longer than"),
    "pattern_malformed": ("rule-failed", "cannot be used"),
    "namer_raises": ("pack-failed", "ferry.txt: its role namer failed .ZeroDivisionError: no blocks"),
    "namer_out_of_range": ("pack-failed", "it claimed 1000000 to 1000001 in a text of"),
}
# Packs that are told apart by more than a finding in the ordinary report.
OTHERS = {"format_raises", "reporter_raises", "prints"}


@pytest.fixture
def article(here: Path) -> Path:
    """An article in the working folder in which every rule of the broken packs has something to find."""
    path = here / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def selector(kind: str) -> str:
    """The name of the pack in a folder, or `default` where nobody can select it."""
    name = kind.replace("_", "-")
    return {"takes-bundled-name": "attribution", "takes-core-name": "default", "takes-other-name": "twins"}.get(
        name, name
    )


def test_there_is_a_test_for_every_broken_pack() -> None:
    assert sorted(path.name for path in BROKEN.iterdir()) == sorted([*WAYS, *OTHERS])


@pytest.mark.parametrize("kind", WAYS)
def test_a_broken_pack_costs_one_finding(kind: str, article: Path, run: Run, install: Install) -> None:
    without = run("check", "--format", "jsonl", "ferry.txt")
    install(BROKEN / kind)

    broken = run("check", "--format", "jsonl", "--extend-select", selector(kind), "ferry.txt")

    # The rules of the pack that has the name rightfully may run as well.
    others = [row for row in broken.rows if not row["rule"].startswith("twins/")]
    added = [row for row in others if row not in without.rows]
    notice, told = WAYS[kind]
    assert [row["rule"] for row in added] == [f"newslint/{notice}"]
    assert re.search(told, added[0]["message"])
    assert added[0]["path"] is None
    assert added[0]["offset"] is None
    assert [row for row in others if row not in added] == without.rows
    assert broken.code == without.code or kind == "takes_other_name"


@pytest.mark.parametrize("kind", ["import_error", "exits_at_import", "hook_raises", "returns_classes"])
def test_a_required_pack_that_is_broken_makes_the_run_fail(
    kind: str, article: Path, run: Run, install: Install
) -> None:
    name = selector(kind)
    Path("newslint.toml").write_text(f'require = ["{name}"]\n', encoding="utf-8")
    install(BROKEN / kind)

    broken = run("check", "--format", "jsonl", "ferry.txt")

    assert broken.code == 2
    assert [row["rule"] for row in broken.rows].count("newslint/required-pack") == 1
    assert any(f"The pack “{name}” is required and broken." in row["message"] for row in broken.rows)


def test_a_required_pack_that_is_absent_makes_the_run_fail_and_findings_are_told(article: Path, run: Run) -> None:
    without = run("check", "--format", "jsonl", "ferry.txt")
    Path("newslint.toml").write_text('require = ["gazette"]\n', encoding="utf-8")

    lacking = run("check", "--format", "jsonl", "ferry.txt")

    assert lacking.code == 2
    assert [row for row in lacking.rows if row["rule"] != "newslint/required-pack"] == without.rows


def test_a_rule_that_fails_on_many_articles_is_named_once(here: Path, run: Run, install: Install) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (here / name).write_text(ARTICLE, encoding="utf-8")
    install(BROKEN / "rule_raises")
    install(BROKEN / "namer_raises")

    rows = run("check", "--format", "jsonl", "--extend-select", "rule-raises", ".").rows

    told = [row["message"] for row in rows if row["rule"] in ("newslint/rule-failed", "newslint/pack-failed")]
    assert len(told) == 2
    assert all("a.txt and 2 more" in one for one in told)


def test_a_format_that_fails_costs_the_files_it_reads(article: Path, run: Run, install: Install) -> None:
    without = run("check", "--format", "jsonl", "ferry.txt")
    Path("late.wire").write_text("HALDEN", encoding="utf-8")
    install(BROKEN / "format_raises")

    broken = run("check", "--format", "jsonl", ".")

    added = [row for row in broken.rows if row not in without.rows]
    assert [(row["path"], row["rule"], row["offset"]) for row in added] == [
        ("late.wire", "newslint/unreadable-file", None)
    ]
    assert (
        "the pack “format-raises” failed on it: its format “wire” failed (ValueError: no header)" in added[0]["message"]
    )
    assert [row for row in broken.rows if row not in added] == without.rows
    assert broken.code == 1


def test_a_reporter_that_fails_writes_nothing_and_the_text_report_takes_its_place(
    article: Path, run: Run, install: Install
) -> None:
    without = run("check", "ferry.txt")
    install(BROKEN / "reporter_raises")

    broken = run("check", "--format", "sheet", "ferry.txt")

    assert broken.code == 2
    assert "Findings" not in broken.out.splitlines()
    assert "The pack “reporter-raises” failed: its reporter “sheet” failed (OSError: out of paper)." in broken.out
    assert all(line in broken.out for line in without.out.splitlines()[:-1])


def test_what_a_pack_prints_does_not_end_up_between_findings(article: Path, run: Run, install: Install) -> None:
    without = run("check", "--format", "jsonl", "ferry.txt")
    install(BROKEN / "prints")

    printing = run("check", "--format", "jsonl", "--extend-select", "prints", "ferry.txt")

    assert printing.out == without.out
    assert "Thank you" in printing.err
    assert "hit!" in printing.err


def test_all_broken_packs_together_cost_no_finding_of_others(article: Path) -> None:
    names = sorted(set(map(selector, WAYS)) - {"attribution", "default"})
    command = [sys.executable, "-m", "newslint", "check", "--format", "jsonl", "ferry.txt"]
    before = [path for path in [os.environ.get("PYTHONPATH")] if path]
    path = os.pathsep.join([*(str(BROKEN / kind) for kind in sorted([*WAYS, *OTHERS])), *before])

    def findings(*more: str, **environment: str) -> tuple[int, list[str]]:
        done = subprocess.run([*command, *more], capture_output=True, env={**os.environ, **environment}, check=False)
        return done.returncode, done.stdout.decode("utf-8").splitlines()

    code, without = findings()
    broken_code, broken = findings("--extend-select", ",".join(names), PYTHONPATH=path)

    notices = [line for line in broken if "newslint/" in line and line not in without]
    assert [line for line in broken if line not in notices and '"twins/' not in line] == without
    assert len(notices) == len(WAYS)
    assert broken_code == max(code, 1)
