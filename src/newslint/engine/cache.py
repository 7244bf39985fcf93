"""Results of earlier runs: one sqlite3 file in the user's cache folder.

A file that has not changed since it was checked under the same configuration, packs and versions is not
read again. Size and time stamp are asked first, the hash of the content where they cannot be trusted.
Nothing here may ever cost a run: a cache that is locked, damaged or cannot be written is done without.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from newslint.digest import blake2b
from newslint.engine.outcomes import Outcome, as_plain, from_plain
from newslint.named import NamedTuple

if TYPE_CHECKING:
    import sqlite3

    from newslint.engine.notes import Written

NAME = "results.sqlite3"
# A file whose time stamp is this near to its check may have been changed within the same tick: nanoseconds.
TICK = 2_000_000_000
# Rows that nobody has asked to be worked out again for so many seconds are thrown away.
OLDEST = 30 * 86_400
# Bytes beyond which the file is begun anew.
LARGEST = 500_000_000
# Bytes of results that wait before they are written.
MOST_WAITING = 4_000_000
# Parameters of one question; SQLite allows 999 at the least.
AT_ONCE = 400
DIGEST = 16
# Comparisons of articles that are kept, the newest ones.
MOST_COMPARISONS = 20
# The form of the tables, in `PRAGMA user_version`; a file of another form is begun anew.
FORM = 2
TABLES = (
    "CREATE TABLE results (path TEXT, key BLOB, size INTEGER, changed INTEGER, checked INTEGER,"
    " content BLOB, noted BLOB, body BLOB, notes BLOB, text BLOB, PRIMARY KEY (path, key)) WITHOUT ROWID",
    "CREATE TABLE comparisons (key BLOB PRIMARY KEY, checked INTEGER, body BLOB) WITHOUT ROWID",
)
# What is read in the place of notes where nobody wants them.
EMPTY = "x'', x'', x''"
# What parts the notes of several articles of a file; inside of them no two lines end on end.
SEAM = b",\n\n"


Asked = TypeVar("Asked")


class Stamp(NamedTuple):
    """Size in bytes and time of the last change in nanoseconds of a file."""

    size: int
    changed: int


def cache_folder() -> str:
    """The folder for what newslint keeps: $XDG_CACHE_HOME/newslint, or where the platform keeps caches."""
    stated = os.environ.get("XDG_CACHE_HOME", "")
    if stated and os.path.isabs(stated):  # noqa: PTH117
        return os.path.join(stated, "newslint")  # noqa: PTH118
    home = os.path.expanduser("~")  # noqa: PTH111
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")  # noqa: PTH118
        return os.path.join(local, "newslint", "Cache")  # noqa: PTH118
    inner = ("Library", "Caches") if sys.platform == "darwin" else (".cache",)
    return os.path.join(home, *inner, "newslint")  # noqa: PTH118


def stamp_of(path: str) -> Stamp | None:
    """Size and time of a file, or None for one that cannot be asked."""
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return Stamp(status.st_size, status.st_mtime_ns)


def code_stamp(modules: Iterable[str]) -> bytes:
    """A hash of names, sizes and times of the files of packages, imported or not: other code, other results."""
    hashed = blake2b(repr((sys.version_info[:3], sys.implementation.name)).encode(), digest_size=DIGEST)
    tops = sorted({name.partition(".")[0] for name in modules})
    for top in tops:
        file = _file_of(top)
        if file is None:
            continue
        is_package = os.path.basename(file).startswith("__init__.")  # noqa: PTH119
        for told in _stamps(os.path.dirname(file)) if is_package else [(file, stamp_of(file))]:  # noqa: PTH120
            hashed.update(repr(told).encode("utf-8", "surrogatepass"))
    return hashed.digest()


def _file_of(module: str) -> str | None:
    if module in sys.modules:
        return getattr(sys.modules[module], "__file__", None)
    # The rules of a pack may all sleep, and then nobody has imported it.
    from importlib.machinery import PathFinder

    spec = PathFinder.find_spec(module)
    return spec.origin if spec else None


def _stamps(folder: str) -> Iterable[tuple[str, Stamp]]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    waiting.append(entry.path)
            else:
                status = entry.stat()
                yield entry.path, Stamp(status.st_size, status.st_mtime_ns)


class Cache:
    """The results kept of earlier runs; every call is safe whatever has become of the file."""

    def __init__(self, folder: str | None = None) -> None:
        self.path = os.path.join(cache_folder() if folder is None else folder, NAME)  # noqa: PTH118
        self._working = os.getcwd()  # noqa: PTH109
        self._waiting: list[tuple[str, bytes, int, int, int, bytes, bytes, bytes, bytes, bytes]] = []
        self._weight = 0
        self._database = self._open()

    def __enter__(self) -> Cache:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.write()
        if self._database is not None:
            self._database.close()

    def fresh(self, asked: Iterable[tuple[str, bytes, Stamp]]) -> dict[str, bytes]:
        """The files whose results are kept, of those asked for by path, key of their configuration, and stamp.

        Each comes with the hash of what its articles bring to the comparison with others.
        """
        found: dict[str, bytes] = {}
        columns = "path, key, noted, size, changed, checked, content"
        for part in _batches(asked if self._database is not None else ()):
            places = {self._place(path): (path, key, stamp) for path, key, stamp in part}
            for place, key, noted, *kept in self._rows(columns, list(places)):
                path, wanted, stamp = places[place]
                if key == wanted and _is_fresh(path, stamp, kept):
                    found[path] = noted
        return found

    def bodies(self, asked: Sequence[tuple[str, bytes]], *, notes: bool = True) -> dict[str, Outcome]:
        """What is kept of files that are fresh, each asked for by path and key; a damaged row is left out.

        What they bring to the comparison is read where it is wanted.
        """
        found: dict[str, Outcome] = {}
        columns = f"path, key, body, {'noted, notes, text' if notes else EMPTY}"
        for part in _batches(asked if self._database is not None else ()):
            places = {self._place(path): (path, key) for path, key in part}
            for place, key, *kept in self._rows(columns, list(places)):
                path, wanted = places[place]
                outcome = _whole(path, *kept) if key == wanted else None
                if outcome is not None:
                    found[path] = outcome
        return found

    def keep(self, path: str, key: bytes, stamp: Stamp, outcome: Outcome) -> bytes | None:
        """Keep what came of a file that had this stamp.

        Gives the hash of what its articles bring to the comparison with others, or None where nothing can be kept.
        """
        if self._database is None or not outcome.may_be_kept:
            return None
        body = _closed(as_plain(outcome))
        if body is None:
            return None
        notes = (
            b"[%b]" % SEAM.join([one.told if one else b"null" for one in outcome.notes]) if any(outcome.notes) else b""
        )
        # All articles of a file have the text of the file, or none.
        texts = {one.encoded for one in outcome.notes if one and one.encoded}
        if len(texts) > 1:
            return None
        text = texts.pop() if texts else b""
        noted = digest(notes + text)
        told = (outcome.content, noted, body, notes, text)
        self._waiting.append((self._place(path), key, *stamp, time.time_ns(), *told))
        self._weight += sum(map(len, told))
        if self._weight >= MOST_WAITING:
            self.write()
        return noted

    def comparison(self, key: bytes) -> Any:
        """What is kept of the comparison of the articles that a key stands for, in plain values, or None."""
        found = self._asked("SELECT body FROM comparisons WHERE key = ?", [key])
        return _opened(found[0][0]) if found else None

    def keep_comparison(self, key: bytes, plain: Any) -> None:
        """Keep what came of the comparison of the articles that a key stands for."""
        body = _closed(plain)
        if body is not None:
            oldest = (
                "DELETE FROM comparisons WHERE key NOT IN"
                f" (SELECT key FROM comparisons ORDER BY checked DESC LIMIT {MOST_COMPARISONS})"
            )
            self._put("INSERT OR REPLACE INTO comparisons VALUES (?, ?, ?)", [(key, time.time_ns(), body)], oldest, ())

    def write(self) -> None:
        """Put what waits into the file, all or nothing."""
        if self._database is None or not self._waiting:
            return
        rows, self._waiting, self._weight = self._waiting, [], 0
        oldest = time.time_ns() - OLDEST * 1_000_000_000
        insert = "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        self._put(insert, rows, "DELETE FROM results WHERE checked < ?", (oldest,))

    def _put(self, insert: str, rows: Sequence[tuple[Any, ...]], tidy: str, given: tuple[Any, ...]) -> None:
        import sqlite3

        if self._database is None:
            return
        try:
            with self._database:
                self._database.executemany(insert, rows)
                self._database.execute(tidy, given)
        except (sqlite3.Error, UnicodeDecodeError) as problem:
            self._give_up(problem)

    def _place(self, path: str) -> str:
        # A path tells of an article too (its day, say), so what counts is how it was named, and where.
        return path if os.path.isabs(path) else f"{self._working}\0{path}"  # noqa: PTH117

    def _rows(self, columns: str, places: list[str]) -> list[tuple[Any, ...]]:
        marks = ",".join("?" * len(places))
        return self._asked(f"SELECT {columns} FROM results WHERE path IN ({marks})", places)

    def _asked(self, question: str, given: Sequence[Any]) -> list[tuple[Any, ...]]:
        import sqlite3

        if self._database is None:
            return []
        try:
            return self._database.execute(question, given).fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as problem:
            self._give_up(problem)
            return []

    def _open(self) -> sqlite3.Connection | None:
        import sqlite3

        for _ in range(2):
            try:
                os.makedirs(os.path.dirname(self.path), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120
                if os.path.exists(self.path) and os.path.getsize(self.path) > LARGEST:  # noqa: PTH110, PTH202
                    os.remove(self.path)  # noqa: PTH107
                database = sqlite3.connect(self.path, timeout=1)
                # A power cut may cost the cache, which is then found damaged and begun anew.
                database.execute("PRAGMA synchronous = OFF")
                if _is_ours(database):
                    return database
                database.close()
                if not remove(self.path):
                    return None
            except sqlite3.OperationalError:
                return None
            except (sqlite3.Error, UnicodeDecodeError, OSError) as problem:
                # Of a damaged table SQLite quotes what it found there, which may be no text that Python can read.
                if isinstance(problem, OSError) or not remove(self.path):
                    return None
        return None

    def _give_up(self, problem: Exception) -> None:
        """Do without the cache; a damaged file is taken away, so that the next run begins anew."""
        import sqlite3

        if self._database is not None:
            self._database.close()
        self._database = None
        if not isinstance(problem, sqlite3.OperationalError):
            remove(self.path)


def _batches(asked: Iterable[Asked]) -> Iterator[list[Asked]]:
    rest = iter(asked)
    while part := list(islice(rest, AT_ONCE)):
        yield part


def _is_fresh(path: str, stamp: Stamp, kept: Sequence[object]) -> bool:
    """Whether a file is what it was: by size and time, or by its content where the time cannot be trusted."""
    size, changed, checked, content = kept
    if not isinstance(checked, int) or size != stamp.size:
        return False
    if changed == stamp.changed and stamp.changed <= checked - TICK:
        return True
    try:
        with open(path, "rb", buffering=0) as file:
            return digest(file.read()) == content
    except OSError:
        return False


def _is_ours(database: sqlite3.Connection) -> bool:
    """Whether the tables are those of this form; they are made where there are none."""
    if database.execute("PRAGMA user_version").fetchone()[0] == FORM:
        return True
    with database:
        # Another process may be about to make them.
        database.execute("BEGIN IMMEDIATE")
        form = database.execute("PRAGMA user_version").fetchone()[0]
        if form == 0 and not database.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall():
            for table in TABLES:
                database.execute(table)
            database.execute(f"PRAGMA user_version = {FORM}")
            return True
    return bool(form == FORM)


def _whole(path: str, body: object, noted: object, notes: object, text: object) -> Outcome | None:
    """The outcome that a row holds, or None for a row that is damaged or of another form."""
    plain = _opened(body)
    if plain is None or not isinstance(notes, bytes) or not isinstance(text, bytes):
        return None
    brought: tuple[Written | None, ...] = ()
    if notes:
        from newslint.engine.notes import Written

        if digest(notes + text) != noted:
            return None
        brought = tuple([None if one == b"null" else Written(one, text) for one in notes[1:-1].split(SEAM)])
    try:
        return from_plain(plain, path, brought)
    except (ValueError, TypeError, KeyError):
        return None


def _closed(plain: Any) -> bytes | None:
    """Plain values as JSON with its hash behind it; None for what JSON cannot hold."""
    try:
        body = json.dumps(plain, separators=(",", ":")).encode()
    except (ValueError, TypeError):
        return None
    return body + digest(body)


def _opened(body: object) -> Any:
    """The plain values of JSON with its hash behind it; None where it is damaged."""
    if not isinstance(body, bytes) or digest(body[:-DIGEST]) != body[-DIGEST:]:
        return None
    try:
        return json.loads(body[:-DIGEST])
    except (ValueError, RecursionError):
        return None


def remove(path: str) -> bool:
    """Take the file of a cache away; false where that cannot be done."""
    try:
        for one in (path, f"{path}-journal"):
            if os.path.exists(one):  # noqa: PTH110
                os.remove(one)  # noqa: PTH107
    except OSError:
        return False
    return True


def digest(data: bytes) -> bytes:
    """The hash by which contents are told from each other."""
    return blake2b(data, digest_size=DIGEST).digest()
