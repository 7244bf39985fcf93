"""Each promise of SECURITY.md has a test, which names it in the line above: `# Promise: how it begins`."""

from __future__ import annotations

import re
from pathlib import Path

TOP = Path(__file__).parents[2]
NAMED = re.compile(r"^# Promise: (.+)$", re.MULTILINE)


def promises() -> list[str]:
    lines = (TOP / "SECURITY.md").read_text(encoding="utf-8").splitlines()
    return [line[2:].replace("`", "") for line in lines if line.startswith("- ")]


def named() -> set[str]:
    files = sorted((TOP / "tests").rglob("test_*.py"))
    # Between blank lines a comment, its decorators and the head of its test.
    blocks = (block for file in files for block in file.read_text(encoding="utf-8").split("\n\n"))
    heads = (block.partition("\ndef test_") for block in blocks)
    return {one.replace("`", "") for head, is_test, _ in heads if is_test for one in NAMED.findall(head)}


def test_each_promise_has_a_test() -> None:
    held = named()

    assert [one for one in promises() if not any(one.startswith(name) for name in held)] == []


def test_no_test_names_a_promise_that_is_not_made() -> None:
    made = promises()

    assert [name for name in sorted(named()) if sum(one.startswith(name) for one in made) != 1] == []
