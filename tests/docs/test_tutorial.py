"""The tutorial on packs does what it says: a test types it, from an empty folder to findings under pre-commit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.docs.typed import Step, Typist, bare, steps
from tests.docs.wheels import closure, index_of, wheel_of

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "plugins" / "README.md").read_text(encoding="utf-8")
NEEDED = ("pytest", "build", "pre-commit", "hatchling", "editables", "pip")
ADDRESS = "https://github.com/newslint/newslint"
COMMIT = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", "A copy")


def test_steps_are_files_and_commands_with_what_they_print() -> None:
    page = (
        "```sh\none\n```\n\n<!-- file: a/b.txt -->\n```text\ntext\n```\n"
        "<!-- run -->\n```console\n$ two\nout\n$ three\n```\n<!-- not run -->\n```sh\nfour\n```\n```toml\nx = 1\n```\n"
    )

    assert list(steps(page)) == [
        Step("", "one\n"),
        Step("a/b.txt", "text\n"),
        Step("", "two", "out\n"),
        Step("", "three", ""),
    ]


def test_the_tutorial_has_steps_of_every_kind() -> None:
    found = list(steps(PAGE))

    typed = "\n".join(step.text for step in found if not step.path)
    for command in ("new pack", "new rule", "pytest", "explain", "check", "-m build", "pre-commit run"):
        assert command in typed
    assert len([step for step in found if step.path]) >= 4


@pytest.fixture
def variables(tmp_path: Path, copied: Callable[[Path], Path]) -> dict[str, str]:
    """What the environment of a reader with a network would be: an index of packages, and newslint's repository."""
    (shop := tmp_path / "wheels").mkdir()
    clone = copied(REPOSITORY)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", shop, clone]
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    needed = [one for one in closure(["newslint", *NEEDED]) if one.metadata["Name"] != "newslint"]
    wheels = [*shop.glob("*.whl"), *(wheel_of(one, shop) for one in needed)]
    for step in (["init", "-q"], ["add", "-A"], COMMIT, ["tag", "v0.1.0"]):
        subprocess.run(["git", *step], cwd=clone, check=True)
    home = tmp_path / "home"
    home.mkdir()
    return bare(
        HOME=str(home),
        XDG_CACHE_HOME=str(home / "cache"),
        PIP_CONFIG_FILE=os.devnull,
        PIP_INDEX_URL=index_of(wheels, tmp_path / "simple"),
        PIP_DISABLE_PIP_VERSION_CHECK="1",
        GIT_CONFIG_COUNT="1",
        GIT_CONFIG_KEY_0=f"url.{clone.as_uri()}.insteadOf",
        GIT_CONFIG_VALUE_0=ADDRESS,
    )


@pytest.mark.heavy
@pytest.mark.skipif(find_spec("pre_commit") is None, reason="pre-commit is not installed")
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash to type into")
def test_the_tutorial_leads_from_nothing_to_findings_under_pre_commit(
    tmp_path: Path, variables: dict[str, str]
) -> None:
    (desk := tmp_path / "desk").mkdir()
    typist = Typist(desk, variables)
    printed = []
    for step in steps(PAGE):
        told = typist.do(step)
        printed.append(told)
        if step.printed is not None:
            assert told.rstrip() == step.printed.rstrip(), f"$ {step.text}\n{told}"

    whole = "".join(printed)
    assert "4 passed" in whole
    assert "Successfully built newslint_gazette-0.1.0.tar.gz and newslint_gazette-0.1.0-py3-none-any.whl" in whole
    assert "We are the “Evening Gazette”, not the “Evening Gazzette”. [gazette/our-name]" in printed[-1]
    assert (desk / "newsroom" / ".git" / "hooks" / "pre-commit").is_file()
