"""The action and the examples for CI systems: their form, and what the action's script does."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
FILES = {
    "action.yml": "vendor.github-actions",
    ".github/workflows/checks.yml": "vendor.github-workflows",
    ".github/workflows/release.yml": "vendor.github-workflows",
    "examples/ci/github.yml": "vendor.github-workflows",
    "examples/ci/gitlab.yml": "vendor.gitlab-ci",
}


def read(path: str) -> Any:
    yaml = pytest.importorskip("ruamel.yaml")
    return yaml.YAML(typ="safe").load((ROOT / path).read_text("utf-8"))


@pytest.mark.heavy
@pytest.mark.parametrize(("path", "schema"), FILES.items())
def test_a_file_is_of_the_form_that_its_reader_asks_for(path: str, schema: str) -> None:
    pytest.importorskip("check_jsonschema")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(ROOT / path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def steps(path: str) -> list[Any]:
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", [path for path, schema in FILES.items() if schema == "vendor.github-workflows"])
def test_actions_of_others_are_named_by_their_commit(path: str) -> None:
    # A tag can be moved to other code; a commit cannot.
    named = [step["uses"] for step in steps(path) if "uses" in step and not step["uses"].startswith("newslint/")]
    assert named
    assert [one for one in named if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", one)] == []


@pytest.mark.parametrize("path", [".github/workflows/checks.yml", ".github/workflows/release.yml"])
def test_workflows_may_do_no_more_than_they_need(path: str) -> None:
    workflow = read(path)
    assert workflow["permissions"] in ({}, {"contents": "read"})
    assert [step for step in steps(path) if "secrets." in str(step)] == []
    assert all("${{" not in step.get("run", "") for step in steps(path))


@pytest.mark.parametrize("path", [".ci/requirements.txt", ".ci/requirements-all.txt"])
def test_what_the_checks_install_is_pinned_as_the_project_asks(path: str) -> None:
    requirements = pytest.importorskip("packaging.requirements")
    written = (ROOT / path).read_text("utf-8")
    assert "://" not in written
    assert "@" not in written
    blocks = re.split(r"\n(?=\S)", written.strip())
    assert [one for one in blocks if "--hash=sha256:" not in one] == []
    pins = [requirements.Requirement(one.partition(" \\\n")[0]) for one in blocks]
    held = {re.sub(r"[-_.]+", "-", one.name).lower(): str(one.specifier).removeprefix("==") for one in pins}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for line in (*project["dependencies"], *project["optional-dependencies"]["test"]):
        wanted = requirements.Requirement(line)
        assert wanted.specifier.contains(held[re.sub(r"[-_.]+", "-", wanted.name).lower()]), f"{line}: run .ci/pin"


def test_every_input_of_the_action_is_used() -> None:
    action = read("action.yml")
    written = (ROOT / "action.yml").read_text("utf-8")
    for name in action["inputs"]:
        assert f"${{{{ inputs.{name} }}}}" in written


def test_no_input_is_put_into_a_script_as_it_is() -> None:
    # What an expression gives would be read as shell; the environment is not.
    for step in read("action.yml")["runs"]["steps"]:
        assert "${{" not in step["run"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="the action needs bash")
@pytest.mark.parametrize(("changed_only", "told"), [("false", 2), ("true", 1)])
def test_the_actions_script_checks_and_tells_its_outputs(tmp_path: Path, changed_only: str, told: int) -> None:
    def git(folder: Path, *arguments: str) -> None:
        who = ("-c", "user.name=Desk", "-c", "user.email=desk@paper.example", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)

    origin, clone = tmp_path / "origin", tmp_path / "a clone"
    origin.mkdir()
    git(origin, "init")
    (origin / "story one.txt").write_text("They met in the the hall.\n", encoding="utf-8")
    git(origin, "add", ".")
    git(origin, "commit", "-m", "first")
    git(tmp_path, "clone", str(origin), str(clone))
    (clone / "story one.txt").write_text("They met in the the hall.\n\nIt was was late.\n", encoding="utf-8")
    newslint = tmp_path / "newslint"
    newslint.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newslint "$@"\n', encoding="utf-8")
    newslint.chmod(0o755)
    (step,) = [one for one in read("action.yml")["runs"]["steps"] if one.get("id") == "check"]
    environment = {
        **os.environ,
        "NEWSLINT": str(newslint),
        "PATHS": "story one.txt\n",
        "ARGS": "--select\ntypos/doubled-word\n",
        "FAIL_ON": "",
        "CHANGED_ONLY": changed_only,
        "ANNOTATIONS": "true",
        "SARIF_FILE": "newslint.sarif",
        "BASE": "main",
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
    }
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=clone,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert (tmp_path / "output").read_text("utf-8") == f"exit-code=1\nfindings={told}\n"
    assert done.stdout.count(b"::error ") == told
    assert (clone / "newslint.sarif").exists()
    assert (tmp_path / "summary").read_text("utf-8").startswith("## newslint")
