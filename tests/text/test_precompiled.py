"""Patterns out of the file that a wheel brings are those that `re` would make."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint.engine.packs import load_packs
from newslint.engine.precompiling import store_lines, used_by
from newslint.text.precompiled import Store, quick_pattern, read_store

SEVERAL = (
    "0 [a-zé—]+(?P<end>x|y)?",
    "2 (?P<first>straße|(?P<second>ß+))(?=\\s)",
    "8 ^a$\n^b$",
    "16 “(?:.*?)”",
    "0 (?<!\\w)(?:Mr|Mrs)\\.? (?P<name>[A-Z][\\w'’-]*+)",
    "0 (a)(?(1)b|c)\\1*[^\\W\\d_]{2,5}",
)


def written(path: Path, keys: tuple[str, ...] = SEVERAL) -> Store:
    path.write_bytes(b"".join(store_lines(keys)))
    return read_store(str(path))


def as_compiled(key: str) -> re.Pattern[str]:
    flags, _, expression = key.partition(" ")
    return re.compile(expression, int(flags))


def test_patterns_of_a_store_equal_those_of_re(tmp_path: Path) -> None:
    store = written(tmp_path / "store")
    for key in SEVERAL:
        made, right = store.pattern(key), as_compiled(key)
        assert made == right
        assert (made.flags, made.groups, made.groupindex) == (right.flags, right.groups, right.groupindex)
    assert not store.missed


def test_a_stored_pattern_finds_and_names_groups_like_any_other(tmp_path: Path) -> None:
    match = written(tmp_path / "store").pattern(SEVERAL[4]).search("said Mrs. O’Neil-West on Monday")
    assert match
    assert (match["name"], match.lastgroup, match.span("name")) == ("O’Neil-West", "name", (10, 21))


def test_every_pattern_that_the_rules_use_equals_that_of_re(tmp_path: Path) -> None:
    packs = load_packs()
    packs.rules[:] = packs.rules[::24]
    keys = tuple(used_by(packs))
    store = written(tmp_path / "store", keys)
    assert len(store) == len(keys) > 50
    assert [key for key in keys if store.pattern(key) != as_compiled(key)] == []


def test_what_is_not_in_a_store_is_compiled_and_noted(tmp_path: Path) -> None:
    store = written(tmp_path / "store")
    assert store.pattern("2 unheard of") == re.compile("unheard of", re.IGNORECASE)
    assert list(store.missed) == ["2 unheard of"]


@pytest.mark.parametrize("damage", ["missing", "cut", "cut code", "other python", "no json", "not this shape"])
def test_a_store_that_is_damaged_or_of_another_python_is_empty(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "store"
    written(path)
    whole = path.read_bytes()
    wrong = {
        "cut": whole[: whole.index(b"\n") // 2],
        "cut code": whole[:-4],
        "other python": whole.replace(b"cpython-3", b"cpython-2", 1),
        "no json": b"\x00\xff\n",
        "not this shape": b'{"python": 1}\n',
    }
    path.unlink() if damage == "missing" else path.write_bytes(wrong[damage])
    store = read_store(str(path))
    assert len(store) == 0
    assert store.pattern(SEVERAL[0]) == as_compiled(SEVERAL[0])


def test_what_is_no_expression_raises_as_re_does() -> None:
    with pytest.raises(re.error):
        quick_pattern("(never closed")
