"""The attributes of a start tag."""

from __future__ import annotations

import re

from newslint.formats.html_references import decoded

ATTRIBUTE = re.compile(r"""([^\s"'=<>/][^\s=/>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?""")


def attributes(raw: str) -> dict[str, str]:
    """Values by name in lower case, references decoded; of an attribute given twice the first counts."""
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(raw):
        value = match[2] if match[2] is not None else match[3] if match[3] is not None else match[4]
        found.setdefault(match[1].lower(), decoded(value) if value else "")
    return found
