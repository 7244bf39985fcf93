"""One run, several reports; only what changed; how many findings are put up with."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Process = Callable[..., subprocess.CompletedProcess[bytes]]
SELECT = ("--select", "typos/doubled-word,structure/missing-headline")
FAULT = "They met in the the hall.\n"


@pytest.fixture
def story(here: Path) -> Path:
    path = here / "story.txt"
    path.write_text(f"Town meets\n\n{FAULT}", encoding="utf-8")
    return path


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@paper.example", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_one_run_writes_several_formats(story: Path, process: Process) -> None:
    done = process("check", *SELECT, "--format", "sarif=out.sarif", "--format", "concise", "--format", "junit=out.xml")
    assert done.returncode == 1
    assert b"typos/doubled-word" in done.stdout
    assert json.loads(Path("out.sarif").read_bytes())["runs"][0]["results"]
    assert Path("out.xml").read_bytes().startswith(b"<?xml")


def test_findings_are_on_standard_output_though_every_format_has_a_file(story: Path, process: Process) -> None:
    done = process("check", *SELECT, "--format", "sarif=out.sarif")
    assert b"stands twice" in done.stdout


def test_two_formats_in_one_place_are_refused(story: Path, process: Process) -> None:
    for asked in (("--format", "json", "--format", "text"), ("--format", "json=a", "--format", "sarif=a")):
        done = process("check", *SELECT, *asked)
        assert done.returncode == 2
        assert b"two formats cannot both be written" in done.stderr


def test_the_folder_of_a_sarif_file_is_made(story: Path, process: Process) -> None:
    process("check", *SELECT, "--sarif-file", ".sarif/newslint.sarif")
    assert json.loads(Path(".sarif/newslint.sarif").read_bytes())["version"] == "2.1.0"


def test_the_page_of_a_github_run_is_added_to(story: Path, process: Process, tmp_path: Path) -> None:
    page = tmp_path / "summary.md"
    page.write_text("before\n", encoding="utf-8")
    process("check", *SELECT, "--format", "github", GITHUB_STEP_SUMMARY=str(page))
    assert page.read_text("utf-8").startswith("before\n## newslint\n")


def test_statistics_count_each_rule(story: Path, process: Process) -> None:
    lines = process("check", *SELECT, "--statistics").stdout.decode().splitlines()
    assert lines[0] == "1 * error   typos/doubled-word"


def test_some_findings_may_be_put_up_with(story: Path, process: Process) -> None:
    codes = [
        process("check", *SELECT, *asked).returncode for asked in (("--max-findings", "0"), ("--max-findings", "1"))
    ]
    assert codes == [1, 0]
    assert process("check", *SELECT, "--exit-zero").returncode == 0


def test_files_are_listed_and_not_checked(story: Path, process: Process) -> None:
    done = process("check", *SELECT, "--show-files")
    assert done.stdout == b"story.txt\n"


def test_only_lines_changed_since_a_branch_are_told(story: Path, process: Process) -> None:
    git(story.parent, "init")
    git(story.parent, "add", ".")
    git(story.parent, "commit", "-m", "first")
    git(story.parent, "checkout", "-b", "more")
    story.write_text(f"Town meets\n\n{FAULT}\nIt was was late.\n", encoding="utf-8")
    rows = process("check", *SELECT, "--diff-base", "main", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(row)["text"] for row in rows] == ["was was"]
    diff = subprocess.run(["git", "diff"], cwd=story.parent, capture_output=True, check=True).stdout
    again = process("check", *SELECT, "--diff-file", "-", "--format", "jsonl", stdin=diff).stdout.splitlines()
    assert [json.loads(row)["text"] for row in again] == ["was was"]
    assert process("check", *SELECT, "--staged").stdout == b"No findings in 0 articles.\n"


def test_a_watch_checks_again_when_an_article_changes(story: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "newslint", "check", *SELECT, "--watch", "--sarif-file", "out.sarif", "story.txt"]
    log = Path("out.sarif")

    def results() -> int:
        return len(json.loads(log.read_bytes())["runs"][0]["results"]) if log.exists() else -1

    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as watching:
        try:
            assert watching.stderr is not None
            assert b"waiting" in watching.stderr.readline()
            assert results() == 1
            time.sleep(0.01)
            story.write_text(f"Town meets\n\n{FAULT}\nIt was was late.\n", encoding="utf-8")
            assert b"waiting" in watching.stderr.readline()
            assert results() == 2
        finally:
            watching.terminate()
