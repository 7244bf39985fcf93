"""Files written whole or not at all: fixed articles, reports, baselines, and what `new` and `init` begin.

The new text goes to a spare file beside the old one, which then takes its place in one step. A process that is ended
at any moment leaves the old file or the new one, and at worst a spare file, which the next run takes away.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from functools import lru_cache

from newslint.config.paths import is_below
from newslint.errors import ArticleError
from newslint.text.patterns import lazy_pattern

# The file that it stands in for, as a hash, and the number of the process that writes it.
SPARE = lazy_pattern(r"\.newslint-[0-9a-f]{12}-([0-9]{1,10})\Z")


def write_whole(path: str, data: bytes | Iterable[bytes], *, instead_of: bytes | None = None) -> None:
    """Write a file, at once or piece by piece, so that it is there whole or as it was before.

    Its mode is kept, links are followed.
    `instead_of` holds the bytes of an article as they were read: what has become another text since is left alone, and
    so is a file whose owner, extended attributes or second name would not survive. Raises ArticleError when the file
    cannot be written, and for a link that leads out of the working folder.
    """
    try:
        _write(path, data, instead_of)
    except OSError as problem:
        why = problem.strerror or "it cannot be written"
        raise ArticleError(f"{path}: not written ({why}); the file is as it was") from None


def write_new(path: str, data: bytes) -> None:
    """Write a file that is not there yet, whole or not at all; raises FileExistsError, or OSError."""
    if os.path.lexists(path):
        raise FileExistsError(17, "it is there already")
    spare = _spare(os.path.abspath(path))  # noqa: PTH100
    try:
        _fill(spare, data)
        try:
            os.link(spare, path)
        except FileExistsError:
            raise
        except OSError:
            # A file system without second names. Somebody else may take the name in this very moment.
            os.rename(spare, path)  # noqa: PTH104
    finally:
        _drop(spare)


def leads_out(path: str) -> bool:
    """Whether a path below the working folder leads out of it by a link: somebody else may have put it there."""
    here = os.getcwd()  # noqa: PTH109
    whole = os.path.abspath(path)  # noqa: PTH100
    return is_below(whole, here) and not is_below(os.path.realpath(whole), os.path.realpath(here))


def _write(path: str, data: bytes | Iterable[bytes], instead_of: bytes | None) -> None:
    status = _status(path)
    if status is not None and not stat.S_ISREG(status.st_mode) and instead_of is None:
        # A pipe or a device takes what it is given; there is nothing to put in its place.
        with open(path, "wb", buffering=0) as out:
            out.writelines([data] if isinstance(data, bytes) else data)
        return
    if leads_out(path):
        raise PermissionError(1, "it is a link out of the working folder; name the file itself")
    target = os.path.realpath(path)
    if status is not None and not os.access(target, os.W_OK):
        raise PermissionError(13, "the file is write-protected")
    if instead_of is not None:
        _check_names(status)
    spare = _spare(target)
    try:
        _fill(spare, data)
        if status is not None:
            _make_alike(spare, target, status, is_article=instead_of is not None)
        if instead_of is not None and _bytes(target) != instead_of:
            raise OSError(11, "somebody has changed it in the meantime; check it again")
        os.replace(spare, target)  # noqa: PTH105
    except BaseException:
        _drop(spare)
        raise


def _check_names(status: os.stat_result | None) -> None:
    if status is None:
        raise FileNotFoundError(2, "it is gone")
    if status.st_nlink > 1:
        raise OSError(31, "it has a second name, a hard link, which would keep the old text")


def _fill(spare: str, data: bytes | Iterable[bytes]) -> None:
    _sweep(os.path.dirname(spare))  # noqa: PTH120
    # One of this name is of a process that had the number before.
    _drop(spare)
    with open(spare, "xb") as out:
        out.writelines([data] if isinstance(data, bytes) else data)
        out.flush()
        os.fsync(out.fileno())


def _make_alike(spare: str, target: str, status: os.stat_result, *, is_article: bool) -> None:
    """Give the spare file the owner, the attributes and the mode of the one that it takes the place of."""
    made = os.stat(spare)  # noqa: PTH116
    if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
        try:
            os.chown(spare, status.st_uid, status.st_gid)
        except OSError:
            if is_article:
                raise OSError(1, "it belongs to somebody else, and would not any more") from None
    for name in os.listxattr(target) if hasattr(os, "listxattr") else ():
        try:
            os.setxattr(spare, name, os.getxattr(target, name))
        except OSError:
            # Labels of the system are set by the system.
            if is_article and name.startswith("user."):
                raise OSError(95, f"its attribute {name} would be lost") from None
    os.chmod(spare, status.st_mode & 0o7777)  # noqa: PTH101


def _spare(target: str) -> str:
    import hashlib

    folder, name = os.path.split(target)
    # Not the name itself, which may be as long as a name can be.
    told = hashlib.blake2b(os.fsencode(name), digest_size=6).hexdigest()
    return os.path.join(folder, f".newslint-{told}-{os.getpid()}")  # noqa: PTH118


@lru_cache(maxsize=8)
def _sweep(folder: str) -> None:
    """Take away the spare files of processes that were ended while they wrote; once for each folder of a run."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        found = SPARE.match(entry.name)
        if found and entry.is_file(follow_symlinks=False) and not _is_alive(int(found[1])):
            _drop(entry.path)


def _is_alive(process: int) -> bool:
    if os.name == "nt":
        # To ask there is to end it.
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _drop(spare: str) -> None:
    try:
        os.unlink(spare)  # noqa: PTH108
    except OSError:
        return


def _status(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116
    except FileNotFoundError:
        return None


def _bytes(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None
