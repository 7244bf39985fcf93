"""What must be true of a Word document's package before anything in it is parsed.

A package is a zip file of XML parts, and a zip file can hold a thousand times its size. Nothing is read
beyond the sizes that the archive states; parts with a document type, the root of every attack by
entities, are refused, as Word writes none.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO

from newslint.errors import ArticleError

# Bytes unpacked, bytes unpacked for one packed, and number of parts.
LARGEST = 50_000_000
HIGHEST_RATIO = 200
MOST_PARTS = 5_000
# A small part of blanks packs better than any text; it does no harm.
HARMLESS = 1_000_000

# What the standard library and python-docx raise on packages that are broken or made to break them.
BREAKS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    RuntimeError,
    NotImplementedError,
    RecursionError,
)

NOT_WORD = "not a Word document (.docx), or a broken one; save it again as .docx"
BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?![\x00])")
DECLARED = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
ENCODINGS = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii"})


def check_package(data: bytes) -> None:
    """Raise ArticleError, in words, for a package that is broken, packed too tightly or holds document types."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_sizes(package)
            for info in package.infolist():
                if info.filename.lower().endswith((".xml", ".rels")):
                    _check_part(package.read(info))
    except BREAKS:
        raise ArticleError(NOT_WORD) from None


def _check_sizes(package: zipfile.ZipFile) -> None:
    infos = package.infolist()
    if len(infos) > MOST_PARTS:
        raise ArticleError(f"a Word document of more than {MOST_PARTS} parts; no article has so many")
    if any(info.flag_bits & 1 for info in infos):
        raise ArticleError("a Word document under a password; save it without")
    if sum(info.file_size for info in infos) > LARGEST:
        raise ArticleError(f"a Word document of more than {LARGEST // 1_000_000} MB unpacked; no article is so large")
    for info in infos:
        if info.file_size > HARMLESS and info.file_size > HIGHEST_RATIO * max(1, info.compress_size):
            raise ArticleError("a Word document packed tighter than any text can be; it may be made to do harm")


def _check_part(part: bytes) -> None:
    """Raise ArticleError for a part with a document type, or in an encoding that would hide one."""
    declared = DECLARED.match(part)
    is_plain = BEGINS.match(part) and (declared is None or declared[1].lower() in ENCODINGS)
    if part.strip() and not is_plain:
        raise ArticleError("a Word document with a part that is not UTF-8; save it again as .docx")
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise ArticleError(
            "a Word document with a document type in it, which Word writes none; it may be made to do harm"
        )
