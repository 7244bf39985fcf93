"""Installed packs are found in the metadata folders, as importlib.metadata finds them."""

from __future__ import annotations

import importlib.metadata
import sys
from pathlib import Path

import pytest

from newslint.engine.entries import Entry, find_entries


def installed(folder: Path, name: str, text: str) -> None:
    info = folder / f"{name}.dist-info"
    info.mkdir(parents=True)
    (info / "entry_points.txt").write_text(text, encoding="utf-8")


def test_the_answer_is_that_of_importlib_metadata() -> None:
    found = {(entry.name, entry.value) for entry in find_entries(sys.path)}

    assert found == {(one.name, one.value) for one in importlib.metadata.entry_points(group="newslint")}


def test_entries_of_other_groups_and_comments_are_passed_over(tmp_path: Path) -> None:
    text = "[console_scripts]\na = b:c\n\n[newslint]\n# ours\ngazette = gazette.pack : Pack\n; old\n\n[other]\nx = y\n"
    installed(tmp_path, "the_gazette-2.1", text)

    assert find_entries([str(tmp_path)]) == [Entry("gazette", "gazette.pack:Pack", "the-gazette", "2.1")]


def test_of_two_copies_of_a_distribution_the_first_on_the_path_counts(tmp_path: Path) -> None:
    for place, value in (("first", "new"), ("second", "old")):
        installed(tmp_path / place, "gazette-1.0", f"[newslint]\ngazette = {value}\n")

    assert [one.value for one in find_entries([str(tmp_path / "first"), str(tmp_path / "second")])] == ["new"]


def test_bundled_packs_come_first(tmp_path: Path) -> None:
    installed(tmp_path, "aaa-1.0", "[newslint]\na = a\n")
    installed(tmp_path, "newslint-0.1", "[newslint]\nz = z\n")

    assert [(one.name, one.bundled) for one in find_entries([str(tmp_path)])] == [("z", True), ("a", False)]


@pytest.mark.parametrize("folder", ["no-such-folder", __file__])
def test_what_is_no_folder_holds_no_packs(folder: str) -> None:
    assert find_entries([folder]) == []
