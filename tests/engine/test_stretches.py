"""Texts that are longer than any article."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from newslint.engine.article import LONGEST_WHOLE, Checked, Desk
from newslint.engine.locate import order
from newslint.engine.runner import Request, Runner
from newslint.engine.stretches import SEARCHED, STRETCH, stretches
from newslint.finding import LocatedFinding, Location
from newslint.formats import Format, Source
from newslint.formats.markdown import Markdown
from newslint.formats.plain import Plain
from newslint.text.offsets import LineIndex

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


def checked(text: str, select: Sequence[str] = SELECT, kind: Format = PLAIN) -> Checked:
    layer = {"select": list(select), "language": "en"}
    desk: Desk = Runner(Request(("a.txt",), isolated=True, layer=layer, cache=False)).desk_for("a.txt")
    (found,) = desk.check(Source("a.txt", text), kind)
    assert isinstance(found, Checked)
    return found


def placed(text: str, select: Sequence[str] = SELECT) -> list[tuple[LocatedFinding, Location]]:
    return [(one, one.location) for one in checked(text, select).findings if one.location is not None]


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
    for text in ("a" * 1_000_000, "word " * 300_000, "\n" * 700_000, "\r\n" * 400_000, long_text()):
        cut = list(stretches(text))
        assert [one.start for one in cut] == [0, *(one.end for one in cut[:-1])]
        assert cut[-1].end == len(text)
        assert max(one.end - one.start for one in cut) <= STRETCH + SEARCHED
        assert all(text[one.end - 1 : one.end + 1] != "\r\n" for one in cut)


def test_long_markdown_is_read_in_stretches_where_no_fence_can_be_cut() -> None:
    text = long_text().replace("bridge", "*bridge*")
    found = checked(text, kind=Markdown()).findings
    assert found[0].rule == "newslint/read-in-stretches"
    slips = [one.location for one in found if one.rule == "typos/doubled-word" and one.location is not None]
    assert len(slips) == text.count("the the")
    assert all(where.text == text[where.offset : where.end_offset] for where in slips)
    fenced = checked(text + "\n```\ncode\n```\n", kind=Markdown()).findings
    assert all(one.rule != "newslint/read-in-stretches" for one in fenced)
