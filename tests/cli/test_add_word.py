"""`newslint add-word`: lists of words stay sorted, and whatever else stands in them stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def mine(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own list."""
    folder = tmp_path_factory.mktemp("settings")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    return folder / "newslint" / "words.txt"


def test_words_are_added_in_their_order_each_once(here: Path, run: Run) -> None:
    (here / "newslint.toml").write_text('words = ["names.txt"]\n')
    (here / "names.txt").write_text("# Ours.\nbargee\nZdorovye\n")

    ended = run("add-word", "Halden", "Zdorovye", "  Ann   Lee ", "zzz")

    assert ended.code == 0, ended.err
    assert ended.out.splitlines()[:2] == ["Added “Halden” to names.txt.", "“Zdorovye” stands in names.txt already."]
    assert (here / "names.txt").read_text() == "# Ours.\nAnn Lee\nbargee\nHalden\nZdorovye\nzzz\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        '# All is default.\n\n# And stays so.\n[severity]\nleftovers = "note"\n',
        'select = [\n  "typos",\n]\n[severity]\nleftovers = "note"',
        '[[rule]]\r\nid = "house/a"\r\nphrases = ["b"]\r\n',
    ],
)
def test_a_configuration_without_a_list_is_given_one(text: str, here: Path, run: Run) -> None:
    (here / "newslint.toml").write_bytes(text.encode())

    assert run("add-word", "Halden", "Bergen").code == 0

    written = (here / "newslint.toml").read_bytes().decode()
    assert tomli.loads(written) == {**tomli.loads(text), "words": ["words.txt"]}
    assert all(line in written for line in text.splitlines())
    assert (here / "words.txt").read_text().splitlines()[1:] == ["Bergen", "Halden"]
    assert run("config", "show").code == 0


def test_a_pyproject_is_given_one_in_its_table(here: Path, run: Run) -> None:
    text = '[project]\nname = "desk"\n\n[tool.newslint]  # ours\nprofile = "ap"\n\n[tool.other]\nx = 1\n'
    (here / "pyproject.toml").write_text(text)

    assert run("add-word", "Halden").code == 0

    made = tomli.loads((here / "pyproject.toml").read_text())["tool"]
    assert made == {"newslint": {"words": ["words.txt"], "profile": "ap"}, "other": {"x": 1}}


def test_the_users_own_list_needs_no_configuration(here: Path, mine: Path, run: Run) -> None:
    assert run("add-word", "Halden").code == 2
    assert "--personal" in run("add-word", "Halden").err

    assert run("add-word", "--personal", "Halden").code == 0

    assert mine.read_text().splitlines()[1:] == ["Halden"]


def test_a_comment_with_an_odd_sign_is_not_cut(here: Path, run: Run) -> None:
    head = "# Names of the desk\u2028zebras among them\x0cand more\n"
    Path("newslint.toml").write_text('words = ["words.txt"]\n', encoding="utf-8")
    Path("words.txt").write_text(f"{head}Lowell\n", encoding="utf-8")

    assert run("add-word", "Marsh").code == 0
    assert Path("words.txt").read_text(encoding="utf-8") == f"{head}Lowell\nMarsh\n"


def test_line_ends_and_comments_between_stay(here: Path, run: Run) -> None:
    (here / "newslint.toml").write_text('words = ["names.txt"]\n')
    (here / "names.txt").write_bytes(b"# Ports\r\nBergen\r\n\r\n# Ships\r\nZee Zaan")

    run("add-word", "Halden")

    assert (here / "names.txt").read_bytes() == b"# Ports\r\nBergen\r\n\r\n# Ships\r\nHalden\r\nZee Zaan" + b"\r\n"


@pytest.mark.parametrize("word", ["", "  ", "--!", "#tag", "a" * 101, "a\x07b"])
def test_what_is_no_word_is_refused(word: str, here: Path, run: Run) -> None:
    (here / "newslint.toml").write_text("")

    ended = run("add-word", "--", word)

    assert ended.code == 2
    assert "no word for a list" in ended.err
    assert not (here / "words.txt").exists()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"Halden\n\xff\n", "line 2 is not in UTF-8"),
        (b"ok\n--\n", "line 2 has no letter"),
        (None, "which is not there"),
    ],
)
def test_a_list_that_cannot_be_used_is_told(content: bytes | None, told: str, here: Path, run: Run) -> None:
    (here / "newslint.toml").write_text('words = ["names.txt"]\n')
    if content is not None:
        (here / "names.txt").write_bytes(content)

    ended = run("check", ".")

    assert ended.code == 2
    assert told in ended.err
