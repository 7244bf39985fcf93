"""`newslint new`: what it writes works as it is, and nothing that is there is touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.testing import assert_examples

Run = Callable[..., Any]


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_new_pack_has_all_that_it_takes_to_publish_it(here: Path, run: Run) -> None:
    ended = run("new", "pack", "evening-post")

    assert ended.code == 0
    written = contents(here)
    assert sorted(written) == [
        "newslint-evening-post/README.md",
        "newslint-evening-post/newslint_evening_post/__init__.py",
        "newslint-evening-post/newslint_evening_post/py.typed",
        "newslint-evening-post/newslint_evening_post/wordy_phrase.py",
        "newslint-evening-post/pyproject.toml",
        "newslint-evening-post/tests/test_rules.py",
    ]
    assert not any("@" in text.replace("@hookimpl", "").replace("@pytest", "") for text in written.values())


def test_the_rules_of_a_new_pack_hold_their_examples(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("new", "pack", "courier")
    run("new", "rule", "courier/our-name")
    run("new", "rule", "courier/a-place", "--folder", "newslint-courier")
    monkeypatch.syspath_prepend(str(here / "newslint-courier"))
    import newslint_courier  # type: ignore[import-not-found]

    rules = newslint_courier.newslint_rules()

    assert [rule.id for rule in rules] == ["courier/a-place", "courier/our-name", "courier/wordy-phrase"]
    for rule in rules:
        assert_examples(rule)


def test_a_hook_that_was_written_otherwise_is_left_alone(here: Path, run: Run) -> None:
    run("new", "pack", "herald")
    init = here / "newslint-herald" / "newslint_herald" / "__init__.py"
    init.write_text("RULES = []\n", encoding="utf-8")

    ended = run("new", "rule", "herald/our-name")

    assert ended.code == 0
    assert "Now return OurName() of newslint_herald.our_name from newslint_rules as well." in ended.out
    assert init.read_text(encoding="utf-8") == "RULES = []\n"


def test_nothing_that_is_there_is_touched(here: Path, run: Run) -> None:
    run("new", "pack", "herald")
    before = contents(here)

    assert run("new", "pack", "herald").code == 2
    assert run("new", "rule", "herald/wordy-phrase").code == 2
    assert contents(here) == before


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("pack", "Gazette"), "a pack's name is"),
        (("pack", "../gazette"), "a pack's name is"),
        (("pack", "typos"), "is taken by newslint itself"),
        (("pack", "all"), "is taken by newslint itself"),
        (("rule", "our-name"), "a rule's id is"),
        (("rule", "gazette/../../x"), "a rule's id is"),
        (("rule", "gazette/our-name"), "there is no newslint_gazette"),
        (("thing", "x"), "invalid choice"),
    ],
)
def test_what_cannot_be_made_is_refused_in_words(arguments: tuple[str, str], why: str, here: Path, run: Run) -> None:
    ended = run("new", *arguments)

    assert ended.code == 2
    assert why in ended.err
    assert list(here.iterdir()) == []
