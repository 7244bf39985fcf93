"""Articles written for these tests, and a short way to have their lines named."""

from __future__ import annotations

from newslint.document import Document, Role
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint_leftovers.namer import name_leftovers

HEADLINE = "Library on Mill Street to close in autumn"
BYLINE = "By Jane Doe"
PARAGRAPHS = (
    "The town council voted on Tuesday to close the library on Mill Street, which has been open since 1962.",
    "The vote, 12 to 9, came after a debate of four hours in which more than 40 residents spoke against the plan.",
    "“We had to choose between the library and two schools,” the mayor, Ann Lee, told them. “I chose the schools.”",
    "The building needs a new roof, and an engineer's report put the cost of the work at $2.4 million.",
    "Friends of the library said they would go to court. A petition had gathered 3,100 names by Wednesday evening.",
    "The library will stay open until the end of September, the council said, and the books will go to the schools.",
)
CLEAN = "\n\n".join((HEADLINE, BYLINE, *PARAGRAPHS)) + "\n"


def named(text: str) -> Document:
    """An article of plain text with its leftovers named."""
    return assign_roles(plain_document(text, "article.txt"), [name_leftovers])


def leftover_lines(text: str) -> list[str]:
    """The lines of an article that are named leftovers, in order."""
    doc = named(text)
    return [doc.of(block.span) for block in doc.blocks if block.role is Role.LEFTOVER]


def kinds(text: str) -> list[str]:
    """The kinds of the lines that are named leftovers, in order."""
    return [block.reason for block in named(text).blocks if block.role is Role.LEFTOVER]


def story(*lines: str, at: int = 3) -> str:
    """The clean article with lines put in before its paragraph of that number."""
    return "\n\n".join((HEADLINE, BYLINE, *PARAGRAPHS[:at], *lines, *PARAGRAPHS[at:])) + "\n"
