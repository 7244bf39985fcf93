from __future__ import annotations

import pytest

from newslint.finding import Span
from newslint.report.excerpt import excerpt
from newslint.report.terminal import columns, visible

LONG = " ".join(["The council met on the matter of the harbour and its many boats"] * 12)


def shown(text: str, words: str, room: int = 76) -> tuple[str, str]:
    start = text.index(words)
    return excerpt(text, Span(0, len(text)), Span(start, start + len(words)), room)


def under(line: str, carets: str) -> str:
    """What stands above the carets, for lines in which every character takes one column."""
    return line[carets.index("^") : carets.rindex("^") + 1]


def test_a_short_line_is_shown_whole() -> None:
    assert shown("He said that that was all.", "that that") == (
        "He said that that was all.",
        "        ^^^^^^^^^",
    )


@pytest.mark.parametrize("room", [36, 76, 196])
def test_a_window_fits_its_room_and_marks_the_span(room: int) -> None:
    text = f"{LONG} an odd phrase {LONG}"
    line, carets = shown(text, "odd phrase", room)
    assert columns(line) <= room
    assert under(line, carets) == "odd phrase"
    assert line.startswith("…")
    assert line.endswith("…")


def test_a_window_is_cut_between_words() -> None:
    line, _ = shown(f"{LONG} an odd phrase {LONG}", "odd phrase")
    assert set(line.strip("…").split()) <= set(f"{LONG} an odd phrase".split())


def test_no_more_than_forty_columns_are_shown_on_either_side() -> None:
    line, carets = shown(f"{LONG} an odd phrase {LONG}", "odd phrase", 196)
    assert carets.index("^") <= 41
    assert len(line) - len(carets) <= 41


def test_a_span_wider_than_the_window_is_cut() -> None:
    line, carets = shown(f"Start {LONG} end", LONG, 60)
    assert columns(line) <= 60
    assert line.endswith("…")
    assert len(carets) < len(line)


def test_a_line_without_blanks_is_cut_all_the_same() -> None:
    line, carets = shown("字" * 200 + "誤" + "字" * 200, "誤")
    assert columns(line) <= 76
    assert carets == " " * columns(line[: line.index("誤")]) + "^^"


def test_wide_characters_take_two_columns() -> None:
    assert shown("東京 said said so", "said said") == ("東京 said said so", "     ^^^^^^^^^")


def test_combining_marks_and_joiners_take_no_column() -> None:
    assert shown("cafe\u0301 of\u200d of it", "of\u200d of")[1] == "     ^^^^^"


def test_a_lone_combining_mark_is_marked_at_its_letter() -> None:
    assert shown("cafe\u0301", "\u0301")[1] == "   ^"


def test_tabs_become_blanks() -> None:
    assert shown("a\tb", "b") == ("a    b", "     ^")
    assert shown("a\tb", "\t")[1] == " ^^^^"


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200b", "\x00", "\x1b", "\u2028", "\x85", "\ud800", "\ufeff"])
def test_control_and_bidi_characters_are_never_shown_raw(sign: str) -> None:
    line, carets = shown(f"one{sign}two", sign)
    assert line == f"one<U+{ord(sign):04X}>two"
    assert under(line, carets) == f"<U+{ord(sign):04X}>"


def test_emoji_with_joiners_stay_whole() -> None:
    assert visible("👩\u200d🚒 ran") == "👩\u200d🚒 ran"


def test_an_empty_span_gets_one_caret() -> None:
    assert excerpt("Word", Span(0, 4), Span(4, 4), 76) == ("Word", "    ^")


def test_of_several_lines_only_the_first_is_marked() -> None:
    assert excerpt("one two\nthree", Span(0, 7), Span(4, 13), 76) == ("one two", "    ^^^")
