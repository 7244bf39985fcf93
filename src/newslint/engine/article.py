"""One file or record on its way through: read, named, linted, located, and its ignores heeded."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from newslint.config.settings import Settings
from newslint.document import Document
from newslint.engine.linter import Linted, RuleSet
from newslint.engine.locate import Locator
from newslint.engine.problems import notice
from newslint.engine.rulecalls import Failure
from newslint.errors import ArticleError
from newslint.finding import Finding, LocatedFinding, Location
from newslint.formats import Format, Source
from newslint.formats.roles import assign_roles
from newslint.hookspecs import RoleNamer
from newslint.layers.language import language
from newslint.named import NamedTuple
from newslint.report import SourceFile
from newslint.text.decode import Decoded, decode

if TYPE_CHECKING:
    from newslint.engine.notes import Notes
    from newslint.engine.rightwords import RightWords
    from newslint.engine.timings import Clock

# Bytes; an article is a few thousand. A file beyond this is no article, and would hold up everybody else.
LARGEST_ARTICLE = 100_000_000
LARGEST_RECORDS = 2_000_000_000
# Characters of a text that rules see whole; the longest of articles, and many a book, are shorter.
LONGEST_WHOLE = 500_000


class Checked(NamedTuple):
    """What is known of one article after the check.

    `notes` is for the comparison with others; `figures` are there where the desk counts them.
    """

    doc: Document
    findings: list[LocatedFinding]
    failures: list[Failure]
    notes: Notes | None = None
    figures: Mapping[str, float] | None = None


class Desk(NamedTuple):
    """What it takes to check articles under some settings.

    `compares` says that they are held against others; `right` holds the words of the house's lists; `figures` asks for
    the counts of each article.
    """

    settings: Settings
    rules: RuleSet
    namers: Sequence[RoleNamer]
    names: frozenset[str]
    clock: Clock | None = None
    compares: bool = True
    right: RightWords | None = None
    figures: bool = False

    @property
    def alone(self) -> Desk:
        """The same desk for an article that is held against no other."""
        return self._replace(compares=False)

    def check(self, source: Source, kind: Format) -> Iterator[Checked | ArticleError]:
        """Check the articles of a decoded file; an error stands for one of several that is broken.

        Raises ArticleError when the file is not of its format.
        """
        told: set[tuple[str, str, Location]] = set()
        documents = kind.documents(source)
        for doc in documents if self.clock is None else self.clock.each(f"format {kind.name}", documents):
            if isinstance(doc, ArticleError):
                yield doc
                continue
            checked = self.check_article(doc)
            yield checked if kind.many else _without_repeats(checked, told)

    def check_article(self, doc: Document) -> Checked:
        """Name the blocks of a document and hold the rules against it: a stretch at a time where it is long."""
        if len(doc.text) > LONGEST_WHOLE:
            from newslint.engine.parting import can_be_parted

            if can_be_parted(doc):
                return self._checked_in_stretches(doc)
        return self.check_document(self.named(doc))

    def named(self, doc: Document) -> Document:
        """The document with its language as the settings say, and its blocks named."""
        if self.settings.language != "auto":
            doc = doc._replace(metadata={**doc.metadata, "language": self.settings.language})
        if self.clock is not None:
            from newslint.engine.timings import timed

            return self.clock.run("roles of the core", assign_roles, timed(doc, self.clock), self.namers)
        return assign_roles(doc, self.namers)

    def check_document(self, doc: Document) -> Checked:
        """Hold the rules against a document whose blocks are named."""
        locator = Locator(doc)
        linted, located = self.found(doc, locator)
        located = self._heeded(doc, located, locator, linted.skipped_language)
        notes = self._notes(doc, locator, linted.failures) if self.rules.corpus_rules and self.compares else None
        return Checked(doc, located, linted.failures, notes, self._figures(doc))

    def found(
        self, doc: Document, locator: Locator, is_kept: Callable[[Finding], bool] | None = None
    ) -> tuple[Linted, list[LocatedFinding]]:
        """What the rules say of a document whose blocks are named, and the findings that are kept in the file."""
        if self.clock is None:
            linted = self._spared(doc, self.rules.lint(doc))
            kept = linted.findings if is_kept is None else list(filter(is_kept, linted.findings))
            return linted, locator.locate(kept)
        linted = self.clock.run("scan and patterns", self.rules.lint, doc, self.clock.answered)
        linted = self._spared(doc, linted)
        kept = linted.findings if is_kept is None else list(filter(is_kept, linted.findings))
        return linted, self.clock.run("places and fingerprints", locator.locate, kept)

    def _heeded(
        self, doc: Document, located: list[LocatedFinding], locator: Locator, skipped_language: str
    ) -> list[LocatedFinding]:
        """The findings with the article's ignores heeded, and a notice where rules left it alone."""
        if doc.comments:
            from newslint.engine.suppress import suppress

            # Whether an ignore of a corpus rule is of use is not known before the comparison.
            active = self.rules.ids.difference(rule.id for rule in self.rules.corpus_rules)
            located = suppress(doc, located, locator, active, self.names)
        if skipped_language:
            told = (
                f"The article is taken to be in another language ({skipped_language}); rules for English left it alone."
            )
            located.append(notice("language-skipped", told))
        return located

    def _checked_in_stretches(self, doc: Document) -> Checked:
        """The check of a text that is too long for any rule to see it whole; it is compared with no other."""
        from newslint.engine.stretches import check_stretches

        doc, found, failures, skipped, figures = check_stretches(self, doc)
        return Checked(doc, self._heeded(doc, found, Locator(doc), skipped), failures, None, figures)

    def _figures(self, doc: Document) -> Mapping[str, float] | None:
        if not self.figures:
            return None
        from newslint.engine.statistics import figures

        return figures(doc)

    def _spared(self, doc: Document, linted: Linted) -> Linted:
        """What the rules say, but for words that are right."""
        if self.right is None or not linted.findings:
            return linted
        return linted._replace(findings=self.right.spared(doc, linted.findings, self.rules.by_id))

    def _notes(self, doc: Document, locator: Locator, failures: list[Failure]) -> Notes:
        """What the article brings to the comparison with others."""
        from newslint.engine.notes import notes_of
        from newslint.engine.suppress import read_ignores

        code = doc.layer(language)
        spoken = [rule for rule in self.rules.corpus_rules if not rule.languages or code in rule.languages]
        ignores = read_ignores(doc, locator, self.names)[0] if doc.comments else []
        if self.clock is None:
            return notes_of(doc, spoken, locator, ignores, failures, self.right)
        return self.clock.run("facts for the comparison", notes_of, doc, spoken, locator, ignores, failures, self.right)


def _without_repeats(checked: Checked, told: set[tuple[str, str, Location]]) -> Checked:
    """The article without what was told of another of the same file: a blank at a line's end, say, is the file's."""
    kept: list[LocatedFinding] = []
    for one in checked.findings:
        if one.location is not None:
            key = (one.rule, one.message, one.location)
            if key in told:
                continue
            told.add(key)
        kept.append(one)
    return checked._replace(findings=kept)


def read_article(path: str, largest: int) -> bytes:
    """The bytes of a file. Raises ArticleError, in words, for one that cannot be read or is too large."""
    try:
        with open(path, "rb", buffering=0) as file:
            status = os.fstat(file.fileno())
            if status.st_size > largest:
                size, most = status.st_size / 1e6, largest / 1e6
                raise ArticleError(
                    f"too large ({size:.0f} MB, the limit is {most:.0f} MB); split it, or pass it as records"
                )
            data = file.read(largest + 1)
    except IsADirectoryError:
        raise ArticleError("a folder, not a file") from None
    except OSError as problem:
        raise ArticleError(f"cannot be read ({problem.strerror or problem})") from None
    if len(data) > largest:
        raise ArticleError(f"too large (over {largest / 1e6:.0f} MB); split it, or pass it as records")
    return data


def source_file(data: bytes) -> tuple[SourceFile, Decoded]:
    """The decoded file. Raises ArticleError for what is no text."""
    decoded = decode(data)
    return SourceFile(data, decoded.text, decoded.encoding), decoded
