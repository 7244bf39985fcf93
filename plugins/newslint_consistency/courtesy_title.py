"""consistency/courtesy-title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import BODY, Document, DocumentRule, Edit, Finding, Fix, Related, Severity, fold, lazy_pattern
from newslint_consistency.facts_people import Mention, given_names, is_quoted, named_people, no_names
from newslint_consistency.variants import opens_sentence

FEWEST_TITLED = 2
# One bare name among so many with a title is a slip; more are a way of writing.
SHARE = 3
# What shows that a bare name is a person at work in the sentence, and no part of “the Hale plan” or “Hale aides”.
BEHIND = lazy_pattern(
    r"(?:[,.;:?!)](?:\s|\Z)| (?:said|says|told|was|is|has|had|will|would|could|did|does|may|might|must|can|won"
    r"|lost|who|and|also"
    r"|to|in|on|at|for|with|from|by|as|into|after|before|during|should|never|then|later|made|took|went|came|gave"
    r"|got|left|met"
    r"|spoke|wrote|began|became|knew|held|sent|seem|seems|wants|believes|thinks|that|[a-z]{2,}ed)\b)"
)
BEFORE = lazy_pattern(
    r"(?:\b(?:the|a|an|or|anti|pro|pre|post|this|that|no|every|Team|Mount|Lake|Fort|St|Camp|Hurricane)[ -]"
    r"|[A-Z][\w'.-]* (?:(?:for|of|against) )?|[@#.-]|\b(?:elder|younger|older|senior) "
    r"|\bMessrs\.? [^.]{0,40}|\bM[rs]s?\.? and M[rs]+\.? )\Z"
)


class CourtesyTitle(DocumentRule):
    """“Mr Hale” all over the article, and once plain “Hale”.

    A house has courtesy titles or it has none; one bare name among them reads as a slight. Hints at the bare
    name where the title stands before the same name at least three times as often, outside quoted speech,
    headlines and captions. Full names need no title.
    """

    id = "consistency/courtesy-title"
    says_once = True
    severity = Severity.NOTE
    scope = BODY
    bad = (
        "Mr Hale spoke first. Mr Hale said the mill was safe.\n\nThe unions left. [[Hale]] said he would call them. "
        "Mr Hale has run the mill since May.",
        "Mrs. Soto won. Mrs. Soto thanked the town, and Mrs. Soto's rival called her. Both [[Soto]] and her "
        "rival sang.",
    )
    good = (
        "Mr Hale spoke first. Mr Hale said the mill was safe. The Hale family owns it. Mr Hale left.",
        "Mr Hale spoke first. Hale said the mill was safe. Hale left.",
        "Mr Hale spoke. “Hale is a liar,” she said. Mr Hale and Mr Hale's son left.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the bare names."""
        known = doc.layer(named_people)
        for surname, titled in known.named.items():
            if len(titled) >= FEWEST_TITLED and sum(one.courtesy for one in titled) >= FEWEST_TITLED:
                own = [one for one in known.mentions(doc, surname) if one.role in BODY and not is_quoted(doc, one)]
                yield from self._person(doc, own)

    def _person(self, doc: Document, found: list[Mention]) -> Iterator[Finding]:
        titled = [one for one in found if one.courtesy]
        # Where two people share the name, the title tells them apart.
        if len(given_names(found)) > 1:
            return
        if len(titled) < FEWEST_TITLED or len({one.title.rstrip("s") for one in titled}) > 1:
            return
        bare = [one for one in found if not one.title and not one.given and not _is_attribute(doc, one)]
        if not bare or SHARE * len(bare) > len(titled) + 1:
            return
        title = doc.text[titled[0].span.start : titled[0].name.start]
        for one in bare:
            name = doc.of(one.name)
            yield self.finding(
                one.name,
                f"“{name}” stands without “{title.strip()}” here and with it elsewhere; write “{title}{name}”.",
                fixes=[Fix(f"Write “{title}{name}”", (Edit(one.name, title + name),))],
                related=[Related(titled[0].span, "The name with its title.")],
            )


def _is_sentence(doc: Document, at: int) -> bool:
    """Whether the paragraph round an offset ends like one: lines without a stop are headings and captions."""
    block = doc.block_at(at)
    return block is not None and doc.of(block.span).rstrip()[-1:] in ".?!”\"'’"


def _is_attribute(doc: Document, one: Mention) -> bool:
    before = doc.plain[max(0, one.name.start - 60) : one.name.start]
    # “Both Hale and Soto”: a word that opens the sentence is no name.
    last = before.rpartition(" ")[0].rpartition(" ")[2]
    if fold(last) in no_names() and last[:1].isupper():
        before = ""
    return (
        BEHIND.match(doc.plain, one.name.end) is None
        or (BEFORE.search(before) is not None and not opens_sentence(doc, one.name.start))
        or not _is_sentence(doc, one.name.start)
    )
