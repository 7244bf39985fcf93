"""What an element's classes, id and properties say of its content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import Role
from newslint.named import NamedTuple
from newslint.wordlists import read_list

# Attributes whose values name what an element is for.
NAMING = ("class", "id", "itemprop", "rel", "data-component", "data-testid", "data-gu-name")
ROLES = {
    "byline": Role.BYLINE,
    "date": Role.DATE,
    "dateline": Role.DATELINE,
    "caption": Role.CAPTION,
    "credit": Role.CREDIT,
    "standfirst": Role.STANDFIRST,
    "quote": Role.QUOTE,
}
# The roles of the standard's landmarks, and the reasons they give.
LANDMARKS = {
    "navigation": "nav",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
    "search": "search",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "button": "button",
    "menu": "nav",
    "toolbar": "print-tools",
}
# With one of these a name tells a state or a layout: “has-related”, “comments-open”.
LAYOUT = frozenset(
    {
        *("has", "with", "no", "not", "without", "is", "open", "opened", "closed", "enabled", "disabled", "supports"),
        *("layout", "page", "template", "body", "main", "style", "theme", "wrapper", "container", "grid"),
    }
)
PART = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
# Classes of utility kits hold signs like these, and say how an element looks.
NO_NAME = re.compile(r"[:\[\]/]")
LONGEST_NAME = 80
MOST_NAMES = 12
MOST_PARTS = 3


class Hint(NamedTuple):
    """What is told: a role, that it is the headline or the story's own text, or a kind of furniture.

    `landmark` is furniture by the standard's own means, `furniture` by names that somebody chose.
    `region` is “article” or “main” for an element that says it is one.
    """

    role: Role | None = None
    is_headline: bool = False
    is_body: bool = False
    furniture: str = ""
    landmark: str = ""
    region: str = ""


NOTHING = Hint()


def hint(told: Mapping[str, str]) -> Hint:
    """What the attributes of an element say of its content."""
    purpose = told.get("role", "").lower()
    landmark = LANDMARKS.get(purpose, "")
    region = purpose if purpose in ("article", "main") else ""
    if "hidden" in told or HIDDEN.search(told.get("style", "")):
        landmark = "hidden"
    role: Role | None = None
    is_headline = is_body = False
    furniture = ""
    for kind in _kinds(told):
        if kind == "body":
            is_body = True
        elif kind == "headline":
            is_headline = True
        elif kind in ROLES:
            role = role or ROLES[kind]
        else:
            furniture = furniture or kind
    if is_body:
        return Hint(is_body=True, landmark=landmark, region=region)
    if furniture:
        return Hint(furniture=furniture, landmark=landmark, region=region)
    return Hint(role, is_headline, landmark=landmark, region=region)


def _kinds(told: Mapping[str, str]) -> Iterator[str]:
    table = _table()
    for attribute in NAMING:
        for name in told.get(attribute, "").split()[:MOST_NAMES]:
            if len(name) > LONGEST_NAME or NO_NAME.search(name):
                continue
            # Behind two hyphens stands a variant of the thing named.
            parts = [part.lower() for part in PART.findall(name.split("--")[0])]
            kinds = list(_kinds_in(parts, table))
            things = [kind for kind in kinds if kind in ROLES or kind in ("body", "headline")]
            furniture = [kind for kind in kinds if kind not in things]
            if furniture and not LAYOUT.intersection(parts):
                yield furniture[-1]
            elif things and not furniture:
                # The last part of a compound says what it is: a photo credit, a caption's credit.
                yield things[-1]


def _kinds_in(parts: list[str], table: Mapping[str, str]) -> Iterator[str]:
    at = 0
    while at < len(parts):
        for length in range(min(MOST_PARTS, len(parts) - at), 0, -1):
            kind = table.get("-".join(parts[at : at + length]))
            if kind:
                yield kind
                at += length
                break
        else:
            at += 1


@cache
def _table() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for line in read_list(__file__, "html_names.txt"):
        kind, _, names = line.partition(":")
        table.update((name, kind) for name in names.split())
    return table
