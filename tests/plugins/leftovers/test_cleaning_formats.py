"""In every format that holds articles as text, furniture goes with its tags and marks, and nothing else changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.formats import Format
from newslint.formats.html import Html
from newslint.formats.markdown import Markdown
from newslint.formats.ninjs import Ninjs
from newslint.formats.nitf import Nitf

from .articles import BYLINE, HEADLINE, PARAGRAPHS
from .cleaned import clean
from .test_cleaning import BOXES, OTHERS

Write = Callable[[list[str], str], str]
# What a page puts round a line of furniture.
AS_PARAGRAPH, AS_BOX, AS_LINK, IN_BOLD = "p", '<div class="box"><span>{}</span></div>', '<p><a href="#x">{}</a></p>', ""


def _elements(lines: list[str], shell: str, feed: str) -> str:
    told = {BYLINE, *PARAGRAPHS}
    shells = {line: "<p>{}</p>" if line in told or shell in ("p", "") else shell for line in lines}
    return "".join(shells[line].format(escape(line, quote=False)) + feed for line in lines)


def html(lines: list[str], shell: str) -> str:
    """A page with a paragraph a line."""
    head = f"<html>\n<head><title>{HEADLINE}</title></head>\n<body>\n<article>\n<h1>{HEADLINE}</h1>\n"
    return f"{head}{_elements(lines, shell, chr(10))}</article>\n</body>\n</html>\n"


def html_on_one_line(lines: list[str], shell: str) -> str:
    """A page without line ends."""
    return f"<html><body><article><h1>{HEADLINE}</h1>{_elements(lines, shell, '')}</article></body></html>"


def nitf(lines: list[str], shell: str) -> str:
    """A story in XML, as an agency sends it."""
    head = f"<hedline><hl1>{HEADLINE}</hl1></hedline>"
    body = _elements(lines, "p", "\n")
    return f"<nitf>\n<body>\n<body.head>{head}</body.head>\n<body.content>\n{body}</body.content>\n</body>\n</nitf>\n"


def ninjs(lines: list[str], shell: str) -> str:
    """A story in JSON with its body as HTML."""
    return json.dumps({"type": "text", "headline": HEADLINE, "body_html": _elements(lines, shell, "")})


def ninjs_in_text(lines: list[str], shell: str) -> str:
    """A story in JSON with its body as text."""
    return json.dumps({"type": "text", "headline": HEADLINE, "body_text": "\n\n".join(lines)}, ensure_ascii=False)


def markdown(lines: list[str], shell: str) -> str:
    """A story in Markdown."""
    marks = {AS_PARAGRAPH: "{}", AS_BOX: "- {}", AS_LINK: "[{}](https://gazette.example/x)", IN_BOLD: "**{}**"}[shell]
    told = {BYLINE, *PARAGRAPHS}
    return "\n\n".join((f"# {HEADLINE}", *(line if line in told else marks.format(line) for line in lines))) + "\n"


WRITERS: tuple[tuple[Write, Format], ...] = (
    (html, Html()),
    (html_on_one_line, Html()),
    (nitf, Nitf()),
    (ninjs, Ninjs()),
    (ninjs_in_text, Ninjs()),
    (markdown, Markdown()),
)
BY_NAME = pytest.mark.parametrize(("write", "kind"), WRITERS, ids=[write.__name__ for write, _ in WRITERS])
# Signs that mean something of their own in Markdown are for its own tests.
PLAIN_BOXES = {
    kind: tuple(line for line in lines if not set(line) & set("*_[]#<>&|`~\\+=")) for kind, lines in BOXES.items()
}
STORY = [BYLINE, *PARAGRAPHS]


@BY_NAME
@given(
    lines=st.sampled_from(sorted(PLAIN_BOXES)).flatmap(
        lambda kind: st.lists(st.sampled_from(PLAIN_BOXES[kind]), min_size=1, max_size=3, unique=True)
    ),
    at=st.integers(1, len(STORY)),
    shell=st.sampled_from((AS_PARAGRAPH, AS_BOX, AS_LINK, IN_BOLD)),
)
@settings(max_examples=20, deadline=None)
def test_furniture_goes_with_what_stands_round_it(
    write: Write, kind: Format, lines: list[str], at: int, shell: str
) -> None:
    clean_file = write(STORY, shell)
    done = clean(write([*STORY[:at], *lines, *STORY[at:]], shell), kind=kind)
    assert done.text == clean_file
    assert clean(done.text, kind=kind).removed == ()


@BY_NAME
@pytest.mark.parametrize("kind_of_line", ["copyright-line", "publish-stamp", "caption-as-body", "editor-note"])
def test_what_a_person_should_look_at_goes_when_asked_for(write: Write, kind: Format, kind_of_line: str) -> None:
    line = OTHERS[kind_of_line][0]
    text = write([*STORY[:4], line, *STORY[4:]], AS_PARAGRAPH)
    assert clean(text, unsafe=True, kind=kind).text == write(STORY, AS_PARAGRAPH)


@BY_NAME
def test_a_clean_file_stays_as_it_is(write: Write, kind: Format) -> None:
    text = write(STORY, AS_PARAGRAPH)
    assert clean(text, unsafe=True, kind=kind).text == text


def test_a_box_of_several_lines_goes_as_one() -> None:
    links = "<ul><li>Share on Facebook</li><li>ADVERTISEMENT</li></ul>"
    box = f'<div class="tools">\n<p>Share this article</p>\n{links}\n</div>\n'
    text = html(STORY, AS_PARAGRAPH)
    before, rest = text[: text.index("<p>The vote")], text[text.index("<p>The vote") :]
    assert clean(before + box + rest, kind=Html()).text == text


def test_the_cell_of_a_table_and_a_box_with_more_in_it_stay() -> None:
    text = html(STORY, AS_PARAGRAPH)
    put = "<div>Share this article\n<p>The council meets again in May, the mayor told the reporters.</p></div>\n"
    kept = "<div><p>The council meets again in May, the mayor told the reporters.</p></div>\n"
    at = text.index("<p>The vote")
    assert clean(text[:at] + put + text[at:], kind=Html()).text.replace("\n<p>The c", "<p>The c", 1).count(kept) == 1
