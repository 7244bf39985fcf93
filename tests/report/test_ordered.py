"""Lists in order that outgrow the memory."""

from __future__ import annotations

from operator import itemgetter
from random import Random

from newslint.report import FileOnDisk, SourceFile
from newslint.report.ordered import Ordered


def test_values_come_in_order_whether_they_lie_on_disk_or_not() -> None:
    source = Random(4)
    values = [(source.randrange(40), number) for number in range(500)]
    for most in (7, 499, 500, 5_000):
        ordered = Ordered[tuple[int, int]](itemgetter(0), most)
        for one in values:
            ordered.append(one)
        # Twice, for reporters go through them several times; equal ones stay in the order they came.
        assert list(ordered) == sorted(values, key=itemgetter(0))
        assert list(ordered) == sorted(values, key=itemgetter(0))
        assert len(ordered) == 500


def test_two_readers_of_one_list_do_not_meet() -> None:
    ordered = Ordered[int](int, 3)
    for one in (5, 3, 9, 1, 7, 2, 8):
        ordered.append(one)
    assert list(zip(ordered, ordered, strict=True)) == [(one, one) for one in (1, 2, 3, 5, 7, 8, 9)]


def test_a_file_in_memory_is_shared_by_all_that_lies_on_disk() -> None:
    held, on_disk = SourceFile(b"One.", "One.", "utf-8"), FileOnDisk("a.txt")
    ordered = Ordered[tuple[int, SourceFile, SourceFile]](itemgetter(0), 2)
    for number in range(9):
        ordered.append((number, held, on_disk))
    assert all(one is held and other.path == "a.txt" for _, one, other in ordered if isinstance(other, FileOnDisk))
    assert len(list(ordered)) == 9
