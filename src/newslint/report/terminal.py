"""Text of articles made fit for a terminal: nothing in it may move the cursor or turn the line round."""

from __future__ import annotations

# Joiners make emoji and the letters of several scripts what they are; they take no room.
JOINERS = "\u200c\u200d"
TAB = "    "
# What most articles hold beside ASCII and Latin letters, known without a look into the tables of Unicode.
PLAIN_PUNCTUATION = "‘’“”–—…"

COLOURS = {"error": "31", "warning": "33", "note": "36", "bold": "1", "dim": "2", "fix": "32"}


def visible(text: str) -> str:
    """The text with each control, bidi, invisible or broken character as `<U+…>`; tabs become blanks."""
    if text.isprintable():
        return text
    return "".join(cell(sign)[0] for sign in text)


def one_line(text: str) -> str:
    """The text on a single line, white space round line breaks made one blank, and visible."""
    if "\n" in text or "\r" in text:
        text = " ".join(part.strip() for part in text.replace("\r", "\n").split("\n") if part.strip())
    return visible(text)


def cell(sign: str) -> tuple[str, int]:
    """What to show for a character, and how many columns that takes on a terminal."""
    if " " <= sign <= "~" or ((sign in PLAIN_PUNCTUATION or "\xa1" <= sign < "\u0300") and sign.isprintable()):
        return sign, 1
    if sign == "\t":
        return TAB, len(TAB)
    from unicodedata import category, combining, east_asian_width

    kind = category(sign)
    if kind in ("Mn", "Me") or combining(sign) or sign in JOINERS or "\u1160" <= sign <= "\u11ff":
        return sign, 0
    if kind in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        escaped = f"<U+{ord(sign):04X}>"
        return escaped, len(escaped)
    return sign, 2 if east_asian_width(sign) in "WF" else 1


def columns(text: str) -> int:
    """How many columns a visible text takes."""
    return len(text) if text.isascii() else sum(cell(sign)[1] for sign in text)


def coloured(text: str, colour: str, wanted: bool) -> str:
    """The text in a colour of the palette where colour is wanted."""
    return f"\x1b[{COLOURS[colour]}m{text}\x1b[0m" if wanted else text
