"""From the paths on the command line to the files to be checked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from newslint.config.paths import is_below, repository_above, spec_of
from newslint.errors import UsageError
from newslint.formats.choose import suffix_of
from newslint.named import NamedTuple

# Files that are text and no articles. Compared without regard to case.
NO_ARTICLES = ("readme", "changelog", "license", "licence", "contributing")
# Characters of a `.gitignore` that are read.
LARGEST_IGNORE = 500_000


class Part(NamedTuple):
    """Whole lines of a file of records: bytes from `start` to `end`, and the number of the first line."""

    start: int
    end: int
    line: int


class Wanted(NamedTuple):
    """A file to be checked, or a part of one; `named` where the user named it rather than a folder above it.

    `leads_out` says that a link which was found in a folder leads to a place that nobody has named.
    """

    path: str
    named: bool
    part: Part | None = None
    leads_out: bool = False


def find_files(paths: Iterable[str], suffixes: frozenset[str]) -> list[Wanted]:
    """The files that paths stand for, each once: named files as they are, folders searched.

    Folders are searched for the suffixes, without hidden folders, what `.gitignore` ignores, and
    READMEs and the like. Raises UsageError for a path that is not there.
    """
    found: list[Wanted] = []
    seen: set[str] = set()
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112
            wanted = list(walk(path, suffixes))
        elif os.path.lexists(path):
            wanted = [Wanted(normal(path), True)]
        else:
            raise UsageError(f"{path}: there is no such file or folder")
        for one in wanted:
            if one.path not in seen:
                seen.add(one.path)
                found.append(one)
    return found


def normal(path: str) -> str:
    """The path with `/` and without `./` before it."""
    told = path.replace("\\", "/") if os.sep == "\\" else path
    while told.startswith("./") and len(told) > 2:
        told = told[2:].lstrip("/") or "."
    return told


def walk(folder: str, suffixes: frozenset[str]) -> Iterator[Wanted]:
    """The articles in a folder, sorted; folders reached twice, by a link that loops, are read once.

    A link that leads out of the repository and out of the folder is given as what it is and not followed: whoever
    may put a link into a repository must not choose what is read and quoted, or mended, on somebody else's machine.
    """
    ignored = _Ignored(folder)
    home = _home(folder)
    seen: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            state = os.stat(here)  # noqa: PTH116
            key = (state.st_dev, state.st_ino)
            if key in seen and state.st_ino:
                continue
            seen.add(key)
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError:
            continue
        ignored.read(here, entries)
        folders: list[str] = []
        for entry in entries:
            path = normal(f"{here.rstrip('/')}/{entry.name}" if here != "." else entry.name)
            is_folder = entry.is_dir()
            if is_folder and (entry.name.startswith(".") or ignored.holds(path, is_folder=True)):
                continue
            if not is_folder and (
                suffix_of(entry.name) not in suffixes or is_no_article(entry.name) or ignored.holds(path)
            ):
                continue
            if entry.is_symlink() and not is_below(os.path.realpath(path), home):
                yield Wanted(path, False, leads_out=True)
            elif is_folder:
                folders.append(path)
            else:
                yield Wanted(path, False)
        waiting += reversed(folders)


def _home(folder: str) -> str:
    """The real path of the repository that holds a folder, of the working folder if that does, or of the folder."""
    real, here = os.path.realpath(folder), os.path.realpath(".")
    return repository_above(real) or (here if is_below(real, here) else real)


def is_no_article(name: str) -> bool:
    """Whether a file's name says that it is text about a project rather than an article."""
    lower = name.lower()
    return lower.startswith((*NO_ARTICLES, ".")) or (lower.startswith("requirements") and lower.endswith(".txt"))


class _Ignored:
    """What the `.gitignore` files at and below a folder, and above it in its repository, leave out."""

    def __init__(self, folder: str) -> None:
        self._specs: list[tuple[str, _Spec]] = []
        here = os.path.abspath(folder)  # noqa: PTH100
        top = repository_above(here) or here
        above: list[str] = []
        while here != top:
            here = os.path.dirname(here)  # noqa: PTH120
            above.append(here)
        for one in reversed(above):
            name = os.path.join(one, ".gitignore")  # noqa: PTH118
            if os.path.isfile(name) and not os.path.islink(name):  # noqa: PTH113, PTH114
                self._add(one)

    def read(self, folder: str, entries: Iterable[os.DirEntry[str]]) -> None:
        """Take a folder's own `.gitignore` into account."""
        # As git does: a link may lead anywhere, to a pipe that never ends for one.
        if any(entry.name == ".gitignore" and entry.is_file(follow_symlinks=False) for entry in entries):
            self._add(os.path.abspath(folder))  # noqa: PTH100

    def holds(self, path: str, is_folder: bool = False) -> bool:
        """Whether a file or folder is ignored; the deepest `.gitignore` that speaks of it decides."""
        if not self._specs:
            return False
        whole = os.path.abspath(path)  # noqa: PTH100
        for folder, spec in reversed(self._specs):
            if whole.startswith(folder + os.sep):
                inner = whole[len(folder) + 1 :].replace(os.sep, "/")
                verdict = spec.check(inner + "/" if is_folder else inner)
                if verdict is not None:
                    return verdict
        return False

    def _add(self, folder: str) -> None:
        try:
            with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as lines:  # noqa: PTH118
                self._specs.append((folder, _Spec(lines.read(LARGEST_IGNORE).split("\n"))))
        except OSError:
            return


class _Spec:
    """The patterns of one `.gitignore`."""

    def __init__(self, lines: list[str]) -> None:
        self._spec = spec_of(line for line in lines if _is_pattern(line))

    def check(self, path: str) -> bool | None:
        """True ignored, False kept on purpose, None not spoken of."""
        return self._spec.check_file(path).include


def _is_pattern(line: str) -> bool:
    """Whether git would read the line as a pattern; a lone `!` or `/` makes pathspec raise."""
    return line.strip() not in ("", "!", "/", "\\", "!/")
