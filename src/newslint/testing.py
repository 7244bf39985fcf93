"""Assertions for the tests of packs: does a rule flag exactly what an example marks with `[[…]]`?

    from newslint.testing import assert_examples, assert_flags, assert_passes

    assert_examples(VagueSource())
    assert_flags(VagueSource(), "[[Critics say]] the plan will fail.")
    assert_passes(VagueSource(), "Ann Lee, a critic of the plan, said it will fail.")

Examples are read as plain text, with the role namers of every pack that is installed. A pack with a format
reads with `read` and proves by `assert_exact` that no offset is wrong; one with a reporter gives it what
`report_on` found.

    (doc,) = read(Wire(), "…")
    assert_exact(doc)
    "".join(Tally().render(report_on([VagueSource()], "Critics say it will fail."), Style()))
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from newslint import __version__
from newslint.document import Document
from newslint.engine.examples import complaint, unmarked
from newslint.engine.fixer import applicable, apply_edits
from newslint.engine.linter import RuleSet
from newslint.engine.locate import Locator
from newslint.engine.packs import load_packs
from newslint.errors import ArticleError, ConfigError
from newslint.finding import LocatedFinding, Safety
from newslint.formats import Format, Source
from newslint.formats.plain import Plain, plain_document
from newslint.formats.roles import assign_roles
from newslint.hookspecs import RoleNamer
from newslint.report import FileReport, Report, SourceFile
from newslint.rule import Rule

__all__ = ["assert_exact", "assert_examples", "assert_flags", "assert_passes", "read", "report_on"]


def assert_examples(rule: Rule) -> None:
    """Raise AssertionError unless every `bad` and `good` example of a rule holds."""
    for example in rule.bad:
        assert_flags(rule, example)
    for example in rule.good:
        assert_passes(rule, example)


def assert_flags(rule: Rule, example: str) -> None:
    """Raise AssertionError unless a rule finds exactly the spans that an example marks with `[[…]]`.

    Where the findings have safe fixes, the example must be silent about them once they are applied.
    """
    _assert_holds(rule, example, is_bad=True)
    text, _ = unmarked(example)
    mendable = applicable(_found(rule, text), Safety.SAFE)
    mended, count = apply_edits(text, mendable)
    if count:
        left = applicable(_found(rule, mended), Safety.SAFE)
        assert not left, f"{rule.id}: with its safe fixes applied it still finds {left[0].message!r} in {mended!r:.120}"


def assert_passes(rule: Rule, text: str) -> None:
    """Raise AssertionError if a rule finds anything in a text."""
    _assert_holds(rule, text, is_bad=False)


def read(format: Format, text: str, name: str = "example") -> list[Document]:
    """The articles that a format gives of the text of a file, with their roles named.

    Raises ArticleError where the file, or an article of it, is refused.
    """
    found = []
    for doc in format.documents(Source(name, text)):
        if isinstance(doc, ArticleError):
            raise doc
        found.append(assign_roles(doc, _namers()))
    return found


def assert_exact(doc: Document) -> None:
    """Raise AssertionError unless every character of an article's prose has its place in the file.

    Runs that are copies must say what the file says there, or white space of one kind for another; blocks must stand
    in order, apart and within the text; and what is in a block must be tied to the file.
    """
    at = 0
    for block in doc.blocks:
        assert at <= block.span.start < block.span.end <= len(doc.text), f"{block} is out of order or out of the text"
        at = block.span.end
    at = 0
    tied = bytearray(len(doc.text))
    for run in doc.offsets.segments:
        assert at <= run.start < run.end <= len(doc.text), f"{run} is out of order or out of the text"
        at = run.end
        tied[run.start : run.end] = b"x" * (run.end - run.start)
        source = doc.fields.get(run.field, doc.source)
        assert 0 <= run.source <= run.source_end <= len(source), f"{run} leads out of the file"
        said, stands = doc.text[run.start : run.end], source[run.source : run.source_end]
        assert not run.is_copy or all(map(_is_copied, said, stands)), (
            f"{run}: the prose says {said!r:.80} where the file says {stands!r:.80}"
        )
    for block in doc.blocks:
        loose = next((one for one in range(*block.span) if not tied[one]), None)
        assert loose is None, f"{doc.text[loose:][:20]!r} of {block} stands nowhere in the file"


def _is_copied(said: str, stands: str) -> bool:
    # A line end of any kind may be read as a line feed or as a blank, a blank of any kind as a plain one.
    return said == stands or (said.isspace() and stands.isspace())


def report_on(rules: Iterable[Rule], text: str, name: str = "example.txt", format: Format | None = None) -> Report:
    """The report on a file by some rules alone; plain text where no format is given.

    Each article of the file is an entry. Ignores in the text are not looked at.
    """
    taking_part = tuple(sorted(rules, key=lambda rule: rule.id))
    file = SourceFile(text.encode(), text, "utf-8")
    reader = format or Plain()
    files = []
    for doc in read(reader, text, name):
        found = tuple(Locator(doc).locate(RuleSet(taking_part).lint(doc).findings))
        files.append(FileReport(name, found, record=doc.name if reader.many else None, source=file))
    return Report(__version__, tuple(files), rules=taking_part)


def _assert_holds(rule: Rule, example: str, *, is_bad: bool) -> None:
    try:
        wrong = complaint(rule, example, is_bad=is_bad, namers=_namers())
    except ConfigError as problem:
        wrong = str(problem)
    assert wrong is None, wrong


def _found(rule: Rule, text: str) -> list[LocatedFinding]:
    doc = assign_roles(plain_document(text, "example"), _namers())
    return Locator(doc).locate(RuleSet([rule]).lint(doc).findings)


@cache
def _namers() -> tuple[RoleNamer, ...]:
    return tuple(load_packs().namers)
