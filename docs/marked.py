"""Examples and other plain text as Markdown that shows them as they are."""

from __future__ import annotations

import re

from newslint.rule import MARKED

SIGNS = re.compile(r"([\\`*_\[\]<>#|~&])")


def quoted(example: str) -> str:
    """An example as a block quotation, what is flagged in bold, signs that cannot be seen by their code points."""
    return "\n>\n".join(f"> {line}" for line in shown(example).split("\n") if line.strip())


def shown(example: str) -> str:
    """An example with what is flagged in bold."""
    pieces = MARKED.split(example)
    return "".join(bold(piece) if place % 2 else escaped(piece) for place, piece in enumerate(pieces))


def bold(marked: str) -> str:
    """The lines of a text in bold; blanks at their ends are shown, else they would undo it."""
    lines = []
    for line in marked.split("\n"):
        bare = line.strip(" ")
        before, after = len(line) - len(line.lstrip(" ")), len(line) - len(line.rstrip(" "))
        seen = "␣" * before + escaped(bare) + "␣" * after if bare else "␣" * len(line)
        lines.append(f"**{seen}**" if seen else "")
    return "\n".join(lines)


def escaped(text: str) -> str:
    """The text as Markdown that shows it as it is."""
    seen = "".join(sign if sign.isprintable() or sign == "\n" else f"⟨U+{ord(sign):04X}⟩" for sign in text)
    return SIGNS.sub(r"\\\1", seen)
