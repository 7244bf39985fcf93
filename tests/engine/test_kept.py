"""What a run keeps is the same whether it lies in memory or in a file."""

from __future__ import annotations

import pytest

from newslint.engine.kept import Kept
from newslint.engine.outcomes import Plainly
from newslint.finding import LocatedEdit, LocatedFinding, LocatedFix, LocatedRelated, Location, Safety, Severity
from newslint.report import FileOnDisk, FileReport, SourceFile

PLACE = Location(4, 7, 1, 5, 1, 8, "the")
FINDING = LocatedFinding(
    "typos/doubled-word",
    "Twice \ud800.",
    Severity.ERROR,
    PLACE,
    "ab" * 16,
    (LocatedFix("Delete one", Safety.SAFE, (LocatedEdit(4, 8, ""),)),),
    (LocatedRelated(PLACE, "Here too."), LocatedRelated(PLACE, "There.", "b.jsonl", "7")),
    "in the baseline",
    True,
)


@pytest.mark.parametrize("most", [0, 3, 100])
def test_values_come_back_in_their_order_while_more_are_put_there(most: int) -> None:
    kept: Kept[str] = Kept(most, str, str)
    for number in range(10):
        kept.append(f"article {number}")
        assert kept[number // 2] == f"article {number // 2}"
    assert list(kept) == [f"article {number}" for number in range(10)]
    assert len(kept) == 10
    assert kept.is_held == (most == 100)


def test_a_report_on_a_file_comes_back_from_plain_values() -> None:
    told = Plainly()
    report = FileReport("a.txt", (FINDING,), None, FileOnDisk("a.txt"), "text/plain", Severity.NOTE, None, {"words": 4})
    back = told.whole(told.plain(report))
    assert back._replace(source=None) == report._replace(source=None)
    assert isinstance(back.source, FileOnDisk)
    assert back.source.path == "a.txt"


def test_reports_on_records_of_one_text_share_it() -> None:
    told = Plainly()
    whole = SourceFile(b"{}", "{}", "utf-8")
    reports = [FileReport("-", (), str(one), SourceFile(b"", f"T{one}", "utf-8"), container=whole) for one in range(3)]
    back = [told.whole(told.plain(one)) for one in reports]
    assert [one.source.text for one in back if one.source] == ["T0", "T1", "T2"]
    assert all(one.container is whole for one in back)
