"""Which format reads a file: by the name given, else by the file's suffix."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import cast

from newslint.errors import UsageError
from newslint.formats import Format

# The core's formats by name: module, class, suffixes found in folders. Imported when first used.
CORE = {
    "plain": ("newslint.formats.plain", "Plain", (".txt", ".text")),
    "markdown": ("newslint.formats.markdown", "Markdown", (".md", ".markdown")),
    "records": ("newslint.formats.records", "Records", (".jsonl", ".ndjson")),
}
# Suffixes that are read when a file is named, and passed over in folders.
NAMED_ONLY = frozenset({".jsonl", ".ndjson"})


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

    def for_path(self, path: str) -> Format:
        """The format for a file's suffix; plain text for one that nobody claims."""
        suffix = suffix_of(path)
        for one in self._offered.values():
            if suffix in one.suffixes:
                return one
        for name, (_, _, suffixes) in CORE.items():
            if suffix in suffixes:
                return self.named(name)
        return self.named("plain")

    @property
    def found_suffixes(self) -> frozenset[str]:
        """The suffixes that are looked for in folders."""
        core: Iterable[str] = (suffix for _, _, suffixes in CORE.values() for suffix in suffixes)
        offered = (suffix for one in self._offered.values() if not one.named_only for suffix in one.suffixes)
        return frozenset((*core, *offered)) - NAMED_ONLY


def suffix_of(path: str) -> str:
    """The suffix of a file's name in lower case with its dot, or nothing."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    dot = name.rfind(".")
    return name[dot:].lower() if dot > 0 else ""
