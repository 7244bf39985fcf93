"""Regular expressions that are compiled when they are first used: most runs need a few of them."""

from __future__ import annotations

import re
from typing import Any, cast

from newslint.text.precompiled import quick_pattern


class _Waiting:
    """Stands for a pattern, and becomes as quick as one at its first use."""

    def __init__(self, expression: str, flags: int) -> None:
        self.pattern = expression
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Only what is not there yet comes here: the first method that is asked for fetches all.
        made = quick_pattern(self.pattern, self._flags)
        for method in ("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "subn"):
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def lazy_pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of an expression, compiled at its first use.

    For patterns at the top of a module: to compile one takes 100 to 1,000 microseconds of every start.
    A match names the compiled pattern as its `re`, not this. Raises re.error at the first use.
    """
    return cast("re.Pattern[str]", _Waiting(expression, int(flags)))
