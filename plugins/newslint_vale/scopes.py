"""The scopes of Vale, as roles of blocks and parts of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import PROSE, ConfigError, Document, Role, Span
from newslint.named import NamedTuple

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


# What may follow a selector behind a dot, and the format of newslint that it stands for; empty for one that it has not.
FORMATS: dict[str, str] = {
    **dict.fromkeys(("md", "markdown", "mdx", "mkd"), "markdown"),
    **dict.fromkeys(("html", "htm", "xhtml"), "html"),
    "txt": "plain",
    **dict.fromkeys(("rst", "adoc", "asciidoc", "org", "xml", "dita"), ""),
}
INLINE = frozenset({"link", "strong", "emphasis"})


class Parts(NamedTuple):
    """Spans of the prose, in order, and how many characters they hold."""

    spans: tuple[Span, ...]
    length: int


class Taken(NamedTuple):
    """What one selector takes: blocks of some roles, in files of one format or of any, or what is so marked in them."""

    roles: frozenset[Role] = TEXT
    format: str | None = None
    inline: str = ""


class Scope(NamedTuple):
    """What a rule looks at: what any of its selectors takes, whole or sentence by sentence, or the file as it is.

    `as_one` says that the rule looks at the article as a whole.
    """

    taken: tuple[Taken, ...] = (Taken(),)
    by_sentence: bool = False
    is_raw: bool = False
    as_one: bool = False

    @property
    def roles(self) -> frozenset[Role]:
        """The roles of all blocks that it may look at."""
        return frozenset(role for one in self.taken for role in one.roles)

    @property
    def is_by_role(self) -> bool:
        """Whether a block's role says all about whether it is looked at, as a whole and in whatever file."""
        whole = not any(one.inline or one.format is not None for one in self.taken)
        return whole and not self.by_sentence and not self.is_raw

    def parts(self, doc: Document) -> Parts:
        """What the rule looks at in an article."""
        known = doc.layer(_parts_known)
        if self not in known:
            spans = tuple(self._spans(doc))
            known[self] = Parts(spans, sum(one.length for one in spans))
        return known[self]

    def _spans(self, doc: Document) -> list[Span]:
        fitting = [one for one in self.taken if one.format is None or one.format == doc.format]
        roles = frozenset(role for one in fitting if not one.inline for role in one.roles)
        blocks = [block.span for block in doc.blocks if block.role in roles]
        marked = [one for one in fitting if one.inline]
        if marked:
            blocks = _apart(sorted({*blocks, *(span for one in marked for span in _marked(doc, one))}))
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


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Spans in order without those that lie in another."""
    found: list[Span] = []
    for span in spans:
        if not found or span.end > found[-1].end:
            found.append(span)
    return found


def _marked(doc: Document, taken: Taken) -> Iterator[Span]:
    from newslint_vale.inline import emphasised

    if taken.inline == "link":
        spans = tuple(link.span for link in doc.links if not link.is_image)
    else:
        spans = doc.layer(emphasised)[taken.inline]
    for span in spans:
        block = doc.block_at(span.start)
        if span.length and block is not None and block.role in taken.roles:
            yield span


def scope_of(stated: Iterable[str], skipped: frozenset[Role]) -> Scope:
    """The scope that a rule's list of selectors amounts to; raises ConfigError for one that newslint cannot see."""
    taken: list[Taken] = []
    names: set[str] = set()
    for selector in stated:
        parts = [_selected(part) for part in selector.split("&")]
        one = Taken(frozenset(Role)) if all(is_not for _, is_not, _ in parts) else Taken()
        for name, is_not, form in parts:
            if is_not:
                # Vale takes away only what is marked so and nothing else: a paragraph that holds a link stays.
                one = one._replace(roles=(one.roles & TEXT) - (frozenset() if name in INLINE else ROLES[name]))
            elif name in INLINE:
                one = one._replace(inline=name)
            else:
                one = one._replace(roles=ROLES[name] if len(parts) == 1 else one.roles & ROLES[name])
                names.add(name)
            one = one if form is None else one._replace(format=form)
        taken.append(one._replace(roles=one.roles - skipped))
    kept = tuple(one for one in taken if one.roles) or (Taken(TEXT - skipped),)
    return Scope(kept, "sentence" in names, "raw" in names, "summary" in names)


def _selected(part: str) -> tuple[str, bool, str | None]:
    """The name in a part of a selector, whether it is denied, and the format of files that it is for, None for any."""
    stated = part.strip().lower()
    name = stated.removeprefix("~").strip()
    head, dot, last = name.rpartition(".")
    form = FORMATS.get(last) if dot else None
    name = (head if form is not None else name).removeprefix("text.")
    if name not in ROLES and name not in INLINE:
        raise ConfigError(f"newslint does not tell the scope “{name[:40]}” apart")
    return name, stated.startswith("~"), form


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
