"""Whoever applies the safe fixes of a SARIF log by its own coordinates gets what `--fix` writes."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Process = Callable[..., subprocess.CompletedProcess[bytes]]
BODY = (
    "“😀” é: the wall was was mended.{n}{n}They met in the the hall.  It rained.{n}{n}"
    "Follow us on Facebook{n}{n}An end.{n}"
)
ASKED = ("--no-cache", "--select", "typos,leftovers,hygiene")


def applied(text: str, results: list[dict[str, Any]]) -> str:
    """The text after every fix that is alone and safe, by lines and UTF-16 columns."""
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.encode("utf-16-le")))
    raw = text.encode("utf-16-le")
    edits = []
    for one in results:
        fixes = one.get("fixes", [])
        if len(fixes) != 1 or fixes[0]["description"]["text"].endswith(("(unsafe)", "(suggestion)")):
            continue
        for replacement in fixes[0]["artifactChanges"][0]["replacements"]:
            region = replacement["deletedRegion"]
            first = starts[region["startLine"] - 1] + 2 * (region["startColumn"] - 1)
            last = starts[region["endLine"] - 1] + 2 * (region["endColumn"] - 1)
            edits.append((first, last, replacement["insertedContent"]["text"].encode("utf-16-le")))
    for first, last, insert in sorted(edits, reverse=True):
        raw = raw[:first] + insert + raw[last:]
    return raw.decode("utf-16-le")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_fixes_of_the_log_are_those_of_fix(newline: str, mark: bytes, here: Path, process: Process) -> None:
    article = here / "a b é.txt"
    text = BODY.format(n=newline)
    article.write_bytes(mark + text.encode())
    log = json.loads(process("check", *ASKED, "--format", "sarif").stdout)
    after = applied(text, log["runs"][0]["results"])
    process("check", *ASKED, "--fix")
    assert after != text
    assert article.read_bytes() == mark + after.encode()
