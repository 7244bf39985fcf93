"""Kinds of files that hold articles. Each format turns a decoded file into documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from newslint.document import Document
from newslint.errors import ArticleError
from newslint.named import NamedTuple


class Source(NamedTuple):
    """A decoded file: its name as the user gave it, and its text without a byte order mark.

    A format that reads bytes gets them in `data` and no text. `line` is the number of the first line,
    which is another than 1 in a part of a long file of records.
    """

    name: str
    text: str
    data: bytes = b""
    line: int = 1


class Format(Protocol):
    """A kind of file. A pack offers its own by the hook `newslint_formats`.

    `name` is what `--input-format` takes; `suffixes` are in lower case with their dot. A format
    is found in folders by its suffix unless `named_only` is true. Documents of a format with
    `many` true are records: findings name the record, not the file. A format without `many` may
    give several articles too, as a feed does, their offsets all in the file. One that reads bytes
    rather than text says so by an attribute `binary` that is true.
    """

    @property
    def name(self) -> str: ...

    @property
    def suffixes(self) -> tuple[str, ...]: ...

    @property
    def named_only(self) -> bool: ...

    @property
    def many(self) -> bool: ...

    def documents(self, source: Source) -> Iterator[Document | ArticleError]:
        """Give the articles of a file, and an ArticleError for each that is broken while others are not.

        Raises ArticleError, with one sentence for the user, when the file is not of this format.
        """
        ...
