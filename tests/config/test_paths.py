from __future__ import annotations

import os
import pickle

import pytest

from newslint.config.paths import Globs, below, globs
from newslint.config.tables import At
from newslint.errors import ConfigError


@pytest.mark.parametrize(
    ("patterns", "path", "taken"),
    [
        (("*.md",), "a.md", True),
        (("*.md",), "x/y/a.md", True),
        (("/*.md",), "x/a.md", False),
        (("articles/**",), "articles/x/a.md", True),
        (("articles/**",), "old/articles/a.md", False),
        (("articles",), "old/articles/a.md", True),
        (("**/drafts/*.txt",), "a/b/drafts/c.txt", True),
        (("a?.md",), "ab.md", True),
        (("a?.md",), "a/.md", False),
        (("[ab].md",), "b.md", True),
        (("[!ab].md",), "b.md", False),
        (("*.md", "!keep.md"), "keep.md", False),
        (("50% off #1.md",), "50% off #1.md", True),
        (("été.md",), "x/été.md", True),
        ((), "a.md", False),
    ],
)
def test_patterns_take_paths_as_gitignore_does(patterns: tuple[str, ...], path: str, taken: bool) -> None:
    assert globs(list(patterns), At("f")).match(path) is taken


@pytest.mark.parametrize(
    "pattern",
    ["", " ", "#draft", "!", "/", "a\\b.md", "\\", "x***y", "*a*a*a*a*a*a*a*b", "[z-a]", "a[", "x" * 501],
)
def test_a_pattern_that_can_take_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(ConfigError, match=r"^f: exclude\[2\] "):
        globs(["ok", pattern], At("f", "exclude"))


def test_paths_are_seen_from_a_folder() -> None:
    assert below(f"a{os.sep}b.md", "a") == "b.md"
    assert below("b.md", "a") == "../b.md"
    assert below(f"a{os.sep}b{os.sep}", "a") == "b/"


def test_patterns_can_be_sent_to_another_process() -> None:
    patterns = Globs(("*.md",))
    patterns.match("a.md")

    assert pickle.loads(pickle.dumps(patterns)) == patterns
