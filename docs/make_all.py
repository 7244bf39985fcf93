"""Writes every page that is made of the code: `python docs/make_all.py`. Tests tell when one is stale."""

from __future__ import annotations

import runpy
from pathlib import Path

MAKERS = ("make_rules", "make_api", "make_settings", "make_gazette", "make_readme", "make_line_heads")

if __name__ == "__main__":
    for maker in MAKERS:
        runpy.run_path(str(Path(__file__).with_name(f"{maker}.py")), run_name="__main__")
