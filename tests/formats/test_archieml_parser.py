from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats.archieml_parser import Node, Value, parse


def plainly(node: Node) -> Any:
    """The output as JSON would show it."""
    if isinstance(node, Value):
        return node.text
    if isinstance(node, dict):
        return {key: plainly(one) for key, one in node.items()}
    return [plainly(one) for one in node] if isinstance(node, list) else node


def values(node: Node) -> list[Value]:
    """All values of an output."""
    if isinstance(node, Value):
        return [node]
    held = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    return [value for one in held for value in values(one)]


# Cases written after the sections of the specification and of the kinds of its test files.
KEYS_AND_VALUES = [
    ("hed: Rain", {"hed": "Rain"}),
    ("  hed \t:\t Rain in  Holm \t", {"hed": "Rain in  Holm"}),
    ("hed:Rain: again", {"hed": "Rain: again"}),
    ("a-_1: x", {"a-_1": "x"}),
    ("two words: x", {}),
    ("[a]b: x", {"a": []}),
    ("a&b: x", {"a&b": "x"}),
    ("no key here\nhed: Rain\nnor here", {"hed": "Rain"}),
    ("hed: one\nhed: two", {"hed": "two"}),
    ("hed: one\nHed: two", {"hed": "one", "Hed": "two"}),
    ("a.b: x\na.c: y", {"a": {"b": "x", "c": "y"}}),
    ("a: x\na.b: y", {"a": {"b": "y"}}),
    ("a.b.c: x\na.b: y", {"a": {"b": "y"}}),
    ("hed:", {"hed": ""}),
    (":hed: x", {}),
    ("hed::x", {"hed": ":x"}),
    ("hed: \\:x", {"hed": "\\:x"}),
    ("hed: <b>Rain</b>", {"hed": "<b>Rain</b>"}),
    ("hed: Rain [see map] [[twice]]", {"hed": "Rain [see map] [[twice]]"}),
    ("π: 3\n你好: x\n🐶.🐮: y", {"π": "3", "你好": "x", "🐶": {"🐮": "y"}}),
    ("\u200bhed: x", {}),
    ("hed: x\r\ndek: y\rby: z", {"hed": "x", "dek": "y", "by": "z"}),
]
MULTI_LINE = [
    ("k: one\ntwo\n:end", {"k": "one\ntwo"}),
    ("k: one\ntwo\n:EnD", {"k": "one\ntwo"}),
    ("k: one\ntwo\n  :end of this", {"k": "one\ntwo"}),
    ("k: one\ntwo\n:endthis", {"k": "one\ntwo"}),
    ("k: one\ntwo", {"k": "one"}),
    ("k:one\n\t \ntwo\n:end", {"k": "one\n\t \ntwo"}),
    ("k:one\t \ntwo\n:end", {"k": "one\t \ntwo"}),
    ("k:one\ntwo \t\n \n\t\n:end", {"k": "one\ntwo"}),
    ("k:\n  two\n:end", {"k": "  two"}),
    ("k:one\ntwo\n:endskip", {"k": "one"}),
    ("k:one\n:notacommand\n:end", {"k": "one\n:notacommand"}),
    ("k:one\ntwo\n:end\nthree\n:end", {"k": "one\ntwo"}),
    ("k:one\nother: x\ntwo\n:end", {"k": "one", "other": "x\ntwo"}),
    ("k:one\n* two\n:end", {"k": "one\n* two"}),
    ("k:one\ntwo\n[list]\nthree\n:end", {"k": "one", "list": []}),
    ("k:one\ntwo\n{object}\nthree\n:end", {"k": "one", "object": {}}),
    ("k:one\ntwo\n:skip\n:endskip\nthree\n:end", {"k": "one"}),
    ("k:one\r\ntwo\r\n\r\nthree\r\n:end", {"k": "one\ntwo\n\nthree"}),
]
ESCAPES = [
    ("k:one\n\\:end\n:end", {"k": "one\n:end"}),
    ("k:one\n\\:skip\n\\:ignore\n\\:endskip\n:end", {"k": "one\n:skip\n:ignore\n:endskip"}),
    ("k:one\n  \\k2: two\n:end", {"k": "one\n  k2: two"}),
    ("k:one\nk2\\:two\n:end", {"k": "one\nk2\\:two"}),
    ("k:one\n\\* two\n:end", {"k": "one\n* two"}),
    ("k:one\n\\{o}\n\\[l]\n:end", {"k": "one\n{o}\n[l]"}),
    ("k:one\n\\\\:end\n:end", {"k": "one\n\\:end"}),
    ("k:one\n\\\\\\:end\n:end", {"k": "one\n\\\\:end"}),
    ("[l]\n* one\n\\* two\n:end", {"l": ["one\n* two"]}),
]
OBJECTS = [
    ("{o}", {"o": {}}),
    (" \t{ o } behind it", {"o": {}}),
    ("{o}\nk: x\n{}\nk: y", {"o": {"k": "x"}, "k": "y"}),
    ("{o}\nk: x\n{ }\nk: y", {"o": {"k": "x"}, "k": "y"}),
    ("{o.p}\nk: x", {"o": {"p": {"k": "x"}}}),
    ("{o}\nk: x\n{}\n{o}\nl: y", {"o": {"k": "x", "l": "y"}}),
    ("{o}\nk: x\n{p}\nk: y", {"o": {"k": "x"}, "p": {"k": "y"}}),
    ("o: x\n{o}\nk: y", {"o": {"k": "y"}}),
    ("[o]\n{o}\nk: y", {"o": {"k": "y"}}),
    ("{o}\n{.p}\nk: x\n{}\nk: y\n{.q}\nk: z\n{r}\nk: w", {
        "o": {"p": {"k": "x"}, "k": "y", "q": {"k": "z"}}, "r": {"k": "w"}}),
    ("{o}\n{.p}\n{.q}\nk: x", {"o": {"p": {"q": {"k": "x"}}}}),
    ("{}\n[]\nk: x", {"k": "x"}),
]  # fmt: skip
ARRAYS = [
    ("[l]", {"l": []}),
    ("\t[ l ] behind it", {"l": []}),
    ("[o.l]\nk: x", {"o": {"l": [{"k": "x"}]}}),
    ("[l]\nk: x\nm: y\nk: z", {"l": [{"k": "x", "m": "y"}, {"k": "z"}]}),
    ("[l]\no.k: x\no.m: y\no.k: z", {"l": [{"o": {"k": "x", "m": "y"}}, {"o": {"k": "z"}}]}),
    ("[l]\n[]\nk: x", {"l": [], "k": "x"}),
    ("[l]\n{}\nk: x", {"l": [], "k": "x"}),
    ("[l]\nk: x\n[]\n[l]\nk: y", {"l": [{"k": "y"}]}),
    ("l: x\n[l]\n* y", {"l": ["y"]}),
    ("[l]\nk: x\n* y\nmore\n:end", {"l": [{"k": "x\n* y\nmore"}]}),
    ("[l]\n* x\n  *\ty\n*z", {"l": ["x", "y", "z"]}),
    ("[l]\n* x\ntext\n* y", {"l": ["x", "y"]}),
    ("[l]\n* x\nk: y\n* z", {"l": ["x", "z"]}),
    ("[l]\n* x\nk: y\nmore\n:end", {"l": ["x\nk: y\nmore"]}),
    ("[l]\n* x\n[]\nk: y", {"l": ["x"], "k": "y"}),
    ("* x", {}),
    ("{o}\n* x", {"o": {}}),
    ("[l]\n[.m]\nk: x", {"l": [{"m": [{"k": "x"}]}]}),
    ("[l]\n[.m]\n* x\n* y\n[]\n[.m]\n* z", {"l": [{"m": ["x", "y"]}, {"m": ["z"]}]}),
    ("[l]\nk: 1\n[.m]\nn: 2\n[] back\no: 3\nk: 4", {"l": [{"k": "1", "m": [{"n": "2"}], "o": "3"}, {"k": "4"}]}),
    ("[l]\n[.m]\n[.n]\nk: x\n[]\n[]\n[.m]", {"l": [{"m": [{"n": [{"k": "x"}]}]}, {"m": []}]}),
    ("{o}\n[.l]\n* x\n[]\nk: y", {"o": {"l": ["x"], "k": "y"}}),
]


def told(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value}


FREEFORM = [
    ("[+f]\nh1: Rain\nIt rained.\n\nIt poured.\n[]\nk: x", {
        "f": [told("h1", "Rain"), told("text", "It rained."), told("text", "It poured.")], "k": "x"}),
    ("[+f]\n  one  \n \n\ttwo", {"f": [told("text", "one"), told("text", "two")]}),
    ("[+f]\nk: x\nk: y", {"f": [told("k", "x"), told("k", "y")]}),
    ("[+f]\n* x", {"f": [told("text", "* x")]}),
    ("[+f]\na.b: x", {"f": [told("a.b", "x")]}),
    ("[+f]\nk: one\ntwo\n:end", {"f": [told("k", "one"), told("text", "two")]}),
    ("[+f]\nText\n{.image}\nname: a.jpg\ncredit: Ann\n{}\nMore", {
        "f": [told("text", "Text"), told("image", {"name": "a.jpg", "credit": "Ann"}), told("text", "More")]}),
    ("[+f]\n[.list]\n* x\n* y\n[]\nMore", {"f": [told("list", ["x", "y"]), told("text", "More")]}),
    ("[+f]\n[.a.b]\nk: x\nl: y", {"f": [told("a.b", [{"k": "x", "l": "y"}])]}),
    ("[+f]\n[.+g]\nText\n[]\n[]", {"f": [told("g", [told("text", "Text")])]}),
    ("[l]\nk: x\n[.+f]\nText\n[]\n[]", {"l": [{"k": "x", "f": [told("text", "Text")]}]}),
    ("{o}\n[+.f]\nText\n[]\n{}", {"o": {"f": [told("text", "Text")]}}),
    ("[+f]\none\n:skip\ntwo\n:endskip\nthree", {"f": [told("text", "one"), told("text", "three")]}),
]  # fmt: skip
SKIP_AND_IGNORE = [
    (":skip\nk: x\n:endskip\nl: y", {"l": "y"}),
    ("  :sKiPthis \nk: x\n\t:eNdSkIp that\nl: y", {"l": "y"}),
    (":skip\n:end\n:skip\nk: x\n:endskip\nl: y", {"l": "y"}),
    ("k: x\n:ignore\nk: y", {"k": "x"}),
    ("k: x\n:IGNOREeverything\nk: y", {"k": "x"}),
    (":skip\n:ignore\n:endskip\nk: x", {}),
    (":ignore", {}),
    ("", {}),
]


@pytest.mark.parametrize(
    ("text", "wanted"), KEYS_AND_VALUES + MULTI_LINE + ESCAPES + OBJECTS + ARRAYS + FREEFORM + SKIP_AND_IGNORE
)
def test_the_output_is_what_the_specification_says(text: str, wanted: dict[str, Any]) -> None:
    assert plainly(parse(text)) == wanted
    assert plainly(parse(text + "\n")) == wanted


LINES = [
    "k: one", "k2:  two ", "a.b: x", "", "  ", "text é 🙂", "  more", "\\k: x", "\\\\:end", "  \\* x", "* x", "* a: b",
    ":end", ":skip", ":endskip", ":other", "[l]", "[.m]", "[+f]", "[.+g]", "[]", "{}", "{o}", "{.p}", "k:", ":x",
    "k: \t", "[a b]",
]  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=14), st.lists(st.sampled_from(["\n", "\r\n", "\r"]), min_size=14))
def test_every_piece_stands_where_it_says(lines: list[str], ends: list[str]) -> None:
    source = "".join(line + end for line, end in zip(lines, ends, strict=False))
    for value in values(parse(source)):
        at = 0
        for text, span in value.pieces:
            assert span.start >= at
            at = span.end
            raw = source[span.start : span.end]
            assert text == raw or (text == "\n" and raw in ("\n", "\r\n", "\r"))


@given(st.lists(st.sampled_from(LINES), max_size=14))
def test_line_ends_make_no_difference(lines: list[str]) -> None:
    wanted = plainly(parse("\n".join(lines)))
    assert plainly(parse("\r\n".join(lines))) == wanted
    assert plainly(parse("\r".join(lines))) == wanted


@pytest.mark.parametrize(
    "line", ["{.a}", "[.a]", "[" + "+" * 50 + "x", "k" * 50 + " ", "a." * 50 + "b: x", "\\" * 50, " " * 50 + "x"]
)
def test_thousands_of_lines_are_read_in_no_time(line: str) -> None:
    assert isinstance(parse(f"{line}\n" * 20_000), dict)


@pytest.mark.parametrize("line", ["[" + "+" * 10**6, "k" * 10**6, " " * 10**6 + "x", "{" + " " * 10**6, ":" * 10**6])
def test_a_line_of_a_million_signs_is_read_in_no_time(line: str) -> None:
    assert isinstance(parse(line), dict)
