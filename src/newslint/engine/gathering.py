"""From what came of each file to the report of a run: whole when all are checked, or while they are being checked.

What is found is held in memory while it is little and in a temporary file when it is much, so that the memory of a
run does not grow with the number of its articles but for what the comparison holds of each.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, overload

from newslint.engine.kept import Kept
from newslint.engine.outcomes import Plainly
from newslint.engine.problems import notice
from newslint.engine.recalled import Against, Recalled
from newslint.finding import LocatedFinding, Severity
from newslint.report import FileOnDisk, FileReport, Report
from newslint.report.coming import Anew, Coming

if TYPE_CHECKING:
    from newslint.engine.across import Article
    from newslint.engine.files import Wanted
    from newslint.engine.notes import Outline
    from newslint.engine.packs import Packs
    from newslint.engine.rulecalls import Failure
    from newslint.engine.runner import Runner
    from newslint.rule import CorpusRule

See = Callable[[int, int], None]

# Articles and findings that are held in memory, and bytes of what articles bring to the comparison.
MOST_HELD = 4_000
MOST_NOTES = 4_000_000
# Articles whose notes are held while they are compared; an event seldom has more.
AT_HAND = 64
# Articles that are held against one another: of each, names and runs of quoted words are in memory meanwhile.
MOST_COMPARED = 100_000
IN_PARTS = (
    f"The run has more than {MOST_COMPARED:,} articles; so many at a time, in the order of the run, were held against "
    "one another. “newslint corpus” compares millions."
)


def whole(runner: Runner, see: See | None = None) -> Report:
    """Check everything and say what was found. `see` is told how many of how many files are done."""
    wanted = runner.wanted()
    found = _Found(runner, wanted)
    told = Plainly()
    files = Kept(MOST_HELD, told.plain, told.whole)
    for file in found.reports(see):
        files.append(file, 1 + len(file.findings))
    begun = found.report()
    across = found.across()
    notices = [*begun.notices, *found.notices()]
    return begun._replace(files=_with(files, across), notices=tuple(notices))


def coming(runner: Runner, see: See | None = None) -> Report:
    """The report of a run that goes on as its files are gone through.

    What articles say against one another comes behind all that they say by themselves, and so do notices that were
    not known before.
    """
    wanted = runner.wanted()
    found = _Found(runner, wanted)
    begun = found.report()
    notices = list(begun.notices)
    known = len(runner.packs.problems)

    def later() -> Iterator[tuple[int, FileReport]]:
        for number, one in found.across().items():
            on_disk = FileOnDisk(one.path) if one.record is None else None
            fails_on = runner.desk_for(one.path).settings.fail_on
            yield number, FileReport(one.path, tuple(one.findings), one.record, on_disk, fails_on=fails_on)
        # A pack that is imported late may turn out to be broken late.
        notices.extend([*runner.packs.problems[known:], *found.notices()])

    return begun._replace(files=Coming(found.reports(see), later), notices=notices)


class _Found:
    """What a run learns beside the findings in its articles."""

    def __init__(self, runner: Runner, wanted: Sequence[Wanted]) -> None:
        runner.begin(wanted)
        self._runner = runner
        self._wanted = wanted
        self._notes: Kept[bytes] = Kept(MOST_NOTES, bytes, bytes)
        self._failures: dict[str, list[tuple[str, str]]] = {}
        self._troubles: list[LocatedFinding] = []
        self._recalled = Recalled()

    def report(self) -> Report:
        """The report without its files, and with the notices that are known before they are checked."""
        from newslint import __version__

        runner = self._runner
        missing = runner.missing()
        return Report(
            __version__,
            notices=(*runner.packs.problems, *runner.left_out(), *missing),
            rules=runner.rules_of_run(self._wanted),
            packs=tuple(runner.packs.infos),
            failed=bool(missing),
            show_suppressed=runner.request.show_suppressed,
            holds_records=any(runner.promises_records(one) for one in self._wanted),
        )

    def reports(self, see: See | None) -> Iterator[FileReport]:
        """The report on each article, as it comes."""
        from newslint.engine.rounds import outcomes_of

        number = count()
        # What the articles of a corpus say may have changed.
        recalled = None if self._runner.has_corpus else self._recalled
        for outcome in outcomes_of(self._runner, self._wanted, self._troubles.append, see, recalled):
            for report, notes in zip(outcome.reports, outcome.notes or (None,) * len(outcome.reports), strict=True):
                at = next(number)
                if notes:
                    noted = marshal.dumps((at, report.path, report.record, *notes), 4)
                    self._notes.append(noted, len(noted))
                yield report
            for rule, article, why in outcome.failures:
                self._failures.setdefault(rule, []).append((article, why))
            for pack, article, why in outcome.pack_failures:
                self._runner.packs.note_failure(pack, article, why)

    def across(self) -> dict[int, Against]:
        """What articles on one event say against one another, by the number of the article."""
        if self._recalled.found is not None:
            return self._recalled.found
        has_corpus = self._runner.has_corpus
        if not has_corpus and len(self._notes) < 2:
            return {}
        found: dict[int, list[LocatedFinding]] = {}
        failed: list[Failure] = []
        rules = self._runner.corpus_rules
        if has_corpus:
            found = self._beside_corpus(rules, failed)
        else:
            parts = range(0, len(self._notes), MOST_COMPARED)
            if len(parts) > 1:
                self._troubles.append(notice("compared-in-parts", IN_PARTS, Severity.NOTE))
            for start in parts:
                found.update(_compared(rules, _Articles(self._notes, start, MOST_COMPARED), failed, start))
        for one in failed:
            self._failures.setdefault(one.rule, []).append(("the comparison of articles", one.why))
        told: dict[int, Against] = {}
        for at, some in sorted(found.items()):
            number, path, record, *_ = marshal.loads(self._notes[at])
            told[number] = Against(path, record, some)
        if not failed and len(self._notes) <= MOST_COMPARED:
            self._recalled.keep(told)
        return told

    def _beside_corpus(self, rules: dict[str, CorpusRule], failed: list[Failure]) -> dict[int, list[LocatedFinding]]:
        """What is said against each article by those of the run and of the corpus."""
        from newslint.engine.across import compared
        from newslint.engine.indexing import beside

        articles = _Articles(self._notes)
        known = beside(self._runner, articles, rules)
        if known is None:
            return _compared(rules, articles, failed)
        # The articles of the corpus come first, so that it is a new one that speaks against them.
        start = len(known.articles)
        found = compared(rules, [*known.articles, *articles], failed, known.events)
        return {number - start: some for number, some in found.items() if number >= start}

    def notices(self) -> list[LocatedFinding]:
        """What the run has to say of itself when all is done."""
        return [*self._troubles, *_failed(self._failures), *_failed_packs(self._runner.packs)]


class _Articles(Sequence["Article"]):
    """Articles of the comparison, read from what is kept of them: so many from one on.

    Most of them are compared with none, and then their outlines are all that is read.
    """

    def __init__(self, kept: Kept[bytes], start: int = 0, most: int | None = None) -> None:
        self._kept = kept
        self._numbers = range(len(kept))[start:][:most]
        self._at_hand = lru_cache(AT_HAND)(self._read)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, number: int) -> Article: ...
    @overload
    def __getitem__(self, number: slice) -> list[Article]: ...
    def __getitem__(self, number: int | slice) -> Article | list[Article]:
        if isinstance(number, slice):
            return [self._at_hand(one) for one in self._numbers[number]]
        return self._at_hand(self._numbers[number])

    def _read(self, number: int) -> Article:
        from newslint.engine.across import Article
        from newslint.engine.notes import Written

        _, path, record, *notes = marshal.loads(self._kept[number])
        return Article(path, record, Written(*notes))

    def outlines(self) -> list[Outline]:
        """What the articles are found by."""
        from newslint.engine.notes import Written

        return [Written(*marshal.loads(self._kept[number])[3:]).outline for number in self._numbers]


def _compared(
    rules: dict[str, CorpusRule], articles: _Articles, failed: list[Failure], start: int = 0
) -> dict[int, list[LocatedFinding]]:
    from newslint.engine.across import compared

    return {
        start + number: some for number, some in compared(rules, articles, failed, None, articles.outlines()).items()
    }


def _with(files: Kept[FileReport], across: dict[int, Against]) -> tuple[FileReport, ...] | Anew | Kept[FileReport]:
    """The reports with what their articles say against one another; all of them in memory while they are few."""
    if across:
        from newslint.engine.across import merged

        def each() -> Iterator[FileReport]:
            for number, file in enumerate(files):
                yield merged(file, across[number].findings) if number in across else file

        return tuple(each()) if files.is_held else Anew(each)
    return tuple(files) if files.is_held else files


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


def _named(article: str, number: int) -> str:
    return article if number == 1 else f"{article} and {number - 1} more"
