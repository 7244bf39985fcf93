"""Profiles that packs bring: configurations extend them by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
MODULE = """
import os
from newslint import hookimpl

@hookimpl
def newslint_profiles():
    return [os.path.join(os.path.dirname(__file__), name) for name in {names!r}]
"""


@pytest.fixture
def pack(tmp_path: Path, install: Callable[[Path], None]) -> Callable[..., None]:
    """A pack that brings the files of these names."""

    def pack(*names: str) -> None:
        folder = tmp_path / "site"
        metadata = folder / "newslint_profiled-1.0.dist-info"
        metadata.mkdir(parents=True)
        (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: newslint-profiled\nVersion: 1.0\n")
        (metadata / "entry_points.txt").write_text("[newslint]\nprofiled = breaks_profiled\n")
        (folder / "breaks_profiled.py").write_text(MODULE.format(names=names))
        (folder / "house.toml").write_text('dateline = "required"\nwords = ["names.txt"]\n')
        (folder / "names.txt").write_text("Zdorovye\n")
        install(folder)

    return pack


def test_a_configuration_extends_the_profile_of_a_pack(here: Path, pack: Callable[..., None], run: Run) -> None:
    pack("house.toml")
    (here / "newslint.toml").write_text('extends = "profiled:house"\n')

    shown = run("config", "show")

    assert shown.code == 0, shown.err
    assert 'dateline = "required"  # ' in shown.out
    assert "house.toml" in shown.out
    assert "names.txt" in shown.out


def test_a_profile_that_is_misspelt_is_told_with_the_nearest(here: Path, pack: Callable[..., None], run: Run) -> None:
    pack("house.toml")
    (here / "newslint.toml").write_text('extends = "profiled:hous"\n')

    ended = run("check", ".")

    assert ended.code == 2
    assert "did you mean “profiled:house”?" in ended.err


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (["house.json"], "which is no file with a name such as house.toml"),
        (["house.toml", "more/house.toml"], "two files for the profile profiled:house"),
    ],
)
def test_a_pack_whose_profiles_are_no_use_is_left_out(
    names: list[str], why: str, here: Path, pack: Callable[..., None], run: Run
) -> None:
    pack(*names)
    (here / "a.txt").write_text("Rain fell.\n")

    [told] = [row["message"] for row in run("check", "--format", "jsonl", "a.txt").rows if row["path"] is None]

    assert why in told
