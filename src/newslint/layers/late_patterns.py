"""Regular expressions that are compiled when they are first used: most are needed by few articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any


class LatePattern:
    """A regular expression of the standard library, compiled at the first search.

    Compiling dozens of them is a good part of start-up. From the first use on, its methods are those of
    the compiled pattern itself, so that a search costs nothing more.
    """

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, expression: str, flags: int = 0) -> None:
        self.expression = expression
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        # Asked only for what is not there yet, which is once.
        if name.startswith("_") or name not in LatePattern.__annotations__:
            raise AttributeError(name)
        compiled = re.compile(self.expression, self.flags)
        for method in LatePattern.__annotations__:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)
