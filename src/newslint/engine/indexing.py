"""Reading a corpus into its index, and finding there what the articles of a run are compared with."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from newslint.config.paths import below
from newslint.engine.across import Article
from newslint.engine.cache import code_stamp, digest, stamp_of
from newslint.engine.events import (
    FEWEST_NAMES,
    FEWEST_RUNS,
    NAMES,
    QUOTATION,
    Event,
    joined,
    linked,
    runs_asked,
    weight,
)
from newslint.engine.files import Wanted, find_files
from newslint.engine.index import MOST_ANYWHERE, Held, Index, Row, fact_thing, names_of, path_of, runs_of
from newslint.engine.notes import Notes
from newslint.errors import ConfigError, NewslintError
from newslint.named import NamedTuple
from newslint.rule import CorpusRule

if TYPE_CHECKING:
    from newslint.engine.runner import Request, Runner

# Files that are written at once: what is lost when a process is ended.
BATCH = 200
# Articles of the corpus that those of a run are compared with, the nearest of each first.
MOST_BESIDE = 60


class Updated(NamedTuple):
    """What an update did: how many files were read, were known already, are gone, and could not be read."""

    read: int
    unchanged: int
    gone: int
    failed: int


class Beside(NamedTuple):
    """Articles of the corpus, and the events that they and those of the run make up; theirs are the first numbers."""

    articles: list[Article]
    events: list[Event]


def corpus_root(runner: Runner, path: str = ".") -> str:
    """The folder of the configuration that says what the corpus is; raises ConfigError where none does."""
    config = runner.config_for(os.path.join(path, "any.txt"))  # noqa: PTH118
    if not config.corpus:
        raise ConfigError('no configuration says what the corpus is; write corpus = ["articles/**"] in newslint.toml')
    return config.root


def update(request: Request, see: Callable[[int, int], None] | None = None) -> Updated:
    """Bring the index of the corpus up to date; reads what is new or changed. Raises NewslintError.

    Where the request names paths, nothing else is looked at.
    """
    from newslint.engine.rounds import outcomes_of
    from newslint.engine.runner import Runner

    first = Runner(request)
    names = sorted(name for name, rule in first.registry.by_id.items() if isinstance(rule, CorpusRule))
    # Whatever a run selects finds its facts in the index.
    layer = {**request.layer, "select": names, "preview": True}
    runner = Runner(request._replace(paths=(), layer=layer, cache=False), first.packs)
    root = corpus_root(runner)
    shown = request.paths or (os.path.relpath(root).replace(os.sep, "/"),)
    found = find_files([path for path in shown if os.path.exists(path)], runner.formats.found_suffixes)  # noqa: PTH110
    wanted = [one for one in found if runner.config_for(one.path).is_in_corpus(one.path)]
    stamp = code_stamp(["newslint", *runner.packs.modules])
    with Index(root, create=True) as index:
        if not index.is_open:
            raise NewslintError(f"{path_of(root)}: the index cannot be written; see that the folder is no link")
        held = index.held_of([below(path, root) for path in request.paths]) if request.paths else index.held()
        todo: list[tuple[Wanted, str, Held]] = []
        for one in wanted:
            place, now = below(one.path, root), stamp_of(one.path)
            if request.paths and place not in held:
                # It lies in a folder that was named.
                held.update(index.held_of([place]))
            if now is not None:
                told = Held(stamp + runner.key_for(one.path), *now)
                if held.pop(place, None) != told:
                    todo.append((one, place, told))
        outcomes = outcomes_of(runner, [one for one, _, _ in todo], lambda _: None, see)
        waiting = zip(todo, outcomes, strict=True)
        failed = 0
        while batch := list(islice(waiting, BATCH)):
            index.write(
                (
                    place,
                    told,
                    outcome.content,
                    [
                        (report.record, notes.notes)
                        for report, notes in zip(outcome.reports, outcome.notes, strict=True)
                        if notes
                    ],
                )
                for (_, place, told), outcome in batch
            )
            failed += sum(not any(outcome.notes) for _, outcome in batch)
        index.forget(held)
    return Updated(len(todo) - failed, len(wanted) - len(todo), len(held), failed)


def beside(runner: Runner, articles: Sequence[Article], rules: Mapping[str, CorpusRule]) -> Beside | None:
    """What the index of the corpus has to say to the articles of a run, or None where there is none."""
    roots = {
        config.root
        for config in (runner.config_for(path) for path in {one.path for one in articles})
        if config.corpus and os.path.exists(path_of(config.root))  # noqa: PTH110
    }
    # Articles under several configurations with a corpus each are compared with one another alone.
    if len(roots) != 1:
        return None
    (root,) = roots
    given = {below(one.path, root) for one in articles}
    with Index(root) as index:
        if not index.is_open or not index.holds_others(given):
            return None
        stamp = code_stamp(["newslint", *runner.packs.modules])
        links: dict[tuple[int, int], str] = {}
        wanted: set[int] = set()
        for number, one in enumerate(articles):
            near = _linked_to(index, one.notes)
            links.update(((found, number), why) for found, why in near.items())
            wanted.update(near, _anywhere(index, one.notes, rules))
        rows = [row for row in index.rows(wanted) if row.path not in given]
        found: list[Article] = []
        numbers: dict[int, int] = {}
        for row in rows:
            article = _article(runner, root, row, stamp)
            if article is not None:
                numbers[row.id] = len(found)
                found.append(article)
    start = len(found)
    pairs = {(numbers[row], start + number): why for (row, number), why in links.items() if row in numbers}
    own = linked([(one.notes.group, one.notes.traits) for one in articles])
    pairs.update({(start + one, start + other): why for (one, other), why in own.items()})
    return Beside(found, joined(pairs, start + len(articles)))


def _linked_to(index: Index, notes: Notes) -> dict[int, str]:
    """The articles of the index that are on the same event as one, with what tells so."""
    quoting: Counter[int] = Counter()
    for run, thing in zip(notes.traits.runs, runs_of(notes), strict=True):
        for row in index.sharing(thing):
            quoting[row] += weight(run)
    day = notes.traits.day
    naming: Counter[int] = Counter()
    for thing in names_of(notes) if day is not None else ():
        naming.update(index.sharing_name(thing, day or 0))
    found = index.days([row for row, count in quoting.items() if count >= FEWEST_RUNS])
    near = {row: QUOTATION for row, then in found.items() if quoting[row] >= runs_asked(day, then)}
    near.update((row, NAMES) for row, count in naming.items() if count >= FEWEST_NAMES and row not in near)
    kept = sorted(near, key=lambda row: (near[row] != QUOTATION, -quoting[row] - naming[row], row))[:MOST_BESIDE]
    return {row: near[row] for row in kept}


def _anywhere(index: Index, notes: Notes, rules: Mapping[str, CorpusRule]) -> set[int]:
    """The articles that share the key of a fact which is compared whatever the articles are about."""
    found: set[int] = set()
    for one in notes.stated:
        if one.rule in rules and rules[one.rule].any_event:
            found.update(index.sharing(fact_thing(notes.group, one.rule, one.key), MOST_ANYWHERE))
    return found


def _article(runner: Runner, root: str, row: Row, stamp: bytes) -> Article | None:
    """An article of the index as it is now: read again where it has changed, None where it is gone."""
    path = os.path.relpath(os.path.join(root, row.path)).replace(os.sep, "/")  # noqa: PTH118
    now = stamp_of(path)
    if now is None:
        return None
    if row.key[: len(stamp)] == stamp:
        if now == (row.size, row.changed):
            return Article(path, row.record, row.notes)
        try:
            with open(path, "rb", buffering=0) as file:
                if digest(file.read()) == row.content:
                    return Article(path, row.record, row.notes)
        except OSError:
            return None
    outcome = runner.outcome(Wanted(path, False))
    for report, notes in zip(outcome.reports, outcome.notes, strict=False):
        if notes and report.record == row.record:
            return Article(path, row.record, notes.notes)
    return None
