"""Which format reads a file: by the name given, else by what the file holds and its suffix."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import cast

from newslint.errors import ArticleError, UsageError
from newslint.formats import Format

# The core's formats by name: module, class, suffixes. Imported when first used.
CORE: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "plain": ("newslint.formats.plain", "Plain", (".txt", ".text")),
    "markdown": ("newslint.formats.markdown", "Markdown", (".md", ".markdown")),
    "html": ("newslint.formats.html", "Html", (".html", ".htm", ".xhtml")),
    "nitf": ("newslint.formats.nitf", "Nitf", (".nitf",)),
    "newsml": ("newslint.formats.newsml", "NewsML", (".newsml",)),
    "rss": ("newslint.formats.rss", "Rss", (".rss", ".atom")),
    "wxr": ("newslint.formats.wxr", "Wxr", (".wxr",)),
    "ninjs": ("newslint.formats.ninjs", "Ninjs", ()),
    "ans": ("newslint.formats.ans", "Ans", ()),
    "archieml": ("newslint.formats.archieml", "ArchieML", (".aml", ".archieml")),
    "docx": ("newslint.formats.docx", "Docx", (".docx",)),
    "records": ("newslint.formats.records", "Records", (".jsonl", ".ndjson")),
}
# Suffixes that are read when a file is named, and passed over in folders.
NAMED_ONLY = frozenset({".jsonl", ".ndjson"})
# Suffixes of files of every kind; those in a format of news are articles.
BY_CONTENT = frozenset({".xml", ".json"})
# Formats whose files may hold anything, so that their suffix has the last word.
BY_SUFFIX = frozenset({"html", "archieml", "docx", "records"})
DOCX_SIGN = b"PK\x03\x04"
DOCX_PART = b"word/document.xml"


class Formats:
    """The formats of a run: the core's and those of the packs."""

    def __init__(self, offered: Sequence[Format] = ()) -> None:
        self._offered = {one.name: one for one in offered}
        self._loaded: dict[str, Format] = {}

    @property
    def names(self) -> list[str]:
        """The names that `--input-format` takes, sorted."""
        return sorted({*CORE, *self._offered})

    def named(self, name: str) -> Format:
        """The format of a name; raises UsageError for one that is not there."""
        if name in self._offered:
            return self._offered[name]
        if name not in CORE:
            raise UsageError(f"there is no input format “{name}”; the formats are {', '.join(self.names)}")
        if name not in self._loaded:
            module, kind, _ = CORE[name]
            self._loaded[name] = cast("Format", getattr(import_module(module), kind)())
        return self._loaded[name]

    def for_bytes(self, path: str, data: bytes) -> Format | None:
        """The format of a file that is told before it is decoded: one of a pack, of records, or no text at all."""
        suffix = suffix_of(path)
        offered = self._offered_for(suffix)
        if offered is not None:
            return offered
        if suffix == ".docx" or (data.startswith(DOCX_SIGN) and DOCX_PART in data):
            return self.named("docx")
        return None

    def for_source(self, path: str, text: str) -> Format:
        """The format of a decoded file: by its content where that is evident, else by its suffix, else plain text.

        Raises ArticleError for XML and JSON in no format of news.
        """
        suffix = suffix_of(path)
        offered = self._offered_for(suffix)
        if offered is not None:
            return offered
        claimed = next((name for name, (_, _, suffixes) in CORE.items() if suffix in suffixes), None)
        if claimed in BY_SUFFIX:
            return self.named(claimed or "")
        if text.lstrip("\ufeff \t\r\n")[:1] in ("<", "{", "["):
            from newslint.formats.sniff import first_tag, sniffed

            found = sniffed(text)
            if found is None and claimed == "plain" and (first_tag(text[:200]) or ("",))[0].lower() == "article":
                found = "html"
            if found is not None:
                return self.named(found)
        if suffix in BY_CONTENT:
            kind = suffix[1:].upper()
            raise ArticleError(f"{kind} in no format of news that newslint knows; state one with --input-format")
        return self.named(claimed or "plain")

    def is_many(self, path: str) -> bool:
        """Whether a file's suffix promises records, of which there may be far more than an article's worth."""
        suffix = suffix_of(path)
        offered = self._offered_for(suffix)
        return offered.many if offered is not None else suffix in CORE["records"][2]

    def is_article(self, path: str, head: bytes) -> bool:
        """Whether a file found in a folder is one: XML and JSON are only where they begin as a format of news does."""
        suffix = suffix_of(path)
        if suffix not in BY_CONTENT or self._offered_for(suffix) is not None:
            return True
        from newslint.formats.sniff import sniffed

        # Marks and names of formats are ASCII, which UTF-16 only parts by zeros.
        return sniffed(head.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"").decode("latin-1")) is not None

    @property
    def found_suffixes(self) -> frozenset[str]:
        """The suffixes that are looked for in folders."""
        core: Iterable[str] = (suffix for _, _, suffixes in CORE.values() for suffix in suffixes)
        offered = (suffix for one in self._offered.values() if not one.named_only for suffix in one.suffixes)
        return frozenset((*core, *BY_CONTENT, *offered)) - NAMED_ONLY

    def _offered_for(self, suffix: str) -> Format | None:
        return next((one for one in self._offered.values() if suffix in one.suffixes), None)


def is_binary(kind: Format) -> bool:
    """Whether a format reads the bytes of a file; most read its text."""
    return bool(getattr(kind, "binary", False))


def suffix_of(path: str) -> str:
    """The suffix of a file's name in lower case with its dot, or nothing."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    dot = name.rfind(".")
    return name[dot:].lower() if dot > 0 else ""
