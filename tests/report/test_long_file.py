"""Files of records that are longer than reports care to hold."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from newslint.engine.runner import Request, Runner
from newslint.finding import LocatedFinding, Location, Severity
from newslint.report import FileOnDisk, FileReport, Report, SourceFile, Style
from newslint.report.all import reporter_named
from newslint.report.long_file import SHORT, LongFile
from newslint.text.offsets import LineIndex

LINE = "The “ferry” left 🚢 at noon, and Åse Lund saw it go past the old lighthouse.\\n"
FORMATS = ("sarif", "gitlab", "rdjson", "junit", "github", "github-summary", "html")


def long_text(line_end: str, mark: str = "") -> str:
    source = Random(6)
    rows = []
    for number in range(2_600):
        body = json.loads(f'"{LINE}"') * source.randint(1, 24)
        # Ids come twice, and not all lines hold a record.
        row = {"id": f"r{number % 1_700}", "headline": f"Ferry {number}", "text": body}
        rows.append("no record" if number == 9 else json.dumps(row, ensure_ascii=number % 3 == 0))
    return mark + line_end.join(rows) + line_end


@pytest.fixture(params=["\n", "\r\n", "\ufeff"])
def long_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "all.jsonl"
    end, mark = ("\n", "\ufeff") if request.param == "\ufeff" else (request.param, "")
    path.write_bytes(long_text(end, mark).encode())
    assert path.stat().st_size > SHORT
    return path


def test_a_long_file_answers_as_one_that_is_held(long_file: Path) -> None:
    data = long_file.read_bytes()
    text = data.decode("utf-8-sig")
    lines = LineIndex(text)
    read = LongFile(str(long_file))
    assert len(read.places) > 3
    assert (len(read.data), len(read.text), len(read.lines)) == (len(data), len(text), len(lines))
    assert (read.encoding, read.sha256) == ("utf-8", SourceFile(data, text, "utf-8").sha256)
    borders = [place.start + by for place in read.places for by in (-2, -1, 0, 1)]
    for at in [0, *(one for one in borders if 0 <= one <= len(text)), *Random(2).sample(range(len(text)), 300)]:
        assert read.lines.position(at) == lines.position(at)
        assert read.text[at : at + 90] == text[at : at + 90]
        assert read.text.rfind("\n", max(at - 4_000, 0), at) == text.rfind("\n", max(at - 4_000, 0), at)
        line, _ = lines.position(at)
        assert read.lines.line_span(line) == lines.line_span(line)
        assert read.data[at : at + 300] == data[at : at + 300]


@pytest.mark.parametrize("long_file", ["\r\n"], indirect=True)
@pytest.mark.parametrize("name", FORMATS)
def test_a_report_on_a_long_file_says_what_one_on_a_held_file_says(long_file: Path, name: str) -> None:
    held = SourceFile(long_file.read_bytes(), long_file.read_bytes().decode("utf-8-sig"), "utf-8")
    source = Random(3)
    files = []
    for number in range(2_600):
        if number == 9:
            continue
        text = "." * 60
        found = ()
        if source.random() < 0.05:
            at = source.randint(0, 50)
            place = Location(at, at + 5, 1, at + 1, 1, at + 6, text[at : at + 5])
            found = (LocatedFinding("a/b", f"Finding {number}.", source.choice(list(Severity)), place, f"{number}"),)
        own = SourceFile(b"", text, "utf-8")
        files.append(FileReport(str(long_file), found, f"r{number % 1_700}", own, container=FileOnDisk(str(long_file))))
    reporter = reporter_named(name)
    assert reporter is not None
    told = "".join(reporter.render(Report("1", tuple(files)), Style()))
    in_memory = Report("1", tuple(file._replace(container=held) for file in files))
    assert told == "".join(reporter.render(in_memory, Style()))
    assert "Finding" in told


@pytest.mark.parametrize("long_file", ["\ufeff"], indirect=True)
def test_fixes_in_a_long_file_stand_where_the_records_do(long_file: Path) -> None:
    text = long_file.read_bytes().decode().replace("past the old", "past the the old")
    long_file.write_bytes(text.encode())
    request = Request((str(long_file),), isolated=True, layer={"select": ["typos/doubled-word"]}, cache=False)
    reporter = reporter_named("sarif")
    assert reporter is not None
    (run,) = json.loads("".join(reporter.render(Runner(request).report(), Style())))["runs"]
    results = run["results"]
    assert len(results) == 2_599
    (change,) = results[-1]["fixes"][0]["artifactChanges"]
    deleted = change["replacements"][0]["deletedRegion"]
    units = text.removeprefix("\ufeff").encode("utf-16-le")
    begun = 2 * deleted["charOffset"]
    assert units[begun : begun + 2 * deleted["charLength"]].decode("utf-16-le").strip() == "the"


def test_what_a_pack_asks_of_the_file_on_disk_is_a_text_like_any(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One."}\n{"text": "Two."}\n', encoding="utf-8")
    file = FileReport(str(path), (), "1", None, container=FileOnDisk(str(path)))
    assert file.on_disk is not None
    assert file.on_disk.text.splitlines() == ['{"text": "One."}', '{"text": "Two."}']
