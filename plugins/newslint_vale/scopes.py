"""The scopes of Vale, as roles of blocks and parts of an article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newslint import PROSE, ConfigError, Document, Role, Span

TEXT = PROSE | {Role.TABLE}
ROLES: dict[str, frozenset[Role]] = {
    "text": TEXT,
    "heading": frozenset({Role.HEADLINE, Role.SUBHEAD}),
    "heading.h1": frozenset({Role.HEADLINE}),
    **{f"heading.h{number}": frozenset({Role.SUBHEAD}) for number in range(2, 7)},
    "paragraph": frozenset({Role.PARAGRAPH, Role.STANDFIRST}),
    "sentence": TEXT,
    "list": frozenset({Role.LIST}),
    "blockquote": frozenset({Role.QUOTE}),
    "table": frozenset({Role.TABLE}),
    "table.header": frozenset({Role.TABLE}),
    "table.cell": frozenset({Role.TABLE}),
    "table.caption": frozenset({Role.CAPTION}),
    "figure.caption": frozenset({Role.CAPTION}),
    "summary": frozenset({Role.PARAGRAPH, Role.STANDFIRST, Role.LIST, Role.QUOTE}),
    "code": frozenset({Role.CODE}),
    "raw": frozenset(Role),
}
# What the tags that IgnoredScopes and SkippedScopes name stand for.
TAGS: dict[str, frozenset[Role]] = {
    "blockquote": ROLES["blockquote"],
    "code": ROLES["code"],
    "pre": ROLES["code"],
    "figcaption": ROLES["figure.caption"],
    "figure": ROLES["figure.caption"],
    "h1": ROLES["heading.h1"],
    **{f"h{number}": ROLES["heading.h2"] for number in range(2, 7)},
    **dict.fromkeys(("li", "ul", "ol", "dl"), ROLES["list"]),
    **dict.fromkeys(("table", "td", "th"), ROLES["table"]),
    "p": frozenset({Role.PARAGRAPH}),
}


class Parts(NamedTuple):
    """Spans of the prose, in order, and how many characters they hold."""

    spans: tuple[Span, ...]
    length: int


class Scope(NamedTuple):
    """What a rule looks at: blocks of some roles, each whole or sentence by sentence, or the file as it lies there."""

    roles: frozenset[Role] = TEXT
    by_sentence: bool = False
    is_raw: bool = False
    as_one: bool = False

    def parts(self, doc: Document) -> Parts:
        """What the rule looks at in an article."""
        known = doc.layer(_parts_known)
        if self not in known:
            spans = tuple(self._spans(doc))
            known[self] = Parts(spans, sum(one.length for one in spans))
        return known[self]

    def _spans(self, doc: Document) -> list[Span]:
        blocks = [block.span for block in doc.blocks if block.role in self.roles]
        if not self.by_sentence:
            return blocks
        found: list[Span] = []
        at = 0
        for sentence in doc.sentences:
            while at < len(blocks) and blocks[at].end <= sentence.start:
                at += 1
            if at < len(blocks) and blocks[at].start <= sentence.start:
                found.append(sentence)
        return found


def _parts_known(doc: Document) -> dict[Scope, Parts]:
    """The parts of an article that were asked for, by scope; a layer that rules with one scope share."""
    return {}


def scope_of(stated: Iterable[str], skipped: frozenset[Role]) -> Scope:
    """The scope that a rule's list of selectors amounts to; raises ConfigError for one that newslint cannot see."""
    roles: frozenset[Role] = frozenset()
    by_sentence = is_raw = as_one = False
    for selector in stated:
        taken = frozenset(Role) if selector.strip().startswith("~") else TEXT
        for part in selector.split("&"):
            name = part.strip().lower().removeprefix("text.")
            wanted = ROLES.get(name.removeprefix("~").strip())
            if wanted is None:
                raise ConfigError(f"newslint does not tell the scope “{name[:40]}” apart")
            taken = (
                (taken & TEXT) - wanted if name.startswith("~") else wanted if "&" not in selector else taken & wanted
            )
            by_sentence |= name == "sentence"
            is_raw |= name == "raw"
            as_one |= name == "summary"
        roles |= taken
    return Scope((roles or TEXT) - skipped, by_sentence, is_raw, as_one)


def even_text(doc: Document) -> str:
    """The prose with plain apostrophes, and each block in one line; offsets are those of `text`; a layer."""
    text = doc.text.replace("’", "'")
    if "\n" not in text:
        return text
    parts: list[str] = []
    at = 0
    for block in doc.blocks:
        start, end = block.span
        parts += (text[at:start], text[start:end].replace("\n", " "))
        at = end
    return "".join([*parts, text[at:]])
