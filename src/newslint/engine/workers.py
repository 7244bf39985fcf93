"""Processes that check files in chunks: results come back in the order of the files, documents never.

A process that is killed costs no file: it is named, another one takes its place, and its files are checked
once more, one by one. A file on which a process is lost twice is reported as one that could not be checked.
"""

from __future__ import annotations

import gc
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, cast

from newslint.engine.files import Wanted
from newslint.engine.forked import begin, undisturbed
from newslint.engine.outcomes import Outcome
from newslint.engine.problems import notice
from newslint.errors import ArticleError
from newslint.finding import LocatedFinding, Severity
from newslint.named import NamedTuple

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from newslint.engine.runner import Request, Runner

# Where a process can be copied, the packs need not be loaded again; elsewhere each one loads them.
FORKS = sys.platform == "linux"
# Chunks for each process that may be ahead of the slowest one: what they found waits for it in memory.
MOST_AHEAD = 8


class Chunk(NamedTuple):
    """Numbers of files that one process is given at once; `again` where a process was lost on them before."""

    numbers: range
    again: bool = False


class _Worker(NamedTuple):
    """A process and this end of the pipe to it."""

    process: Any
    pipe: Connection


def checked_by_workers(
    runner: Runner,
    wanted: Sequence[Wanted],
    chunks: Sequence[range],
    jobs: int,
    tell: Callable[[LocatedFinding], None],
    see: Callable[[int, int], None] | None,
) -> Iterator[Outcome]:
    """What came of each file, in order; `chunks` parts the numbers of the files."""
    from multiprocessing.connection import wait

    waiting = deque(Chunk(numbers) for numbers in chunks)
    busy: dict[Connection, tuple[_Worker, Chunk]] = {}
    done: dict[int, Outcome] = {}
    idle: list[_Worker] = []
    following = 0
    most = MOST_AHEAD * jobs * max(map(len, chunks), default=1)
    try:
        idle += (_started(runner) for _ in range(min(jobs, len(chunks))))
        while True:
            while idle and (not waiting or waiting[0].again or waiting[0].numbers.start - following < most):
                _give(idle.pop(), waiting, busy, wanted)
            if not busy:
                break
            for pipe in cast("list[Connection]", wait(list(busy))):
                worker, chunk = busy.pop(pipe)
                try:
                    done.update(zip(chunk.numbers, worker.pipe.recv(), strict=True))
                except (EOFError, OSError):
                    _bury(worker)
                    _lost(runner, chunk, wanted, waiting, done, tell)
                    if waiting:
                        idle.append(_started(runner))
                else:
                    idle.append(worker)
            if see:
                see(following + len(done), len(wanted))
            while following in done:
                yield done.pop(following)
                following += 1
    finally:
        # Also when the run is stopped: nobody waits for what is not wanted any more.
        for worker in (*idle, *(one for one, _ in busy.values())):
            _bury(worker)


def _give(
    worker: _Worker,
    waiting: deque[Chunk],
    busy: dict[Connection, tuple[_Worker, Chunk]],
    wanted: Sequence[Wanted],
) -> None:
    """Hand the next chunk to a process, or let it go where there is none."""
    if not waiting:
        _bury(worker)
        return
    chunk = waiting.popleft()
    busy[worker.pipe] = (worker, chunk)
    try:
        worker.pipe.send([wanted[number] for number in chunk.numbers])
    except OSError:
        # It is gone; that is seen when its answer is asked for.
        return


def _started(runner: Runner) -> _Worker:
    import multiprocessing

    context: Any = multiprocessing.get_context("fork" if FORKS else "spawn")
    ours, theirs = context.Pipe()
    if FORKS:
        sys.stdout.flush()
        sys.stderr.flush()
        # What is there already is neither copied nor looked through for garbage in each process.
        gc.freeze()
    handed = runner if FORKS else runner.request
    process = context.Process(target=_serve, args=(theirs, ours if FORKS else None, handed), daemon=True)
    with undisturbed():
        process.start()
    theirs.close()
    return _Worker(process, ours)


def _bury(worker: _Worker) -> None:
    # To close the pipe is not enough: processes that were copied later hold it open, too.
    worker.process.terminate()
    worker.process.join()
    worker.pipe.close()


def _serve(pipe: Connection, other: Connection | None, handed: Runner | Request) -> None:
    """What a process does: check what it is given until nobody asks any more."""
    begin(other)
    from newslint.engine.runner import Request, Runner

    runner = Runner(handed) if isinstance(handed, Request) else handed
    while True:
        try:
            given = pipe.recv()
        except (EOFError, OSError):
            return
        found = [runner.outcome(one) for one in given]
        try:
            pipe.send(found)
        except OSError:
            return


def _lost(
    runner: Runner,
    chunk: Chunk,
    wanted: Sequence[Wanted],
    waiting: deque[Chunk],
    done: dict[int, Outcome],
    tell: Callable[[LocatedFinding], None],
) -> None:
    """Name the files that a process was lost on, and have them checked once more, or say that they were not."""
    first = wanted[chunk.numbers[0]]
    if chunk.again:
        problem = ArticleError("could not be checked, because a process that tried was ended twice")
        done[chunk.numbers[0]] = Outcome((runner.unreadable(first, problem),))
        return
    others = f" and {len(chunk.numbers) - 1} more" if len(chunk.numbers) > 1 else ""
    told = f"A process that checked {first.path}{others} was ended from outside; its files were checked again."
    tell(notice("process-lost", told, Severity.NOTE))
    waiting.extendleft(Chunk(range(number, number + 1), True) for number in reversed(chunk.numbers))
