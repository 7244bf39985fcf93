"""Exit codes: 0 clean, 1 findings, 2 it could not be done as asked; and one clear sentence where it could not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_a_clean_article_gives_0(here: Path, run: Run) -> None:
    (here / "empty.txt").write_bytes(b"")

    assert run("check", "empty.txt").code == 0


def test_a_finding_gives_1_and_stands_on_standard_output(article: Path, run: Run) -> None:
    ended = run("check", "--select", "gazette", "fire.txt")

    assert ended.code == 1
    assert "Evening Gazzette" in ended.out
    assert ended.err == ""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--fail-on", "error"), 0),
        (("--fail-on", "warning"), 1),
        (("--fail-on", "note"), 1),
        (("--ignore", "gazette/our-name"), 0),
        (("--ignore", "gazette"), 0),
        (("--select", "gazette/long-paragraph"), 0),
    ],
)
def test_the_severity_and_the_selection_decide(arguments: tuple[str, ...], code: int, article: Path, run: Run) -> None:
    given = arguments if "--select" in arguments else ("--select", "gazette", *arguments)

    assert run("check", *given, "fire.txt").code == code


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("check", "gone.txt"), "gone.txt: there is no such file or folder"),
        (("check", "--select", "gazette/our-nam", "fire.txt"), "did you mean “gazette/our-name”?"),
        (("check", "--select", "gazet", "fire.txt"), "did you mean “gazette”?"),
        (("check", "--ignore", "nonsense/rule", "fire.txt"), "“nonsense/rule”"),
        (("check", "--format", "xml", "fire.txt"), "there is no format “xml”; the formats are text, concise"),
        (("check", "--input-format", "rtf", "fire.txt"), "there is no input format “rtf”"),
        (("check", "--profile", "app", "fire.txt"), "did you mean “ap”?"),
        (("check", "--fail-on", "never", "fire.txt"), "invalid choice: 'never'"),
        (("check", "--unsafe-fixes", "fire.txt"), "--unsafe-fixes goes with --fix or --diff"),
        (("check", "--config", "gone.toml", "fire.txt"), "gone.toml"),
        (("check", "-o", "gone/report.txt", "fire.txt"), "there is no folder gone"),
        (("check", "--frobnicate", "fire.txt"), "--frobnicate"),
        (("explain", "gazette/our-nam"), "did you mean “gazette/our-name”?"),
        (("chekc", "fire.txt"), "chekc"),
        ((), "COMMAND"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_wrong_usage_gives_2_and_one_sentence(arguments: tuple[str, ...], told: str, article: Path, run: Run) -> None:
    ended = run(*arguments)

    assert ended.code == 2
    assert ended.out == ""
    assert told in ended.err
    assert ended.err.startswith("newslint: ")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('selct = ["typos"]\n', ["selct", "did you mean “select”?"]),
        ('select = "typos"\n', ["select"]),
        ('fail-on = "warn"\n', ["fail-on", "warning"]),
        ("select = = 1\n", ["line 1"]),
        ('[severity]\n"gazette/our-nam" = "note"\n', ["severity", "did you mean “gazette/our-name”?"]),
        ('[rules."gazette/long-paragraph"]\nmax-sentences = "many"\n', ["max-sentences"]),
    ],
)
def test_a_broken_configuration_gives_2_and_names_file_and_key(
    settings: str, told: list[str], article: Path, run: Run
) -> None:
    Path("newslint.toml").write_text(settings, encoding="utf-8")

    ended = run("check", "fire.txt")

    assert ended.code == 2
    assert ended.out == ""
    assert ended.err.startswith("newslint: newslint.toml: ")
    assert all(one in ended.err for one in told)


def test_help_and_version_give_0(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], ["--version"], ["check", "--help"]):
        with pytest.raises(SystemExit) as left:
            run(*arguments)
        assert left.value.code == 0
        assert "newslint" in capsys.readouterr().out
