"""A list that may grow beyond the memory: its first part is held, and all of it goes to a temporary file from there."""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Callable, Collection, Iterator
from typing import IO, Any, Generic, TypeVar

One = TypeVar("One")


class Kept(Collection[One], Generic[One]):
    """Values in the order they came. `plain` makes nested tuples of texts and numbers of one, `whole` the value again.

    As long as the weights of all values are no more than `most`, the values themselves are held.
    """

    def __init__(self, most: int, plain: Callable[[One], Any], whole: Callable[[Any], One]) -> None:
        self._most = most
        self._plain = plain
        self._whole = whole
        self._held: list[One] = []
        self._weight = 0
        self._file: IO[bytes] | None = None
        self._ends = array("Q")

    def append(self, one: One, weight: int = 1) -> None:
        """Put a value at the end. Raises OSError when there is no room for the temporary file."""
        if self._file is None:
            self._held.append(one)
            self._weight += weight
            if self._weight > self._most:
                self._spill()
            return
        self._write(one)

    @property
    def is_held(self) -> bool:
        """Whether all values are in memory."""
        return self._file is None

    def __len__(self) -> int:
        return len(self._held) if self._file is None else len(self._ends)

    def __iter__(self) -> Iterator[One]:
        return (self[number] for number in range(len(self)))

    def __contains__(self, one: object) -> bool:
        return any(one == other for other in self)

    def __getitem__(self, number: int) -> One:
        if self._file is None:
            return self._held[number]
        start = self._ends[number - 1] if number else 0
        self._file.seek(start)
        return self._whole(marshal.loads(self._file.read(self._ends[number] - start)))

    def _spill(self) -> None:
        import tempfile

        self._file = tempfile.TemporaryFile(prefix="newslint-")  # noqa: SIM115
        for one in self._held:
            self._write(one)
        self._held.clear()

    def _write(self, one: One) -> None:
        assert self._file is not None
        end = self._ends[-1] if self._ends else 0
        # Whoever reads has moved to another place.
        self._file.seek(end)
        self._ends.append(end + self._file.write(marshal.dumps(self._plain(one), 4)))
