"""Bytes of a file to text, and back without a change to anything that was not edited."""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint.errors import ArticleError

# Longest first: the mark of UTF-32 LE begins with that of UTF-16 LE.
BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
MAGIC_NUMBERS = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\x7fELF",
    b"MZ\x90",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"\xd0\xcf\x11\xe0",
)
SAMPLE = 8192
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class Decoded(NamedTuple):
    """The text of a file and what is needed to write it back.

    `encoding` is a Python codec name; `mark` the byte order mark, which is not part of `text`;
    `guessed` is true where the file does not say its encoding and is no UTF-8.
    """

    text: str
    encoding: str
    mark: bytes
    guessed: bool

    def encode(self, text: str) -> bytes:
        """Bytes of a changed text in the file's own encoding.

        Raises ArticleError when the encoding has no bytes for a character.
        """
        try:
            return self.mark + text.encode(self.encoding)
        except UnicodeEncodeError as problem:
            sign = problem.object[problem.start]
            raise ArticleError(f"{self.encoding} cannot hold {sign!r}; save the file as UTF-8 first") from None


def decode(data: bytes) -> Decoded:
    """Decode an article: by its byte order mark, else as UTF-8, else as Windows-1252.

    Newlines are kept as they are. Raises ArticleError for binary data.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding), encoding, mark, False)
    if data.startswith(MAGIC_NUMBERS):
        raise ArticleError("not a text file (binary data)")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)
    if _looks_binary(data):
        wide = _utf16_without_mark(data)
        if wide is None:
            raise ArticleError("not a text file (binary data)")
        return wide
    return Decoded(text, "utf-8", b"", False)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        where = f"byte {problem.start}"
        raise ArticleError(f"marked as {encoding} but not valid at {where}; save it as UTF-8") from None


def _looks_binary(data: bytes) -> bool:
    """More than one byte in twenty is a control character: random data has one in nine."""
    head = data[:SAMPLE]
    return len(CONTROLS.findall(head)) * 20 > len(head)


def _guess(data: bytes) -> Decoded:
    wide = _utf16_without_mark(data)
    if wide is not None:
        return wide
    if _looks_binary(data):
        raise ArticleError("not a text file (binary data)")
    try:
        return Decoded(data.decode("cp1252"), "cp1252", b"", True)
    except UnicodeDecodeError:
        # Five bytes have no meaning in Windows-1252; Latin-1 takes every byte and gives it back.
        return Decoded(data.decode("latin-1"), "latin-1", b"", True)


def _utf16_without_mark(data: bytes) -> Decoded | None:
    """UTF-16 told by its zero bytes: Latin letters leave every other byte empty."""
    head = data[:SAMPLE]
    if len(head) < 4 or len(data) % 2:
        return None
    for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if zeros.count(0) * 10 > len(zeros) * 6:
            try:
                return Decoded(data.decode(encoding), encoding, b"", True)
            except UnicodeDecodeError:
                return None
    return None
