"""A run: many paths to one report."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from newslint.config.discover import Discovery, load_config
from newslint.config.names import KnownRules, check_names
from newslint.config.settings import Config, Settings
from newslint.engine.article import LARGEST_ARTICLE, LARGEST_RECORDS, Checked, Desk, read_article, source_file
from newslint.engine.cache import code_stamp, digest
from newslint.engine.examples import check_examples
from newslint.engine.files import Part, Wanted, find_files, normal
from newslint.engine.opened import Opened, Request, report_on
from newslint.engine.outcomes import Outcome
from newslint.engine.packs import Packs, load_packs
from newslint.engine.problems import notice
from newslint.engine.registry import Registry
from newslint.engine.roster import read_roster
from newslint.engine.rulecalls import Failure
from newslint.errors import ArticleError
from newslint.finding import LocatedFinding, Severity
from newslint.formats.choose import BY_CONTENT, CORE, Formats, is_binary, suffix_of
from newslint.report import FileReport, Report, SourceFile
from newslint.report.notices import NOTICES
from newslint.rule import Rule
from newslint.text.decode import Decoded

if TYPE_CHECKING:
    from newslint.engine.timings import Clock

__all__ = ["Opened", "Request", "Runner"]

# Suffixes of files that hold one article each.
ONE_ARTICLE = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm"})
STDIN_NAME = "stdin.txt"
RECORDS = "records"
# Bytes of a file found in a folder that are looked at to tell whether it is an article.
HEAD = 1_000_000


class Runner:
    """Packs, configurations and formats of one run."""

    def __init__(self, request: Request, packs: Packs | None = None, clock: Clock | None = None) -> None:
        """Load what the run needs; raises ConfigError or UsageError before an article is read."""
        self.request = request
        self.clock = clock
        self.packs = load_packs(roster=read_roster()) if packs is None else packs
        self.registry = Registry(self.packs.rules, self.packs.bundled)
        self.formats = Formats(self.packs.formats)
        if request.input_format is not None:
            self.formats.named(request.input_format)
        self._discovery = Discovery()
        # By identity; the configuration found is kept beside, so that its identity is not given anew.
        self._configs: dict[int, tuple[Config, Config]] = {}
        self._desks: dict[Settings, Desk] = {}
        self._fixed = load_config(request.config) if request.config else Config() if request.isolated else None
        self._keys: dict[Settings, bytes] = {}
        self._required: set[str] = set()
        self._compares = True
        # What files of other linters say that no rule could be made of, each once.
        self._left_out: dict[str, None] = {}

    def wanted(self) -> list[Wanted]:
        """The files to check. All configurations that hold for them are read and checked here."""
        named = [path for path in self.request.paths if path != "-"]
        found = find_files(named, self.formats.found_suffixes)
        if "-" in self.request.paths:
            found.insert(0, Wanted("-", True))
        kept: list[Wanted] = []
        for one in found:
            if self.request.among is not None and os.path.realpath(one.path) not in self.request.among:
                continue
            config = self.config_for(self._name(one))
            if (not one.named or self.request.force_exclude) and not config.includes(self._name(one)):
                continue
            if (not one.named or self.request.force_exclude) and not self._is_article(one):
                continue
            kept.append(one)
        if not found:
            # A run over nothing still has its configuration checked.
            self.config_for(STDIN_NAME)
        return kept

    def config_for(self, path: str) -> Config:
        """The configuration that holds for a file, with what the command line lays upon it."""
        found = self._fixed or self._discovery.config_for(os.path.dirname(path) or ".")  # noqa: PTH120
        if id(found) not in self._configs:
            read = self._with_read_rules(found)
            laid = check_names(read.with_layer(self.request.layer) if self.request.layer else read, self._known)
            for rule in laid.house_rules:
                check_examples(rule, self.packs.namers)
            self._required.update(laid.require)
            self._configs[id(found)] = (found, laid)
        return self._configs[id(found)][1]

    def _with_read_rules(self, config: Config) -> Config:
        """The configuration with the rules that packs make of the files of other linters it names."""
        if not config.rules_from:
            return config
        from newslint.engine.readrules import read_rules

        rules, left_out = read_rules(config, self.packs)
        self._left_out.update(dict.fromkeys(left_out))
        return config._replace(house_rules=(*config.house_rules, *rules))

    def desk_for(self, path: str) -> Desk:
        """Who checks a file: the rules and settings that hold for it."""
        settings = self.config_for(path).settings_for(path)
        if settings not in self._desks:
            house = {name for rule in settings.house_rules for name in (rule.id, rule.pack)}
            names = self.registry.names | house
            rules, namers = self.registry.rule_set(settings), self.packs.namers
            if self.clock is not None:
                namers = [partial(self.clock.run, one.__name__, one) for one in namers]
            self._desks[settings] = Desk(settings, rules, namers, names, self.clock, self._compares)
        return self._desks[settings]

    def open(self, wanted: Wanted) -> Opened:
        """Read and decode a file. Raises ArticleError, in words, when that cannot be done."""
        name = self._name(wanted)
        desk = self.desk_for(name)
        stated = self.request.input_format or desk.settings.input_format
        kind = self.formats.named(stated) if stated else None
        is_on_disk = wanted.path != "-"
        line = 1
        if not is_on_disk:
            data = self.request.stdin or b""
        elif wanted.part is not None:
            data, kind, line = _of_part(wanted.path, wanted.part), self.formats.named(RECORDS), wanted.part.line
        else:
            if not wanted.named and _is_special(wanted.path):
                raise ArticleError("not an ordinary file")
            is_many = kind.many if kind else self.formats.is_many(name)
            data = read_article(wanted.path, LARGEST_RECORDS if is_many else LARGEST_ARTICLE)
        kind = kind or self.formats.for_bytes(name, data)
        if kind and is_binary(kind):
            decoded = Decoded("", "utf-8", b"", False)
            return Opened(name, SourceFile(data, "", "utf-8"), kind, desk, decoded.encode, decoded, is_on_disk)
        source, decoded = source_file(data)
        kind = kind or self.formats.for_source(name, source.text)
        return Opened(name, source, kind, desk, decoded.encode, decoded, is_on_disk, line)

    def report(self, see: Callable[[int, int], None] | None = None) -> Report:
        """Check everything and say what was found. `see` is told how many of how many files are done."""
            if wanted.leads_out:
                raise ArticleError("a link that leads out of the repository; name it to have it read")
        from newslint import __version__
        from newslint.engine.rounds import outcomes_of

        wanted = self.wanted()
        self._compares = self._has_others(wanted)
        files: list[FileReport] = []
        notes: list[Any] = []
        failures: dict[str, list[tuple[str, str]]] = {}
        troubles: list[LocatedFinding] = []
        for outcome in outcomes_of(self, wanted, troubles.append, see):
            files += outcome.reports
            notes += outcome.notes or (None,) * len(outcome.reports)
            for rule, article, why in outcome.failures:
                failures.setdefault(rule, []).append((article, why))
            for pack, article, why in outcome.pack_failures:
                self.packs.note_failure(pack, article, why)
        rules = self._rules_of_run(wanted)
        if any(notes):
            files = self._compared(files, notes, failures)
        missing = self.missing()
        left_out = [notice("rule-left-out", one) for one in self._left_out]
        notices = [*self.packs.problems, *left_out, *missing, *troubles, *_failed(failures), *_failed_packs(self.packs)]
        return Report(
            __version__,
            tuple(files),
            tuple(notices),
            rules,
            tuple(self.packs.infos),
            failed=bool(missing),
            show_suppressed=self.request.show_suppressed,
        )

    def holds_records(self, wanted: Wanted) -> bool:
        """Whether a file is one of records, whatever it holds, so that it can be read in parts."""
        name = self._name(wanted)
        stated = self.request.input_format or self.config_for(name).settings_for(name).input_format
        if wanted.path == "-" or stated:
            return wanted.path != "-" and stated == RECORDS
        return suffix_of(name) in CORE[RECORDS][2] and self.formats.for_bytes(name, b"") is None

    def _has_others(self, wanted: Sequence[Wanted]) -> bool:
        """Whether there is anything that an article of the run can be compared with."""
        if len(wanted) != 1 or self.request.input_format or any(config.corpus for _, config in self._configs.values()):
            return True
        name = self._name(wanted[0])
        return suffix_of(name) not in ONE_ARTICLE or bool(self.config_for(name).settings_for(name).input_format)

    def outcome(self, wanted: Wanted) -> Outcome:
        """Check one file."""
        self.packs.failures, before = {}, self.packs.failures
        failures: list[tuple[str, str, str]] = []
        reports: list[FileReport] = []
        notes: list[Any] = []
        content = b""
        try:
            opened = self.open(wanted) if self.clock is None else self.clock.run("reading", self.open, wanted)
            content = digest(opened.source.data)
            for number, checked in enumerate(opened.desk.check(opened.given(), opened.kind)):
                if isinstance(checked, ArticleError):
                    reports.append(self.unreadable(wanted, checked))
                    notes.append(None)
                    content = b""
                    continue
                failures += ((one.rule, checked.doc.name, one.why) for one in checked.failures)
                reports.append(report_on(opened, checked, self.request, number == 0))
                notes.append(_plain_notes(checked))
        except ArticleError as problem:
            reports.append(self.unreadable(wanted, problem))
            notes.append(None)
            content = b""
        pack_failures = [
            (pack, article, why) for pack, at in self.packs.failures.items() for article, why in at.items()
        ]
        self.packs.failures = before
        return Outcome(tuple(reports), tuple(failures), tuple(pack_failures), tuple(notes), content)

    def _compared(
        self, files: Sequence[FileReport], notes: Sequence[Any], failures: dict[str, list[tuple[str, str]]]
    ) -> list[FileReport]:
        """The reports with what articles on one event say against one another."""
        has_corpus = any(config.corpus for _, config in self._configs.values())
        if not has_corpus and sum(map(bool, notes)) < 2:
            return list(files)
        from newslint.engine.across import Article, compared, from_plain, merged

        rules = {rule.id: rule for desk in self._desks.values() for rule in desk.rules.corpus_rules}
        noted = [number for number, one in enumerate(notes) if one]
        articles = [Article(files[number].path, files[number].record, from_plain(notes[number])) for number in noted]
        failed: list[Failure] = []
        known = None
        if has_corpus:
            from newslint.engine.indexing import beside

            known = beside(self, articles, rules)
        if known is None:
            found = compared(rules, articles, failed)
        else:
            # The articles of the corpus come first, so that it is a new one that speaks against them.
            start = len(known.articles)
            both = compared(rules, [*known.articles, *articles], failed, known.events)
            found = {number - start: some for number, some in both.items() if number >= start}
        for one in failed:
            failures.setdefault(one.rule, []).append(("the comparison of articles", one.why))
        told = {noted[number]: some for number, some in found.items()}
        return [merged(file, told[number]) if number in told else file for number, file in enumerate(files)]

    def key_for(self, path: str) -> bytes:
        """A hash of all that a file's findings hang on, but for the file: settings, packs, versions."""
        settings = self.desk_for(path).settings
        if settings not in self._keys:
            told = repr(
                (self._stamp, settings, self.request.input_format, self.request.show_suppressed, self._compares)
            )
            self._keys[settings] = digest(told.encode("utf-8", "surrogatepass"))
        return self._keys[settings]

    @cached_property
    def _stamp(self) -> bytes:
        return code_stamp(["newslint", *self.packs.modules])

    def unreadable(self, wanted: Wanted, problem: ArticleError) -> FileReport:
        """The report on a file that could not be read."""
        name = self._name(wanted)
        told = notice("unreadable-file", f"{name}: {problem}.".replace("..", "."), Severity.WARNING)
        return FileReport(name, (told,), fails_on=self.desk_for(name).settings.fail_on)

    def _is_article(self, wanted: Wanted) -> bool:
        """Whether a file that nobody asked for by name is an article; what cannot be read is told later."""
        name = self._name(wanted)
        if suffix_of(name) not in BY_CONTENT or wanted.path == "-" or self.request.input_format:
            return True
        if self.config_for(name).settings_for(name).input_format:
            return True
        if wanted.leads_out or _is_special(wanted.path):
            return True
        try:
            with open(wanted.path, "rb", buffering=0) as file:
                head = file.read(HEAD)
        except OSError:
            return True
        return self.formats.is_article(name, head)

    def _name(self, wanted: Wanted) -> str:
        return wanted.path if wanted.path != "-" else normal(self.request.stdin_name or STDIN_NAME)

    @cached_property
    def _known(self) -> KnownRules:
        """The names that a configuration may use; a broken pack is there, for to name it is no misspelling."""
        rules: dict[str, Rule | None] = {**dict.fromkeys(NOTICES), **self.registry.by_id}
        broken = tuple(sorted(self.packs.broken - set(self.packs.names)))
        return KnownRules(rules, self.registry.aliases, tuple(self.packs.names), broken, tuple(self.formats.names))

    def missing(self) -> list[LocatedFinding]:
        """A notice for every pack that a configuration of the run requires and that cannot be used."""
        absent = sorted(self._required - set(self.packs.names))
        return [
            notice("required-pack", f"The pack “{name}” is required and {self._why_absent(name)}.", Severity.ERROR)
            for name in absent
        ]

    def _why_absent(self, name: str) -> str:
        return "broken" if name in self.packs.broken else "not installed"

    def _rules_of_run(self, wanted: Sequence[Wanted]) -> tuple[Rule, ...]:
        for one in wanted:
            # Whoever else checked the files, or when.
            self.desk_for(self._name(one))
        chosen = {rule.id: rule for desk in self._desks.values() for rule in desk.rules.rules}
        return tuple(chosen[name] for name in sorted(chosen))


def _failed(failures: dict[str, list[tuple[str, str]]]) -> list[LocatedFinding]:
    """One notice a rule that failed, however many articles it failed on."""
    return [
        notice("rule-failed", f"The rule {rule} failed on {_named(at[0][0], len(at))}: {at[0][1]}.")
        for rule, at in sorted(failures.items())
    ]


def _failed_packs(packs: Packs) -> list[LocatedFinding]:
    """One notice a pack whose role namer failed; its other work is done."""
    told: list[LocatedFinding] = []
    for pack, at in sorted(packs.failures.items()):
        article, why = next(iter(at.items()))
        told.append(notice("pack-failed", f"The pack “{pack}” failed on {_named(article, len(at))}: {why}."))
    return told


def _named(article: str, count: int) -> str:
    return article if count == 1 else f"{article} and {count - 1} more"


def _of_part(path: str, part: Part) -> bytes:
    from newslint.engine.parts import read_part

    try:
        return read_part(path, part)
    except OSError as problem:
        raise ArticleError(f"cannot be read ({problem.strerror or problem})") from None


def _is_special(path: str) -> bool:
    """Whether a path is a pipe, a device or the like, which could be read for ever."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116
    except OSError:
        return False


def _plain_notes(checked: Checked) -> Any:
    """What an article brings to the comparison in plain values; nothing is imported for one that brings nothing."""
    if checked.notes is None:
        return None
    from newslint.engine.across import as_plain

    return as_plain(checked.notes)
