"""Processes that do the parts of a corpus: numbers go in, counts come back, texts and tables never cross over.

A process that is lost costs no part: another one takes its place, and the part is tried once more. One on which
a process is lost twice is written down as a part that could not be done.
"""

from __future__ import annotations

import gc
import multiprocessing
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any, cast

from newslint.corpus.figures import load_syllables
from newslint.corpus.inputs import Part
from newslint.corpus.work import Done, PartWork
from newslint.engine.forked import begin, undisturbed
from newslint.engine.workers import FORKS
from newslint.errors import NewslintError
from newslint.named import NamedTuple


class _Worker(NamedTuple):
    """A process, this end of the pipe to it, and what it does."""

    process: Any
    pipe: Connection
    part: Part
    again: bool


def done_here(work: PartWork, parts: Sequence[Part]) -> Iterator[Done]:
    """What came of each part, done in this process."""
    return map(work.do, parts)


def done_by_processes(work: PartWork, parts: Sequence[Part], jobs: int) -> Iterator[Done]:
    """What came of each part, in the order in which they are done. Raises NewslintError that one raises."""
    waiting = deque((part, False) for part in parts)
    busy: dict[Connection, _Worker] = {}
    if FORKS:
        load_syllables()
    try:
        for _ in range(min(jobs, len(parts))):
            _give(*_started(work), waiting, busy)
        while busy:
            for pipe in cast("list[Connection]", wait(list(busy))):
                worker = busy.pop(pipe)
                try:
                    told = worker.pipe.recv()
                except (EOFError, OSError):
                    _bury(worker.process, worker.pipe)
                    if worker.again:
                        yield work.do(worker.part, "a process that tried to read it was ended twice")
                    else:
                        waiting.appendleft((worker.part, True))
                    if waiting:
                        _give(*_started(work), waiting, busy)
                    continue
                if isinstance(told, str):
                    _bury(worker.process, worker.pipe)
                    raise NewslintError(told)
                _give(worker.process, worker.pipe, waiting, busy)
                yield told
    finally:
        for worker in busy.values():
            _bury(worker.process, worker.pipe)
        # DuckDB complains where what it holds is never let go of.
        gc.unfreeze()


def _give(process: Any, pipe: Connection, waiting: deque[tuple[Part, bool]], busy: dict[Connection, _Worker]) -> None:
    """Hand the next part to a process, or let it go where there is none."""
    if not waiting:
        _bury(process, pipe)
        return
    part, again = waiting.popleft()
    busy[pipe] = _Worker(process, pipe, part, again)
    try:
        pipe.send(part)
    except OSError:
        # It is gone; that is seen when its answer is asked for.
        return


def _started(work: PartWork) -> tuple[Any, Connection]:
    context: Any = multiprocessing.get_context("fork" if FORKS else "spawn")
    ours, theirs = context.Pipe()
    if FORKS:
        sys.stdout.flush()
        sys.stderr.flush()
        # What is there already is neither copied nor looked through for garbage in each process.
        gc.freeze()
    process = context.Process(target=_serve, args=(theirs, ours if FORKS else None, work), daemon=True)
    with undisturbed():
        process.start()
    theirs.close()
    return process, ours


def _bury(process: Any, pipe: Connection) -> None:
    process.terminate()
    process.join()
    pipe.close()


def _serve(pipe: Connection, other: Connection | None, work: PartWork) -> None:
    """What a process does: the parts that it is given, until nobody asks any more."""
    # Nobody else may be writing when the run is taken up again.
    begin(other)
    while True:
        try:
            part = pipe.recv()
        except (EOFError, OSError):
            return
        told: Done | str
        try:
            told = work.do(part)
        except (NewslintError, OSError) as problem:
            told = str(problem)
        try:
            pipe.send(told)
        except OSError:
            return
