"""The targets: what is fed with bytes, and how many inputs the checks of a change try."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
# What every target is made of; each module of newslint that is imported after these tells where an input went.
INSTRUMENTED = ("newslint", *(f"newslint_{one.name[9:]}" for one in (HERE.parents[1] / "plugins").glob("newslint_*")))


class Target(NamedTuple):
    """The module below `tests.fuzz.targets` whose function takes the bytes, and the executions of a short run.

    `longest` is the most bytes of an input.
    """

    module: str
    function: str = "run"
    executions: int = 2_000
    longest: int = 2_000

    def load(self) -> Callable[[bytes], None]:
        """The function: it raises where something does not hold that must hold of any input."""
        run: Callable[[bytes], None] = getattr(import_module(f"tests.fuzz.targets.{self.module}"), self.function)
        return run


TARGETS = {
    "decode": Target("decode", executions=20_000),
    "words": Target("text", "words"),
    "sentences": Target("text", "sentences"),
    "quotations": Target("text", "quotations"),
    "plain": Target("formats", "plain"),
    "markdown": Target("formats", "markdown"),
    "html": Target("formats", "html"),
    "nitf": Target("formats", "nitf"),
    "newsml": Target("formats", "newsml"),
    "rss": Target("formats", "rss"),
    "wxr": Target("formats", "wxr"),
    "ninjs": Target("formats", "ninjs"),
    "ans": Target("formats", "ans"),
    "archieml": Target("formats", "archieml"),
    "docx": Target("formats", "docx"),
    "records": Target("formats", "records"),
    "roles": Target("articles", "roles", executions=500),
    "articles": Target("articles", "every_rule", executions=200),
    "fixer": Target("articles", "fixer", executions=150),
    "ignores": Target("articles", "ignores", executions=500),
    "reports": Target("reports", executions=500),
    "baseline": Target("kept", "baseline"),
    "cache": Target("kept", "cache", executions=1_000, longest=8_000),
    "index": Target("kept", "index", executions=500, longest=12_000),
    "configuration": Target("settings", "configuration", executions=500),
    "house-rules": Target("settings", "house_rules", executions=500),
    "vale": Target("settings", "vale", executions=500),
    "lsp": Target("editor", executions=300),
}


def seeds(name: str) -> Path:
    """The folder of the inputs that a run over a target begins with."""
    return HERE / "seeds" / name


def crashes(name: str) -> Path:
    """The folder of the inputs that once broke a target."""
    return HERE / "crashes" / name
