"""The globs of a .vale.ini: what they take, and that none takes long."""

from __future__ import annotations

import re
import time

import pytest

from newslint import ConfigError
from newslint_vale.ini import glob_expression


def takes(glob: str, path: str) -> bool:
    return re.compile(glob_expression(glob) + r"\Z", re.DOTALL).match(path) is not None


@pytest.mark.parametrize(
    ("glob", "path", "wanted"),
    [
        ("*", "a/b.md", True),
        ("*.md", "a/b.md", True),
        ("*.md", "a/b.mdx", False),
        ("*.{md,txt}", "a/b.txt", True),
        ("docs/**/*.md", "docs/a/b/c.md", True),
        ("docs/**/*.md", "blog/a/c.md", False),
        ("*a*b*c", "xaxbxc", True),
        ("*a*b*c", "xbxaxc", False),
        ("*{ab,a}*b", "ab", True),
        ("{docs/*,blog/*}.md", "blog/a.md", True),
        ("[!a]*.md", "b.md", True),
    ],
)
def test_a_glob_takes_what_it_says(glob: str, path: str, wanted: bool) -> None:
    assert takes(glob, path) is wanted


def test_a_glob_of_many_stars_takes_no_longer() -> None:
    begun = time.process_time()

    assert not takes("*a*a*a*a*a*a*a*a*a*b", "a" * 4000)
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("glob", ["*{a,b}*{a,b}*{a,b}*{a,b}*c", "{*a*a*a*a,b}"])
def test_a_glob_that_could_take_for_ever_is_refused(glob: str) -> None:
    with pytest.raises(ConfigError, match="too many braces"):
        glob_expression(glob)
