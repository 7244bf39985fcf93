"""Who says what: attributions with their source, cue and content."""

from __future__ import annotations

from typing import NamedTuple

from newslint.document import Document
from newslint.finding import Span
from newslint.layers.names import Holder


class Attribution(NamedTuple):
    """Words handed on from somebody: spans in the prose.

    `source` is None where nobody is named; `contents` holds what is said, one span or several. `holder` tells
    what kind of source it is. `kind` is `verb`, `object` (something is said of somebody: "criticised the plan"),
    `passive`, `participle`, `frame`, `noun` or `hearsay`.
    """

    source: Span | None
    cue: Span
    contents: tuple[Span, ...]
    holder: Holder = Holder.NONE
    kind: str = "verb"


def attributions(doc: Document) -> tuple[Attribution, ...]:
    """The article's attributions, in order of their cues.

    Pure rules over word lists: only sentences that hold a cue are looked at more closely.
    """
    from newslint.layers.attribution_finder import found_in
    from newslint.layers.attribution_speakers import with_quotations

    return tuple(with_quotations(doc, found_in(doc)))
