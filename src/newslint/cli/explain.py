"""`newslint explain`: what a rule is about."""

from __future__ import annotations

import argparse
import sys

from newslint.cli.common import add_article_options, request, style
from newslint.cli.rules import state
from newslint.config.describe import toml_value
from newslint.engine.examples import unmarked
from newslint.engine.runner import Runner
from newslint.errors import UsageError
from newslint.report.terminal import coloured
from newslint.rule import MARKED, Rule


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `explain`."""
    sub.add_argument("rule", metavar="RULE", help="a rule's id, such as typos/doubled-word")
    sub.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colour (default: auto)")
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
    sys.stdout.write(explained(rule, style(options.color).colour))
    return 0


def explained(rule: Rule, in_colour: bool = False) -> str:
    """A page of text on a rule; what its bad examples mark is in the colour of its severity, or underlined."""
    title = coloured(rule.id, "bold", in_colour)
    severity = coloured(str(rule.severity), str(rule.severity), in_colour)
    parts = [f"{title} ({severity}, {STATES[state(rule)]})", "", rule.summary]
    if rule.why:
        parts += ["", rule.why]
    for heading, examples, colour in (("Flagged:", rule.bad, str(rule.severity)), ("Fine:", rule.good, "fix")):
        if examples:
            parts += ["", coloured(heading, colour, in_colour)]
        for example in examples:
            shown = marked(example, rule) if in_colour else underlined(example)
            parts += (f"    {line}" for line in shown)
    options = rule.Options()
    names = rule.option_names()
    if names:
        parts += ["", f'Options, in newslint.toml under [rules."{rule.id}"]:']
        parts += (f"    {name.replace('_', '-')} = {toml_value(getattr(options, name))}" for name in names)
    if rule.profiles:
        parts += ["", f"Runs only under the profile {' or '.join(rule.profiles)}."]
    if rule.spares_words:
        parts += ["", "It leaves the words of your lists alone; “newslint add-word WORD” adds one."]
    parts += ["", "To set one finding aside, put this on a line of its own before its paragraph:"]
    parts += [f"    <!-- newslint: ignore[{rule.id}] the reason -->"]
    return "\n".join(parts) + "\n"


def marked(example: str, rule: Rule) -> list[str]:
    """The lines of an example with what was marked in the colour of the rule's severity."""
    shown: list[str] = []
    for number, piece in enumerate(MARKED.split(example)):
        # A colour ends with its line, so that the margin before the next has none.
        lines = piece.split("\n")
        shown.append("\n".join(coloured(one, str(rule.severity), True) for one in lines) if number % 2 else piece)
    return "".join(shown).split("\n")


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
