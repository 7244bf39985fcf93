"""What packs may import changes in the open: it is recorded, documented and typed."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import make_api
import newslint
import newslint.testing

RECORDED = Path(__file__).with_name("api.txt")
HEAD = "# What packs may import, a line a name; renew it with: python -m pytest --record tests/docs/test_api.py\n"
PUBLIC = {
    f"{module.__name__}.{name}": getattr(module, name)
    for module in (newslint, newslint.testing)
    for name in module.__all__
}
SPOKEN = {name: thing for name, thing in PUBLIC.items() if isinstance(thing, type) or inspect.isfunction(thing)}
USE = """
from collections.abc import Iterator

from newslint import Document, DocumentRule, Finding, MatchRule, Report, Span, Style, hookimpl
from newslint.testing import assert_flags


class Short(DocumentRule):
    def check(self, doc: Document) -> Iterator[Finding]:
        reveal_type(doc.first_word())
        yield self.finding(Span(0, 1), "Short.")


reveal_type(MatchRule().report)
assert_flags(Short(), 7)
"""


def test_what_packs_may_import_is_what_is_recorded(request: pytest.FixtureRequest) -> None:
    seen = HEAD + "".join(f"{line}\n" for line in make_api.signatures())

    if request.config.getoption("--record"):
        RECORDED.write_text(seen, encoding="utf-8", newline="\n")

    # Whoever changes a line here breaks the packs of others, and says so in the changelog.
    assert RECORDED.read_text(encoding="utf-8").splitlines() == seen.splitlines(), HEAD


def test_the_page_on_it_is_fresh() -> None:
    assert make_api.PAGE.read_text(encoding="utf-8") == make_api.page(), "run: python docs/make_api.py"


def test_every_public_name_is_on_the_page() -> None:
    page = make_api.page()

    assert [name for name in PUBLIC if f"### `{name.rpartition('.')[2]}`" not in page] == []


@pytest.mark.parametrize("name", SPOKEN)
def test_it_is_explained(name: str) -> None:
    thing = SPOKEN[name]
    assert (thing.__doc__ or "").strip().split("\n")[0].endswith((".", "?")), thing.__doc__
    silent = [
        one
        for one, value in vars(thing).items()
        if isinstance(thing, type) and not one.startswith("_") and inspect.isfunction(value) and not value.__doc__
    ]
    assert silent == []


def test_it_is_typed_in_full() -> None:
    bare = []
    for name, thing in PUBLIC.items():
        for function in vars(thing).values() if isinstance(thing, type) else [thing]:
            if inspect.isfunction(function) and function.__module__.startswith("newslint"):
                found = inspect.signature(function)
                noted = [one.annotation for key, one in found.parameters.items() if key not in ("self", "cls")]
                if function.__name__ != "__new__" and inspect.Signature.empty in (*noted, found.return_annotation):
                    bare.append(f"{name}.{function.__name__}")
    assert bare == []


@pytest.mark.heavy
def test_type_checkers_of_packs_see_the_types(tmp_path: Path) -> None:
    (tmp_path / "use.py").write_text(USE, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path / "cache", "use.py"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )

    assert "use.py:10: note: Revealed type is" in done.stdout
    assert "newslint.finding.Span" in done.stdout
    assert 'use.py:15: error: Argument 2 to "assert_flags" has incompatible type "int"' in done.stdout
    assert "Found 1 error" in done.stdout
