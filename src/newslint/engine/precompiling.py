"""Writing what `newslint.text.precompiled` reads, when a wheel is built: all that the rules' own examples use."""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any

from newslint.engine.entries import find_entries, own_entries
from newslint.engine.examples import unmarked
from newslint.engine.linter import RuleSet
from newslint.engine.packs import Packs, packs_of
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.text.precompiled import MADE_BY, PATH, store


def write_compiled(*bundled: str) -> None:
    """Write the patterns that the rules of packs use, which are given as `name=module`."""
    keys = used_by(packs_of(own_entries(bundled), {}))
    with open(PATH, "wb") as file:
        file.writelines(store_lines(keys))


def used_by(packs: Packs) -> list[str]:
    """The keys of the patterns that finding packs and checking the examples of all rules asks for, sorted."""
    find_entries(sys.path)
    rules = RuleSet(packs.rules, bundled=packs.bundled)
    for rule in packs.rules:
        for example in (*rule.bad, *rule.good):
            rules.lint(assign_roles(plain_document(unmarked(example)[0], "example"), packs.namers))
    return sorted((*store(), *store().missed))


def store_lines(keys: Iterable[str]) -> Iterator[bytes]:
    """The bytes of a file of patterns: its head, and their code."""
    rows: dict[str, str] = {}
    code = array("I")
    for key in keys:
        flags, _, expression = key.partition(" ")
        _, all_flags, words, *rest = made_of(expression, int(flags))
        row = [len(code), len(code) + len(words), all_flags, *rest]
        rows[key] = json.dumps(row, separators=(",", ":"))
        code.extend(words)
    head = {"python": MADE_BY, "bytes": len(code) * code.itemsize, "patterns": rows}
    yield json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"
    yield code.tobytes()


def made_of(expression: str, flags: int) -> tuple[Any, ...]:
    """What `re` makes a pattern of: expression, all flags, code, number of groups, names of groups, groups by number.

    Seen by standing where `re` asks for the pattern to be made, because no version says how it comes to it.
    """
    from re import _compiler  # type: ignore[attr-defined]

    seen: list[tuple[Any, ...]] = []
    made = _compiler._sre
    _compiler._sre = SimpleNamespace(**{**vars(made), "compile": lambda *given: seen.append(given)})
    try:
        _compiler.compile(expression, flags)
    finally:
        _compiler._sre = made
    return seen[0]
