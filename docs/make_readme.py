"""Put the sample's report and the table of packs into README.md: `python docs/make_readme.py`."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
from importlib import import_module
from pathlib import Path

from newslint.cli import main
from newslint.cli.rules import state
from newslint.engine.packs import load_packs

PACKS = re.compile(r"(<!-- packs -->\n).*?(<!-- end of packs -->)", re.S)
ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(
    r"(<!-- sample: newslint (?P<arguments>[^>]*) -->\n```text\n)(?P<shown>.*?)(```\n<!-- end of sample -->)", re.S
)


def with_samples(text: str) -> str:
    """The text with each sample as newslint prints it today."""
    return BLOCK.sub(lambda block: f"{block[1]}{printed(block['arguments'].split())}{block[4]}", text)


def with_packs(text: str) -> str:
    """The text with the table of packs as they are today."""
    return PACKS.sub(lambda block: f"{block[1]}{table()}{block[2]}", text)


def table() -> str:
    """A row for each bundled pack: what it asks, its rules, those on by default, and their noise on edited news."""
    packs = load_packs()
    noise = noise_of_rules()
    lines = ["| pack | asks | rules | by default | noise |", "|---|---|---:|---:|---:|"]
    for name in sorted(packs.bundled):
        asks = (import_module(f"newslint_{name}").__doc__ or "").split("\n")[0].partition(": ")[2].rstrip(".")
        rules = [rule for rule in packs.rules if rule.pack == name]
        on = [rule for rule in rules if state(rule) == "on"]
        said = sum(noise.get(rule.id, 0.0) for rule in on)
        lines.append(f"| `{name}` | {asks} | {len(rules)} | {len(on)} | {said:.2f} |")
    return "\n".join(lines) + "\n"


def noise_of_rules() -> dict[str, float]:
    """Findings per 1,000 words of each rule that was counted by benchmarks.noise."""
    rows = [json.loads(line) for line in (ROOT / "benchmarks" / "noise.jsonl").read_text("utf-8").splitlines()]
    return {row["rule"]: row["per_1000_words"] for row in rows if "rule" in row}


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
    readme.write_text(with_packs(with_samples(readme.read_text(encoding="utf-8"))), encoding="utf-8", newline="\n")
