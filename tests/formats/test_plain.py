from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Role
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.plain import Plain, plain_document, with_line_feeds


def seen(text: str) -> list[str]:
    doc = plain_document(text, "")
    return [doc.of(block.span) for block in doc.blocks]


WRAPPED = (
    "The harbour of Holm was shut on Monday after a storm threw three\n"
    "boats onto the quay and took the roof of the fish hall with it,\n"
    "Mayor Jo Lund said.\n"
    "\n"
    "It will take weeks to mend the quay, and the fishing boats have\n"
    "to land their catch in Berg until then.\n"
)


def test_a_line_is_a_paragraph() -> None:
    assert seen("Storm hits Holm\nThe harbour was shut.\n\n  It will open soon. \n") == [
        "Storm hits Holm",
        "The harbour was shut.",
        "It will open soon.",
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert [one.count("\n") for one in seen(WRAPPED)] == [2, 1]


def test_short_lines_in_wrapped_copy_stay_apart() -> None:
    assert seen("By Ann Holm\nOslo\n\n" + WRAPPED)[:2] == ["By Ann Holm", "Oslo"]


def test_short_paragraphs_without_empty_lines_are_not_taken_for_wrapped_copy() -> None:
    text = "The harbour of Holm was shut on Monday.\nThree boats were thrown onto the quay.\nNobody was hurt, he said."
    assert len(seen(text)) == 3


def test_long_lines_are_never_joined() -> None:
    text = "word " * 40 + "\nand more " + "word " * 40
    assert len(seen(text)) == 2


def test_a_comment_of_newslint_is_no_prose_and_parts_paragraphs() -> None:
    text = WRAPPED.replace("it,\n", "it,\n<!-- newslint: ignore[a/b] because -->\n").replace("\n", "\r\n")
    doc = plain_document(text, "")
    assert [one.text for one in doc.comments] == ["newslint: ignore[a/b] because"]
    assert text[slice(*doc.comments[0].source)] == "<!-- newslint: ignore[a/b] because -->"
    assert [block.role for block in doc.blocks] == [Role.PARAGRAPH, Role.COMMENT, Role.PARAGRAPH, Role.PARAGRAPH]
    assert "newslint" not in "".join(doc.of(one) for one in doc.sentences)


def test_a_comment_inside_a_line_is_text() -> None:
    doc = plain_document("He wrote <!-- newslint: ignore[a/b] --> here.", "")
    assert not doc.comments
    assert doc.blocks[0].role is Role.PARAGRAPH


def test_only_line_ends_part_lines() -> None:
    assert seen("one\u2028two\x0bthree\x0cfour\x85five\rsix") == ["one\u2028two\x0bthree\x0cfour\x85five", "six"]


def test_a_format_gives_one_article_even_of_an_empty_file() -> None:
    (doc,) = Plain().documents(Source("a.txt", ""))
    assert (doc.name, doc.text, doc.blocks) == ("a.txt", "", ())


@given(st.text(alphabet="ab \r\n🙂\u2028e\u0301"))
def test_every_character_has_its_place(text: str) -> None:
    prose, offsets = with_line_feeds(text)
    assert prose == text.replace("\r\n", "\n").replace("\r", "\n")
    at = 0
    for number, sign in enumerate(prose):
        _, start, end = offsets.place(Span(number, number + 1))
        assert start == at
        assert text[start:end] in ((sign,) if sign != "\n" else ("\n", "\r", "\r\n"))
        at = end
    assert at == len(text)


@given(st.text(alphabet="ab. A\r\n", max_size=200))
def test_blocks_hold_all_the_ink_in_order(text: str) -> None:
    assert "".join("".join(one.split()) for one in seen(text)) == "".join(text.split())
