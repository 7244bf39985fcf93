"""Put what newslint prints for the sample article into README.md: `python docs/make_readme.py`."""

from __future__ import annotations

import contextlib
import io
import os
import re
from pathlib import Path

from newslint.cli import main

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(
    r"(<!-- sample: newslint (?P<arguments>[^>]*) -->\n```text\n)(?P<shown>.*?)(```\n<!-- end of sample -->)", re.S
)


def with_samples(text: str) -> str:
    """The text with each sample as newslint prints it today."""
    return BLOCK.sub(lambda block: f"{block[1]}{printed(block['arguments'].split())}{block[4]}", text)


def printed(arguments: list[str]) -> str:
    """What newslint prints for some arguments, without colour and 80 columns wide, run in the project's folder."""
    before = Path.cwd()
    out = io.StringIO()
    os.chdir(ROOT)
    try:
        with contextlib.redirect_stdout(out):
            main([*arguments, "--color", "never"])
    finally:
        os.chdir(before)
    return out.getvalue()


if __name__ == "__main__":
    readme = ROOT / "README.md"
    readme.write_text(with_samples(readme.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
