"""Facts about an article put into its front matter."""

from __future__ import annotations

import json
import re

KEY = re.compile(r"([A-Za-z_][\w-]*)\s*:")


def with_front_matter(text: str, facts: dict[str, list[str]]) -> str | None:
    """A Markdown text with facts in its YAML front matter, by name; None where its front matter is of another kind.

    A fact never takes the place of what is there: it is called `NAME_line` where NAME is taken.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(newline)
    if lines[0].rstrip() == "+++":
        return None
    end = 0
    if lines[0].rstrip() == "---":
        end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
        if not end:
            return None
    taken = {match[1] for line in lines[1:end] if (match := KEY.match(line))}
    added: list[str] = []
    for name, values in facts.items():
        key, number = name, 1
        while key in taken:
            key = f"{name}_line" if number == 1 else f"{name}_line_{number}"
            number += 1
        taken.add(key)
        # A JSON string is a YAML string too.
        value = values[0] if len(values) == 1 else values
        added.append(f"{key}: {json.dumps(value, ensure_ascii=False)}")
    if end:
        return newline.join([*lines[:end], *added, *lines[end:]])
    return newline.join(["---", *added, "---", "", text])
