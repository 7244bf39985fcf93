"""The layer that tells which uncommon characters an article holds."""

from __future__ import annotations

from newslint.formats.plain import plain_document
from newslint.layers.signs import signs, signs_of, source_signs


def test_typed_text_holds_no_uncommon_sign() -> None:
    assert signs(plain_document('The "bridge" opens\tat 10:00; 5% {of} ~[it]!\r\n', "a.txt")) == frozenset()


def test_each_uncommon_sign_is_told_once() -> None:
    assert signs_of("“So”, “no” \u00a0\x07\U0001f468\ud800") == frozenset("“”\u00a0\x07\U0001f468\ud800")


def test_signs_of_the_file_are_those_of_the_source() -> None:
    doc = plain_document("A line\u2028here.\n", "a.txt")
    assert "\u2028" in source_signs(doc)
