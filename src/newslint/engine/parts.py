"""A long file of records in parts of whole lines, so that none of it is read at once and several processes share it."""

from __future__ import annotations

from typing import BinaryIO

from newslint.engine.files import Part

# Bytes of a part; it goes on to the end of a line.
PART = 1_000_000
# Marks of encodings in which the byte of a line feed may be half of another character.
WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00")


def parts_of(path: str) -> list[Part]:
    """The parts of a file in UTF-8, in order; none where it is short, cannot be read, or is in another encoding."""
    found: list[Part] = []
    try:
        with open(path, "rb") as file:
            start = 0
            line = 1
            while data := _lines(file):
                if not found and not _is_plain(data):
                    return []
                found.append(Part(start, start + len(data), line))
                start += len(data)
                line += data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")
    except OSError:
        return []
    return found if len(found) > 1 else []


def _lines(file: BinaryIO) -> bytes:
    """The next bytes up to the end of a line."""
    data = file.read(PART)
    return data if len(data) < PART or data.endswith(b"\n") else data + file.readline()


def _is_plain(data: bytes) -> bool:
    if data.startswith(WIDE):
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def read_part(path: str, part: Part) -> bytes:
    """The bytes of a part; raises OSError."""
    with open(path, "rb", buffering=0) as file:
        file.seek(part.start)
        wanted = part.end - part.start
        data = b""
        while len(data) < wanted and (more := file.read(wanted - len(data))):
            data += more
    return data
