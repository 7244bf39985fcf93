"""Writes by which words a line can be page furniture: `python docs/make_line_heads.py`."""

from __future__ import annotations

from pathlib import Path

from newslint_leftovers import wordings
from newslint_leftovers.wordings import HEADS, heads_of

FILE = Path(wordings.__file__).with_name(HEADS)
ABOUT = """# Made by docs/make_line_heads.py of the lists of wordings: the first words of their lines, each with the
# second words behind it, where a dot stands for none; at last the last words of endings.
"""


def text() -> str:
    """The whole file."""
    return ABOUT + "\n".join(heads_of(wordings.wordings())) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8", newline="\n")
