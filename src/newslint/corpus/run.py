"""A corpus run: what there is to do, what was done before, and the rest."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newslint.corpus.batches import BatchLinter
from newslint.corpus.finish import Finished, Group, final_schema, finish, remove
from newslint.corpus.inputs import Part, find_inputs, parts_of
from newslint.corpus.keep import Keeper
from newslint.corpus.pool import done_by_processes, done_here
from newslint.corpus.tables import write_json
from newslint.corpus.work import Done, PartWork
from newslint.errors import NewslintError
from newslint.named import NamedTuple

SUMMARY, JOB = "summary.json", "job.json"
See = Callable[[int, int, int], None]


class Summary(NamedTuple):
    """What came of a run: parts, rows, rows with an error, findings, rows kept, and parts not read whole."""

    parts: int
    rows: int
    errors: int
    findings: int
    kept: int
    troubles: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class CorpusRun:
    """What to do: inputs, the folder of the tables, and who does it.

    `stamp` tells the settings and the code, so that a run is not taken up with others. `spread`, where it is given,
    does the parts in place of `jobs` processes here; `group` likewise brings together what articles are compared by.
    """

    inputs: tuple[str, ...]
    out: str
    linter: BatchLinter
    stamp: str = ""
    keep: str | None = None
    jobs: int = 1
    spread: Callable[[PartWork, Sequence[Part]], Iterable[Done]] | None = None
    group: Group | None = None

    def run(self, see: See | None = None) -> Summary:
        """Do what is left to do; `see` is told the bytes done, those of them done before, and all bytes.

        Raises NewslintError, before anything is done, where the inputs or the expression do not fit, or where the
        folder holds the tables of another run.
        """
        parts = parts_of(find_inputs(self.inputs), self.linter.columns)
        if self.keep:
            Keeper(self.keep, final_schema(self.linter.packs))
        # Workers of an engine run in folders of their own.
        work = PartWork(self.linter, os.path.abspath(self.out), os.getcwd())  # noqa: PTH100, PTH109
        job = self._job(parts)
        earlier_run = self._begin(work, job)
        if earlier_run is not None:
            return earlier_run
        before = {one.number: one for part in parts if (one := work.done(part))}
        done = dict(before)
        sizes = [part.size for part in parts]
        earlier = at = sum(sizes[number] for number in done)
        left = [part for part in parts if part.number not in done]
        for one in self._done(work, left):
            done[one.number] = one
            at += sizes[one.number]
            if see:
                see(at, earlier, sum(sizes))
        finished = finish(work, len(parts), self.keep, self.group)
        summary = _summary([done[part.number] for part in parts], parts, finished)
        told = {"job": job["digest"], **summary._asdict()}
        write_json(os.path.join(self.out, SUMMARY), told, work.spare)  # noqa: PTH118
        remove(work.spare)
        return summary

    def _done(self, work: PartWork, parts: Sequence[Part]) -> Iterator[Done]:
        if self.spread is not None and parts:
            yield from self.spread(work, parts)
        elif self.jobs > 1 and len(parts) > 1:
            yield from done_by_processes(work, parts, self.jobs)
        else:
            yield from done_here(work, parts)

    def _job(self, parts: Sequence[Part]) -> dict[str, Any]:
        linter = self.linter
        told = (
            self.stamp,
            linter.columns,
            linter.clean,
            linter.unsafe,
            linter.packs,
            linter.notes,
            linter.attributions,
            self.keep,
            [*map(tuple, parts)],
            _times(parts),
        )
        return {"digest": hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()}

    def _begin(self, work: PartWork, job: dict[str, Any]) -> Summary | None:
        """Make the folder ready; gives what came of this run where it was done before."""
        summary = _read(os.path.join(self.out, SUMMARY))  # noqa: PTH118
        begun = _read(os.path.join(work.spare, JOB))  # noqa: PTH118
        for known in (summary.get("job"), begun.get("digest")):
            if known is not None and known != job["digest"]:
                raise NewslintError(
                    f"{self.out} holds the tables of another run, with other files, options or rules; "
                    "remove it or name another folder"
                )
        if summary:
            remove(work.spare)
            told = {name: summary[name] for name in Summary._fields}
            return Summary(**{**told, "troubles": tuple((path, why) for path, why in told["troubles"])})
        try:
            if not begun and os.path.isdir(self.out) and any(os.scandir(self.out)):  # noqa: PTH112
                self._refuse_strangers(work)
            os.makedirs(work.spare, exist_ok=True)  # noqa: PTH103
            if not begun:
                write_json(os.path.join(work.spare, JOB), job, work.spare)  # noqa: PTH118
        except OSError as problem:
            raise NewslintError(f"{self.out}: {problem.strerror or problem}") from None
        return None

    def _refuse_strangers(self, work: PartWork) -> None:
        """Raise NewslintError where the folder holds what this run cannot have left there."""
        spare = os.path.basename(work.spare)  # noqa: PTH119
        if any(one.name != spare for one in os.scandir(self.out)):
            raise NewslintError(f"{self.out} is not empty; remove what it holds or name another folder")


def _read(path: str) -> dict[str, Any]:
    try:
        with open(path, encoding="utf-8") as file:
            found = json.load(file)
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _times(parts: Iterable[Part]) -> list[int]:
    """When each file was changed last, in nanoseconds."""
    found = []
    for path in dict.fromkeys(part.path for part in parts):
        try:
            found.append(os.stat(path).st_mtime_ns)  # noqa: PTH116
        except OSError:
            found.append(0)
    return found


def _summary(done: Sequence[Done], parts: Sequence[Part], finished: Finished) -> Summary:
    troubles = tuple((part.path, one.trouble) for part, one in zip(parts, done, strict=True) if one.trouble)
    rows, errors = sum(one.rows for one in done), sum(one.errors for one in done)
    findings = sum(one.findings for one in done) + finished.findings
    return Summary(len(parts), rows, errors, findings, finished.kept, troubles)
