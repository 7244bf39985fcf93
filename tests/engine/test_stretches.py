"""Texts that are longer than any article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from random import Random

import pytest

from newslint.document import Block, Document, Role
from newslint.engine.article import LONGEST_WHOLE, Checked, Desk
from newslint.engine.locate import order
from newslint.engine.parting import SEARCHED, STRETCH, can_be_parted, stretches
from newslint.engine.runner import Request, Runner
from newslint.finding import LocatedFinding, Location, Span
from newslint.formats import Format, Source
from newslint.formats.html import html_document
from newslint.formats.markdown import markdown_document
from newslint.formats.plain import Plain, plain_document
from newslint.formats.records import record_document
from newslint.text.offsets import LineIndex, OffsetMap, Segment

SELECT = ("typos/doubled-word", "hygiene", "structure/missing-date")
WORDS = """
masons fishers traders nurses drivers bakers pilots farmers welders clerks divers teachers
mended painted measured opened guarded cleaned crossed praised reached watched lifted missed
bridge harbour market tower chapel station library reservoir lighthouse orchard tunnel theatre
Arden Brill Corve Dunmore Elsdon Fenwick Glaven Hexley Iwerne Jarrow Kelling Lorton
"""
WHO, DID, WHAT, WHERE = (line.split() for line in WORDS.strip().split("\n"))
NUMBER = 2_080
SLIP = " The mayor said the the harbour wall would hold until spring."

PLAIN = Plain()


def desk(select: Sequence[str]) -> Desk:
    layer = {"select": list(select), "language": "en"}
    return Runner(Request(("a.txt",), isolated=True, layer=layer, cache=False)).desk_for("a.txt")


def checked(text: str, select: Sequence[str] = SELECT, kind: Format = PLAIN) -> Checked:
    (found,) = desk(select).check(Source("a.txt", text), kind)
    assert isinstance(found, Checked)
    return found


def placed(text: str, select: Sequence[str] = SELECT) -> list[tuple[LocatedFinding, Location]]:
    return [(one, one.location) for one in checked(text, select).findings if one.location is not None]


@cache
def long_text(paragraph_end: str = "\n\n") -> str:
    """Somewhat more than is read whole, with a slip in every tenth paragraph."""
    source = Random(9)

    def sentence() -> str:
        who, did, what, where, other = map(source.choice, (WHO, DID, WHAT, WHERE, WHO))
        count, year = source.randint(3, 99), source.randint(1900, 1999)
        return f"Some {count} {who} {did} the old {what} of {where}, which {other} had left in {year}."

    told = (" ".join(sentence() for _ in range(1 + number % 5)) + SLIP * (number % 10 == 0) for number in range(NUMBER))
    text = paragraph_end.join(told) + paragraph_end[:1].replace(" ", "\n")
    assert LONGEST_WHOLE < len(text) < 1.1 * LONGEST_WHOLE
    return text


def long_document(name: str) -> Document:
    """A long text in a format, with what stands in the way of a cut."""
    paragraphs = long_text().rstrip("\n").split("\n\n")
    if name == "plain":
        return plain_document("   Masons mend the chapel\n\n" + "\r\n\r\n  ".join(paragraphs), "a.txt")
    if name == "records":
        row = {"id": "a", "headline": "Masons mend the the chapel", "text": "\n".join(paragraphs)}
        return record_document(row)
    if name == "markdown":
        told = [f"{'> ' * (number % 3 == 0)}{one}" for number, one in enumerate(paragraphs)]
        told[5::40] = [f"```\n{one}\n\n{one}\n```" for one in told[5::40]]
        told[7::40] = [f"- see [this](https://example.org/a)\n\n  {one}" for one in told[7::40]]
        return markdown_document("# Masons mend the chapel\n\n" + "\n\n".join(told) + "\n", "a.md")
    told = [one.replace(" bridge ", " <em>bridge</em> &amp; ") for one in paragraphs]
    told[7::40] = [f'<a href="https://example.org/a">See &#39;this&#39;</a> {one}' for one in told[7::40]]
    body = "".join(f"<p>{one}</p>" for one in told)
    return html_document(f"<title>Masons mend</title><nav>Home</nav><article><h1>Masons mend</h1>{body}\n", "a.html")


@pytest.mark.parametrize("paragraph_end", ["\n\n", " ", "\r\n\r\n"])
def test_slips_of_a_long_text_are_told_where_they_stand(paragraph_end: str) -> None:
    text = long_text(paragraph_end)
    found = [(one, where) for one, where in placed(text) if one.rule == "typos/doubled-word"]
    # A slip in the first or the last word of a stretch without an end of its own may be missed.
    assert len(found) >= text.count("the the") - (2 * len(text) // STRETCH if paragraph_end == " " else 0)
    lines = LineIndex(text)
    for one, where in found:
        assert "the the" in text[where.offset - 4 : where.end_offset]
        assert where.text == text[where.offset : where.end_offset]
        assert lines.position(where.offset) == (where.line, where.column)
        assert lines.position(where.end_offset) == (where.end_line, where.end_column)
        (edit,) = one.fixes[0].edits
        mended = text[: edit.offset] + edit.insert + text[edit.end_offset :]
        assert mended[: where.offset + 20].count("the the") == text[: where.offset + 20].count("the the") - 1
    assert len({one.fingerprint for one, _ in found}) == len(found)
    assert [one for one, _ in found] == sorted((one for one, _ in found), key=order)


def test_what_is_missing_at_the_top_of_a_long_text_is_told_once() -> None:
    text = long_text()
    found = [where for one, where in placed(text) if one.rule == "structure/missing-date"]
    assert [where.offset < 3_000 for where in found] == [True]


def test_ends_of_stretches_are_no_ends_of_files() -> None:
    text = long_text(" ").rstrip("\n")
    found = [where for one, where in placed(text) if one.rule == "hygiene/final-newline"]
    assert [where.end_offset for where in found] == [len(text)]


def test_ignores_of_a_long_text_hold_wherever_they_stand() -> None:
    text = long_text()
    half = text.index("\n\n", LONGEST_WHOLE) + 2
    for_file = text[:half] + "<!-- newslint: file-ignore[typos/doubled-word] quoted -->\n\n" + text[half:]
    assert {one.suppressed for one, _ in placed(for_file) if one.rule == "typos/doubled-word"} == {"quoted"}
    slip = text.index(SLIP, LONGEST_WHOLE)
    begun = text.rindex("\n\n", 0, slip) + 2
    for_block = text[:begun] + "<!-- newslint: ignore[typos/doubled-word] quoted -->\n\n" + text[begun:]
    set_aside = [where for one, where in placed(for_block) if one.suppressed == "quoted"]
    assert [where.offset // 1_000 for where in set_aside] == [(for_block.index(SLIP, begun) + 15) // 1_000]


def test_one_notice_says_that_a_text_was_read_in_stretches() -> None:
    told = [one for one in checked(long_text()).findings if one.location is None]
    assert [one.rule for one in told] == ["newslint/read-in-stretches"]
    assert "200,000 at a time" in told[0].message


def test_a_text_of_common_length_is_read_whole() -> None:
    text = long_text()[: LONGEST_WHOLE - 1]
    assert all(one.rule != "newslint/read-in-stretches" for one in checked(text).findings)


def test_a_long_text_is_checked_in_stretches_of_bounded_length() -> None:
    for text in ("a" * 1_000_000, "word " * 300_000, "a\n" * 400_000, "a\r\n" * 300_000, long_text()):
        doc = plain_document(text, "a.txt")
        assert can_be_parted(doc)
        cut = list(stretches(doc))
        assert [one.start for one in cut] == [(0, 0), *(one.end for one in cut[:-1])]
        assert cut[-1].end == (len(doc.text), len(text))
        assert max(one.end.prose - one.start.prose for one in cut) <= STRETCH + SEARCHED
        assert all(text[one.end.source - 1 : one.end.source + 1] != "\r\n" for one in cut)


def shown(doc: Document) -> list[tuple[str, str, Role, str]]:
    """The blocks of a document, and what stands for them in the file."""
    places = [doc.offsets.place(block.span) for block in doc.blocks]
    texts = [doc.source[place.start : place.end] if place.field == "text" else place.field for place in places]
    return [(doc.of(block.span), text, block.role, block.reason) for block, text in zip(doc.blocks, texts, strict=True)]


@pytest.mark.parametrize("name", ["plain", "markdown", "html", "records"])
def test_stretches_of_a_document_hold_its_blocks_where_they_stand(name: str) -> None:
    doc = long_document(name)
    assert can_be_parted(doc)
    whole = shown(doc)
    found: list[tuple[str, str, Role, str]] = []
    links: list[tuple[str, str]] = []
    for one in stretches(doc):
        piece = shown(one.doc)
        top = sum(block.span.start < one.top.prose for block in one.doc.blocks)
        assert piece[:top] == whole[:top]
        assert top > 1 or not found
        found += piece[top:]
        links += [
            (one.doc.of(link.span), one.doc.source[slice(*link.source)])
            for link in one.doc.links
            if link.source.start >= one.top.source
        ]
    assert found == whole
    assert links == [(doc.of(link.span), doc.source[slice(*link.source)]) for link in doc.links]


@pytest.mark.parametrize("name", ["markdown", "html", "records"])
def test_slips_of_a_long_document_are_told_where_they_stand(name: str) -> None:
    doc = long_document(name)
    found = [
        (one, one.location)
        for one in desk(SELECT).check_article(doc).findings
        if one.rule == "typos/doubled-word" and one.location is not None
    ]
    assert len(found) == doc.text.count("the the")
    lines = LineIndex(doc.source)
    for one, where in found:
        if where.field != "text":
            assert where.text == doc.fields[where.field][where.offset : where.end_offset]
            continue
        assert where.text == doc.source[where.offset : where.end_offset]
        assert lines.position(where.offset) == (where.line, where.column)
        assert lines.position(where.end_offset) == (where.end_line, where.end_column)
        (edit,) = one.fixes[0].edits
        assert doc.source[edit.offset : edit.end_offset].strip() == "the"
    assert len({one.fingerprint for one, _ in found}) == len(found)


def test_a_code_block_of_a_long_text_is_no_prose_wherever_it_is_cut() -> None:
    begun, rest = long_text()[:190_000], long_text()[190_000:]
    fence = "\n\n```\n" + "the the\n\n" * 10_000 + "```\n\n"
    doc = markdown_document(begun + fence + rest, "a.md")
    assert sum("the the" in one.doc.text for one in stretches(doc)) > 2
    found = desk(SELECT).check_article(doc).findings
    inside = range(190_000, 190_000 + len(fence))
    assert not [one for one in found if one.location and one.location.offset in inside and one.rule.startswith("typos")]


def test_what_a_rule_says_once_of_an_article_is_told_once_of_a_long_one() -> None:
    text = long_text().replace("The mayor said the the", "The mayor said on Friday that the the")
    found = [one for one, _ in placed(text, ("structure/relative-time-no-date",))]
    assert [one.message[:12] for one in found] == ["“on Friday” "]


def test_figures_of_a_long_text_are_those_of_all_of_it() -> None:
    text = long_text()
    counted = desk(SELECT)._replace(figures=True).check_article(plain_document(text, "a.txt")).figures
    assert counted is not None
    assert counted["sentences"] == pytest.approx(text.count("."), abs=9)
    assert counted["words"] == pytest.approx(len(text.split()), rel=0.001)
    short = text[: LONGEST_WHOLE // 8]
    some = desk(SELECT)._replace(figures=True).check_article(plain_document(short, "a.txt")).figures
    assert some is not None
    assert counted["grade"] == pytest.approx(some["grade"], abs=0.2)


def test_a_document_that_cannot_be_cut_inside_a_piece_is_read_whole() -> None:
    text = "The ferry stopped at noon on Monday. " * (3 * STRETCH // 37)
    coarse = OffsetMap((Segment(0, len(text), 0, 2 * len(text)),))
    doc = Document(text, (Block(Span(0, len(text)), Role.PARAGRAPH),), coarse, " " * (2 * len(text)))
    assert not can_be_parted(doc)
    assert can_be_parted(doc._replace(source=text, offsets=OffsetMap.identity(len(text))))
