"""The files of a corpus, cut into parts that are worked on one by one."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence

from newslint.corpus.columns import Columns
from newslint.errors import NewslintError
from newslint.named import NamedTuple

PARQUET, JSONL, CSV, WARC = "parquet", "jsonl", "csv", "warc"
KINDS = {".parquet": PARQUET, ".jsonl": JSONL, ".ndjson": JSONL, ".csv": CSV, ".warc": WARC}
COMPRESSIONS = {".gz": "gzip", ".zst": "zstd"}
# Bytes that make up a part of a file which can be cut; a large corpus has larger parts, so that there are few files.
PART = 4_000_000
MOST_PARTS = 2_000


class Part(NamedTuple):
    """A part of a file: its number in the run, and what of the file it is.

    `start` and `end` are row groups of a Parquet file and bytes of any other; `end` is -1 for a file that is read
    as a whole. `row` is the number of the row before the first, `size` what the part weighs, in bytes.
    `trouble` says why the file cannot be read, if it cannot.
    """

    number: int
    path: str
    kind: str
    start: int
    end: int
    row: int
    size: int
    trouble: str = ""


def find_inputs(given: Iterable[str]) -> list[str]:
    """The files that are meant, each once: files, what folders hold, what patterns match. Raises NewslintError."""
    found: list[str] = []
    for name in given:
        if os.path.isdir(name):  # noqa: PTH112
            here = sorted(_below(name))
        elif os.path.exists(name):  # noqa: PTH110
            if kind_of(name) is None:
                raise NewslintError(f"{name} is no Parquet, JSONL, CSV or WARC file by its name")
            here = [name]
        else:
            here = sorted(one for one in glob.glob(name, recursive=True) if kind_of(one))  # noqa: PTH207
        if not here:
            raise NewslintError(f"there is no Parquet, JSONL, CSV or WARC file at {name}")
        found += here
    return list(dict.fromkeys(os.path.normpath(one) for one in found))


def kind_of(path: str) -> str | None:
    """What a file is by its name, or None for something else."""
    stem, end = os.path.splitext(path.lower())  # noqa: PTH122
    if end in COMPRESSIONS:
        kind = KINDS.get(os.path.splitext(stem)[1])  # noqa: PTH122
        return None if kind == PARQUET else kind
    return KINDS.get(end)


def compression_of(path: str) -> str | None:
    """The name of the compression that a file's name tells, or None."""
    return COMPRESSIONS.get(os.path.splitext(path.lower())[1])  # noqa: PTH122


def parts_of(paths: Sequence[str], columns: Columns) -> list[Part]:
    """The parts of the files, in order and numbered. Raises NewslintError where a file has no column of texts."""
    sizes = [_size(path) for path in paths]
    least = max(PART, sum(sizes) // MOST_PARTS)
    found: list[Part] = []
    for path, size in zip(paths, sizes, strict=True):
        kind = kind_of(path) or JSONL
        whole = Part(0, path, kind, 0, -1, 0, size)
        if kind == PARQUET:
            found += _of_parquet(whole, columns, least)
        elif kind == JSONL and compression_of(path) is None and size > 2 * least:
            found += _of_lines(whole, least)
        else:
            found.append(whole)
    return [one._replace(number=number) for number, one in enumerate(found)]


def _below(folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = [one for one in folders if not one.startswith((".", "_"))]
        yield from (
            os.path.join(here, one)  # noqa: PTH118
            for one in files
            if kind_of(one) and not one.startswith((".", "_"))
        )


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116
    except OSError:
        return 0


def _of_parquet(whole: Part, columns: Columns, least: int) -> Iterator[Part]:
    """Row groups together until they weigh enough."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(whole.path) as file:
            told, names = file.metadata, file.schema_arrow.names
    except (OSError, pa.ArrowException) as problem:
        yield whole._replace(trouble=f"cannot be read ({_short(problem)})")
        return
    if columns.text not in names:
        raise NewslintError(
            f"{whole.path}: there is no column “{columns.text}”; name the one that holds the texts with --text: "
            f"{', '.join(names)}"
        )
    start = row = begun = size = 0
    for number in range(told.num_row_groups):
        group = told.row_group(number)
        row += group.num_rows
        size += group.total_byte_size
        if size >= least or number + 1 == told.num_row_groups:
            yield whole._replace(start=start, end=number + 1, row=begun, size=size)
            start, begun, size = number + 1, row, 0


def _of_lines(whole: Part, least: int) -> Iterator[Part]:
    """Whole lines together until they weigh enough."""
    try:
        with open(whole.path, "rb") as file:
            start = row = 0
            while data := file.read(least):
                lines = data.count(b"\n")
                if not data.endswith(b"\n"):
                    # A line may be longer than memory allows.
                    while rest := file.readline(least):
                        lines += rest.endswith(b"\n")
                        if rest.endswith(b"\n"):
                            break
                end = file.tell()
                yield whole._replace(start=start, end=end, row=row, size=end - start)
                start, row = end, row + lines
    except OSError as problem:
        yield whole._replace(trouble=f"cannot be read ({_short(problem)})")


def _short(problem: BaseException) -> str:
    told = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
    return " ".join(told.split())[:200]
