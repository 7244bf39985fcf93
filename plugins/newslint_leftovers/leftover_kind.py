"""What the rules on whole lines share: one finding for each run of leftover lines of a kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from newslint import Block, Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Span
from newslint.layers.language import language
from newslint_leftovers.languages import said_in
from newslint_leftovers.lines import lines_in
from newslint_leftovers.patterns import patterns_for
from newslint_leftovers.wordings import said_by

# What ends like a sentence and has so many words is taken out unasked only where it is of an exact kind.
FEWEST_IN_SENTENCE = 12
# Characters of a leftover that a message quotes.
LONGEST_QUOTED = 60


class LeftoverKind(DocumentRule):
    """A rule that reports the lines which the role namer found to be of one kind, the last part of its id.

    `message` may hold `{text}`, the start of what is left over. A fix deletes the lines; it is safe
    when `exact` is true and the wording of each line alone is enough, or when such lines stand
    above or below the whole story. Where `keeps_facts` is true the lines may be needed elsewhere
    and the fix is never safe; it is unsafe where the wording is sure, and else a suggestion.
    """

    scope = frozenset({Role.LEFTOVER})
    wakes_on_roles = frozenset({Role.LEFTOVER})
    # The namer knows the language of an article, and names only what it has a list for.
    languages: ClassVar[tuple[str, ...]] = ()
    message: ClassVar[str] = ""
    exact: ClassVar[bool] = False
    keeps_facts: ClassVar[bool] = False

    @property
    def kind(self) -> str:
        """The kind of leftover: what the namer gives as the reason of the role."""
        return self.id.split("/")[1]

    def check(self, doc: Document) -> Iterable[Finding]:
        """One finding for each run of lines of this kind."""
        for run in doc.layer(runs_by_kind).get(self.kind, ()):
            yield self.about(doc, run)

    def about(self, doc: Document, run: Sequence[Block]) -> Finding:
        """The finding about a run of leftover blocks, from the first's start to the last's end."""
        span = Span(run[0].span.start, run[-1].span.end)
        lines = "line" if "\n" not in doc.of(span) else "lines"
        fix = Fix(f"Delete the {lines}", deletions(doc, run), self.safety(doc, run))
        return self.finding(span, self.message.format(text=quoted(doc.of(span))), fixes=(fix,))

    def safety(self, doc: Document, run: Sequence[Block]) -> Safety:
        """How far the deletion of a run can be trusted."""
        lines = [line for block in run for line in lines_in(doc, block)]
        patterns = patterns_for(line._replace(open=True) for line in lines)
        said = [said_by(line, patterns) for line in lines]
        code = doc.layer(language)
        if code != "en":
            listed = said_in(code, [line._replace(open=True) for line in lines])
            sure = len(listed) == len(lines)
        else:
            sure = all(one is not None and not one.weak for one in said)
        if not sure:
            return Safety.SUGGESTION
        tells = any(line.words >= FEWEST_IN_SENTENCE and line.ends for line in lines)
        may_go = self.exact or (at_an_edge(doc, run) and not tells)
        return Safety.SAFE if may_go and not self.keeps_facts else Safety.UNSAFE


def runs_by_kind(doc: Document) -> dict[str, list[list[Block]]]:
    """Runs of leftover blocks of one kind with nothing but blank lines between them, by kind, in order."""
    found: dict[str, list[list[Block]]] = {}
    previous, leftover = "", Role.LEFTOVER
    for block in doc.blocks:
        kind = block.reason if block.role is leftover else ""
        if kind and kind == previous:
            found[kind][-1].append(block)
        elif kind:
            found.setdefault(kind, []).append([block])
        previous = kind
    return found


def at_an_edge(doc: Document, run: Sequence[Block]) -> bool:
    """Whether all of the story stands on one side of a run."""
    body = doc.body
    return not body or body[0].span.start > run[-1].span.start or body[-1].span.start < run[0].span.start


def deletions(doc: Document, run: Sequence[Block]) -> tuple[Edit, ...]:
    """The edits that take a run of blocks out; block by block where the file has marks between them."""
    whole = deletion(doc, Span(run[0].span.start, run[-1].span.end))
    if doc.offsets.is_contiguous(whole.span):
        return (whole,)
    return tuple(Edit(block.span, "") for block in run)


def deletion(doc: Document, span: Span) -> Edit:
    """The edit that takes lines out of the text, with the blank lines below them or, at the end, above them."""
    text = doc.text
    start, end = span
    while end < len(text) and text[end].isspace():
        end += 1
    if end < len(text):
        # White space in front of what follows is that line's own.
        end = text.rfind("\n", span.end, end) + 1 or end
        return Edit(Span(start, end), "")
    above = start
    while above and text[above - 1].isspace():
        above -= 1
    before = doc.block_at(above - 1) if above else None
    if before is None or before.reason in ("metadata", "front matter"):
        return Edit(Span(start, span.end), "")
    return Edit(Span(above, span.end), "")


def quoted(text: str) -> str:
    """The start of a text on one line, for a message; cut at a blank where it is long."""
    shown = " ".join(text[: 4 * LONGEST_QUOTED].split())
    if len(shown) <= LONGEST_QUOTED:
        return shown
    return shown[:LONGEST_QUOTED].rsplit(" ", 1)[0] + " …"
