"""The short tutorials print what they say they print."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.docs.typed import Typist, bare, steps, with_outputs

FOLDER = Path(__file__).parents[2] / "docs" / "tutorials"
PAGES = sorted(FOLDER.glob("*.md"))


@pytest.fixture
def typist(tmp_path: Path) -> Typist:
    """Somebody who types, with the newslint of this environment and settings of nobody."""
    (desk := tmp_path / "desk").mkdir()
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_CACHE_HOME": str(tmp_path)}
    return Typist(desk, bare(**home, PYTHONUTF8="1", COLUMNS="80"))


@pytest.mark.heavy
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash to type into")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_tutorial_prints_what_it_says(page: Path, typist: Typist, request: pytest.FixtureRequest) -> None:
    text = page.read_text(encoding="utf-8")
    printed = [told for step, told in [(step, typist.do(step)) for step in steps(text)] if step.printed is not None]

    made = with_outputs(text, printed)
    if request.config.getoption("--record"):
        page.write_text(made, encoding="utf-8", newline="\n")
        return

    assert text.splitlines() == made.splitlines(), (
        "run: python -m pytest --record -m heavy tests/docs/test_tutorials.py"
    )


def test_there_is_one_for_each_kind_of_reader() -> None:
    assert [page.stem for page in PAGES] == ["ci", "corpus", "developer", "editor", "journalist"]


def test_the_start_page_shows_what_a_tutorial_prints() -> None:
    start = (FOLDER.parent / "index.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```console\n(.*?)^```$", start, re.DOTALL | re.MULTILINE)

    journalist = (FOLDER / "journalist.md").read_text(encoding="utf-8")
    assert [line for line in shown.splitlines() if f"\n{line}\n" not in journalist] == []
