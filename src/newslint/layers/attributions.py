"""Who says what: attributions with their source, cue and content."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newslint.document import Document
from newslint.finding import Span
from newslint.layers.names import Holder

# Attributions before and behind one that may hold it: those of one sentence.
NEAR = 8
# Verbs by which even a pronoun within somebody's words most often speaks for the writer: "it works, he said".
SAYING = frozenset(["said", "says", "wrote", "added"])


class Attribution(NamedTuple):
    """Words handed on from somebody: spans in the prose.

    `source` is None where nobody is named; `contents` holds what is said, one span or several. `holder` tells
    what kind of source it is. `kind` is `verb`, `object` (something is said of somebody: "criticised the plan"),
    `passive`, `participle`, `frame`, `noun`, `hearsay` or `stance` (where somebody stands, and no words of theirs:
    "backs the plan"; what a claim says is not covered by it).
    """

    source: Span | None
    cue: Span
    contents: tuple[Span, ...]
    holder: Holder = Holder.NONE
    kind: str = "verb"


def attributions(doc: Document) -> tuple[Attribution, ...]:
    """The article's attributions, in order of their cues.

    Pure rules over word lists: only sentences that hold a cue are looked at more closely. Inside quoted
    speech none are looked for, and of what is told within somebody's words ("he said she felt ill") only what
    is said, not what is thought: the speaker answers for it.
    """
    from newslint.layers.attribution_finder import found_in
    from newslint.layers.attribution_speakers import with_quotations

    return tuple(with_quotations(doc, outermost(doc, found_in(doc))))


def outermost(doc: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions without the lesser ones that stand within the words of another in the same sentence."""
    kept: list[Attribution] = []
    for number, one in enumerate(found):
        lesser = one.kind in ("stance", "hearsay", "noun", "object") or (
            one.holder is Holder.PRONOUN and doc.folded[one.cue.start : one.cue.end] not in SAYING
        )
        round_it = found[max(number - NEAR, 0) : number + NEAR]
        if not (lesser and any(_holds(other, one) for other in round_it)):
            kept.append(one)
    return kept


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if outer is inner or outer.kind == "stance" or outer.source is None:
        return False
    return any(span.start <= inner.cue.start < span.end for span in outer.contents)
