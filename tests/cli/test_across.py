"""Articles held against one another, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint.cli import main

MEND = "“We shall mend the old harbour wall before the winter comes 🌊,” she said.\n"
REPAIR = "It rained.\n\n“We shall repair the old harbour wall before the winter comes 🌊,” Ms Hale said.\n"


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles that quote one saying in two wordings, in the working folder."""
    (tmp_path / "a.txt").write_text(MEND, "utf-8")
    (tmp_path / "b.txt").write_text(REPAIR, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], form: str, *paths: str) -> str:
    main(["check", "--isolated", "--select", "consistency/cross-quote-variant", "--format", form, *paths])
    return capsys.readouterr().out


def test_jsonl_names_the_place_in_the_other_file(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = json.loads(checked(capsys, "jsonl", "a.txt", "b.txt"))
    assert one["path"] == "b.txt"
    assert one["text"] == "repair" == REPAIR[one["offset"] : one["end_offset"]]
    (other,) = one["related"]
    assert other["path"] == "a.txt"
    assert "mend" in MEND[other["offset"] : other["end_offset"]]


def test_sarif_relates_the_place_in_the_other_file(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (run,) = json.loads(checked(capsys, "sarif", "a.txt", "b.txt"))["runs"]
    (result,) = run["results"]
    (other,) = result["relatedLocations"]
    place = other["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a.txt"
    # The wave takes two units of UTF-16.
    assert place["region"]["endColumn"] == MEND.index("”") + 2
    assert "[a.txt, line 1](1)" in result["message"]["text"]


def test_rdjson_relates_the_place_in_the_other_file(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (one,) = json.loads(checked(capsys, "rdjson", "a.txt", "b.txt"))["diagnostics"]
    assert one["relatedLocations"][0]["location"]["path"] == "a.txt"


def test_the_html_report_names_the_other_file(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "<li>a.txt, line 1: “mend” here.</li>" in checked(capsys, "html", "a.txt", "b.txt")


def test_records_of_one_group_are_compared(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"id": name, "group": group, "text": text} for name, group, text in
            (("m", "x", MEND), ("r", "x", REPAIR), ("s", "y", REPAIR))]  # fmt: skip
    Path("all.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    one = json.loads(checked(capsys, "jsonl", "all.jsonl"))
    assert one["record"] == "r"
    assert [other["record"] for other in one["related"]] == ["m"]
    (run,) = json.loads(checked(capsys, "sarif", "all.jsonl"))["runs"]
    assert run["results"][0]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 1


def test_inspect_shows_the_events_and_why(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("c.txt").write_text("Nothing new in town.\n", "utf-8")
    assert main(["inspect", "--isolated", "--across", "a.txt", "b.txt", "c.txt"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("2 articles: they share a quotation\n  a.txt\n  b.txt\n")
    assert "1 of 3 articles stand alone" in shown
    main(["inspect", "--isolated", "--across", "--format", "json", "a.txt", "b.txt", "c.txt"])
    event = json.loads(capsys.readouterr().out)
    assert event["articles"] == [{"path": "a.txt"}, {"path": "b.txt"}]


def test_the_index_is_shown_and_deleted(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("newslint.toml").write_text('corpus = ["*.txt"]\n', "utf-8")
    assert main(["index", "update"]) == 0
    assert main(["index", "show"]) == 0
    assert "2 articles in 2 files" in capsys.readouterr().out
    assert main(["index", "clean"]) == 0
    assert main(["index", "show"]) == 0
    assert "there is no index" in capsys.readouterr().out
