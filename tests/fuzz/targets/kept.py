"""What newslint keeps from one run to the next: baseline, cache and index, whatever has become of them."""

from __future__ import annotations

import zlib
from contextlib import suppress
from functools import cache as once
from pathlib import Path
from tempfile import mkdtemp

from newslint.engine import index as indexes
from newslint.engine.baseline import read_baseline, write_baseline
from newslint.engine.cache import NAME, Cache, Stamp, _whole, digest
from newslint.engine.outcomes import Outcome
from newslint.errors import ConfigError


@once
def _folder() -> Path:
    return Path(mkdtemp(prefix="fuzz-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None))


def baseline(data: bytes) -> None:
    """A baseline that can be read is written and read as it was."""
    path = _folder() / "baseline.json"
    path.write_bytes(data)
    try:
        known = read_baseline(str(path))
    except ConfigError:
        return
    with suppress(UnicodeEncodeError):
        "".join("".join(row) for row in known.known.values()).encode()
        write_baseline(known)
        assert read_baseline(str(path)).known == known.known


def cache(data: bytes) -> None:
    """A damaged file of the cache and a row of another form are as none."""
    path = _folder() / NAME
    if data[:1] == b"S":
        path.write_bytes(data)
        with Cache(str(_folder())) as kept:
            asked = ("/desk/a.txt", b"key", Stamp(3, 5))
            kept.fresh([asked])
            kept.bodies([asked[:2]])
            kept.keep("a.txt", b"key", Stamp(3, 5), Outcome("a.txt", ()))
        return
    for notes in (b"", data):
        outcome = _whole("a.txt", data + digest(data), digest(notes), notes, b"")
        assert outcome is None or isinstance(outcome, Outcome)


def index(data: bytes) -> None:
    """A damaged index is told and begun anew; notes of another form are as none."""
    if data[:1] != b"S":
        indexes.read_notes(zlib.compress(data))
        indexes.read_notes(data)
        return
    path = Path(indexes.path_of(str(_folder())))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    with indexes.Index(str(_folder())) as kept:
        kept.held()
        kept.count()
        kept.sharing(1)
        kept.days([1, 2])
        list(kept.rows([1, 2]))
