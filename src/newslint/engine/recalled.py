"""What articles said against one another in an earlier run, for one in which none of them has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from newslint.digest import blake2b
from newslint.engine.outcomes import plain_finding, read_finding
from newslint.finding import LocatedFinding
from newslint.named import NamedTuple

if TYPE_CHECKING:
    from newslint.engine.cache import Cache

SIZE = 16


class Against(NamedTuple):
    """What others say against an article: its path, the id of its record or None, and the findings."""

    path: str
    record: str | None
    findings: list[LocatedFinding]


class Recalled:
    """The comparison of a run, as far as the cache has it: `found` is what was said, by number of the article.

    It is None where nothing is kept of the same files, in the same order, under the same settings and code.
    """

    def __init__(self) -> None:
        self.found: dict[int, Against] | None = None
        self._key: bytes | None = None

    def ask(self, cache: Cache, files: Iterable[tuple[str, bytes, bytes]]) -> None:
        """Look for the comparison of files, each given by path, key of its configuration, and hash of its notes."""
        marks = Marks()
        for one in files:
            marks.add(*one)
        kept = cache.comparison(marks.key)
        try:
            self.found = None if kept is None else _from_plain(kept)
        except (TypeError, ValueError, KeyError):
            self.found = None

    def may_keep(self, marks: Marks) -> None:
        """Say that the comparison may be kept, and of what files it is."""
        self._key = marks.key

    def keep(self, found: Mapping[int, Against]) -> None:
        """Keep what came of the comparison, where it may be."""
        if self._key is None:
            return
        from newslint.engine.cache import Cache

        plain = [
            (number, one.path, one.record, [plain_finding(finding) for finding in one.findings])
            for number, one in found.items()
        ]
        with Cache() as cache:
            cache.keep_comparison(self._key, plain)


class Marks:
    """A hash of the files of a run, in their order."""

    def __init__(self) -> None:
        self._hashed = blake2b(digest_size=SIZE)

    def add(self, path: str, key: bytes, noted: bytes) -> None:
        """Add a file: its path, the key of its configuration, and the hash of its notes."""
        self._hashed.update(repr((path, key, noted)).encode("utf-8", "surrogatepass"))

    @property
    def key(self) -> bytes:
        """The hash of what was added."""
        return self._hashed.digest()


def _from_plain(plain: Any) -> dict[int, Against]:
    return {
        int(number): Against(path, record, [read_finding(*one) for one in findings])
        for number, path, record, findings in plain
    }
