"""`newslint rules`: the rules there are, and which of them run."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from newslint.cli.common import add_article_options, add_selection_options, request
from newslint.config.profiles import profile_layer
from newslint.config.settings import Settings
from newslint.engine.runner import Runner
from newslint.rule import Rule


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `rules`."""
    sub.add_argument(
        "paths", nargs="*", metavar="FILE", help="show what holds for this file (default: the working folder)"
    )
    sub.add_argument("--format", choices=("text", "json"), default="text", help="how to show them (default: text)")
    sub.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")
    add_selection_options(sub)
    add_article_options(sub)


def run(options: argparse.Namespace) -> int:
    """List the rules, a line each; those that run are marked, and what a profile switches on and off."""
    runner = Runner(request(options))
    path = options.paths[0] if options.paths else "article.txt"
    settings = runner.config_for(path).settings_for(path)
    running = runner.registry.rule_set(settings)
    every = sorted((*runner.registry.rules, *settings.house_rules), key=lambda rule: rule.id)
    plain = ids_without_profile(runner, settings)
    severities = {rule.id: rule.stated_severity or rule.severity for rule in running.rules}
    if options.format == "json":
        import json

        rows = [described(rule, rule.id in running.ids, rule.id in plain) for rule in every]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return 0
    profile = settings.house.profile
    width = max((len(rule.id) for rule in every), default=0)
    for rule in every:
        mark = _mark(rule.id in running.ids, rule.id in plain)
        severity = severities.get(rule.id, rule.severity)
        sys.stdout.write(f"{mark} {rule.id:{width}}  {severity:7}  {state(rule):7}  {rule.summary}\n")
    sys.stdout.write(f"{len(running.ids)} of {len(every)} rules run here (marked *{' or +' if profile else ''}).\n")
    if profile:
        on, off = running.ids - plain, plain - running.ids
        told = f"The profile {profile} switches on {len(on)} of them (marked +)"
        sys.stdout.write(f"{told}{f' and switches off {len(off)} others (marked -)' if off else ''}.\n")
    for problem in runner.packs.problems:
        print(f"newslint: {problem.message}", file=sys.stderr)
    return 0


def ids_without_profile(runner: Runner, settings: Settings) -> frozenset[str]:
    """The ids of the rules that would run if the settings named no profile and all else were the same."""
    if not settings.house.profile:
        return runner.registry.rule_set(settings).ids
    added = profile_layer(settings.house.profile).values.get("extend-select", ())
    without = settings._replace(
        house=settings.house._replace(profile=""),
        extend_select=tuple(one for one in settings.extend_select if one not in added),
    )
    return frozenset(rule.id for rule in runner.registry.chosen(without))


def _mark(runs: bool, would_run: bool) -> str:
    if runs:
        return "*" if would_run else "+"
    return "-" if would_run else " "


def state(rule: Rule) -> str:
    """Whether a rule is on by default, off unless selected, bound to a profile, or a preview."""
    if rule.preview:
        return "preview"
    if rule.profiles:
        return "profile"
    return "on" if rule.by_default else "off"


def described(rule: Rule, runs: bool, runs_without_profile: bool) -> dict[str, Any]:
    """A rule as plain data."""
    return {
        "id": rule.id,
        "pack": rule.pack,
        "summary": rule.summary,
        "why": rule.why,
        "severity": str(rule.severity),
        "state": state(rule),
        "runs": runs,
        "runs-because-of-profile": runs and not runs_without_profile,
        "profiles": list(rule.profiles),
        "languages": list(rule.languages),
        "aliases": list(rule.aliases),
        "options": {name: getattr(rule.Options(), name) for name in rule.option_names()},
        "bad": list(rule.bad),
        "good": list(rule.good),
    }
