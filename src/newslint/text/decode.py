"""Bytes of a file to text, and back without a change to anything that was not edited."""

from __future__ import annotations

import re

from newslint.errors import ArticleError
from newslint.named import NamedTuple

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
    b"GIF87a",
    b"GIF89a",
    b"\x1f\x8b",
    b"\x7fELF",
    b"MZ\x90",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"\xd0\xcf\x11\xe0",
)
SAMPLE = 8192
# Where XML and HTML name their encoding; only encodings that a newsroom's files may have are believed.
STATED_WITHIN = 2048
STATED = (
    rb"<(?:\?xml|meta)\s[^<>]{0,300}?(?:encoding|charset)\s*=\s*[\"']?"
    rb"(iso-8859-\d{1,2}|windows-125\d|us-ascii|ascii|latin1|koi8-[ru]|gb2312|gbk|gb18030|big5|shift_jis|euc-jp|euc-kr)"
    rb"[\"'\s;/?>]"
)
CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32), 127])
# Bytes of characters beyond ASCII in UTF-8, each with its tail; what is left of them is damage.
WHOLE_SIGNS = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"


class Decoded(NamedTuple):
    """The text of a file and what is needed to write it back.

    `encoding` is a Python codec name; `mark` the byte order mark, which is not part of `text`;
    `guessed` is true where the file does not say its encoding and is no UTF-8. `damaged` is true
    of UTF-8 with broken bytes, which stand in `text` as U+FFFD and cannot be written back.
    """

    text: str
    encoding: str
    mark: bytes
    guessed: bool
    damaged: bool = False

    def encode(self, text: str) -> bytes:
        """Bytes of a changed text in the file's own encoding.

        Raises ArticleError when the encoding has no bytes for a character, or the file was damaged.
        """
        if self.damaged:
            raise ArticleError("holds bytes that are not valid UTF-8; save it as UTF-8 first")
        try:
            return self.mark + text.encode(self.encoding)
        except UnicodeEncodeError as problem:
            sign = problem.object[problem.start]
            raise ArticleError(f"{self.encoding} cannot hold {sign!r}; save the file as UTF-8 first") from None


def decode(data: bytes) -> Decoded:
    """Decode an article: by its byte order mark, else as UTF-8, else as UTF-16, as it states, or as Windows-1252.

    Newlines are kept as they are. Raises ArticleError for binary data.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, mark)
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


def _marked(data: bytes, encoding: str, mark: bytes) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, mark, False)
    except UnicodeDecodeError as problem:
        if encoding == "utf-8":
            return Decoded(data.decode(encoding, "replace"), encoding, mark, False, damaged=True)
        where = f"byte {len(mark) + problem.start}"
        raise ArticleError(f"marked as {encoding} but not valid at {where}; save it as UTF-8") from None


def _looks_binary(data: bytes) -> bool:
    """More than one byte in twenty is a control character: random data has one in nine."""
    head = data[:SAMPLE]
    return (len(head) - len(head.translate(None, CONTROLS))) * 20 > len(head)


def _guess(data: bytes) -> Decoded:
    wide = _utf16_without_mark(data)
    if wide is not None:
        return wide
    if _looks_binary(data):
        raise ArticleError("not a text file (binary data)")
    stated = _as_stated(data)
    if stated is not None:
        return stated
    if _is_damaged_utf8(data):
        return Decoded(data.decode("utf-8", "replace"), "utf-8", b"", True, damaged=True)
    try:
        return Decoded(data.decode("cp1252"), "cp1252", b"", True)
    except UnicodeDecodeError:
        # Five bytes have no meaning in Windows-1252; Latin-1 takes every byte and gives it back.
        return Decoded(data.decode("latin-1"), "latin-1", b"", True)


def _as_stated(data: bytes) -> Decoded | None:
    """The text in the encoding that XML or HTML names at its top, where that gives every byte back."""
    named = re.search(STATED, data[:STATED_WITHIN], re.IGNORECASE) if b"<" in data[:STATED_WITHIN] else None
    if named is None:
        return None
    name = named[1].decode("ascii").lower()
    # Whoever writes Latin-1 means Windows-1252, as browsers have found.
    for encoding in ("cp1252", "latin-1") if name in ("iso-8859-1", "latin1", "us-ascii", "ascii") else (name,):
        try:
            text = data.decode(encoding)
            if text.encode(encoding) == data:
                return Decoded(text, encoding, b"", False)
        except (UnicodeError, LookupError):
            continue
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether data that is no valid UTF-8 is so for a few broken bytes only.

    Text in a one-byte encoding hardly ever has a whole character of UTF-8 in it.
    """
    rest, whole = re.subn(WHOLE_SIGNS, b"", data)
    broken = len(rest) - len(rest.translate(None, bytes(range(128, 256))))
    return whole > 3 * broken


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
