"""Bytes of a file to text, and back."""

from __future__ import annotations

from newslint.errors import ArticleError
from newslint.text.decode import decode


def run(data: bytes) -> None:
    """What is decoded without loss is written back as it was."""
    try:
        decoded = decode(data)
    except ArticleError:
        return
    decoded.text.encode("utf-8")
    if not decoded.damaged:
        assert decoded.mark + decoded.text.encode(decoded.encoding) == data
