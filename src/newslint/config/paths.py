"""Which paths a pattern takes: as in .gitignore, held against the path below the configuration's folder."""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from newslint.config.suggest import quoted
from newslint.config.tables import At, texts
from newslint.text.patterns import lazy_pattern

if TYPE_CHECKING:
    import pathspec

LONGEST = 500
# More stars in one part are a mistake.
MOST_STARS = 6
# What pathspec makes of `**`: at the head of a pattern, and between two slashes.
LAZY = {"(?:.+/)?": "(?:.+?/)??", "(?:/.+)?/": "(?:/.+?)??/"}
DOUBLE_STAR = lazy_pattern(f"({'|'.join(map(re.escape, LAZY))})")
# What may stand between two stars: a sign, one with a backslash, any sign, or a set of signs.
BETWEEN_STARS = lazy_pattern(r"\[\^/\]\*((?:\\.|\[[^\]]+\](?!\*)|[^/(\[\\])+)(?=\[\^/\]\*)")
# All signs but some; for git a slash is never one of them.
ALL_BUT = lazy_pattern(r"\[\^(?!/\])([^\]/]+)\]")
# What a backslash is there to protect in a .gitignore pattern.
ESCAPED = lazy_pattern(r"\\(?![*?\[\]!# \\])")


class Globs:
    """Patterns of files and folders; the last one that takes a path decides, `!` in front takes it out again.

    They are compiled on first use, so that a configuration with patterns for other files costs nothing.
    """

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self.patterns = patterns

    def __reduce__(self) -> tuple[Any, ...]:
        return Globs, (self.patterns,)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Globs) and self.patterns == other.patterns

    def __hash__(self) -> int:
        return hash(self.patterns)

    def __repr__(self) -> str:
        return f"Globs({self.patterns!r})"

    def match(self, path: str) -> bool:
        """Whether they take a path; it is relative to the configuration's folder and has slashes.

        A path that ends with a slash is a folder.
        """
        return bool(self.patterns) and self._spec.match_file(path)

    @cached_property
    def _spec(self) -> pathspec.GitIgnoreSpec:
        return spec_of(self.patterns)


def spec_of(lines: Iterable[str]) -> pathspec.GitIgnoreSpec:
    """The patterns of lines as in .gitignore, none of which takes long whatever the path; raises ValueError."""
    # 20 ms to import, and most runs have no pattern.
    import pathspec

    patterns = list(pathspec.GitIgnoreSpec.from_lines(lines).patterns)
    for one in patterns:
        if one.regex is not None and one.regex.pattern.count("+") + one.regex.pattern.count("*") > 2:
            one.regex = re.compile(tamed(one.regex.pattern), one.regex.flags)
    return pathspec.GitIgnoreSpec(patterns)


def tamed(expression: str) -> str:
    """The expression of a pattern so that no star is tried anew for what another one leaves over.

    What stands between two stars of one name may be taken where it is met first, since the second star takes any
    rest; likewise what stands between two `**`, up to the end of a name. So the work no longer multiplies.
    """
    expression = BETWEEN_STARS.sub(r"(?>[^/]*?\1)", ALL_BUT.sub(r"[^\1/]", expression))
    parts = DOUBLE_STAR.split(expression)
    for number in range(1, len(parts) - 2, 2):
        parts[number] = f"(?>{LAZY[parts[number]]}"
        parts[number + 1] += "(?=/))"
    return "".join(parts)


def globs(value: object, at: At) -> Globs:
    """Patterns as a configuration gives them; raises ConfigError for one that can take nothing."""
    patterns = texts(value, at)
    for number, pattern in enumerate(patterns, 1):
        problem = _problem(pattern)
        if problem:
            raise at.item(number).fail(f"{problem}: {quoted(pattern)}")
    return Globs(patterns)


def below(path: str, root: str) -> str:
    """The path as seen from a folder, with slashes, and a slash at its end where it had one.

    A path on another drive stays as it is.
    """
    try:
        relative = os.path.relpath(path, root)
    except ValueError:
        relative = path
    if os.sep != "/":
        relative = relative.replace(os.sep, "/")
    return relative + "/" if path.endswith(("/", os.sep)) else relative


def is_below(path: str, folder: str) -> bool:
    """Whether a path is a folder or lies below it, both absolute; links are not followed."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def repository_above(folder: str) -> str | None:
    """The absolute path of the nearest repository at or above a folder, or None where there is none."""
    at = os.path.abspath(folder)  # noqa: PTH100
    while not os.path.lexists(os.path.join(at, ".git")):  # noqa: PTH118
        above = os.path.dirname(at)  # noqa: PTH120
        if above == at:
            return None
        at = above
    return at


def shown_path(path: str) -> str:
    """A path as messages show it: from the working folder where it lies below it."""
    try:
        relative = os.path.relpath(path)
    except (ValueError, OSError):
        return path
    return path if relative.startswith("..") else relative


def _problem(pattern: str) -> str:
    if len(pattern) > LONGEST:
        return f"is longer than {LONGEST} characters"
    if pattern.startswith("#"):
        return "begins with #, which makes it a comment; write \\# for a name that begins so"
    if ESCAPED.search(pattern):
        return "has a backslash; write / between folders"
    if "***" in pattern:
        return "has three stars in a row; ** goes through folders"
    if any(part.count("*") > MOST_STARS for part in pattern.split("/")):
        return f"has more than {MOST_STARS} stars between two slashes"
    import pathspec

    try:
        compiled = list(pathspec.GitIgnoreSpec.from_lines([pattern]).patterns)
    except (ValueError, re.error):
        return "is not a pattern of paths"
    if not compiled or compiled[0].include is None:
        return "takes no path"
    return ""
