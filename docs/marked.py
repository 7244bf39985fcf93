"""Examples and other plain text as Markdown that shows them as they are."""

from __future__ import annotations

from newslint.report import markdown
from newslint.rule import MARKED


def quoted(example: str) -> str:
    """An example as a block quotation, what is flagged in bold, signs that cannot be seen by their code points."""
    return "\n>\n".join(f"> {line}" for line in shown(example).split("\n") if line.strip())


def shown(example: str) -> str:
    """An example with what is flagged in bold."""
    pieces = MARKED.split(example)
    told = []
    for place, piece in enumerate(pieces):
        if place % 2:
            told.append(bold(piece, pieces[place - 1][-1:], pieces[place + 1][:1]))
        else:
            told.append(escaped(piece))
    return "".join(told)


def bold(marked: str, before: str = "", after: str = "") -> str:
    """The lines of a text in bold, between two signs; blanks at their ends are shown, else they would undo it."""
    lines = []
    for line in marked.split("\n"):
        bare = line.strip(" ")
        lead, tail = len(line) - len(line.lstrip(" ")), len(line) - len(line.rstrip(" "))
        seen = "␣" * lead + escaped(bare) + "␣" * tail if bare else "␣" * len(line)
        if not seen:
            lines.append("")
        elif _parts(line[0], before) and _parts(line[-1], after):
            lines.append(f"**{seen}**")
        else:
            # Asterisks between a letter and another sign are asterisks to Markdown.
            lines.append(f"<b>{seen}</b>")
    return "\n".join(lines)


def _parts(inside: str, outside: str) -> bool:
    """Whether asterisks between two signs mark what is bold: not where a letter is outside and none inside."""
    return inside.isalnum() or not outside.isalnum()


def escaped(text: str) -> str:
    """The text as Markdown that shows it as it is."""
    seen = "".join(sign if sign.isprintable() or sign == "\n" else f"⟨U+{ord(sign):04X}⟩" for sign in text)
    return markdown.escaped(seen)
