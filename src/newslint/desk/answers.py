"""What the page is told of a text: findings with places in the units of a browser, and their fixes."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from newslint.engine.fixer import applicable
from newslint.engine.runner import Request, Runner
from newslint.engine.typed import check_text, mend_text
from newslint.errors import ArticleError
from newslint.finding import LocatedEdit, LocatedFinding, Safety
from newslint.rule import Rule

Json = dict[str, Any]

# What may be pasted: the name of a text says how it is read.
NAMES = {"text": "article.txt", "markdown": "article.md", "html": "article.html"}


class Answers:
    """Checks texts under the configuration of the working folder."""

    def __init__(self) -> None:
        """Load packs and configuration; raises ConfigError."""
        self.runner = Runner(Request((), cache=False))

    def check(self, text: str, kind: str) -> Json:
        """The findings in a text, as plain data; `kind` is a key of `NAMES`. Raises ArticleError for what is none."""
        units = Units(text)
        findings = check_text(self.runner, NAMES[kind], text).findings
        rules = {one.id: one for one in self._rules(kind) if any(one.id == found.rule for found in findings)}
        return {
            "findings": [_finding(one, units) for one in findings],
            "rules": {name: _rule(rule) for name, rule in sorted(rules.items())},
            "mendable": len(applicable(findings, Safety.SAFE)),
        }

    def mend(self, text: str, kind: str) -> Json:
        """The text after all safe fixes, as `check --fix` makes them."""
        return {"text": mend_text(self.runner, NAMES[kind], text)}

    def _rules(self, kind: str) -> tuple[Rule, ...]:
        return self.runner.desk_for(NAMES[kind]).rules.rules


class Units:
    """Turns offsets in code points into those of a browser, which counts UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._astral = [] if text.isascii() else [at for at, sign in enumerate(text) if sign > "\uffff"]

    def __call__(self, offset: int) -> int:
        return offset + bisect_left(self._astral, offset)


def asked(given: object) -> tuple[str, str]:
    """The text and its kind that a request holds; raises ArticleError, in words, for anything else."""
    text = given.get("text") if isinstance(given, dict) else None
    kind = given.get("kind") if isinstance(given, dict) else None
    if not isinstance(text, str) or kind not in NAMES:
        raise ArticleError("the page asked for something that newslint does not know; load it again")
    # Half of a character can be typed, and cannot be written.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"), str(kind)


def _finding(one: LocatedFinding, units: Units) -> Json:
    assert one.location is not None
    return {
        "start": units(one.location.offset),
        "end": units(one.location.end_offset),
        "line": one.location.line,
        "rule": one.rule,
        "severity": str(one.severity),
        "message": one.message,
        "fixes": [
            {"title": fix.title, "safety": fix.safety.word, "edits": [_edit(edit, units) for edit in fix.edits]}
            for fix in one.fixes
        ],
    }


def _edit(edit: LocatedEdit, units: Units) -> Json:
    return {"start": units(edit.offset), "end": units(edit.end_offset), "insert": edit.insert}


def _rule(rule: Rule) -> Json:
    return {"summary": rule.summary, "why": rule.why}
