"""What an attribution consists of, and its kinds."""

from __future__ import annotations

from newslint.finding import Span
from newslint.layers.names import Holder
from newslint.named import NamedTuple

# Kinds that hand on nothing in words, so that they cover no claim.
UNVOICED = frozenset(["act", "stance", "quoted"])
# Kinds without a reporting cue: what tells of them is no report, and `inspect` shows none.
UNREPORTED = frozenset(["stance", "quoted", "inference"])


class Attribution(NamedTuple):
    """Words handed on from somebody: spans in the prose.

    `source` is None where nobody is named; `contents` holds what is said, one span or several. `holder` tells
    what kind of source it is. Kinds with a reporting cue are `verb`, `object` (something is said of somebody:
    "criticised the plan"), `passive`, `participle`, `frame`, `noun`, `hearsay` and `act` (what somebody says or
    feels, told without the words: "mentioned the war", "is wary of"). Three have none, and `cue` is then the
    word that tells of them: `stance` (a plan or a dealing that shows where somebody stands: "tried to persuade"),
    `quoted` (a quotation that nothing hands on) and `inference` (the writer's own: "apparently").
    What is told by an act, a stance or bare quotation marks covers no claim.
    """

    source: Span | None
    cue: Span
    contents: tuple[Span, ...]
    holder: Holder = Holder.NONE
    kind: str = "verb"
