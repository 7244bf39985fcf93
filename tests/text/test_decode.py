from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import ArticleError
from newslint.text.decode import decode

TEXT = "Der Bürgermeister said “no” – twice.\r\nHe left 🙂.\r"
WESTERN = "The café said “no” – it’s £5.\r\nHe left.\r"


def test_utf8_is_read_without_a_guess() -> None:
    decoded = decode(TEXT.encode())
    assert decoded == (TEXT, "utf-8", b"", False, False)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_kept(mark: bytes, encoding: str) -> None:
    data = mark + TEXT.encode(encoding)
    decoded = decode(data)
    assert decoded == (TEXT, encoding, mark, False, False)
    assert decoded.encode(decoded.text) == data


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_zero_bytes(encoding: str) -> None:
    data = WESTERN.encode(encoding)
    decoded = decode(data)
    assert decoded == (WESTERN, encoding, b"", True, False)
    assert decoded.encode(decoded.text) == data


def test_western_text_is_read_as_windows_1252() -> None:
    data = WESTERN.encode("cp1252")
    decoded = decode(data)
    assert decoded == (WESTERN, "cp1252", b"", True, False)
    assert decoded.encode(decoded.text) == data


def test_bytes_without_meaning_in_windows_1252_are_read_as_latin_1() -> None:
    data = b"The caf\xe9 \x81 is open."
    decoded = decode(data)
    assert (decoded.encoding, decoded.guessed) == ("latin-1", True)
    assert decoded.encode(decoded.text) == data


def test_a_broken_byte_does_not_turn_utf8_into_mojibake() -> None:
    data = "“It’s a fine café,” she said. ".encode() + b"\x93 It rained."
    decoded = decode(data)
    assert decoded.text == "“It’s a fine café,” she said. \ufffd It rained."
    assert (decoded.encoding, decoded.damaged) == ("utf-8", True)
    with pytest.raises(ArticleError, match="not valid UTF-8"):
        decoded.encode(decoded.text)


def test_a_broken_byte_behind_a_mark_is_read_as_damage() -> None:
    decoded = decode(b"\xef\xbb\xbfIt rained\xff.")
    assert (decoded.text, decoded.damaged) == ("It rained\ufffd.", True)


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"PK\x03\x04rest", b"GIF89a..", bytes(range(256)) * 8, b"\0\1\2\3" * 99]
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(ArticleError, match="not a text file"):
        decode(data)


def test_a_wrong_mark_is_told_with_its_place() -> None:
    with pytest.raises(ArticleError, match="utf-16-le but not valid at byte 4"):
        decode(b"\xff\xfea\0\0\xd8")


def test_text_that_begins_like_a_picture_is_text() -> None:
    assert decode(b"GIF8 is no picture.").text == "GIF8 is no picture."


def test_a_character_that_the_encoding_lacks_is_named() -> None:
    with pytest.raises(ArticleError, match="cp1252 cannot hold '🙂'"):
        decode("café".encode("cp1252")).encode("🙂")


def test_an_empty_file_is_empty_text() -> None:
    assert decode(b"").text == ""


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_comes_back_byte_for_byte(text: str) -> None:
    data = text.encode()
    decoded = decode(data)
    assert decoded.encode(decoded.text) == data


@given(st.binary(max_size=200))
def test_any_bytes_are_read_and_written_back_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
        if not decoded.damaged:
            assert decoded.encode(decoded.text) == data
    except ArticleError:
        pass


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<?xml version="1.0" encoding="ISO-8859-1"?><p>', "cp1252"),
        ("<?xml version='1.0' encoding='windows-1251'?><p>", "windows-1251"),
        ('<html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"><p>', "iso-8859-15"),
        ('<html><meta charset="koi8-r"><p>', "koi8-r"),
    ],
)
def test_markup_says_its_encoding(head: str, encoding: str) -> None:
    word = "привет, Åse" if encoding in ("windows-1251", "koi8-r") else "Ås, café"
    data = (head + word.replace("Å", "A") if "п" in word else head + word).encode(encoding)
    decoded = decode(data)

    assert (decoded.encoding, decoded.guessed) == (encoding, False)
    assert decoded.encode(decoded.text) == data


@pytest.mark.parametrize("stated", ["klingon", "utf-7", "zip", "shift_jis"])
def test_a_stated_encoding_that_cannot_be_is_not_believed(stated: str) -> None:
    data = f'<?xml version="1.0" encoding="{stated}"?><p>caf'.encode() + b"\xe9\x93 \xa0\xff</p>"

    assert (decode(data).encoding, decode(data).guessed) == ("cp1252", True)
