"""Fixes over files: worked out, shown as a diff or written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from newslint.engine.fixer import fixed
from newslint.engine.runner import Opened, Runner
from newslint.engine.writing import write_whole
from newslint.errors import ArticleError
from newslint.finding import LocatedFinding, Safety


@dataclass
class Fixed:
    """What was done: diffs to show, how many fixes in how many files, and what could not be written."""

    diffs: list[str] = field(default_factory=list)
    fixes: int = 0
    files: int = 0

    @property
    def told(self) -> str:
        """One sentence on the fixes that were made; empty if there were none."""
        if not self.fixes:
            return ""
        return f"Fixed {self.fixes} {_plural(self.fixes, 'finding')} in {self.files} {_plural(self.files, 'article')}."


def fix(runner: Runner, *, write: bool, unsafe: bool) -> Fixed:
    """Mend every file of the run, or show how; files that cannot be mended are named and passed over."""
    done = Fixed()
    lowest = Safety.UNSAFE if unsafe else Safety.SAFE
    for wanted in runner.wanted():
        mended = False
        try:
            opened = runner.open(wanted)
            if opened.kind.many or opened.is_binary:
                continue
            text, count = fixed(opened.source.text, partial(_findings, opened), lowest)
            if text == opened.source.text:
                continue
            mended = True
            data = opened.encode(text)
            if write and wanted.path == "-":
                raise ArticleError("standard input cannot be fixed in place; use --diff")
            if write:
                write_whole(wanted.path, data, instead_of=opened.source.data)
        except ArticleError as problem:
            # What cannot be read is told by the check that follows, if one does.
            if mended or not write:
                path = "" if wanted.path == "-" or str(problem).startswith(wanted.path) else f"{wanted.path}: "
                print(f"newslint: {path}{problem}", file=sys.stderr)
            continue
        done.fixes += count
        done.files += 1
        if not write:
            done.diffs += _diff(opened.path, opened.source.text, text)
    return done


def _findings(opened: Opened, text: str) -> list[LocatedFinding]:
    answers = opened.desk.alone.check(opened.given(text), opened.kind)
    return [one for checked in answers if not isinstance(checked, ArticleError) for one in checked.findings]


def _diff(path: str, before: str, after: str) -> Iterator[str]:
    import difflib

    lines = (before.split("\n"), after.split("\n"))
    for line in difflib.unified_diff(*lines, f"a/{path}", f"b/{path}", lineterm=""):
        yield f"{line}\n"


def _plural(count: int, word: str) -> str:
    return word if count == 1 else f"{word}s"
