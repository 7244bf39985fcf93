"""Shortcodes and template tags in Markdown: Hugo's `{{< … >}}` and `{{% … %}}`, Liquid's `{% … %}` and `{{ … }}`.

They are calls to the site's templates and no prose. They are blotted out before the parser sees
them, sign for sign, so that no offset moves: one that has its lines to itself with blanks, so that
it parts paragraphs, one inside a line with U+FFFC.
"""

from __future__ import annotations

import re

from newslint.finding import Span

OPENING = re.compile(r"\{\{[<%]?|\{%")
CLOSING = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}"}
# What stands between such a pair is code, a comment or raw text.
PAIRED = re.compile(
    r"\{\{[<%]\s*(?P<hugo>highlight|mermaid|math|raw|rawhtml|comment|code)\b"
    r"|\{%-?\s*(?P<liquid>highlight|raw|comment|capture)\b"
)
BLOT = "\ufffc"
# A line that holds nothing else, be it in a quotation.
ALONE = re.compile(rf"^[ \t>]*{BLOT}[ \t{BLOT}]*$", re.MULTILINE)
NOT_LINE_END = re.compile(r"[^\n]")


def without_shortcodes(text: str) -> str:
    """The text, of the same length, with its shortcodes blotted out. Lines end with LF."""
    if "{{" not in text and "{%" not in text:
        return text
    parts: list[str] = []
    at = 0
    for span in shortcodes(text):
        parts += (text[at : span.start], NOT_LINE_END.sub(BLOT, text[slice(*span)]))
        at = span.end
    parts.append(text[at:])
    return ALONE.sub(lambda line: line[0].replace(BLOT, " "), "".join(parts))


def shortcodes(text: str) -> list[Span]:
    """The spans of the shortcodes of a text, in order; those of a pair that holds code are one."""
    found: list[Span] = []
    ends: dict[str, int] = {}
    at = 0
    while True:
        opening = OPENING.search(text, at)
        if opening is None:
            return found
        start = opening.start()
        end = _next(text, CLOSING[opening[0]], opening.end(), ends)
        if end < 0 or _next(text, "\n\n", start, ends, len(text)) < end:
            at = opening.end()
            continue
        end += len(CLOSING[opening[0]])
        pair = PAIRED.match(text, start, end)
        if pair is not None and not text.startswith("/", end - 3):
            end = _end_of_pair(text, pair, end, ends)
        found.append(Span(start, end))
        at = end


def _end_of_pair(text: str, pair: re.Match[str], end: int, ends: dict[str, int]) -> int:
    """Where the closing tag of a pair ends, or where the opening one does if there is none."""
    if pair["hugo"]:
        wanted, closing = f"/{pair['hugo']}", CLOSING[pair[0][:3]]
    else:
        wanted, closing = f"end{pair['liquid']}", "%}"
    name = _next(text, wanted, end, ends)
    if name < 0:
        return end
    close = text.find(closing, name, name + len(wanted) + 8)
    return close + len(closing) if close >= 0 else end


def _next(text: str, mark: str, at: int, known: dict[str, int], missing: int = -1) -> int:
    """Where a mark comes next; what was found before is kept, so that a long text is searched once."""
    place = known.get(mark, -2)
    if place == -2 or 0 <= place < at:
        place = known[mark] = text.find(mark, at)
    return place if place >= 0 else missing
