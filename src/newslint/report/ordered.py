"""A list that is gone through in order and may grow beyond the memory: sorted runs of it go to a temporary file."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterator
from typing import IO, Any, Generic, TypeVar

from newslint.report import FileOnDisk, SourceFile

One = TypeVar("One")

# Values that are held in memory.
MOST_HELD = 5_000


class Ordered(Collection[One], Generic[One]):
    """Values in the order of a key; those that are equal stay in the order they came."""

    def __init__(self, key: Callable[[One], Any], most: int = MOST_HELD) -> None:
        """Take the key, and how many values are held in memory."""
        self._key = key
        self._most = most
        self._held: list[One] = []
        self._is_sorted = True
        self._file: IO[bytes] | None = None
        # Where values end in the file, and runs among the values.
        self._ends = array("Q", [0])
        self._runs = [0]
        self._sources: list[SourceFile] = []

    def append(self, one: One) -> None:
        """Add a value. Raises OSError when there is no room for the temporary file."""
        self._held.append(one)
        self._is_sorted = False
        if len(self._held) > self._most:
            self._spill()

    def __len__(self) -> int:
        return self._runs[-1] + len(self._held)

    def __iter__(self) -> Iterator[One]:
        if not self._is_sorted:
            self._held.sort(key=self._key)
            self._is_sorted = True
        if self._file is None:
            return iter(self._held)
        from heapq import merge

        runs = zip(self._runs, self._runs[1:], strict=False)
        return merge(*(self._run(first, end) for first, end in runs), self._held, key=self._key)

    def __contains__(self, one: object) -> bool:
        return any(one == other for other in self)

    def _spill(self) -> None:
        import tempfile
        from io import BytesIO
        from pickle import HIGHEST_PROTOCOL, Pickler

        if self._file is None:
            self._file = tempfile.TemporaryFile(prefix="newslint-")  # noqa: SIM115
        self._file.seek(self._ends[-1])
        for one in sorted(self._held, key=self._key):
            out = BytesIO()
            pickler = Pickler(out, HIGHEST_PROTOCOL)
            pickler.persistent_id = self._name_of  # type: ignore[method-assign]
            pickler.dump(one)
            self._ends.append(self._ends[-1] + self._file.write(out.getbuffer()))
        self._runs.append(len(self._ends) - 1)
        self._held.clear()

    def _run(self, first: int, end: int) -> Iterator[One]:
        from io import BytesIO
        from pickle import Unpickler

        assert self._file is not None
        for number in range(first, end):
            # Other runs are read from the same file meanwhile.
            self._file.seek(self._ends[number])
            reader = Unpickler(BytesIO(self._file.read(self._ends[number + 1] - self._ends[number])))
            reader.persistent_load = self._sources.__getitem__  # type: ignore[method-assign]
            one: One = reader.load()
            yield one

    def _name_of(self, one: object) -> int | None:
        """The number of a file that is in memory, which many findings share; None for all else."""
        if not isinstance(one, SourceFile) or isinstance(one, FileOnDisk):
            return None
        number = next((number for number, held in enumerate(self._sources) if held is one), len(self._sources))
        if number == len(self._sources):
            self._sources.append(one)
        return number
