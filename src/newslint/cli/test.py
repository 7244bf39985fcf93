"""`newslint test`: hold the rules of configurations against their examples."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from newslint.errors import ConfigError, UsageError
from newslint.rule import Rule


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `test`."""
    told = "files with [[rule]] tables (default: the configuration that holds here)"
    sub.add_argument("files", nargs="*", metavar="FILE", help=told)
    sub.add_argument("--complete", action="store_true", help="fail where a rule has no bad or no good example")
    sub.add_argument("--coverage", action="store_true", help="show for each rule what its examples try and what not")


def run(options: argparse.Namespace) -> int:
    """Tell each example that does not hold, then how many do and which rules have none."""
    from newslint.config.discover import find_config, load_config
    from newslint.engine.examples import complaint
    from newslint.engine.packs import load_packs

    files = options.files or [found for found in [find_config(".")] if found]
    if not files:
        raise UsageError("there is no newslint.toml here or above; name the files with the rules")
    packs = load_packs()
    rules = [rule for file in files for rule in load_config(file, None, packs.profiles).house_rules]
    if not rules:
        raise UsageError(f"there is no [[rule]] in {', '.join(map(str, files))}")
    namers = packs.namers
    held = failed = 0
    for rule, example, is_bad in _examples(rules):
        try:
            wrong = complaint(rule, example, is_bad=is_bad, namers=namers)
        except ConfigError as problem:
            wrong = str(problem)
        if wrong is None:
            held += 1
        else:
            failed += 1
            print(wrong)
    if options.coverage:
        _show_coverage(rules)
    lacking = [rule.id for rule in rules if not (rule.bad and rule.good)]
    covered = f"{len(rules) - len(lacking)} of {len(rules)} rules have both kinds"
    print(
        f"{held} of {held + failed} examples hold; {covered}." + (f" Without: {', '.join(lacking)}" if lacking else "")
    )
    return 1 if failed or (lacking and options.complete) else 0


def _show_coverage(rules: list[Rule]) -> None:
    """A line for each rule, and one for all of them together."""
    from newslint.config.suggest import quoted
    from newslint.engine.coverage import coverage

    told = [coverage(rule) for rule in rules]
    width = max(len(one.rule) for one in told)
    for one in told:
        met = len(one.entries) - len(one.unmet)
        entries = f"  {met} of {len(one.entries)} entries" if one.entries else ""
        print(f"{one.rule:{width}}  {one.bad:3} bad  {one.good:3} good{entries}".rstrip())
        if one.unmet:
            print(f"{'':{width}}  no bad example meets {', '.join(map(quoted, one.unmet))}")
    every = sum(len(one.entries) for one in told)
    met = every - sum(len(one.unmet) for one in told)
    if every:
        print(f"Bad examples meet {met} of {every} phrases, patterns and rows ({met * 100 // every} %).")


def _examples(rules: list[Rule]) -> Iterator[tuple[Rule, str, bool]]:
    for rule in rules:
        yield from ((rule, example, True) for example in rule.bad)
        yield from ((rule, example, False) for example in rule.good)
