"""Runs that are killed or stopped at any moment: no half file, nothing lost, no process left, and the next run is fine.

To end more runs than usual: NEWSLINT_ENDED=50 pytest -m heavy tests/accidents
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.accidents.conftest import MANY, MENDED, TEXT, Start, ends

pytestmark = [pytest.mark.heavy, pytest.mark.skipif(os.name == "nt", reason="no process is ended by a signal there")]

TIMES = int(os.environ.get("NEWSLINT_ENDED", "4"))
# What is begun, and how long it takes here at the most, in seconds.
COMMANDS = {
    "check": (["check", "--jobs", "2", "articles"], 1.5),
    "fix": (["check", "--fix", "--no-cache", "articles"], 2.0),
    "reports": (["check", "--format", "html=out.html", "--format", "sarif=out.sarif", "articles"], 1.5),
    "clean": (["clean", "--in-place", "articles/000.txt"], 0.4),
    "clean records": (["clean", "in.jsonl", "out.jsonl", "--input-format", "records"], 1.0),
    "baseline": (["baseline", "update", "articles"], 1.0),
    "index": (["index", "update", "--jobs", "2"], 1.0),
    "corpus": (["corpus", "in.jsonl", "-o", "tables", "--jobs", "2"], 3.0),
    "new": (["new", "pack", "gazette"], 0.3),
    "init": (["init", "sub"], 0.15),
}
PATIENT = {
    "watch": ["check", "--watch", "--no-cache", "articles"],
    "desk": ["desk", "--no-browser"],
    "server": ["server"],
}


def check_files(root: Path) -> None:
    """Every file is as it was or as it was to become, whichever way the run went."""
    for number in range(MANY):
        text = (root / f"articles/{number:03}.txt").read_text(encoding="utf-8")
        # The third is what “clean” makes of it.
        whole = (TEXT, MENDED, TEXT.replace("\n\nShare this article\n", "\n"))
        assert text in [one.format(number) for one in whole]
    if (root / "out.jsonl").exists():
        assert len((root / "out.jsonl").read_text(encoding="utf-8").splitlines()) == MANY
    if (root / "out.sarif").exists():
        assert len(json.loads((root / "out.sarif").read_text(encoding="utf-8"))["runs"]) == 1
    if (root / "out.html").exists():
        assert (root / "out.html").read_text(encoding="utf-8").rstrip().endswith("</html>")
    baseline = root / ".newslint-baseline.json"
    if baseline.exists():
        assert json.loads(baseline.read_text(encoding="utf-8"))["newslint-baseline"] == 1
    if (root / "newslint-gazette").exists():
        assert (root / "newslint-gazette" / "tests" / "test_rules.py").exists()
    if (root / "sub" / "newslint.toml").exists():
        assert "[[rule]]" in (root / "sub" / "newslint.toml").read_text(encoding="utf-8")


def moments(name: str, longest: float) -> list[float]:
    """Moments to end a run at, other ones for each command, the same at each run of the tests."""
    chance = random.Random(name)
    return [chance.uniform(0.05, longest) for _ in range(TIMES)]


# Promise: A run that is killed leaves no process behind
# Promise: A file is there whole or as it was before
@pytest.mark.parametrize("name", COMMANDS)
def test_a_run_that_is_killed_leaves_whole_files_and_no_process(name: str, articles: Path, start: Start) -> None:
    command, longest = COMMANDS[name]
    (articles / "sub").mkdir()
    if name == "baseline":
        assert start("baseline", "create", "articles").wait(60) == 0
        (articles / "articles/000.txt").write_text(MENDED.format(0), encoding="utf-8")
    for moment in moments(name, longest):
        running = start(*command)
        time.sleep(moment)
        running.kill()
        running.communicate()

        assert ends(running.pid)
        check_files(articles)
        for made in ("newslint-gazette", "sub", "tables") if name in ("new", "init") else ():
            shutil.rmtree(articles / made, ignore_errors=True)
        (articles / "sub").mkdir(exist_ok=True)

    last = start(*command)
    _, told = last.communicate(timeout=120)

    assert last.returncode in (0, 1), told
    check_files(articles)
    # What the killed runs left beside the files is gone.
    assert [one.name for one in articles.rglob(".newslint-*-*")] == []
    assert [one.name for one in articles.glob(".newslint-gazette*")] == []


# Promise: Ctrl-C ends a run in order
@pytest.mark.parametrize("name", [*COMMANDS, *PATIENT])
def test_a_run_that_is_stopped_ends_in_order(name: str, articles: Path, start: Start) -> None:
    command, longest = COMMANDS.get(name) or (PATIENT[name], 1.2)
    (articles / "sub").mkdir()
    if name == "baseline":
        assert start("baseline", "create", "articles").wait(60) == 0
    for moment in moments(f"{name}, stopped", longest):
        running = start(*command)
        # Before newslint has begun it is Python that answers.
        time.sleep(0.15 + moment)
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGINT)
        _, told = running.communicate(timeout=30)

        assert b"Traceback" not in told
        assert b"Exception ignored" not in told
        # Where all was done already the process may end by the signal itself.
        assert running.returncode in (0, 1, 2, 130, -signal.SIGINT)
        assert ends(running.pid)
        check_files(articles)
        assert [one.name for one in articles.rglob(".newslint-*-*")] == []


def test_a_worker_that_is_killed_costs_no_file(articles: Path, start: Start) -> None:
    running = start("check", "--jobs", "2", "--no-cache", "--format", "json=out.json", "articles")
    lost = False
    for _ in range(200):
        time.sleep(0.02)
        listed = subprocess.run(["pgrep", "-P", str(running.pid)], capture_output=True, check=False).stdout.split()
        if listed:
            os.kill(int(listed[0]), signal.SIGKILL)
            lost = True
            break
    _, told = running.communicate(timeout=60)

    assert lost
    assert b"Traceback" not in told
    assert running.returncode == 1
    rows = json.loads((articles / "out.json").read_text(encoding="utf-8"))["findings"]
    assert {row["path"] for row in rows if row["path"]} == {f"articles/{number:03}.txt" for number in range(MANY)}
    assert "newslint/process-lost" in {row["rule"] for row in rows}


def test_ten_runs_at_once_say_the_same_with_one_cache_and_one_index(articles: Path, start: Start) -> None:
    assert start("index", "update").wait(120) == 0
    runs = [start("check", "--format", f"jsonl=out{number}.jsonl", "articles") for number in range(10)]
    beside = [start("index", "update"), start("cache", "clean")]

    for one in (*runs, *beside):
        _, told = one.communicate(timeout=240)
        assert b"Traceback" not in told
    assert {one.returncode for one in runs} == {1}
    assert beside[0].returncode == 0
    said = {(articles / f"out{number}.jsonl").read_bytes() for number in range(10)}
    assert len(said) == 1


def test_two_fixes_at_once_mend_each_article_once(articles: Path, start: Start) -> None:
    both = [start("check", "--fix", "--no-cache", "articles") for _ in range(2)]

    for one in both:
        _, told = one.communicate(timeout=120)
        assert b"Traceback" not in told
    for number in range(MANY):
        text = (articles / f"articles/{number:03}.txt").read_text(encoding="utf-8")
        assert text == MENDED.format(number)
    assert [one.name for one in articles.rglob(".newslint-*-*")] == []


@pytest.mark.skipif(sys.platform != "linux", reason="no device that is always full")
@pytest.mark.parametrize("command", [["rules"], ["check", "articles"], ["check", "--format", "sarif", "articles"]])
def test_output_that_nobody_can_take_is_told_in_a_sentence(command: list[str], articles: Path) -> None:
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "newslint", *command], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )

    assert ended.stderr == b"newslint: the output cannot be written (No space left on device)\n"
    assert ended.returncode == 2


# Promise: A file is there whole or as it was before
@pytest.mark.parametrize("name", [*COMMANDS, "cached"])
def test_a_disk_without_room_is_told_and_loses_nothing(name: str, articles: Path) -> None:
    import resource

    (articles / "sub").mkdir()
    command = COMMANDS[name][0] if name in COMMANDS else ["check", "articles"]
    if name == "baseline":
        command = ["baseline", "create", "articles"]
    before = {one: one.read_bytes() for one in (articles / "articles").iterdir()}

    ended = subprocess.run(
        [sys.executable, "-B", "-m", "newslint", *command],
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, "XDG_CACHE_HOME": str(articles / ".cache")},
        # No file may grow beyond this, which is how a full disk looks to whoever writes.
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (60, 60)),
    )

    assert b"Traceback" not in ended.stderr
    assert ended.returncode in ((0, 1) if name in ("check", "cached", "fix") else (2,))
    assert {one: one.read_bytes() for one in (articles / "articles").iterdir()} == before
    assert [one.name for one in articles.rglob(".newslint-*")] == []
