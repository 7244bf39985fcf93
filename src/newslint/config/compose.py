"""One configuration made of a settings file and all that it extends."""

from __future__ import annotations

import os.path
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from newslint.config.paths import Globs, globs, is_below
from newslint.config.profiles import profile_layers
from newslint.config.read import file_layers, selectors
from newslint.config.settings import Config, RulesFile
from newslint.config.sources import Source, repository_of
from newslint.config.tables import At, entries, text
from newslint.config.words import WordList, words_at
from newslint.rule import Rule

NO_RULES: Mapping[str, tuple[At, Rule]] = {}


def composed(found: Sequence[Source], path: str, root: str) -> Config:
    """The configuration of settings files, the weakest first; raises ConfigError, naming file and key.

    Patterns of all of them start from the folder `root`. Lists of files count as the strongest file says them;
    packs that are required, word lists and house rules add up, a rule taking the place of one of the same id.
    """
    layers = tuple(layer for one in found for layer in file_layers(one.table, one.at))
    origins: dict[str, str] = {}
    required: dict[str, None] = {}
    lists: dict[str, WordList] = {}
    read: dict[str, RulesFile] = {}
    rules: dict[str, tuple[At, Rule]] = {}
    for one in found:
        origins |= dict.fromkeys(one.table, one.at.file)
        required |= dict.fromkeys(selectors(one.table.get("require", []), one.at.under("require")))
        lists |= {
            each.path: each for each in words_at(one.table.get("words", []), one.at.under("words"), one.folder, one.top)
        }
        read |= _rules_files(one)
        rules |= _house_rules(one)
    return Config(
        path=path,
        root=root,
        layers=layers,
        include=_last(found, "include", _patterns, ()),
        exclude=_last(found, "exclude", _patterns, ()),
        corpus=_last(found, "corpus", _patterns, ()),
        require=tuple(required),
        baseline=_last(found, "baseline", _inside, None),
        house_rules=tuple(rule for _, rule in rules.values()),
        rules_from=read,
        profiles=profile_layers(layers),
        word_lists=tuple(lists.values()),
        origins=origins,
        files=tuple(one.path for one in found if one.path),
        places={identity: at for identity, (at, _) in rules.items()},
    )


def _last(found: Sequence[Source], key: str, read: Callable[[object, At, str], Any], usual: Any) -> Any:
    """What the strongest file that has a key says there; all others are checked as well."""
    stated = [read(one.table[key], one.at.under(key), one.folder) for one in found if key in one.table]
    return stated[-1] if stated else usual


def _patterns(value: object, at: At, folder: str) -> tuple[str, ...]:
    made: Globs = globs(value, at)
    return made.patterns


def _inside(value: object, place: At, folder: str) -> str:
    """The path of a file that a configuration names relative to its folder and may not seek outside of it."""
    stated = text(value, place).replace("\\", "/")
    if os.path.isabs(stated) or ".." in stated.split("/") or ":" in stated:  # noqa: PTH117
        raise place.fail("must name a file in the folder of the configuration or below it")
    path = os.path.join(folder, stated)  # noqa: PTH118
    if not is_below(os.path.realpath(path), os.path.realpath(repository_of(folder))):
        raise place.fail("names a link that leads out of the repository")
    return path


def _rules_files(source: Source) -> dict[str, RulesFile]:
    at = source.at.under("rules-from")
    return entries(
        source.table.get("rules-from", {}),
        lambda value, place: RulesFile(_inside(value, place, source.folder), source.folder, place),
        at,
    )


def _house_rules(source: Source) -> Mapping[str, tuple[At, Rule]]:
    if "rule" not in source.table:
        return NO_RULES
    # Most configurations have none and need not load what reads them.
    from newslint.config.rulefile import house_rules

    at = source.at.under("rule")
    made = house_rules(source.table["rule"], source.at.file)
    return {rule.id: (at.item(number), rule) for number, rule in enumerate(made, 1)}
