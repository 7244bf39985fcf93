"""What SARIF is told of rules and notices: names, help with examples, how to ignore them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.finding import Severity
from newslint.report import PackInfo
from newslint.report.markdown import escaped
from newslint.report.notices import notice_about
from newslint.report.pages import rule_page
from newslint.rule import MARKED, Rule

Json = dict[str, Any]

# Longer descriptions and names are refused by GitHub.
LONGEST_TEXT = 1024
LONGEST_NAME = 255
PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}


def rule_descriptor(rule: Rule, packs: Mapping[str, PackInfo]) -> Json:
    """A rule of a pack, with its examples as help."""
    link = rule_page(rule.id)
    why = rule.why or rule.summary
    pack = packs.get(rule.pack)
    properties: Json = {
        "tags": [rule.pack, "preview"] if rule.preview else [rule.pack],
        "precision": "low" if rule.preview else "high" if rule.by_default else "medium",
        "problem.severity": PROBLEM[rule.severity],
        "newslint/pack": rule.pack,
    }
    if pack is not None:
        properties["newslint/plugin"] = pack.distribution
    return {
        **_head(rule.id, rule.summary, why),
        "help": {"text": _plain_help(rule, why, link), "markdown": _markdown_help(rule, why, link)},
        "helpUri": link,
        "defaultConfiguration": {"level": str(rule.severity)},
        "properties": properties,
    }


def notice_descriptor(rule: str, level: Severity, as_rule: bool) -> Json:
    """A notice of newslint itself, either as a rule or as the kind of a notification."""
    notice = notice_about(rule)
    link = rule_page(rule)
    told = {
        **_head(rule, notice.summary, notice.help),
        "help": {
            "text": f"{notice.help}\n\nMore: {link}",
            "markdown": f"# {escaped(notice.summary)}\n\n{escaped(notice.help)}\n\n[Full documentation]({link})\n",
        },
        "helpUri": link,
        "defaultConfiguration": {"level": str(level)},
    }
    if as_rule:
        told["properties"] = {"tags": ["newslint"], "precision": "very-high", "problem.severity": PROBLEM[level]}
    return told


def pascal_name(rule: str) -> str:
    """The id's last part in PascalCase, each word of at least two signs, as validators ask."""
    words: list[str] = []
    for part in rule.split("/")[-1].split("-"):
        if words and (part[:1].isdigit() or len(words[-1]) == 1):
            words[-1] += part
        else:
            words.append(part)
    if len(words) > 1 and len(words[-1]) == 1:
        words[-2:] = [words[-2] + words[-1]]
    name = "".join(word[:1].upper() + word[1:] for word in words)
    return (name if name[:1].isalpha() and len(name) > 1 else f"Rule{name.lower()}")[:LONGEST_NAME]


def _head(rule: str, summary: str, why: str) -> Json:
    sentence = summary.translate({ord("{"): None, ord("}"): None}).rstrip(" .!?…:")
    return {
        "id": rule,
        "name": pascal_name(rule),
        "shortDescription": {"text": _shortened(summary)},
        "fullDescription": {"text": _shortened(" ".join(why.split()))},
        "messageStrings": {"default": {"text": f"{sentence}: '{{0}}'."}},
    }


def _plain_help(rule: Rule, why: str, link: str) -> str:
    examples = ["Bad: " + MARKED.sub(r"\1", one) for one in rule.bad] + ["Good: " + one for one in rule.good]
    ignore = f"To ignore it here: <!-- newslint: ignore[{rule.id}] why -->"
    return "\n\n".join((why, *examples, ignore, f"More: {link}"))


def _markdown_help(rule: Rule, why: str, link: str) -> str:
    parts = [f"# {escaped(rule.summary)} (`{rule.id}`)"]
    if rule.why:
        parts.append(why)
    parts += ["## Bad", *(_quoted(one) for one in rule.bad), "## Good", *(_quoted(one) for one in rule.good)]
    parts += ["## Ignore it", f"`<!-- newslint: ignore[{rule.id}] why -->`", f"[Full documentation]({link})"]
    return "\n\n".join(parts) + "\n"


def _quoted(example: str) -> str:
    """An example as a block quotation, what is flagged in bold."""
    pieces = MARKED.split(example)
    told = "".join(_bold(piece) if place % 2 else escaped(piece) for place, piece in enumerate(pieces))
    return "\n>\n".join(f"> {line}" for line in told.split("\n") if line.strip())


def _bold(marked: str) -> str:
    """Each line of the text in bold; white space at its ends stays outside, else the marks show."""
    lines = []
    for line in marked.split("\n"):
        bare = line.strip()
        head, tail = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :]
        lines.append(f"{head}**{escaped(bare)}**{tail}" if bare else line)
    return "\n".join(lines)


def _shortened(text: str) -> str:
    """The text as far as GitHub takes it, cut after a word."""
    if len(text) <= LONGEST_TEXT:
        return text
    return text[: LONGEST_TEXT - 1].rsplit(" ", 1)[0] + "…"
