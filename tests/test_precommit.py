"""The hooks that article repositories use are well-formed and take the files that newslint reads."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from newslint.cli import parser
from newslint.formats.choose import CORE, NAMED_ONLY

MANIFEST = Path(__file__).parents[1] / ".pre-commit-hooks.yaml"
TEXT = MANIFEST.read_text(encoding="utf-8")


def values(key: str) -> list[str]:
    """The values of a key of the manifest, one a hook."""
    return re.findall(rf"^[- ] {key}: (.*)$", TEXT, re.MULTILINE)


def test_there_is_a_hook_that_checks_one_that_fixes_and_one_for_all_articles() -> None:
    assert values("id") == ["newslint", "newslint-fix", "newslint-all"]


def test_the_hook_for_all_articles_names_them_itself() -> None:
    assert values("pass_filenames") == ["false"]
    assert values("args") == ['["."]']


def test_the_entries_are_command_lines_that_newslint_takes() -> None:
    for entry in values("entry"):
        program, *arguments = entry.split()
        assert program == "newslint"
        assert parser("check").parse_args([*arguments, "a.txt"]).force_exclude


def test_the_hooks_take_the_text_suffixes_that_are_found_in_folders() -> None:
    # Word documents are left out: reading them takes an extra that the hook's environment lacks.
    suffixes = {suffix for _, _, listed in CORE.values() for suffix in listed} - NAMED_ONLY - {".docx"}
    for pattern in values("files"):
        assert {suffix for suffix in suffixes if re.search(pattern, f"articles/fire{suffix}")} == suffixes
        assert not re.search(pattern, "articles/fire.py")
        assert not re.search(pattern, "articles/day.jsonl")


def test_one_process_gets_all_files() -> None:
    assert values("require_serial") == ["true", "true", "true"]


@pytest.mark.heavy
@pytest.mark.skipif(find_spec("pre_commit") is None, reason="pre-commit is not installed")
def test_pre_commit_finds_the_manifest_valid() -> None:
    subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", MANIFEST], check=True)
