from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats.json_strings import DEEPEST, Text, Value, escaper, json_tree, read_string

# Text with all that JSON escapes, and with characters of one, two and four bytes that combine.
SIGNS = st.sampled_from(list('ab "\\/\n\r\t\b\f\u00e9e\u0301\u2028\U0001f642\U00020000\x7f'))
TEXTS = st.text(SIGNS | st.characters(exclude_categories=["Cs"]), max_size=12)
ATOMS = st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False) | TEXTS
TREES = st.recursive(ATOMS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4))


def plainly(value: Value) -> Any:
    """The tree as the standard library gives it."""
    if isinstance(value, Text):
        return value.value
    if isinstance(value, dict):
        return {key: plainly(one) for key, one in value.items()}
    return [plainly(one) for one in value] if isinstance(value, list) else value


def strings(value: Value) -> list[Text]:
    """All strings of a tree."""
    if isinstance(value, Text):
        return [value]
    held = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for one in held for text in strings(one)]


def string(source: str) -> Text:
    """The one string of a JSON text."""
    value = json_tree(source)
    assert isinstance(value, Text)
    return value


@given(TREES, st.booleans(), st.sampled_from([None, 0, 2]))
def test_the_tree_is_that_of_the_standard_library(tree: Any, is_ascii: bool, indent: int | None) -> None:
    source = json.dumps(tree, ensure_ascii=is_ascii, indent=indent)
    assert plainly(json_tree(source)) == tree


@given(TREES, st.booleans())
def test_every_string_stands_where_it_says(tree: Any, is_ascii: bool) -> None:
    source = json.dumps(tree, ensure_ascii=is_ascii, indent=1)
    for text in strings(json_tree(source)):
        assert json.loads(f'"{source[text.span.start : text.span.end]}"') == text.value


@given(TEXTS, st.booleans())
def test_every_character_has_the_place_that_decodes_to_it(text: str, is_ascii: bool) -> None:
    source = json.dumps(["before", text], ensure_ascii=is_ascii)
    held = strings(json_tree(source))[1]
    read, offsets = read_string(source, held.span)
    assert read == text.replace("\r\n", "\n").replace("\r", "\n")
    assert [segment.start for segment in offsets.segments[1:]] == [one.end for one in offsets.segments[:-1]]
    for at, sign in enumerate(read):
        _, start, end = offsets.place(Span(at, at + 1))
        decoded = json.loads(f'"{source[start:end]}"')
        assert decoded.replace("\r\n", "\n").replace("\r", "\n") == sign


@given(st.text(max_size=30))
def test_what_is_no_json_for_the_standard_library_is_none_here(source: str) -> None:
    try:
        wanted = json.loads(source)
    except ValueError:
        with pytest.raises(ArticleError):
            json_tree(source)
    else:
        assert repr(plainly(json_tree(source))) == repr(wanted)


@given(TEXTS, st.booleans())
def test_what_is_written_into_a_string_reads_as_meant(text: str, is_ascii: bool) -> None:
    written = escaper(is_ascii)(text)
    assert json.loads(f'"{written}"') == text
    assert not is_ascii or written.isascii()


def test_a_pair_of_escapes_is_one_character() -> None:
    source = '"a\\ud83d\\ude42b"'
    text, offsets = read_string(source, string(source).span)
    assert text == "a\U0001f642b"
    assert offsets.place(Span(1, 2)) == ("text", 2, 14)


@pytest.mark.parametrize("half", ["\\ud83d", "\\ude42", "\\ude42\\ud83d", "\\ud83d\\ud83d\\ude42"])
def test_half_of_a_character_becomes_a_replacement(half: str) -> None:
    source = f'"a{half}b"'
    text, _ = read_string(source, string(source).span)
    assert text == string(source).value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def test_of_two_equal_keys_the_later_one_counts() -> None:
    source = '{"a": "first", "b": {"a": "in"}, "a": "second"}'
    tree = json_tree(source)
    assert isinstance(tree, dict)
    held = tree["a"]
    assert isinstance(held, Text)
    assert source[slice(*held.span)] == "second"


@pytest.mark.parametrize("source", ["", "{", "[1,]", "{'a': 1}", '"a', '"\t"', '["\\x"]', "nul", '{"a" "b"}'])
def test_a_broken_text_is_refused_in_words(source: str) -> None:
    with pytest.raises(ArticleError, match=r"^not JSON: .* in line 1"):
        json_tree(source)


@pytest.mark.parametrize("source", ["[" * 100_000, "[" * 100_000 + "]" * 100_000, '{"a":' * 5_000 + "1" + "}" * 5_000])
def test_deep_nesting_is_refused(source: str) -> None:
    with pytest.raises(ArticleError):
        json_tree(source)


def test_nesting_counts_to_its_limit() -> None:
    inside = DEEPEST - 1
    assert json_tree("[" * inside + "]" * inside) is not None
    with pytest.raises(ArticleError, match="nested"):
        json_tree("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))


def test_a_number_of_a_million_digits_is_refused() -> None:
    with pytest.raises(ArticleError, match="numbers too long"):
        json_tree("[" + "9" * 1_000_000 + "]")


def test_a_string_of_a_million_escapes_is_read() -> None:
    source = '"' + "\\n\\\\" * 500_000 + '"'
    text, offsets = read_string(source, string(source).span)
    assert text == "\n\\" * 500_000
    assert len(offsets.segments) == 1_000_000
