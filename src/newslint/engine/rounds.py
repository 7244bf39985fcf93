"""From the files of a run to what came of each: kept results first, the rest in this process or in several."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from newslint.engine.files import Wanted
from newslint.engine.outcomes import Outcome
from newslint.engine.recalled import Marks, Recalled
from newslint.finding import LocatedFinding

if TYPE_CHECKING:
    from newslint.engine.cache import Cache, Stamp
    from newslint.engine.runner import Runner

See = Callable[[int, int], None]
Tell = Callable[[LocatedFinding], None]

# Below these a look into the cache costs as much as the check: files, and bytes of all of them.
FEW_FILES = 16
FEW_BYTES = 100_000
# Bytes that are worth a process: it takes as long to start one as to check so many.
BYTES_A_PROCESS = 400_000
# A chunk is what a process is given at once.
CHUNK_FILES = 128
# Files whose kept results are read at once.
HELD_AT_ONCE = 200
CHUNK_BYTES = 1_000_000


def outcomes_of(
    runner: Runner, wanted: Sequence[Wanted], tell: Tell, see: See | None = None, recalled: Recalled | None = None
) -> Iterator[Outcome]:
    """What came of each file, in order. `tell` is given notices on processes that were lost.

    Where the comparison of the very same articles is kept, `recalled` holds it from the first outcome on, and none of
    them has notes.
    """
    from newslint.engine.cache import Cache, stamp_of

    stamps = {one.path: stamp for one in wanted if _may_be_asked(one) and (stamp := stamp_of(one.path))}
    total = sum(stamp.size for stamp in stamps.values())
    wanted = [part for one in wanted for part in _in_parts(runner, one, stamps)]
    if not runner.request.cache or (len(wanted) < FEW_FILES and total < FEW_BYTES):
        yield from _checked(runner, wanted, stamps, tell, see)
        return
    with Cache() as cache:
        yield from _with_cache(runner, wanted, stamps, cache, tell, see, recalled)


def _may_be_asked(one: Wanted) -> bool:
    return one.path != "-" and not one.leads_out


def _with_cache(
    runner: Runner,
    wanted: Sequence[Wanted],
    stamps: dict[str, Stamp],
    cache: Cache,
    tell: Tell,
    see: See | None,
    recalled: Recalled | None,
) -> Iterator[Outcome]:
    keys = {path: runner.key_for(path) for path in stamps}
    fresh = cache.fresh((path, keys[path], stamp) for path, stamp in stamps.items())
    left = [one for one in wanted if one.path not in fresh]
    checked = _checked(runner, left, stamps, tell, _further(see, len(wanted) - len(left), len(wanted)))
    known = (one.path for one in wanted if one.path in fresh)
    if recalled is not None and not left:
        recalled.ask(cache, ((one.path, keys[one.path], fresh[one.path]) for one in wanted))
    needs_notes = recalled is None or recalled.found is None
    held: dict[str, Outcome | None] = {}
    marks: Marks | None = Marks()
    for one in wanted:
        path = one.path
        noted: bytes | None = None
        if path in fresh:
            if path not in held:
                paths = list(islice(known, HELD_AT_ONCE))
                bodies = cache.bodies([(path, keys[path]) for path in paths], notes=needs_notes)
                held = {path: bodies.get(path) for path in paths}
            # A row that is damaged is as good as none.
            outcome = held.pop(path) or runner.outcome(one)
            noted = fresh[path]
        else:
            outcome = next(checked)
            if path in stamps and one.part is None:
                noted = cache.keep(path, keys[path], stamps[path], outcome)
        if noted is None:
            marks = None
        elif marks is not None:
            marks.add(path, keys[path], noted)
        yield outcome
    if recalled is not None and marks is not None:
        recalled.may_keep(marks)


def _further(see: See | None, done: int, total: int) -> See | None:
    return None if see is None else lambda number, _: see(done + number, total)


def _checked(
    runner: Runner, wanted: Sequence[Wanted], stamps: dict[str, Stamp], tell: Tell, see: See | None
) -> Iterator[Outcome]:
    sizes = [_size(one, stamps) for one in wanted]
    jobs = min(runner.request.jobs or _worth(sum(sizes)), len(wanted))
    if jobs > 1 and "-" not in (one.path for one in wanted):
        from newslint.engine.workers import checked_by_workers

        yield from checked_by_workers(runner, wanted, _chunks(sizes, jobs), jobs, tell, see)
        return
    for number, one in enumerate(wanted):
        yield runner.outcome(one)
        if see:
            see(number + 1, len(wanted))


def _in_parts(runner: Runner, one: Wanted, stamps: dict[str, Stamp]) -> list[Wanted]:
    if _size(one, stamps) < 2 * CHUNK_BYTES or not runner.holds_records(one):
        return [one]
    from newslint.engine.parts import parts_of

    return [one._replace(part=part) for part in parts_of(one.path)] or [one]


def _size(one: Wanted, stamps: dict[str, Stamp]) -> int:
    if one.part is not None:
        return one.part.end - one.part.start
    return stamps[one.path].size if one.path in stamps else 0


def _worth(size: int) -> int:
    """How many processes so many bytes are worth, of those that there are cores for."""
    if size < 2 * BYTES_A_PROCESS:
        return 1
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:
        cores = os.cpu_count() or 1
    return max(1, min(cores, size // BYTES_A_PROCESS))


def _chunks(sizes: Sequence[int], jobs: int) -> list[range]:
    """The files in runs of a bounded number and size, several for each process so that all end at one time."""
    most = max(1, min(CHUNK_FILES, len(sizes) // (4 * jobs)))
    bytes_ = max(1, min(CHUNK_BYTES, sum(sizes) // (4 * jobs)))
    found: list[range] = []
    start = held = 0
    for number, size in enumerate(sizes):
        if number > start and (number - start >= most or held + size > bytes_):
            found.append(range(start, number))
            start, held = number, 0
        held += size
    if start < len(sizes):
        found.append(range(start, len(sizes)))
    return found
