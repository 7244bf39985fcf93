"""Writing the roster of the bundled rules, when a wheel is built."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

from newslint.engine.asleep import BETWEEN, LISTS, OF_ALL, OF_KIND
from newslint.engine.entries import own_entries
from newslint.engine.packs import Packs, packs_of
from newslint.engine.reach import reach_of
from newslint.engine.roster import CORE, HERE, HOOKS, NAME, files_of
from newslint.rule import CorpusRule, DocumentRule, MatchRule, Rule


def write_roster(packs_folder: str, *bundled: str) -> None:
    """Write the roster for packs given as `name=module`; one that is broken is left out.

    `packs_folder` is the path of the packs' folder from that of the package newslint.
    """
    packs = packs_of(own_entries(bundled), {})
    with open(f"{HERE}/{NAME}", "w", encoding="utf-8", newline="\n") as file:
        file.writelines(roster_lines(packs, packs_folder))


def roster_lines(packs: Packs, packs_folder: str) -> Iterator[str]:
    """The lines of the roster for packs that are loaded; one with a rule that a row cannot stand for is left out."""
    yield _line(name=CORE, packs=packs_folder, files=files_of(os.path.dirname(HERE)))  # noqa: PTH120
    for info, name in zip(packs.infos, packs.modules, strict=True):
        rows = [row_of(rule) for rule in packs.rules if rule.pack == info.name]
        module = import_module(name)
        if info.bundled and all(rows):
            files = files_of(os.path.dirname(str(module.__file__)))  # noqa: PTH120
            hooks = [hook for hook in HOOKS if hook != "newslint_rules" and hasattr(module, hook)]
            yield _line(name=info.name, module=name, files=files, hooks=hooks, rules=rows)


def row_of(rule: Rule) -> dict[str, Any] | None:
    """What the roster holds of a rule as it is without options; None where a row cannot stand for it."""
    kind, cls = _kind(rule), type(rule)
    if kind is None or getattr(import_module(cls.__module__), cls.__qualname__, None) is not cls:
        return None
    row: dict[str, Any] = {"kind": kind, "module": cls.__module__, "class": cls.__qualname__}
    row["severity"] = str(rule.severity)
    row["scope"] = sorted(rule.scope)
    row.update((name, getattr(rule, name)) for name in (*OF_ALL, *OF_KIND[kind]))
    row.update((name, list(getattr(rule, name))) for name in LISTS)
    if isinstance(rule, MatchRule):
        row["phrases"] = _joined(rule.listed_phrases)
        row["anchors"] = [_joined(pattern.anchors) for pattern in rule.listed_patterns]
        row["reaches"] = [reach_of(pattern) for pattern in rule.listed_patterns]
        return None if None in (row["phrases"], *row["anchors"]) else row
    if isinstance(rule, DocumentRule):
        row["wakes_on_roles"] = sorted(rule.wakes_on_roles)
        row["wakes_on"] = None if rule.wakes_on is None else _joined(rule.wakes_on)
    return row


def _kind(rule: Rule) -> str | None:
    kinds = {"match": MatchRule, "document": DocumentRule, "corpus": CorpusRule}
    fitting = [name for name, kind in kinds.items() if isinstance(rule, kind)]
    return fitting[0] if len(fitting) == 1 else None


def _joined(phrases: Iterable[str]) -> str | None:
    """Phrases as one text, which is read in a tenth of the time; None where they cannot be told apart in it."""
    listed = list(phrases)
    told = BETWEEN.join(listed)
    return told if not told or told.split(BETWEEN) == listed else None


def _line(**values: Any) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n"
