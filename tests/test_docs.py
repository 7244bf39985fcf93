"""The documentation is true: generated pages are fresh, every hook is explained, links lead somewhere."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from newslint import hookspecs
from newslint.cli import COMMANDS

REPOSITORY = Path(__file__).parents[1]
DOCS = REPOSITORY / "docs"
WRITTEN = sorted([*REPOSITORY.glob("*.md"), *DOCS.rglob("*.md"), *(REPOSITORY / "plugins").glob("*.md")])
LINK = re.compile(r"(?<![!\\])\[[^\]\n]*(?<!\\)\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
HOOKS = [hook for name, hook in sorted(vars(hookspecs).items()) if name.startswith("newslint_")]


def maker(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_fresh() -> None:
    wanted = maker("make_rules").pages()
    there = {path.relative_to(DOCS).as_posix() for path in (DOCS / "rules").rglob("*.md")} | {"notices.md"}

    stale = [
        name for name, text in wanted.items() if not (DOCS / name).exists() or (DOCS / name).read_text("utf-8") != text
    ]
    assert (stale, sorted(there - set(wanted))) == ([], []), "run: python docs/make_rules.py"


def test_the_readme_shows_what_is_printed() -> None:
    text = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    made = maker("make_readme")
    assert made.with_packs(made.with_samples(text)) == text, "run: python docs/make_readme.py"
    assert "findings (" in text


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook.__name__))
def test_every_hook_is_explained_in_its_own_words(hook: object) -> None:
    page = (DOCS / "hooks.md").read_text(encoding="utf-8")

    told = (hook.__doc__ or "").strip().split("\n")[0].strip()
    assert f"## `{hook.__name__}`" in page  # type: ignore[attr-defined]
    assert told in page


def test_the_page_on_hooks_names_no_hook_that_is_not_there() -> None:
    page = (DOCS / "hooks.md").read_text(encoding="utf-8")

    assert set(re.findall(r"newslint_(?:rules|formats|reporters|roles|\w+s)\b(?=`|\()", page)) <= {
        h.__name__ for h in HOOKS
    }


def test_the_story_of_a_run_names_modules_that_are_there() -> None:
    page = (DOCS / "how-it-runs.md").read_text(encoding="utf-8")

    named = re.findall(r"`((?:cli|config|engine|formats|layers|report|text)/[\w/]*\.py|\w+\.py)`", page)
    assert len(named) > 15
    assert [name for name in named if not (REPOSITORY / "src" / "newslint" / name).is_file()] == []


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.relative_to(REPOSITORY).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(CODE.sub("", page.read_text(encoding="utf-8")))
    lost = [one for one in targets if "://" not in one and not one.startswith("#")]
    assert [one for one in lost if not (page.parent / one.split("#")[0]).exists()] == []


def test_the_readme_speaks_of_subcommands_that_are_there() -> None:
    page = (REPOSITORY / "README.md").read_text(encoding="utf-8")

    shell = "".join(re.findall(r"```sh\n(.*?)```", page, re.DOTALL))
    called = set(re.findall(r"\bnewslint ([a-z-]+)", re.sub("#.*", "", shell))) | set(
        re.findall(r"`newslint ([a-z-]+)", page)
    )
    assert "check" in called
    assert called <= {name for name, _, _ in COMMANDS}


def test_the_project_speaks_of_no_machine_but_the_readers() -> None:
    told = re.compile(r"/(?:home|tmp|root)/")
    pages = [
        *WRITTEN,
        *REPOSITORY.glob("*.toml"),
        *(REPOSITORY / "src").rglob("*.py"),
        *(REPOSITORY / "plugins").rglob("*.py"),
    ]

    assert [page.name for page in pages if told.search(page.read_text(encoding="utf-8"))] == []
