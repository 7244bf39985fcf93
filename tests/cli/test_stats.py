from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
STORY = """Bridge shut after storm

The bridge is shut. “It is not safe,” the mayor said. A barge hit one of its piers on Monday night.
"""


@pytest.fixture
def story(here: Path) -> Path:
    path = here / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_the_table_has_a_line_for_each_article_and_their_means(story: Path, run: Run) -> None:
    (story.parent / "other.txt").write_text(STORY.replace("The bridge is shut. ", ""), encoding="utf-8")

    lines = run("stats", "story.txt", "other.txt").out.split("\n")

    headings = "article words sentences longest grade Dale-Chall quoted % sources/100 leftover %"
    assert lines[0].split() == headings.split()
    assert lines[1].split()[:4] == ["story.txt", "21", "3", "10"]
    assert lines[2].split()[:3] == ["other.txt", "17", "2"]
    assert lines[3].split()[:2] == ["mean", "19"]


def test_json_has_an_object_a_line(story: Path, run: Run) -> None:
    (row,) = map(json.loads, run("stats", "--format", "json", "story.txt").out.splitlines())

    assert (row["name"], row["headline"]) == ("story.txt", "Bridge shut after storm")
    assert (row["words"], row["sentences"], row["paragraphs"], row["attributions"]) == (21, 3, 1, 1)
    assert row["hot_spots"] == []


def test_csv_can_be_read_again(story: Path, run: Run) -> None:
    (row,) = csv.DictReader(io.StringIO(run("stats", "--format", "csv", "story.txt").out))

    assert (row["name"], row["words"], row["longest_sentence"]) == ("story.txt", "21", "10")


def test_an_article_without_text_has_no_grade(story: Path, run: Run) -> None:
    story.write_text("", encoding="utf-8")

    assert run("stats", "story.txt").out.split("\n")[1].split()[4:6] == ["-", "-"]
    assert json.loads(run("stats", "--format", "json", "story.txt").out)["grade"] is None


def test_hard_paragraphs_are_told_with_their_lines(story: Path, run: Run) -> None:
    hard = (
        "Municipal administrators responsible for infrastructure maintenance acknowledged considerable structural "
        "deterioration throughout the metropolitan transportation network, necessitating immediate rehabilitation "
        "expenditures significantly exceeding previously authorised appropriations by a considerable margin."
    )
    story.write_text(f"{STORY}\n{hard}\n", encoding="utf-8")

    told = run("stats", "story.txt").out

    assert "Hardest paragraphs:\n  story.txt:5  grade " in told
    assert "Municipal administrators" in told


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_counted(story: Path, run: Run) -> None:
    (story.parent / "broken.json").write_text("{", encoding="utf-8")

    result = run("stats", "broken.json", "story.txt")

    assert result.code == 2
    assert "broken.json" in result.err
    assert "story.txt" in result.out
