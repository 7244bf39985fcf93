"""A long file of records is read in parts, and says what it says as a whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint.engine import parts, rounds
from newslint.engine.parts import parts_of, read_part
from newslint.engine.runner import Request, Runner
from newslint.report import Report


@pytest.fixture
def long(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Records of which every few make up a part; some lines are blank, some are broken, some end in CRLF."""
    monkeypatch.setattr(parts, "PART", 400)
    monkeypatch.setattr(rounds, "CHUNK_BYTES", 400)
    path = here / "all.jsonl"
    lines = []
    for number in range(60):
        row = json.dumps({"id": number, "text": f"The the gate {number} shut, é said."}, ensure_ascii=False)
        lines.append({7: "", 11: "{broken", 40: row + "\r"}.get(number, row))
    path.write_bytes("\n".join(lines).encode("utf-8"))
    return path


def run(jobs: int) -> Report:
    return Runner(Request(("all.jsonl",), isolated=True, cache=False, jobs=jobs)).report()


def told(report: Report) -> list[tuple[str | None, str, str]]:
    return [(file.record, one.rule, one.message) for file, one in report.all_findings() if file is not None]


def test_parts_are_whole_lines_and_make_up_the_file(long: Path) -> None:
    found = parts_of(str(long))
    data = [read_part(str(long), part) for part in found]
    assert len(found) > 3
    assert b"".join(data) == long.read_bytes()
    assert all(one.endswith(b"\n") for one in data[:-1])
    assert [part.line for part in found] == [1 + b"".join(data[:at]).count(b"\n") for at in range(len(found))]


def test_in_parts_and_by_two_processes_the_same_is_said(long: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = run(1), run(2)
    monkeypatch.setattr(rounds, "CHUNK_BYTES", 10**9)
    whole = run(1)
    assert told(one) == told(two) == told(whole)
    assert [file.record for file in one.files] == [file.record for file in whole.files]
    assert any("line 12" in message for _, _, message in told(one))


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_a_file_in_another_encoding_is_read_as_a_whole(long: Path, encoding: str) -> None:
    long.write_bytes(long.read_text(encoding="utf-8").encode(encoding))
    assert parts_of(str(long)) == []


def test_records_of_which_none_is_found_wanting_are_not_taken_for_a_kept_file(long: Path) -> None:
    long.write_bytes(b"\n" * 2000 + long.read_bytes())
    reports = [Runner(Request(("all.jsonl",), isolated=True, jobs=1)).report() for _ in range(2)]
    assert told(reports[0]) == told(reports[1]) != []
