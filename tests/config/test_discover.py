from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from newslint.config.discover import Discovery, find_config, load_config
from newslint.errors import ConfigError
from newslint.finding import Severity


def put(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_the_nearest_configuration_above_a_folder_is_found(tmp_path: Path) -> None:
    far = put(tmp_path / "newslint.toml", "")
    near = put(tmp_path / "desk" / "newslint.toml", "")
    deep = tmp_path / "desk" / "2024" / "may"
    deep.mkdir(parents=True)

    assert find_config(str(deep)) == str(near)
    assert find_config(str(tmp_path)) == str(far)


def test_of_two_in_one_folder_newslint_toml_wins(tmp_path: Path) -> None:
    own = put(tmp_path / "newslint.toml", "")
    put(tmp_path / "pyproject.toml", "[tool.newslint]\n")

    assert find_config(str(tmp_path)) == str(own)


def test_a_pyproject_without_our_table_is_passed_by(tmp_path: Path) -> None:
    above = put(tmp_path / "pyproject.toml", "[tool.newslint]\npreview = true\n")
    put(tmp_path / "a" / "pyproject.toml", "[project]\nname = 'newslint-user'\n")
    put(tmp_path / "a" / "b" / "pyproject.toml", "broken = = but not ours")
    (tmp_path / "a" / "b" / "newslint.toml").mkdir()

    assert find_config(str(tmp_path / "a" / "b")) == str(above)
    assert load_config(str(above)).base.preview is True


def test_a_folder_that_does_not_exist_has_the_configuration_above_it(tmp_path: Path) -> None:
    own = put(tmp_path / "newslint.toml", "")

    assert find_config(str(tmp_path / "not" / "there")) == str(own)


def test_one_file_is_loaded_once_for_all_its_folders(tmp_path: Path) -> None:
    put(tmp_path / "newslint.toml", "fail-on = 'note'")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    discovery = Discovery()

    first = discovery.config_for(str(tmp_path / "a"))

    assert first is discovery.config_for(str(tmp_path / "b"))
    assert first.base.fail_on is Severity.NOTE


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"select = \n", "line 1"),
        (b"a = 1\n\nselect = ['x'\nfail-on", "line 4"),
        (b"preview = true\npreview = false", "line 2"),
        (b"a = 1\n# caf\xe9", "line 2 is not in UTF-8"),
        ("select = []".encode("utf-16"), "not in UTF-8"),
        (b"x = " + b"[" * 100_000, "nested too deeply"),
        (b"x = " + b"{a=" * 100_000, "nested too deeply"),
        (b".".join([b"a"] * 50_000) + b" = 1", "nested too deeply"),
        (b"x = " + b"9" * 50_000, "not valid TOML"),
        (b"#" * 1_000_001, "larger than"),
        (b"\x00", "not valid TOML"),
    ],
)
def test_a_file_that_is_no_toml_costs_one_sentence(tmp_path: Path, raw: bytes, told: str) -> None:
    path = put(tmp_path / "newslint.toml", raw)

    with pytest.raises(ConfigError) as caught:
        load_config(str(path))

    assert "newslint.toml: " in str(caught.value)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300 + len(str(path))


def test_a_broken_pyproject_that_speaks_of_newslint_is_not_passed_by(tmp_path: Path) -> None:
    put(tmp_path / "pyproject.toml", "[tool.newslint]\nselect = [")

    with pytest.raises(ConfigError, match=r"pyproject\.toml: is not valid TOML.*line 2"):
        find_config(str(tmp_path))


def test_a_byte_order_mark_and_crlf_are_let_pass(tmp_path: Path) -> None:
    path = put(tmp_path / "newslint.toml", b"\xef\xbb\xbfpreview = true\r\nfail-on = 'error'\r\n")

    assert load_config(str(path)).base.preview is True


def test_a_file_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ConfigError, match=r"^nowhere\.toml: cannot be read \(No such file"):
        load_config("nowhere.toml")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = put(tmp_path / "newslint.toml", "")
    path.chmod(0)

    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(str(path))


def test_a_pyproject_named_outright_needs_our_table(tmp_path: Path) -> None:
    path = put(tmp_path / "pyproject.toml", "[tool.other]\n")

    with pytest.raises(ConfigError, match=r"has no table \[tool\.newslint\]"):
        load_config(str(path))


@pytest.mark.parametrize("text", ["tool = 1", "tool.newslint = [1]", "[[tool.newslint]]\na = 1"])
def test_our_table_in_a_pyproject_must_be_a_table(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match="must be a table"):
        load_config(str(put(tmp_path / "pyproject.toml", text)))


def test_mistakes_in_a_pyproject_name_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "pyproject.toml", "[tool.newslint]\nselct = []")

    with pytest.raises(ConfigError) as caught:
        load_config("pyproject.toml")

    told = "pyproject.toml [tool.newslint]: selct is not a key that newslint knows; did you mean “select”?"
    assert str(caught.value) == told
