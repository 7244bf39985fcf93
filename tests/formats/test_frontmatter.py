from __future__ import annotations

import pytest

from newslint.formats.frontmatter import front_matter

YAML = [
    ("title: Rain in Holm", {"title": "Rain in Holm"}),
    ("Title:   Rain in Holm  ", {"title": "Rain in Holm"}),
    ("title: Rain # not snow", {"title": "Rain"}),
    ("title: Rain#1", {"title": "Rain#1"}),
    ("title: 'It''s rain' # so", {"title": "It's rain"}),
    ('title: "Say \\"no\\"\\nnow \\u00e9\\x41\\U0001F642"', {"title": 'Say "no" now éA🙂'}),
    ("title: Mayor: we stay", {"title": "Mayor: we stay"}),
    ("url: http://a.example/b", {"url": "http://a.example/b"}),
    ("date: 2024-05-01 10:00", {"date": "2024-05-01 10:00"}),
    ("a: 1\nb: 2", {"a": "1", "b": "2"}),
    ("", {}),
    ("a: 1\ntitle:", {"a": "1"}),
    ("a: 1\ntitle: ~", {"a": "1"}),
    ("a: 1\ntitle: [x, y]", {"a": "1"}),
    ("a: 1\ntitle: {x: y}", {"a": "1"}),
    ("a: 1\ntitle: >\n  long\n  text", {"a": "1"}),
    ("a: 1\ntitle: |\n  b: 2", {"a": "1"}),
    ("a: 1\nauthor:\n  - Jo\n  - Al", {"a": "1"}),
    ("a: 1\nauthor:\n- Jo", {"a": "1"}),
    ("a: 1\nauthor:\n  name: Jo", {"a": "1"}),
    ("a: 1\ntitle: plain\n  goes on", {"a": "1"}),
    ("a: 1\ntitle: 'open", {"a": "1"}),
    ('a: 1\ntitle: "a" b', {"a": "1"}),
    ('a: 1\ntitle: "\\q"', {"a": "1"}),
    ('a: 1\ntitle: "\\ud83d"', {"a": "1"}),
    ("a: 1\ntitle: &x y", {"a": "1"}),
    ("# note\n\na: 1", {"a": "1"}),
]
TOML = [
    ('title = "Rain \\"again\\""', {"title": 'Rain "again"'}),
    ("title = 'C:\\rain' # so", {"title": "C:\\rain"}),
    ("date = 2024-05-01 # so", {"date": "2024-05-01"}),
    ("tags = [\n  'title',\n]\na = 'b'", {"a": "b"}),
    ('text = """\ntitle = "no"\n"""\na = "b"', {"a": "b"}),
    ("text = '''one line'''\na = 'b'", {"a": "b"}),
    ("a = 'b'\n[more]\ntitle = 'c'", {"a": "b"}),
]


@pytest.mark.parametrize(("lines", "wanted"), YAML)
def test_simple_yaml_is_read_and_the_rest_left_out(lines: str, wanted: dict[str, str]) -> None:
    front = front_matter(f"---\n{lines}\n---\nProse\n")
    assert front is not None
    assert {field.key: field.value for field in front.fields} == wanted


@pytest.mark.parametrize(("lines", "wanted"), TOML)
def test_simple_toml_is_read_and_the_rest_left_out(lines: str, wanted: dict[str, str]) -> None:
    front = front_matter(f"+++\n{lines}\n+++\nProse\n")
    assert front is not None
    assert {field.key: field.value for field in front.fields} == wanted


@pytest.mark.parametrize("block", [f"---\n{lines}\n---\n" for lines, _ in YAML] + [f"+++\n{x}\n+++\n" for x, _ in TOML])
def test_every_piece_that_is_no_escape_stands_in_the_file(block: str) -> None:
    front = front_matter(block + "Prose")
    assert front is not None
    assert (block + "Prose")[front.end :] == "Prose"
    for field in front.fields:
        for piece in field.pieces:
            stands = block[piece.span.start : piece.span.end]
            assert stands == piece.text or stands.startswith(("\\", "''"))


@pytest.mark.parametrize(
    "text",
    [
        "Prose\n---\na: 1\n---\n",
        "---\na: 1\nnever closed\n",
        "---\n\nA paragraph between two rules.\n\n---\n",
        "----\na: 1\n----\n",
        "--- a\nb: 1\n---\n",
        "+++\nno key\n+++\n",
    ],
)
def test_what_is_no_front_matter_stays_in_the_article(text: str) -> None:
    assert front_matter(text) is None


def test_three_dots_close_yaml_and_the_file_may_end_there() -> None:
    front = front_matter("---\na: 1\n...")
    assert front is not None
    assert front.end == len("---\na: 1\n...")
