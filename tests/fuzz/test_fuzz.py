"""What fuzzing begins with and what it once broke; and a short run of each target, for the checks of a change."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.table import HERE, TARGETS, crashes, seeds

KNOWN = [(name, path) for name in TARGETS for folder in (seeds, crashes) for path in sorted(folder(name).glob("*"))]


@pytest.mark.parametrize(("name", "path"), KNOWN, ids=[f"{name}-{path.name}" for name, path in KNOWN])
def test_what_once_broke_a_target_breaks_it_no_more(name: str, path: Path) -> None:
    if name == "lsp":
        pytest.importorskip("pygls")
    if name == "vale":
        pytest.importorskip("yaml")
    if name == "docx":
        pytest.importorskip("docx")
    TARGETS[name].load()(path.read_bytes())


def test_every_target_has_seeds_and_every_seed_a_target() -> None:
    assert all(any(seeds(name).glob("*")) for name in TARGETS)
    assert {one.name for kind in ("seeds", "crashes") for one in (HERE / kind).iterdir()} <= set(TARGETS)


@pytest.mark.fuzz
@pytest.mark.parametrize("name", TARGETS)
def test_a_short_run_breaks_nothing(name: str, tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="the fuzzer has no wheel for this Python or system")
    # A seed of libFuzzer makes the same inputs again; what it has found and kept is thrown away.
    command = [sys.executable, "-m", "tests.fuzz", name, "--executions", str(TARGETS[name].executions)]
    done = subprocess.run(
        [*command, "--keep", str(tmp_path / "kept")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE.parents[1]), os.environ.get("PYTHONPATH", "")])},
        capture_output=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:].decode("utf-8", "replace")
