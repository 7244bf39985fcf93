"""consistency/certainty-conflict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from newslint import BODY, Document, Finding, Hit, MatchRule, Related, Role, Span, lazy_pattern

VERB = lazy_pattern(
    r"\s(?:been |having |being )?(?P<verb>[a-z]{3,}(?:ed|ing)|stole|took|sold|broke|beat|hid|shot"
    r"|drove)\b"
)
# What a court has found, or what somebody admits, may be told as fact; so may what is not told as one.
HEDGED = lazy_pattern(
    r"\b(?:alleg\w*|accus\w+|suspect\w*|claim\w*|charg\w+|according|convict\w+|guilty|admit\w*|plead\w*|pled"
    r"|confess\w*|found|jury"
    r"|sentenc\w+|whether|if|deni\w+|deny\w*|not|never|would|could|(?<!in )may|might|will|to|reportedly|apparently|said"
    r"|says|prosecutors)\b"
)
NAME = lazy_pattern(r"\b[A-Z][\w-]{2,}\b")
# Places of a verb that are held against one allegation.
MOST_PLACES = 50


class CertaintyConflict(MatchRule):
    """An act that somebody “allegedly” did in one place and simply did in another.

    The word protects the accused and the paper only if it stands in every place, or if a source does. Flagged
    is the same verb with the same name before it, without a hedge, a source or a verdict.
    """

    id = "consistency/certainty-conflict"
    preview = True
    scope = BODY | {Role.STANDFIRST}
    phrases = ("allegedly",)
    bad = (
        "Hale allegedly threatened a clerk at the mill.\n\nThe mill was shut. Hale [[threatened]] the clerk with "
        "a spade.",
        "Police arrested Soto, who allegedly smuggled cars.\n\nSoto [[smuggled]] 40 cars over the border in May.",
    )
    good = (
        "Hale allegedly threatened a clerk at the mill.\n\nHale threatened the clerk with a spade, prosecutors said.",
        "Hale allegedly threatened a clerk at the mill.\n\nThe firm threatened to leave the town.",
    )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Look for the same verb without a hedge."""
        doc = hit.doc
        verb = VERB.match(doc.plain, hit.span.end)
        if verb is None:
            return
        names = set(NAME.findall(doc.text, hit.sentence.start, hit.span.start))
        stem = verb["verb"].removesuffix("ing").removesuffix("ed")
        known = doc.layer(plain_places)
        if stem not in known:
            known[stem] = list(islice(_plain_places(doc, stem), MOST_PLACES))
        for span in known[stem] if names else ():
            sentence = doc.sentence_at(span.start) or span
            lead = set(NAME.findall(doc.text, sentence.start, span.start)[-2:])
            if sentence != hit.sentence and names & lead:
                yield self.finding(
                    span,
                    f"“{doc.of(span)}” is told as a fact here and as “allegedly {verb['verb']}” elsewhere; say "
                    f"who says so.",
                    related=[Related(hit.span, "Alleged here.")],
                )
                return


def plain_places(_: Document) -> dict[str, list[Span]]:
    """Where the past tenses of each verb stand that was asked for, filled as verbs are met; a layer."""
    return {}


def _plain_places(doc: Document, stem: str) -> Iterator[Span]:
    """Past tenses of a verb in sentences that say nothing of who says so, outside all that is somebody's words."""
    # Imported here, for the attributions are needed by the few articles that come so far.
    from newslint.layers.attribution_cover import covered

    for match in re.finditer(rf"\b{re.escape(stem)}(?:ed)?\b", doc.folded):
        span = Span(*match.span())
        sentence, block = doc.sentence_at(span.start), doc.block_at(span.start)
        if sentence is None or block is None or block.role not in CertaintyConflict.scope:
            continue
        if HEDGED.search(doc.folded, *sentence) is None and not doc.layer(covered).of(span):
            yield span
