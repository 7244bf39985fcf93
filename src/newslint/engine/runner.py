"""A run: many paths to one report."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from newslint.config.discover import Discovery, load_config
from newslint.config.names import KnownRules, check_names
from newslint.config.settings import Config, Settings
from newslint.config.words import WordList, personal_words
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
from newslint.errors import ArticleError
from newslint.finding import LocatedFinding, Severity
from newslint.formats.choose import BY_CONTENT, CORE, Formats, is_binary, suffix_of
from newslint.report import FileReport, Report, SourceFile
from newslint.report.notices import NOTICES
from newslint.rule import CorpusRule, Rule
from newslint.text.decode import Decoded

if TYPE_CHECKING:
    from newslint.engine.notes import Written
    from newslint.engine.rightwords import RightWords
    from newslint.engine.timings import Clock

__all__ = ["Opened", "Request", "Runner"]

# Suffixes of files that hold one article each.
ONE_ARTICLE = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm"})
STDIN_NAME = "stdin.txt"
RECORDS = "records"
# Bytes of a file found in a folder that are looked at to tell whether it is an article.
HEAD = 1_000_000
# Bytes of all files beyond which findings are written while the run goes on.
LONG = 50_000_000


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
        self._discovery = Discovery(self.packs.profiles)
        # By identity; the configuration found is kept beside, so that its identity is not given anew.
        self._configs: dict[int, tuple[Config, Config]] = {}
        self._desks: dict[Settings, Desk] = {}
        self._fixed = Config() if request.isolated else None
        if request.config:
            self._fixed = load_config(request.config, None, self.packs.profiles)
        self._keys: dict[Settings, bytes] = {}
        self._required: set[str] = set()
        self._compares = True
        # What files of other linters say that no rule could be made of, each once.
        self._left_out: dict[str, None] = {}

    def wanted(self) -> list[Wanted]:
        """The files to check. All configurations that hold for them are read and checked here."""
        return self._wanted

    @cached_property
    def _wanted(self) -> list[Wanted]:
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
            read = self._with_personal_words(self._with_read_rules(found))
            laid = check_names(read.with_layer(self.request.layer) if self.request.layer else read, self._known)
            for rule in laid.house_rules:
                check_examples(rule, self.packs.namers, self.registry.allowance)
            self._required.update(laid.require)
            self._configs[id(found)] = (found, laid)
        return self._configs[id(found)][1]

    @property
    def settings_files(self) -> frozenset[str]:
        """The real paths of the files that the configurations of the run were read from."""
        return frozenset(os.path.realpath(path) for _, config in self._configs.values() for path in config.read_from)

    def _with_read_rules(self, config: Config) -> Config:
        """The configuration with the rules that packs make of the files of other linters it names."""
        if not config.rules_from:
            return config
        from newslint.engine.readrules import read_rules

        rules, left_out = read_rules(config, self.packs)
        self._left_out.update(dict.fromkeys(left_out))
        return config._replace(house_rules=(*config.house_rules, *rules))

    def _with_personal_words(self, config: Config) -> Config:
        """The configuration with the user's own list of words, unless the run is to use no settings but its own."""
        mine = None if self.request.isolated else self._personal
        return config._replace(word_lists=(*config.word_lists, mine)) if mine else config

    @cached_property
    def _personal(self) -> WordList | None:
        return personal_words()

    def desk_for(self, path: str) -> Desk:
        """Who checks a file: the rules and settings that hold for it."""
        settings = self.config_for(path).settings_for(path)
        if settings not in self._desks:
            house = {name for rule in settings.house_rules for name in (rule.id, rule.pack)}
            names = self.registry.names | house
            rules, namers = self.registry.rule_set(settings), self.packs.namers
            if self.clock is not None:
                namers = [partial(self.clock.run, one.__name__, one) for one in namers]
            right = _right(settings.words)
            figures = self.request.figures
            self._desks[settings] = Desk(settings, rules, namers, names, self.clock, self._compares, right, figures)
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
            if wanted.leads_out:
                raise ArticleError("a link that leads out of the repository; name it to have it read")
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
        from newslint.engine.gathering import whole

        return whole(self, see)

    def is_long(self) -> bool:
        """Whether so much is to be checked that findings are better written as they come."""
        from newslint.engine.cache import stamp_of

        size = 0
        for one in self.wanted():
            if suffix_of(self._name(one)) in BY_CONTENT and not self.promises_records(one):
                # Nobody knows before they are read whether such files hold one article or many.
                return False
            stamp = stamp_of(one.path) if one.path != "-" else None
            size += stamp.size if stamp else 0
        return size > LONG

    def begin(self, wanted: Sequence[Wanted]) -> None:
        """Make ready to check these files."""
        self._compares = self._has_others(wanted)

    def rules_of_run(self, wanted: Sequence[Wanted]) -> tuple[Rule, ...]:
        """The rules that take part in the check of these files, sorted by id."""
        for one in wanted:
            # Whoever else checks the files, or when.
            self.desk_for(self._name(one))
        chosen = {rule.id: rule for desk in self._desks.values() for rule in desk.rules.rules}
        return tuple(chosen[name] for name in sorted(chosen))

    @property
    def corpus_rules(self) -> dict[str, CorpusRule]:
        """The rules of the run that compare articles, by id."""
        return {rule.id: rule for desk in self._desks.values() for rule in desk.rules.corpus_rules}

    @property
    def has_corpus(self) -> bool:
        """Whether a configuration of the run names a corpus to compare its articles with."""
        return any(config.corpus for _, config in self._configs.values())

    def left_out(self) -> list[LocatedFinding]:
        """A notice for each thing in files of other linters that no rule could be made of."""
        return [notice("rule-left-out", one) for one in self._left_out]

    def promises_records(self, wanted: Wanted) -> bool:
        """Whether a file is said to hold records, by its suffix or by the format that is stated."""
        name = self._name(wanted)
        stated = self.request.input_format or self.desk_for(name).settings.input_format
        return self.formats.named(stated).many if stated else self.formats.is_many(name)

    def holds_records(self, wanted: Wanted) -> bool:
        """Whether a file is one of records, whatever it holds, so that it can be read in parts."""
        name = self._name(wanted)
        stated = self.request.input_format or self.config_for(name).settings_for(name).input_format
        if wanted.path == "-" or stated:
            return wanted.path != "-" and stated == RECORDS
        return suffix_of(name) in CORE[RECORDS][2] and self.formats.for_bytes(name, b"") is None

    def _has_others(self, wanted: Sequence[Wanted]) -> bool:
        """Whether there is anything that an article of the run can be compared with."""
        if len(wanted) != 1 or self.request.input_format or self.has_corpus:
            return True
        name = self._name(wanted[0])
        return suffix_of(name) not in ONE_ARTICLE or bool(self.config_for(name).settings_for(name).input_format)

    def outcome(self, wanted: Wanted) -> Outcome:
        """Check one file."""
        self.packs.failures, before = {}, self.packs.failures
        failures: list[tuple[str, str, str]] = []
        reports: list[FileReport] = []
        notes: list[Written | None] = []
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
                notes.append(_written_notes(checked, opened.desk))
                failures += ((one.rule, checked.doc.name, one.why) for one in checked.failures)
                reports.append(report_on(opened, checked, self.request, number == 0))
        except ArticleError as problem:
            reports.append(self.unreadable(wanted, problem))
            notes.append(None)
            content = b""
        pack_failures = [
            (pack, article, why) for pack, at in self.packs.failures.items() for article, why in at.items()
        ]
        self.packs.failures = before
        return Outcome(tuple(reports), tuple(failures), tuple(pack_failures), tuple(notes), content)

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


def _written_notes(checked: Checked, desk: Desk) -> Written | None:
    """What an article brings to the comparison, written down; nothing is imported for one that brings nothing."""
    if checked.notes is None:
        return None
    from newslint.engine.notes import written

    return written(checked.notes, {rule.id: rule for rule in desk.rules.corpus_rules}, checked.failures)


def _right(words: tuple[str, ...]) -> RightWords | None:
    """The words of the lists that hold, ready to be asked; nothing is imported where there are none."""
    if not words:
        return None
    from newslint.engine.rightwords import right_words

    return right_words(words)
