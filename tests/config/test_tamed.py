"""Patterns of paths take what git has them take, in good time whatever the path."""

from __future__ import annotations

import time

import pathspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.config.paths import spec_of, tamed

PARTS = st.text("ab*?", min_size=1, max_size=6).filter(lambda part: "***" not in part)
PATTERNS = st.lists(st.one_of(PARTS, st.just("**"), st.sampled_from(["[ab]*a*", "a*[ab]*b*", "\\*a*b*"])), max_size=5)
PATHS = st.lists(st.text("ab*", min_size=1, max_size=6), min_size=1, max_size=6)


@settings(max_examples=600)
@given(PATTERNS, PATHS, st.sampled_from(["", "/"]), st.sampled_from(["", "/", "/**"]))
def test_a_tamed_pattern_takes_the_same_paths(parts: list[str], path: list[str], head: str, tail: str) -> None:
    line = head + "/".join(parts) + tail
    try:
        wild = pathspec.GitIgnoreSpec.from_lines([line])
    except ValueError:
        return

    assert spec_of([line]).match_file("/".join(path)) == wild.match_file("/".join(path))


# Promise: Globs and lines of a .gitignore
@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("*a*a*a*a*a*a*a*b", "a" * 250),
        ("*[ab]*[ab]*[ab]*[ab]*[ab]*c", "ab" * 125),
        ("**/a/**/a/**/a/**/a/**/a/**/b", "a/" * 1000 + "c"),
        ("?*?*?*?*?*?*?*b/c", "x" * 250 + "/c"),
    ],
)
def test_no_pattern_takes_long(line: str, path: str) -> None:
    begun = time.process_time()

    assert not spec_of([line]).match_file(path)
    assert time.process_time() - begun < 1


def test_what_stands_between_two_stars_is_taken_once() -> None:
    assert tamed(r"^a[^/]*b\.[^/]*c$") == r"^a(?>[^/]*?b\.)[^/]*c$"
    assert tamed(r"^(?:.+/)?a(?:/.+)?/b$") == r"^(?>(?:.+?/)??a(?=/))(?:/.+)?/b$"


def test_no_sign_but_a_slash_parts_names() -> None:
    spec = spec_of(["*[!a]*b*"])

    assert spec.match_file("x/cxb")
    assert not spec.match_file("c/b")
