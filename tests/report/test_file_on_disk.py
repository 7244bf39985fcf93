"""Files that are read again when a report shows a piece of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.report import FileOnDisk


def test_a_file_of_the_same_name_in_another_folder_is_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(name, "utf-8")
        monkeypatch.chdir(tmp_path / name)
        assert FileOnDisk("a.txt").text == name


def test_a_file_that_was_written_anew_is_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("One line.\n", "utf-8")
    source = FileOnDisk(str(file))
    assert len(source.lines.starts) == 2
    file.write_text("One line.\nAnother.\n", "utf-8")
    assert source.text.endswith("Another.\n")
    file.unlink()
    assert source.text == ""
