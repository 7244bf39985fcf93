"""What a `.vale.ini` says of each article: which rules look at it, at which level, and what they leave alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from newslint import ConfigError, Document, Severity, Span
from newslint_vale.expressions import SECONDS, compiled, translated
from newslint_vale.ini import Ini, Section, glob_expression

SEVERITIES = {"suggestion": Severity.NOTE, "warning": Severity.WARNING, "error": Severity.ERROR}
RANKS = {"suggestion": 0, "warning": 1, "error": 2}


class Book:
    """The sections of a `.vale.ini`, ready to be asked about an article.

    `rules` maps the name of each rule, such as `Style.Rule`, to the level that its style gives it.
    """

    def __init__(self, ini: Ini, folder: str, rules: Mapping[str, str]) -> None:
        """Take the file's sections; `folder` is that of the file, below which globs are matched."""
        self._ini = ini
        self._folder = folder.replace("\\", "/").rstrip("/") + "/"
        self._rules = dict(rules)
        self._globs = [(_compiled(one.glob), one) for one in ini.sections]
        self._levels: dict[tuple[int, ...], dict[str, Severity]] = {}
        self._ignores: dict[str, Any] = {
            one: compiled(translated(one)) for section in ini.sections for one in section.ignores
        }

    def __repr__(self) -> str:
        return f"Book({self._ini!r}, {sorted(self._rules.items())!r})"

    def levels(self, doc: Document) -> Mapping[str, Severity]:
        """The rules that look at an article, by name, with the severity of their findings; a layer."""
        taken = tuple(number for number, _ in self._taken(doc))
        if taken not in self._levels:
            self._levels[taken] = self._made([self._globs[number][1] for number in taken])
        return self._levels[taken]

    def ignored(self, doc: Document) -> Sequence[Span]:
        """The places that TokenIgnores and BlockIgnores take out of an article; a layer."""
        if not self._ignores:
            return ()
        found: list[Span] = []
        for _, section in self._taken(doc):
            for one in section.ignores:
                pattern = self._ignores[one]
                if pattern is None:
                    continue
                try:
                    found += [Span(*match.span()) for match in pattern.finditer(doc.text, timeout=SECONDS)]
                except TimeoutError:
                    # Told once, or every rule would wait for it.
                    self._ignores[one] = None
                    raise ConfigError(f"what is to be ignored, {one[:60]!r}, took longer than {SECONDS} s") from None
        return found

    def _taken(self, doc: Document) -> list[tuple[int, Section]]:
        name = doc.name.replace("\\", "/").removeprefix("./")
        stem, dot, suffix = name.rpartition(".")
        if dot and suffix.lower() in self._ini.formats:
            name = f"{stem}.{self._ini.formats[suffix.lower()]}"
        names = {name, name.removeprefix(self._folder), name.rpartition("/")[2]}
        return [
            (number, section)
            for number, (glob, section) in enumerate(self._globs)
            if any(glob.match(one) for one in names)
        ]

    def _made(self, sections: Sequence[Section]) -> dict[str, Severity]:
        styles: tuple[str, ...] = ()
        stated: dict[str, str] = {}
        for section in sections:
            # A later section that names styles takes the place of an earlier one.
            styles = styles if section.styles is None else section.styles
            stated.update(section.levels)
        least = RANKS[self._ini.least]
        found: dict[str, Severity] = {}
        for name, usual in self._rules.items():
            style = name.partition(".")[0]
            told = stated.get(name) or stated.get(style)
            if told == "no" or (told is None and style not in styles):
                continue
            level = usual if told in (None, "yes") else str(told)
            if RANKS[level] >= least:
                found[name] = SEVERITIES[level]
        return found


def _compiled(glob: str) -> re.Pattern[str]:
    try:
        return re.compile(glob_expression(glob) + r"\Z", re.DOTALL)
    except re.error as problem:
        # A range of characters that goes backwards, say.
        raise ConfigError(f"the glob “{glob[:40]}” cannot be read: {problem.msg}") from None
