"""Fixes are applied together where they do not collide."""

from __future__ import annotations

from newslint.engine.fixer import applicable, apply_edits, fixed
from newslint.finding import LocatedEdit, LocatedFinding, LocatedFix, Safety, Severity


def finding(*edits: tuple[int, int, str], safety: Safety = Safety.SAFE, ways: int = 1) -> LocatedFinding:
    fix = LocatedFix("Mend it", safety, tuple(LocatedEdit(*edit) for edit in edits))
    return LocatedFinding("house/x", "It.", Severity.WARNING, None, "", (fix,) * ways)


def test_edits_are_applied_from_any_order() -> None:
    assert apply_edits("one two six", [finding((8, 11, "three")), finding((0, 3, "1"))]) == ("1 two three", 2)


def test_of_two_fixes_that_overlap_the_first_is_applied() -> None:
    assert apply_edits("abcdef", [finding((0, 3, "X")), finding((2, 4, "Y")), finding((3, 4, "Z"))]) == ("XZef", 2)


def test_a_fix_is_applied_whole_or_not_at_all() -> None:
    assert apply_edits("abcdef", [finding((0, 1, "X")), finding((0, 1, "Y"), (5, 6, "Y"))]) == ("Xbcdef", 1)


def test_a_line_that_is_put_in_ends_like_the_others() -> None:
    assert apply_edits("a\r\nb", [finding((4, 4, "\n"))])[0] == "a\r\nb\r\n"
    assert apply_edits("a\rb", [finding((3, 3, "\n"))])[0] == "a\rb\r"


def test_only_what_is_safe_and_without_choice_is_applied() -> None:
    offered = [finding((0, 1, ""), safety=Safety.SUGGESTION), finding((0, 1, ""), ways=2), finding((1, 2, ""))]

    assert applicable(offered, Safety.SAFE) == offered[2:]


def test_two_fixes_that_undo_each_other_come_to_an_end() -> None:
    def lint(text: str) -> list[LocatedFinding]:
        return [finding((0, 1, "b" if text == "a" else "a"))]

    assert fixed("a", lint, Safety.SAFE)[0] in ("a", "b")


def test_a_fix_may_make_room_for_another() -> None:
    def lint(text: str) -> list[LocatedFinding]:
        return [finding((0, 2, "a"))] if text.startswith("aa") else []

    assert fixed("aaaa", lint, Safety.SAFE) == ("a", 3)


def test_a_long_run_is_taken_apart_to_its_end() -> None:
    def lint(text: str) -> list[LocatedFinding]:
        return [finding((0, 2, "-"))] if text.startswith("--") else []

    assert fixed("-" * 90, lint, Safety.SAFE) == ("-", 89)
