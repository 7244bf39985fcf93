"""XML is read with exact places, and what is hostile in it does no harm."""

from __future__ import annotations

import pytest

from newslint.document import Comment
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats.xml_reader import DEEPEST, Run, joined, read_xml


class Kept:
    """Keeps the runs and names of a file."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.names: list[str] = []
        self.comments: list[Comment] = []
        self.cdata_sections: list[Span] = []

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        self.names.append(name)

    def end(self, name: str, at: int) -> None:
        pass

    def text(self, run: Run) -> None:
        self.runs.append(run)

    def comment(self, comment: Comment) -> None:
        self.comments.append(comment)


def kept(source: str) -> Kept:
    handler = Kept()
    read_xml(source, handler)
    return handler


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        ("<a>Åse ran</a>", [("Åse ran", "Åse ran")]),
        ("<a>é&amp;🙂</a>", [("é", "é"), ("&", "&amp;"), ("🙂", "🙂")]),
        ("<a>&#x1F642;&#233;</a>", [("🙂", "&#x1F642;"), ("é", "&#233;")]),
        ("<a>x\r\ny\rz</a>", [("x", "x"), ("\n", "\r\n"), ("y", "y"), ("\n", "\r"), ("z", "z")]),
        ("<a><![CDATA[& <b>]]></a>", [("& <b>", "& <b>")]),
        ("<a><![CDATA[&]]></a>", [("&", "&")]),
        ("<a>x&nbsp;y</a>", [("x", "x"), ("\u00a0", "&nbsp;"), ("y", "y")]),
        ("<a>&nobody;</a>", [("\ufffc", "&nobody;")]),
        ("\r\n <?xml version='1.0'?><a>up</a>", [("up", "up")]),
    ],
)
def test_each_run_stands_where_the_file_has_it(source: str, pieces: list[tuple[str, str]]) -> None:
    runs = kept(source).runs

    assert [(run.text, source[slice(*run.span)]) for run in runs] == pieces


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16", "klingon", "us-ascii"])
def test_a_wrong_encoding_declaration_is_not_heeded(encoding: str) -> None:
    source = f'<?xml version="1.0" encoding="{encoding}"?><a>Åse — 🙂</a>'

    assert "".join(run.text for run in kept(source).runs) == "Åse — 🙂"


def test_places_stay_right_beyond_a_million_bytes() -> None:
    source = "<a>" + "Ås kom\r\n" * 200_000 + "slutt&lt;</a>"
    text, offsets = joined(kept(source).runs)
    at = text.index("slutt")

    assert offsets.place(Span(at, at + 6))[1:] == (source.index("slutt"), source.index("</a>"))


def test_comments_are_given_with_their_places() -> None:
    source = "<a>é<!-- newslint: file-ignore[typos]\r\nfor now --></a>"
    (comment,) = kept(source).comments

    assert source[slice(*comment.source)].endswith("now -->")
    assert comment.text.startswith("newslint: file-ignore[typos]")


BOMB = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10))


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (f'<!DOCTYPE a [<!ENTITY e0 "lol">{BOMB}]><a>&e9;</a>', "declares entities"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', "declares entities"),
        ("<!DOCTYPE a [<!ENTITY % x \"<!ENTITY y 'z'>\"> %x;]><a>&y;</a>", "declares entities"),
        ("<a>" * 10_000 + "</a>" * 10_000, f"more than {DEEPEST} deep"),
        ("<a>\n<b>\n</a>", "line 3: broken XML (mismatched tag)"),
        ("\n\n<a>\n<b>", "line 4: broken XML"),
        ("<a>nul \x00 nul</a>", "line 1: broken XML"),
        ("<a>\ud800</a>", "line 1: broken XML"),
        ("", "broken XML"),
        ("no markup at all", "broken XML"),
        ("<a b=1/>", "line 1: broken XML"),
    ],
    ids=lambda value: value[:30],
)
def test_hostile_and_broken_files_are_told_in_words(source: str, told: str) -> None:
    with pytest.raises(ArticleError) as problem:
        kept(source)

    assert told in str(problem.value)


def test_a_document_type_elsewhere_is_not_fetched() -> None:
    source = '<!DOCTYPE nitf SYSTEM "http://dtd.invalid/nitf.dtd"><nitf>caf&eacute;</nitf>'

    assert "".join(run.text for run in kept(source).runs) == "café"


def test_cdata_sections_are_told_with_their_places() -> None:
    source = "<a>x<![CDATA[1 < 2]]>y<![CDATA[&]]></a>"

    assert [source[slice(*one)] for one in kept(source).cdata_sections] == ["<![CDATA[1 < 2", "<![CDATA[&"]
