"""What is shipped: every pack and data file, and nothing besides."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli

REPOSITORY = Path(__file__).parents[1]
PROJECT = tomli.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
OFFLINE = ("--no-index", "--no-deps", "--no-build-isolation", "--ignore-installed", "--quiet")
PACK_FOLDERS = sorted(path for path in (REPOSITORY / "plugins").iterdir() if path.name.startswith("newslint_"))


def sources() -> set[str]:
    """The files that a wheel must hold, by their paths in it."""
    found = set()
    for root in (REPOSITORY / "src", REPOSITORY / "plugins"):
        for path in root.rglob("*"):
            inner = path.relative_to(root)
            if path.is_file() and len(inner.parts) > 1 and "__pycache__" not in inner.parts:
                found.add(inner.as_posix())
    return found


def test_every_folder_of_a_pack_is_an_entry_point() -> None:
    entries = PROJECT["project"]["entry-points"]["newslint"]

    assert entries == {path.name.removeprefix("newslint_"): path.name for path in PACK_FOLDERS}


@pytest.mark.parametrize("folder", PACK_FOLDERS, ids=lambda path: path.name)
def test_a_pack_says_that_it_is_typed(folder: Path) -> None:
    assert (folder / "py.typed").is_file()


def test_data_files_say_where_they_come_from() -> None:
    silent = []
    for name in sorted(sources()):
        if name.endswith((".txt", ".jsonl")):
            path = next(root / name for root in (REPOSITORY / "src", REPOSITORY / "plugins") if (root / name).exists())
            if not path.read_text(encoding="utf-8").startswith("#"):
                silent.append(name)
    assert silent == []


@pytest.mark.heavy
def test_the_wheel_holds_every_file_and_nothing_else(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, REPOSITORY]
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)

    (wheel,) = tmp_path.glob("*.whl")
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert names == sources()
    licences = [name for name in zipfile.ZipFile(wheel).namelist() if name.endswith("licenses/LICENSE")]
    assert len(licences) == 1


@pytest.mark.heavy
@pytest.mark.parametrize("way", ["folder", "editable", "git"])
def test_it_can_be_installed(way: str, copied: Callable[[Path], Path], environment: Callable[..., str]) -> None:
    clone = copied(REPOSITORY)
    commit = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", "A copy"]
    for step in (["git", "init", "-q"], ["git", "add", "-A"], commit):
        subprocess.run(step, cwd=clone, check=True)
    what = {"folder": [clone], "editable": ["-e", clone], "git": [f"git+{clone.as_uri()}"]}[way]

    environment("-m", "pip", "install", *OFFLINE, *what)

    told = environment("-c", "import newslint; print(newslint.__file__)").strip()
    assert Path(told).is_relative_to(clone if way == "editable" else clone.parent / "venv")
    loaded = environment("-c", "from newslint.engine.packs import load_packs; print(*load_packs().names)")
    assert set(loaded.split()) == {path.name.removeprefix("newslint_") for path in PACK_FOLDERS}
    listed = environment("-m", "newslint", "rules")
    # The pack vale has no rule before a configuration names styles.
    assert {line[2:].split("/")[0] for line in listed.splitlines()[:-1]} == set(loaded.split()) - {"vale"}
