"""`newslint clean` writes an article without what a scrape left behind, and loses nothing by it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
FIRST = "The town council voted on Tuesday to close the library on Mill Street, which has been open since 1962.\n"
SECOND = "Residents said they would fight the plan, and more than 3,100 of them had signed a petition by Friday.\n"
STAMP = "PUBLISHED: 08:12, Thu, May 14, 2015\n"
RIGHTS = "© 2021 River Gazette. All rights reserved.\n"
CLEAN = f"{FIRST}\n{SECOND}"
SCRAPED = f"{FIRST}\nShare this article\n\nADVERTISEMENT\n\n{SECOND}"
DATED = f"{FIRST}\n{STAMP}\n{SECOND}\n{RIGHTS}"


@pytest.fixture
def scraped(here: Path) -> Path:
    path = here / "council.txt"
    path.write_bytes(SCRAPED.encode())
    return path


def test_the_clean_article_goes_to_standard_output(scraped: Path, run: Run) -> None:
    ended = run("clean", "council.txt")

    assert (ended.code, ended.out, ended.err) == (0, CLEAN, "")
    assert scraped.read_bytes() == SCRAPED.encode()


def test_the_clean_article_goes_to_a_file(scraped: Path, run: Run) -> None:
    ended = run("clean", "council.txt", "out.txt")

    assert (ended.code, ended.out) == (0, "")
    assert Path("out.txt").read_bytes() == CLEAN.encode()


def test_the_original_is_written_over_only_when_that_is_said(scraped: Path, run: Run) -> None:
    refused = run("clean", "council.txt", "./council.txt")
    assert refused.code == 2
    assert "--in-place" in refused.err
    assert scraped.read_bytes() == SCRAPED.encode()

    assert run("clean", "--in-place", "council.txt").code == 0
    assert scraped.read_bytes() == CLEAN.encode()


def test_what_was_clean_is_not_written_again(scraped: Path, run: Run) -> None:
    run("clean", "--in-place", "council.txt")
    stamp = scraped.stat().st_mtime_ns

    run("clean", "--in-place", "council.txt")

    assert scraped.stat().st_mtime_ns == stamp


def test_a_report_tells_every_line_that_went(scraped: Path, run: Run) -> None:
    ended = run("clean", "--report", "council.txt")

    assert ended.err.splitlines() == [
        "council.txt:3: leftovers/share-follow: Share this article",
        "council.txt:5: leftovers/ad-label: ADVERTISEMENT",
    ]


def test_a_diff_shows_and_does_not_write(scraped: Path, run: Run) -> None:
    ended = run("clean", "--diff", "council.txt", "out.txt")

    assert [line for line in ended.out.splitlines() if line.startswith("-") and len(line) > 1] == [
        "--- a/council.txt",
        "-Share this article",
        "-ADVERTISEMENT",
    ]
    assert not Path("out.txt").exists()


@pytest.mark.parametrize(
    ("encoding", "feed"), [("utf-8-sig", "\r\n"), ("utf-16", "\n"), ("utf-8", "\r")], ids=["bom", "utf-16", "lone cr"]
)
def test_encoding_byte_order_mark_and_line_ends_are_kept(encoding: str, feed: str, scraped: Path, run: Run) -> None:
    scraped.write_bytes(SCRAPED.replace("\n", feed).encode(encoding))

    run("clean", "council.txt", "out.txt")

    assert Path("out.txt").read_bytes() == CLEAN.replace("\n", feed).encode(encoding)


def test_too_much_is_refused_in_one_sentence(scraped: Path, run: Run) -> None:
    ended = run("clean", "--max-removed", "5", "council.txt", "out.txt")

    assert ended.code == 2
    assert ended.err == (
        "newslint: council.txt: 10 % of the words would go, more than 5 %; look at it with --diff --max-removed 100\n"
    )
    assert not Path("out.txt").exists()


def test_facts_move_to_the_front_matter(here: Path, run: Run) -> None:
    Path("council.md").write_text(f"---\ntitle: Library\ndate: 2015-05-14\n---\n\n{DATED}", encoding="utf-8")

    run("clean", "--keep", "metadata", "council.md", "out.md")

    assert Path("out.md").read_text(encoding="utf-8") == (
        '---\ntitle: Library\ndate: 2015-05-14\ndate_line: "PUBLISHED: 08:12, Thu, May 14, 2015"\n'
        f'licence: "© 2021 River Gazette. All rights reserved."\n---\n\n{CLEAN}'
    )
    assert run("clean", "--keep", "metadata", "out.md").out == Path("out.md").read_text(encoding="utf-8")


def test_facts_move_to_a_file_beside_plain_text(here: Path, run: Run) -> None:
    Path("council.txt").write_text(DATED, encoding="utf-8")

    run("clean", "--keep", "metadata", "council.txt", "out.txt")

    assert Path("out.txt").read_text(encoding="utf-8") == CLEAN
    assert json.loads(Path("out.txt.meta.json").read_text(encoding="utf-8")) == {
        "date": [STAMP.strip()],
        "licence": [RIGHTS.strip()],
    }


def test_facts_that_have_no_place_to_go_are_not_dropped(here: Path, run: Run) -> None:
    Path("council.txt").write_text(DATED, encoding="utf-8")

    ended = run("clean", "--keep", "metadata", "council.txt")

    assert (ended.code, ended.out) == (2, "")
    assert "name OUT" in ended.err


def test_facts_stay_in_the_article_unless_they_are_kept_or_may_go(here: Path, run: Run) -> None:
    Path("council.txt").write_text(DATED, encoding="utf-8")

    assert run("clean", "council.txt").out == DATED
    assert run("clean", "--unsafe-fixes", "council.txt").out == CLEAN


def test_records_come_out_as_records(here: Path, run: Run) -> None:
    rows = [{"id": 1, "text": SCRAPED, "url": "x"}, {"id": 2, "text": CLEAN}, {"id": 3, "text": DATED}]
    lines = [json.dumps(row) for row in rows]
    Path("all.jsonl").write_text("\n".join([*lines, ""]), encoding="utf-8")

    ended = run("clean", "--keep", "metadata", "all.jsonl")

    kept = {"date": [STAMP.strip()], "licence": [RIGHTS.strip()]}
    assert ended.rows == [{**rows[0], "text": CLEAN}, rows[1], {"id": 3, "text": CLEAN, "kept": kept}]
    assert ended.out.splitlines()[1] == lines[1]


def test_a_record_that_would_lose_too_much_stays_and_the_others_are_cleaned(here: Path, run: Run) -> None:
    rows = [{"id": "a", "text": "Share this article\n\nADVERTISEMENT\n\nHe left.\n"}, {"id": "b", "text": SCRAPED}]
    Path("all.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")

    ended = run("clean", "all.jsonl")

    assert ended.code == 2
    assert ended.rows == [rows[0], {"id": "b", "text": CLEAN}]
    assert ended.err.startswith("newslint: all.jsonl: a: ")


def test_an_ignored_leftover_stays(here: Path, run: Run) -> None:
    text = SCRAPED.replace("Share", "<!-- newslint: ignore[leftovers] the subject of the story -->\nShare")
    Path("council.txt").write_text(text, encoding="utf-8")

    assert "Share this article" in run("clean", "council.txt").out


@pytest.mark.parametrize("arguments", [("absent.txt",), ("--max-removed", "many", "council.txt"), ("-", "--in-place")])
def test_what_cannot_be_done_is_said_in_one_line(arguments: tuple[str, ...], scraped: Path, run: Run) -> None:
    ended = run("clean", *arguments)

    assert (ended.code, ended.err.count("\n"), ended.out) == (2, 1, "")
