from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO

import pytest

from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.docx import Docx, docx_document
from newslint.formats.docx_package import check_package

docx = pytest.importorskip("docx")
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def packed(build: Callable[..., object]) -> bytes:
    """The bytes of a Word document that a function fills."""
    word = docx.Document()
    build(word)
    into = BytesIO()
    word.save(into)
    return into.getvalue()


def seen(data: bytes) -> list[tuple[str, str]]:
    """Role and prose of each block."""
    doc = docx_document(data, "a.docx")
    return [(block.role.value, doc.of(block.span)) for block in doc.blocks]


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The document with one of its parts changed."""
    into = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = old.read(info)
            new.writestr(info.filename, change(part) if info.filename == name else part)
    return into.getvalue()


def with_body(body: str) -> bytes:
    """A document with a body of raw WordprocessingML."""
    part = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode()
    return with_part(packed(lambda word: None), "word/document.xml", lambda _: part)


def fill(word: object) -> None:
    add = word.add_paragraph  # type: ignore[attr-defined]
    add("Rain in Holm", "Title")
    add("Two days of it", "Subtitle")
    first = add("HOLM — It ")
    first.add_run("rained").bold = True
    first.add_run(" 🙂.")
    add("")
    add("Why", "Heading 2")
    add("Never seen it.", "Quote")
    add("one", "List Bullet")
    add("two", "List Number 2")
    add("A wet street", "Caption")
    word.add_table(1, 2).cell(0, 0).text = "3 mm"  # type: ignore[attr-defined]
    add("  It poured.  ")


def test_styles_say_what_a_paragraph_is() -> None:
    assert seen(packed(fill)) == [
        ("headline", "Rain in Holm"),
        ("standfirst", "Two days of it"),
        ("paragraph", "HOLM — It rained 🙂."),
        ("subhead", "Why"),
        ("quote", "Never seen it."),
        ("list", "one"),
        ("list", "two"),
        ("caption", "A wet street"),
        ("table", "3 mm"),
        ("paragraph", "It poured."),
    ]


def test_a_line_is_a_paragraph_and_nothing_is_written() -> None:
    doc = docx_document(packed(fill), "a.docx")
    lines = doc.source.split("\n")
    assert lines[2] == "HOLM — It rained 🙂."
    assert lines[3:5] == ["", "Why"]
    assert doc.text == doc.source
    assert doc.offsets.place(Span(3, 5)) == ("text", 3, 5)
    assert doc.written is not None
    assert doc.written(Span(0, 4), "Snow") is None


def test_the_first_heading_is_the_headline_where_there_is_no_title() -> None:
    def build(word: object) -> None:
        word.add_heading("Rain", 1)  # type: ignore[attr-defined]
        word.add_paragraph("It rained.")  # type: ignore[attr-defined]
        word.add_heading("Why", 1)  # type: ignore[attr-defined]

    assert seen(packed(build)) == [("headline", "Rain"), ("paragraph", "It rained."), ("subhead", "Why")]


def test_a_style_of_the_house_is_what_it_is_based_on() -> None:
    def build(word: object) -> None:
        style = word.styles.add_style("House crosshead", 1)  # type: ignore[attr-defined]
        style.base_style = word.styles["Heading 3"]  # type: ignore[attr-defined]
        word.add_paragraph("It rained.")  # type: ignore[attr-defined]
        word.add_paragraph("Why", style)  # type: ignore[attr-defined]

    assert seen(packed(build)) == [("paragraph", "It rained."), ("subhead", "Why")]


def test_properties_tell_of_the_article() -> None:
    def build(word: object) -> None:
        told = word.core_properties  # type: ignore[attr-defined]
        told.author, told.title, told.created = "Jo Åberg", "Working title", datetime(2024, 5, 1, 10)
        word.add_paragraph("It rained.")  # type: ignore[attr-defined]

    told = docx_document(packed(build), "").metadata
    assert (told["byline"], told["title"], told["date"][:16]) == ("Jo Åberg", "Working title", "2024-05-01T10:00")


def test_properties_that_a_program_made_up_tell_nothing() -> None:
    assert docx_document(packed(lambda word: word.add_paragraph("It rained.")), "").metadata == {}


def test_text_is_what_is_read_after_all_changes() -> None:
    body = (
        "<w:p><w:r><w:t>It </w:t></w:r><w:ins><w:r><w:t>rained</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>snowed</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom>"
        "<w:hyperlink><w:r><w:t> here</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t> again</w:t></w:r>"
        "</w:sdtContent></w:sdt><w:r><w:instrText>PAGE</w:instrText><w:br/><w:t>and</w:t><w:tab/>"
        '<w:t xml:space="preserve"> on\n and on</w:t></w:r></w:p>'
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Held.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert seen(with_body(body)) == [("paragraph", "It rained here again and\t on  and on"), ("paragraph", "Held.")]


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent>"
    body = (
        f"<w:p><w:r><w:t>It </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>rained.</w:t></w:r></w:p>"
    )
    assert seen(with_body(body)) == [("paragraph", "Boxed."), ("paragraph", "It rained.")]


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed(fill)
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(ArticleError, match=r"pip install 'newslint\[docx\]'"):
        list(Docx().documents(Source("a.docx", "", data)))


def test_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>'
    for part in ("word/document.xml", "docProps/core.xml", "[Content_Types].xml", "_rels/.rels", "word/styles.xml"):
        data = with_part(packed(fill), part, lambda old: old.replace(b"?>", b"?>" + bomb, 1))
        with pytest.raises(ArticleError, match="document type"):
            docx_document(data, "")


@pytest.mark.parametrize(
    "part",
    [
        "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a>".encode("utf-16"),
        "<!DOCTYPE a><a/>".encode("utf-16-le"),
        b"<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE a+AD4-",
        b"<?xml version='1.0' encoding=\"cp037\"?><a/>",
    ],
)
def test_encodings_that_would_hide_entities_are_refused(part: bytes) -> None:
    with pytest.raises(ArticleError, match="UTF-8"):
        docx_document(with_part(packed(fill), "word/styles.xml", lambda _: part), "")


def archive(parts: dict[str, bytes]) -> bytes:
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return into.getvalue()


def test_zip_bombs_are_refused_before_they_are_unpacked() -> None:
    with pytest.raises(ArticleError, match="packed tighter"):
        check_package(archive({"word/document.xml": b" " * 2_000_000}))
    with pytest.raises(ArticleError, match="50 MB"):
        check_package(archive({f"{number}.bin": b" " * 6_000_000 for number in range(9)}))
    with pytest.raises(ArticleError, match="parts"):
        check_package(archive({f"{number}.xml": b"" for number in range(5_001)}))


def test_a_part_larger_than_it_says_is_refused() -> None:
    data = bytearray(packed(fill))
    with zipfile.ZipFile(BytesIO(data)) as package:
        size = package.getinfo("word/document.xml").file_size
    stated = size.to_bytes(4, "little")
    assert stated in data
    with pytest.raises(ArticleError):
        docx_document(bytes(data).replace(stated, (5).to_bytes(4, "little")), "")


@pytest.mark.parametrize("data", [b"", b"It rained.", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0" + b"\0" * 600])
def test_what_is_no_word_document_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(ArticleError, match=r"not a Word document"):
        docx_document(data, "")


def outcome(data: bytes) -> str:
    """What comes of reading a document: `read`, or the words of the refusal."""
    try:
        docx_document(data, "")
    except ArticleError as problem:
        return str(problem)
    return "read"


def test_a_document_cut_off_or_damaged_anywhere_is_read_or_refused_in_words() -> None:
    data = packed(fill)
    for at in range(0, len(data), 997):
        for broken in (data[:at], data[:at] + b"\0\xff" + data[at + 2 :]):
            told = outcome(broken)
            assert told == "read" or "Word document" in told


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "docProps/core.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("new", [b"", b"<a/>", b"<a", b"\0\1\2", b"<a>" * 5_000 + b"</a>" * 5_000])
def test_a_part_that_is_not_what_it_should_be_is_read_or_refused_in_words(part: str, new: bytes) -> None:
    told = outcome(with_part(packed(fill), part, lambda _: new))
    assert told == "read" or "Word document" in told
