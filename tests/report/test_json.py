from __future__ import annotations

import json
from typing import Any

from newslint.finding import LocatedFinding, Severity
from newslint.report import FileReport, Report, Style
from newslint.report.all import core_reporter_names, reporter_named

KEYS = [
    "path",
    "rule",
    "severity",
    "message",
    "offset",
    "end_offset",
    "line",
    "column",
    "end_line",
    "end_column",
    "text",
    "fixes",
    "fingerprint",
]


def render(name: str, report: Report) -> str:
    reporter = reporter_named(name)
    assert reporter is not None
    return "".join(reporter.render(report, Style()))


def lines(report: Report) -> list[dict[str, Any]]:
    return [json.loads(line) for line in render("jsonl", report).split("\n") if line]


def test_a_line_has_the_keys_of_the_contract_in_order(desk) -> None:
    (row,) = lines(desk("He was was late.").mark(3, 10).report())
    assert list(row) == KEYS


def test_offsets_count_code_points(desk) -> None:
    made = desk(b"\xef\xbb\xbf" + "😀 one\r\ntwo two\n".encode()).find("two two")
    (row,) = lines(made.report())
    assert (row["offset"], row["end_offset"], row["line"], row["column"], row["text"]) == (7, 14, 2, 1, "two two")


def test_fixes_and_related_places_are_told(desk) -> None:
    (row,) = lines(desk("one two").mark(0, 3, edits=[(0, 3, "1")], related=[(4, 7, "There.")]).report())
    edits = [{"offset": 0, "end_offset": 3, "insert": "1"}]
    assert row["fixes"] == [{"title": "Mend it", "safety": "safe", "edits": edits}]
    assert row["related"] == [{"path": "city.txt", "offset": 4, "end_offset": 7, "message": "There."}]


def test_a_record_stands_in_place_of_a_path(place) -> None:
    finding = LocatedFinding("a/b", "Bad.", Severity.NOTE, place("Big big news", 0, 7, "headline"), "f")
    (row,) = lines(Report("1", (FileReport("all.jsonl", (finding,), record="r7"),)))
    assert row["record"] == "r7"
    assert "path" not in row
    assert row["field"] == "headline"


def test_what_has_no_place_has_nulls() -> None:
    broken = LocatedFinding("newslint/broken-pack", "A pack is broken.", Severity.NOTE, None, "f")
    (row,) = lines(Report("1", notices=(broken,)))
    assert row["path"] is None
    assert [row[key] for key in KEYS[4:11]] == [None] * 7


def test_suppressed_findings_carry_their_reason(desk) -> None:
    made = desk("one two").mark(0, 3, suppressed="a quotation").mark(4, 7)
    assert [row.get("suppressed") for row in lines(made.report())] == [None]
    assert [row.get("suppressed") for row in lines(made.report(show_suppressed=True))] == ["a quotation", None]


def test_letters_stay_and_lone_surrogates_are_escaped(place) -> None:
    finding = LocatedFinding("a/b", "Not “é\udce9”.", Severity.NOTE, place("é\ud800", 0, 2), "f")
    text = render("jsonl", Report("1", (FileReport("na\udce9me.txt", (finding,)),)))
    assert "Not “é\\udce9”." in text
    assert json.loads(text.encode("utf-8"))["text"] == "é\ud800"


def test_json_holds_the_same_findings_and_the_figures(desk) -> None:
    report = desk("one two").mark(0, 3, edits=[(0, 3, "1")]).mark(4, 7, severity=Severity.ERROR).report()
    document = json.loads(render("json", report))
    assert (document["version"], document["newslint"]) == (1, "1.2.3")
    assert document["findings"] == lines(report)
    assert document["summary"] == {
        "articles": 1,
        "articles_with_findings": 1,
        "findings": 2,
        "errors": 1,
        "warnings": 1,
        "notes": 0,
        "fixable": 1,
        "suppressed": 0,
        "exit_code": 1,
    }


def test_json_without_findings_is_a_document_still() -> None:
    assert json.loads(render("json", Report("1")))["findings"] == []


def test_concise_gives_one_line_a_finding(desk) -> None:
    report = desk("one\ntwo").mark(0, 7, message="It is\n“one”.").report()
    assert render("concise", report) == "city.txt:1:1: warning typos/doubled-word It is “one”.\n"


def test_every_reporter_has_the_name_it_is_asked_for_by() -> None:
    for name in core_reporter_names():
        found = reporter_named(name)
        assert found is not None
        assert found.name == name
    assert reporter_named("nonsense") is None
