"""Who says what: attributions with their source, cue and content."""

from __future__ import annotations

from newslint.document import PROSE, Document
from newslint.layers.attribution_kinds import UNREPORTED, UNVOICED, Attribution
from newslint.layers.attribution_nesting import outermost
from newslint.layers.attribution_paragraphs import attributions_of
from newslint.layers.attribution_speakers import quoted_alone, with_quotations

__all__ = ["UNREPORTED", "UNVOICED", "Attribution", "attributions", "outermost"]


def attributions(doc: Document) -> tuple[Attribution, ...]:
    """The article's attributions, in order of their cues.

    Pure rules over word lists: only sentences that hold a cue are looked at more closely. Inside quoted
    speech none are looked for, and of what is told within somebody's words ("he said she felt ill") only what
    is said, not what is thought: the speaker answers for it. Who asks about single places asks
    `attribution_paragraphs`, which looks at no more than these.
    """
    kept = [one for block in doc.blocks if block.role in PROSE for one in attributions_of(doc, block)]
    spoken = with_quotations(doc, [one for one in kept if one.kind != "stance"])
    stances = [one for one in kept if one.kind == "stance"]
    return tuple(sorted([*spoken, *stances, *quoted_alone(doc, spoken)], key=lambda one: one.cue))
