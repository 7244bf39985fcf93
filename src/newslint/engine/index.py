"""The index of a corpus: what each article brings to the comparison, in one sqlite3 file.

The file lies in a repository, where anybody may have put it: what is read from it is plain columns and JSON, is
checked before it is used, and names no file outside the repository. A file that is broken or of another form
is begun anew; a process that is ended at any moment leaves the last whole batch.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any

from newslint.engine.cache import digest, remove
from newslint.engine.events import CLOSE, MOST_SHARING
from newslint.engine.notes import SHORT, Notes, as_plain, from_plain
from newslint.finding import Location
from newslint.named import NamedTuple

if TYPE_CHECKING:
    import sqlite3

FOLDER = ".newslint"
NAME = "index.sqlite3"
# The form of the tables and of what is in them, in `PRAGMA user_version`; another form is begun anew.
FORM = 4
# The day of an article whose day is not known.
UNKNOWN = -1
# Bytes of the notes on one article.
LARGEST_NOTES = 8_000_000
# Seconds to wait for another process that writes.
PATIENCE = 30
# Articles that may share a fact which is compared whatever they are about.
MOST_ANYWHERE = 60
TABLES = (
    "CREATE TABLE articles (id INTEGER PRIMARY KEY, path TEXT NOT NULL, nth INTEGER NOT NULL, record TEXT,"
    " day INTEGER NOT NULL, key BLOB NOT NULL, size INTEGER NOT NULL, changed INTEGER NOT NULL,"
    " content BLOB NOT NULL, notes BLOB NOT NULL,"
    " UNIQUE (path, nth))",
    "CREATE TABLE postings (thing INTEGER NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL,"
    " PRIMARY KEY (thing, day, article)) WITHOUT ROWID",
)


class Row(NamedTuple):
    """An article of the index: `key` is that of the code and settings, `content` the hash of the file's bytes."""

    id: int
    path: str
    record: str | None
    key: bytes
    size: int
    changed: int
    content: bytes
    notes: Notes


class Held(NamedTuple):
    """What is known of a file without reading its notes."""

    key: bytes
    size: int
    changed: int


class Index:
    """The index of one repository; `root` is its folder. Raises sqlite3.Error only where the file cannot be written."""

    def __init__(self, root: str, *, create: bool = False) -> None:
        self.root = root
        self.path = path_of(root)
        self._database = self._open(create)

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        if self._database is not None:
            self._database.close()
            self._database = None

    @property
    def is_open(self) -> bool:
        """Whether there is an index that can be read."""
        return self._database is not None

    def held(self) -> dict[str, Held]:
        """What is known of each file, by path below the root."""
        asked = self._ask("SELECT path, key, size, changed FROM articles WHERE nth = 0", ())
        return {path: Held(*rest) for path, *rest in asked if isinstance(path, str)}

    def held_of(self, paths: Iterable[str]) -> dict[str, Held]:
        """What is known of some files."""
        asked = "SELECT path, key, size, changed FROM articles WHERE nth = 0 AND path = ?"
        return {path: Held(*rest) for one in paths for path, *rest in self._ask(asked, (one,))}

    def holds_others(self, paths: set[str]) -> bool:
        """Whether there are files besides these."""
        asked = self._ask("SELECT path FROM articles WHERE nth = 0 LIMIT ?", (len(paths) + 1,))
        return any(path not in paths for (path,) in asked)

    def count(self) -> int:
        """The number of articles."""
        return next((int(number) for (number,) in self._ask("SELECT count(*) FROM articles", ())), 0)

    def files(self) -> int:
        """The number of files."""
        asked = self._ask("SELECT count(*) FROM articles WHERE nth = 0", ())
        return next((int(number) for (number,) in asked), 0)

    def write(self, files: Iterable[tuple[str, Held, bytes, Sequence[tuple[str | None, Notes]]]]) -> None:
        """Put files in the place of what is known of them, all of them or none.

        Each is a path below the root, its key and stamp, the hash of its bytes, and record and notes of its articles.
        """
        database = self._database
        if database is None:
            return
        with database:
            database.execute("BEGIN IMMEDIATE")
            for path, held, content, articles in files:
                self._forget(path)
                for nth, (record, notes) in enumerate(articles):
                    body = zlib.compress(
                        json.dumps(as_plain(notes), ensure_ascii=False).encode("utf-8", "surrogatepass")
                    )
                    done = database.execute(
                        "INSERT INTO articles (path, nth, record, day, key, size, changed, content, notes)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        (path, nth, record, day_of(notes), held.key, held.size, held.changed, content, body),
                    )
                    rows = sorted((thing, day_of(notes), done.lastrowid) for thing in set(things(notes)))
                    database.executemany("INSERT OR IGNORE INTO postings VALUES (?, ?, ?)", rows)

    def forget(self, paths: Iterable[str]) -> None:
        """Take files out."""
        database = self._database
        if database is not None:
            with database:
                database.execute("BEGIN IMMEDIATE")
                for path in paths:
                    self._forget(path)

    def sharing_name(self, thing: int, day: int) -> list[int]:
        """The articles that bear a name near a day; none where there are too many of them."""
        return self._few(
            "SELECT article FROM postings WHERE thing = ? AND day BETWEEN ? AND ? LIMIT ?",
            (thing, day - CLOSE, day + CLOSE),
        )

    def sharing(self, thing: int, most: int = MOST_SHARING) -> list[int]:
        """The articles that have a thing in common with one; none where there are too many of them."""
        return self._few("SELECT article FROM postings WHERE thing = ? LIMIT ?", (thing,), most)

    def days(self, ids: Iterable[int]) -> dict[int, int | None]:
        """The day of each of these articles, or None where it is not known."""
        asked = "SELECT day FROM articles WHERE id = ?"
        found = {one: day for one in sorted(set(ids)) for (day,) in self._ask(asked, (one,)) if isinstance(day, int)}
        return {one: None if day == UNKNOWN else day for one, day in found.items()}

    def rows(self, ids: Iterable[int]) -> Iterator[Row]:
        """The articles of these numbers, in the order of their paths; what is not as it should be is left out."""
        asked = "SELECT id, path, record, key, size, changed, content, notes FROM articles WHERE id = ?"
        found = [row for one in sorted(set(ids)) for row in self._ask(asked, (one,))]
        for number, path, record, key, size, changed, content, body in sorted(found, key=lambda row: str(row[1])):
            notes = read_notes(body)
            if notes is not None and _is_inside(self.root, path) and isinstance(record, str | None):
                yield Row(number, path, record, key, size, changed, content, notes)

    def _few(self, question: str, given: tuple[int, ...], most: int = MOST_SHARING) -> list[int]:
        found = [number for (number,) in self._ask(question, (*given, most + 1)) if isinstance(number, int)]
        return found if len(found) <= most else []

    def _forget(self, path: str) -> None:
        assert self._database is not None
        for number, body in self._ask("SELECT id, notes FROM articles WHERE path = ?", (path,)):
            notes = read_notes(body)
            if notes is None:
                # What it was found by is not known any more.
                self._database.execute("DELETE FROM postings WHERE article = ?", (number,))
            else:
                rows = [(thing, day_of(notes), number) for thing in set(things(notes))]
                self._database.executemany("DELETE FROM postings WHERE thing = ? AND day = ? AND article = ?", rows)
            self._database.execute("DELETE FROM articles WHERE id = ?", (number,))

    def _ask(self, question: str, given: tuple[Any, ...]) -> list[Any]:
        import sqlite3

        if self._database is None:
            return []
        try:
            return self._database.execute(question, given).fetchall()
        except sqlite3.OperationalError:
            # Another process writes for longer than anybody waits, or the disk is full.
            return []
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            # Of a damaged table SQLite quotes what it found there, which may be no text that Python can read.
            self.close()
            remove(self.path)
            return []

    def _open(self, create: bool) -> sqlite3.Connection | None:
        folder = os.path.dirname(self.path)  # noqa: PTH120
        # A link could lead the index, and what is deleted, out of the repository.
        if os.path.islink(folder) or os.path.islink(self.path):  # noqa: PTH114
            return None
        if not os.path.exists(self.path) and not create:  # noqa: PTH110
            return None
        import sqlite3

        for _ in range(2):
            try:
                _make(folder)
                database = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
                database.execute("PRAGMA trusted_schema = OFF")
                # A power cut may cost the index, which is then found broken and begun anew.
                database.execute("PRAGMA synchronous = OFF")
                if _is_ours(database):
                    return database
                database.close()
            except sqlite3.OperationalError:
                return None
            except (sqlite3.DatabaseError, UnicodeDecodeError):
                database.close()
            except OSError:
                return None
            # Where nobody asked for an index, a broken one is left for the next update.
            if not create or not remove(self.path):
                return None
        return None


def path_of(root: str) -> str:
    """Where the index of a repository lies."""
    return os.path.join(root, FOLDER, NAME)  # noqa: PTH118


def things(notes: Notes) -> Iterator[int]:
    """A number for each thing that another article is found by: names, runs of quoted words, and facts."""
    yield from names_of(notes)
    yield from runs_of(notes)
    for one in notes.stated:
        yield fact_thing(notes.group, one.rule, one.key)


def names_of(notes: Notes) -> list[int]:
    """The numbers of the names of an article."""
    return [_thing("name", notes.group, name) for name in notes.traits.names]


def runs_of(notes: Notes) -> list[int]:
    """The numbers of the runs of quoted words of an article."""
    return [_thing("run", notes.group, str(run)) for run in notes.traits.runs]


def fact_thing(group: str, rule: str, key: str) -> int:
    """The number of the key of a fact."""
    return _thing("fact", group, f"{rule}\0{key}")


def day_of(notes: Notes) -> int:
    """The day of an article as the index has it."""
    return UNKNOWN if notes.traits.day is None else notes.traits.day


def read_notes(body: object) -> Notes | None:
    """The notes in a column of the file, or None for what is none."""
    if not isinstance(body, bytes):
        return None
    try:
        unpacked = zlib.decompressobj()
        told = unpacked.decompress(body, LARGEST_NOTES)
        if unpacked.unconsumed_tail:
            return None
        notes = from_plain(json.loads(told.decode("utf-8", "surrogatepass")))
    except (ValueError, TypeError, zlib.error, RecursionError):
        return None
    return notes if _is_sound(notes) else None


def _is_sound(notes: Notes) -> bool:
    """Whether everything in notes is of the kind that it should be."""
    known = notes.traits
    if not isinstance(notes.group, str) or not isinstance(known.day, int | None):
        return False
    if not all(isinstance(name, str) for name in known.names) or not all(isinstance(run, int) for run in known.runs):
        return False
    if not isinstance(notes.text, str):
        return False
    for one in notes.facts:
        numbers, texts = one.place[:6], one.place[6:]
        if len(one.place) not in (SHORT, len(Location._fields) + 1):
            return False
        if not all(isinstance(told, str) for told in (one.rule, one.key, *texts)):
            return False
        if not all(isinstance(number, int) and number >= 0 for number in numbers):
            return False
    return True


def _thing(kind: str, group: str, value: str) -> int:
    told = f"{kind}\0{group}\0{value}".encode("utf-8", "surrogatepass")
    return int.from_bytes(digest(told)[:7], "big")


def _is_inside(root: str, path: object) -> bool:
    """Whether a path of the file names something below the root, links resolved."""
    if not isinstance(path, str) or not path or "\0" in path or os.path.isabs(path):  # noqa: PTH117
        return False
    if ".." in path.replace("\\", "/").split("/") or os.path.splitdrive(path)[0]:
        return False
    top = os.path.realpath(root)
    return os.path.realpath(os.path.join(top, path)).startswith(top.rstrip(os.sep) + os.sep)  # noqa: PTH118


def _make(folder: str) -> None:
    """Make the folder, with a word to git that it is no part of the repository."""
    os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    ignored = os.path.join(folder, ".gitignore")  # noqa: PTH118
    if not os.path.lexists(ignored):
        with open(ignored, "w", encoding="utf-8") as file:
            file.write("*\n")


def _is_ours(database: sqlite3.Connection) -> bool:
    """Whether the tables are those of this form and nothing else; they are made where there are none."""
    database.execute("BEGIN IMMEDIATE")
    try:
        found = sorted(
            sql for (sql,) in database.execute("SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_autoindex%'")
        )
        form = database.execute("PRAGMA user_version").fetchone()[0]
        if not found and form == 0:
            for table in TABLES:
                database.execute(table)
            database.execute(f"PRAGMA user_version = {FORM}")
            found, form = sorted(TABLES), FORM
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
    return form == FORM and found == sorted(TABLES)
