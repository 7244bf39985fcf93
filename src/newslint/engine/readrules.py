"""Rules that packs make of the files of other linters, for the configuration that names these files."""

from __future__ import annotations

import contextlib
import sys

from newslint.config.settings import Config
from newslint.config.suggest import did_you_mean, quoted
from newslint.engine.packs import Packs
from newslint.engine.rulecalls import Failure, gathered
from newslint.errors import ConfigError
from newslint.rule import ID, Rule


def read_rules(config: Config, packs: Packs) -> tuple[list[Rule], list[str]]:
    """The rules of all files that `rules-from` names, and a sentence for each thing that cannot run.

    Raises ConfigError for a pack that reads no such files, and for a file that cannot be used.
    """
    rules: list[Rule] = []
    left_out: list[str] = []
    for pack, file in config.rules_from.items():
        reader = packs.readers.get(pack)
        if reader is None:
            hint = did_you_mean(pack, packs.readers)
            raise file.at.fail(f"names {quoted(pack)}, which is no pack that reads rules{hint}")
        failures: list[Failure] = []
        with contextlib.redirect_stdout(sys.stderr):
            found = gathered(pack, map(reader, [file.path], [file.folder]), failures)
        if failures:
            raise ConfigError(failures[0].why)
        for rule in found[0].rules:
            if not ID.match(rule.id) or rule.pack != pack:
                raise ConfigError(f"the pack “{pack}” gave a rule with the id {rule.id!r:.80}")
        rules += found[0].rules
        left_out += found[0].left_out
    return rules, left_out
