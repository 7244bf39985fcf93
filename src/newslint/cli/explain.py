"""`newslint explain`: what a rule is about."""

from __future__ import annotations

import argparse
import sys

from newslint.cli.common import add_article_options, request
from newslint.cli.rules import state
from newslint.engine.examples import unmarked
from newslint.engine.runner import Runner
from newslint.errors import UsageError
from newslint.rule import Rule


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `explain`."""
    sub.add_argument("rule", metavar="RULE", help="a rule's id, such as typos/doubled-word")
    sub.set_defaults(paths=[])
    add_article_options(sub)


def run(options: argparse.Namespace) -> int:
    """Explain one rule, with its examples and options."""
    from newslint.config.suggest import did_you_mean

    runner = Runner(request(options))
    settings = runner.config_for("article.txt").settings_for("article.txt")
    rule = runner.registry.find(options.rule, settings)
    if rule is None:
        known = sorted((*runner.registry.by_id, *(one.id for one in settings.house_rules)))
        hint = did_you_mean(options.rule, known)
        raise UsageError(f"there is no rule “{options.rule}”{hint or '; newslint rules lists them'}")
    sys.stdout.write(explained(rule))
    return 0


def explained(rule: Rule) -> str:
    """A page of text on a rule."""
    parts = [f"{rule.id} ({rule.severity}, {STATES[state(rule)]})", "", rule.summary]
    if rule.why:
        parts += ["", rule.why]
    for title, examples in (("Flagged:", rule.bad), ("Fine:", rule.good)):
        parts += ["", title]
        for example in examples:
            parts += (f"    {line}" for line in underlined(example))
    options = rule.Options()
    names = rule.option_names()
    if names:
        parts += ["", f'Options, in newslint.toml under [rules."{rule.id}"]:']
        parts += (f"    {name.replace('_', '-')} = {_toml(getattr(options, name))}" for name in names)
    if rule.profiles:
        parts += ["", f"Runs only under the profile {' or '.join(rule.profiles)}."]
    parts += ["", "To set one finding aside, put this on a line of its own before its paragraph:"]
    parts += [f"    <!-- newslint: ignore[{rule.id}] the reason -->"]
    return "\n".join(parts) + "\n"


STATES = {
    "on": "on by default",
    "off": "off unless selected",
    "preview": "preview: runs with --preview or by its id",
    "profile": "runs under a profile",
}


def underlined(example: str) -> list[str]:
    """An example without its marks, each line followed by one that underlines what was marked."""
    text, spans = unmarked(example)
    lines: list[str] = []
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        signs = [" "] * len(line)
        for span in spans:
            for index in range(max(span.start, at), min(max(span.end, span.start), end)):
                signs[index - at] = "^"
        lines.append(line)
        if "^" in signs:
            lines.append("".join(signs).rstrip())
        at = end + 1
    return lines


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple | list):
        return f"[{', '.join(_toml(one) for one in value)}]"
    return str(value)
