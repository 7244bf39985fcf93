"""What the tests of the configuration share: files to load and rules to know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest

from newslint.config.discover import load_config
from newslint.config.names import KnownRules
from newslint.config.settings import Config
from newslint.rule import MatchRule, Rule


class Vague(MatchRule):
    """A claim is pinned on nobody."""

    id = "attribution/vague-source"
    aliases = ("attribution/weasel",)
    phrases = ("critics say",)
    bad = ("[[Critics say]] so.",)
    good = ("Ann Lee says so.",)

    @dataclass(frozen=True)
    class Options:
        """All kinds of options."""

        max_words: int = 40
        share: float = 0.5
        strict: bool = False
        allow: tuple[str, ...] = ()
        limits: tuple[int, ...] = ()
        mode: Literal["soft", "hard"] = "soft"
        note: str | None = None
        spellings: Mapping[str, str] = field(default_factory=dict)


class Doubled(MatchRule):
    """A word stands twice."""

    id = "typos/doubled-word"
    phrases = ("the the",)
    bad = ("Over [[the the]] top.",)
    good = ("Over the top.",)


class Off(Doubled):
    """A matter of taste."""

    id = "typos/taste"
    by_default = False


class New(Doubled):
    """A rule that is not done yet."""

    id = "typos/fresh"
    preview = True


class Wired(Doubled):
    """A rule of the wires."""

    id = "style/wired"
    profiles = ("wire", "ap")


class Gazette(Doubled):
    """A rule from elsewhere."""

    id = "gazette/dots"


ALL: tuple[Rule, ...] = (Vague(), Doubled(), Off(), New(), Wired(), Gazette())


@pytest.fixture
def rules() -> dict[str, Rule]:
    """Rules of all sorts, by id."""
    return {rule.id: rule for rule in ALL}


@pytest.fixture
def known(rules: dict[str, Rule]) -> KnownRules:
    """Those rules as a configuration may name them."""
    return KnownRules(
        {**rules, "newslint/unused-ignore": None},
        {"attribution/weasel": "attribution/vague-source"},
        ("attribution", "typos", "style", "gazette", "newslint"),
        formats=("plain", "markdown"),
    )


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Config]:
    """Loads a text as the newslint.toml of the working folder."""
    monkeypatch.chdir(tmp_path)

    def load(text: str) -> Config:
        Path("newslint.toml").write_text(text, encoding="utf-8")
        return load_config("newslint.toml")

    return load
