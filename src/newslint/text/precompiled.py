"""Regular expressions that were compiled when newslint was built: a file beside this one, of which a run takes a few.

To compile one takes 50 to 1,000 microseconds, and checking one article needs about a hundred; to take it from the file
takes 3. What `re` compiles an expression to is known to that very version of Python alone, so a file is for one. With
another version, or without the file, or for an expression that is not in it, `re` compiles as ever.

The first line is JSON: `python` (as `MADE_BY`), `bytes` of code, and `patterns`: by number of the flags and expression
what the pattern is made of, as JSON in JSON, for few are asked for; its code is given by two places in words of four
bytes. The code of all follows.
"""

from __future__ import annotations

import json
import os
import re
import sys
from array import array
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "patterns.compiled")  # noqa: PTH100, PTH118, PTH120
# The form of the file, and the Python that it is for.
MADE_BY = f"2 {sys.implementation.cache_tag} {sys.hexversion:x} {sys.byteorder}"
# So many are held at once, several times what all rules together use on one article.
MOST = 2_048


class Store:
    """The patterns of a file, and the keys of those that were asked for and are not in it."""

    def __init__(self, rows: Mapping[str, str], code: memoryview) -> None:
        """Take a row for each key of a pattern, as JSON, and the code of all."""
        self._rows = rows
        self._code = code
        self.missed: dict[str, None] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Any:
        return iter(self._rows)

    def pattern(self, key: str) -> re.Pattern[str]:
        """The pattern of a key, a number of flags and an expression with a blank between; raises re.error."""
        flags, _, expression = key.partition(" ")
        row = self._rows.get(key)
        if row is None:
            fresh = re.compile(expression, int(flags))
            self.missed[key] = None
            return fresh
        # Nothing public makes a pattern of its code; `re.compile` itself ends in this call.
        import _sre  # type: ignore[import-not-found]

        start, end, all_flags, groups, names, numbered = json.loads(row)
        code = array("I", self._code[start * 4 : end * 4].tobytes()).tolist()
        made: re.Pattern[str] = _sre.compile(expression, all_flags, code, groups, names, tuple(numbered))
        return made


def read_store(path: str = PATH) -> Store:
    """The store in a file; an empty one where there is none, where it is damaged, or it is of another Python."""
    try:
        with open(path, "rb", buffering=0) as file:
            data = file.read()
        end = data.index(b"\n")
        read, code = json.loads(data[:end]), memoryview(data)[end + 1 :]
        if read["python"] == MADE_BY and len(code) == read["bytes"]:
            return Store(read["patterns"], code)
    except (OSError, ValueError, KeyError):
        pass
    return Store({}, memoryview(b""))


# Of the process: a file is read once, however many rules ask.
store = cache(read_store)


@lru_cache(maxsize=MOST)
def quick_pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of an expression, equal to what `re.compile` gives; raises re.error like it."""
    return store().pattern(f"{int(flags)} {expression}")
