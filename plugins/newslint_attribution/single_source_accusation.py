"""One voice against somebody."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Document, DocumentRule, Finding, Span
from newslint.layers.attributions import UNVOICED, attributions
from newslint.layers.names import Holder
from newslint_attribution.accused import accusations

# Attributions from which on an article is long enough to ask for a second voice.
FEWEST = 3
OTHERS = frozenset({Holder.DOCUMENT, Holder.ROLE, Holder.INSTITUTION, Holder.VAGUE})


class SingleSourceAccusation(DocumentRule):
    """An accusation in an article in which nobody but the accuser speaks.

    One voice is a claim, two are a story. Flagged is the accusation when every attribution of the article
    goes back to the same name.
    """

    id = "attribution/single-source-accusation"
    says_once = True
    scope = BODY
    preview = True
    bad = (
        "Ines Roca [[accused Hale Foods]] of hiding the leak.\n\nRoca said the river was brown. "
        "She said nobody had warned her.",
        "Tom Reyes [[accused the mayor, Ann Lee]], of taking cash.\n\nReyes said he had seen the envelope. "
        "Reyes added that two clerks had seen it too.",
    )
    good = (
        "Ines Roca accused Hale Foods of hiding the leak.\n\nRoca said the river was brown. "
        "Hale Foods said the leak was small.",
        "Ines Roca accused Hale Foods of hiding the leak.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report the first accusation of an article with one voice."""
        found = doc.layer(accusations)
        if not found:
            return
        voiced = [one for one in doc.layer(attributions) if one.source is not None and one.kind not in UNVOICED]
        if len(voiced) < FEWEST or any(one.holder in OTHERS for one in voiced):
            return
        named = [doc.of(one.source) for one in voiced if one.source is not None and one.holder is Holder.NAMED]
        last = {name.removesuffix("'s").split()[-1] for name in named}
        if len(last) == 1:
            span = Span(found[0].attribution.cue.start, found[0].accused.end)
            yield self.finding(
                span, f"“{doc.of(span)}”: nobody but {named[0]} speaks here; find a second source, or a reply."
            )
