"""consistency/first-reference."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Document, DocumentRule, Finding, Related, Severity
from newslint_consistency.facts_people import Mention, given_names, is_given, is_quoted, named_people


class FirstReference(DocumentRule):
    """Somebody who is “President Soto” first and gets a given name only later.

    At the first mention readers need the whole name; that it stands further down shows that the paragraphs
    changed places. Told once a person, of the story itself; headline and captions may be short, and so
    may quoted speech.
    """

    id = "consistency/first-reference"
    says_once = True
    severity = Severity.NOTE
    scope = BODY
    bad = (
        "[[President Soto]] met the unions on Monday.\n\nThe talks took an hour. Maria Soto left early.",
        "The mill is safe, [[Mr Hale]] said.\n\nThe unions left. Tom Hale has run the mill since May.",
    )
    good = (
        "President Maria Soto met the unions on Monday.\n\nThe talks took an hour. President Soto left early.",
        "“Mr Hale is a liar,” she said.\n\nTom Hale has run the mill since May.",
        "Mr Hale, whose name is Tom, said the mill is safe. His wife, Ann Hale, left.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first mention."""
        known = doc.layer(named_people)
        for surname, named in known.named.items():
            # Without a title alone and a given name there is nothing to tell, and few people have both.
            if len(named) < 2 or all(one.given or not one.title for one in named[:3]):
                continue
            found = known.mentions(doc, surname)
            if all(one.given or not one.title for one in found[:3]):
                continue
            own = [one for one in found if one.role in BODY and not is_quoted(doc, one)]
            full = next((one for one in own if one.given and (one.title or is_given(one.given))), None)
            if full is None or own[0].given or not own[0].title or len(given_names(found)) > 1:
                continue
            if doc.block_at(own[0].span.start) == doc.block_at(full.span.start) or _is_title_of_another(own[0], full):
                continue
            # An office goes before the whole name, a courtesy does not.
            name = ("" if own[0].courtesy else doc.text[own[0].span.start : own[0].name.start]) + doc.of(full.name)
            yield self.finding(
                own[0].span,
                f"“{doc.of(own[0].span)}” is named in full only further down; write “{name}” here.",
                related=[Related(full.span, "The whole name.")],
            )


def _is_title_of_another(one: Mention, full: Mention) -> bool:
    """Whether the titles show two people: “Mr Hale” and “Mrs Ann Hale”."""
    return one.courtesy and full.courtesy and one.title != full.title
