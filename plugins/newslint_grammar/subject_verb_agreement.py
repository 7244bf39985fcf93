"""The rule `grammar/subject-verb-agreement`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import BODY, Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity
from newslint_grammar.clashes import Clash, noun_clashes
from newslint_grammar.inner import mass_clash, pronoun_clashes, relative_clash
from newslint_grammar.inverted import question_clash, there_clash
from newslint_grammar.suspects import noun_suspects, other_suspects


class SubjectVerbAgreement(DocumentRule):
    """A verb in the singular after a subject in the plural, or the reverse: “the quarrels between the two stems from”.

    The verb goes with the noun that begins the subject, not with the one that happens to stand before it. Looked at
    are only subjects at the beginning of a clause whose noun is certain; left alone are bodies of people (the team
    are, in British papers), sums and measures, titles of works, “a number of” and “none of”. In quoted speech
    it is only noted: people talk as they like, but translations and transcripts slip too.
    """

    id = "grammar/subject-verb-agreement"
    scope = BODY | {Role.STANDFIRST}
    bad = (
        "The quarrels between the two towns [[stems]] from an old map.",
        "Its talks with the union [[has]] stalled.",
        "The use of drones [[are]] banned near the airport.",
        "She said that the bridges on the coast road [[was]] unsafe.",
        "He [[want]] to sell the farm.",
        "Prices in the capital [[has]] doubled.",
        "There [[is]] problems with the bridge, and nobody likes the way they [[looks]].",
        "The bus and the lorry [[was]] not insured.",
    )
    good = (
        "The quarrel between the two towns stems from an old map.",
        "A number of bridges are closed, and none of the roads is safe.",
        "Thousands of pounds was stolen, and ten miles is a long way.",
        "The United States has closed its mission; the team are away.",
        "If the price of tickets were lower, more people would come.",
        "The man behind attacks in three towns is in custody.",
        "There is sports day on Friday, and there are a number of games.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the verbs that do not go with their subjects."""
        for clash in self._clashes(doc):
            block = doc.block_at(clash.verb.start)
            if block is not None and block.role in self.scope:
                is_speech = doc.quotation_at(clash.head) is not None or doc.quotation_at(clash.verb) is not None
                head, verb = doc.of(clash.head), doc.of(clash.verb)
                yield self.finding(
                    clash.verb,
                    f"“{verb}” does not go with “{head}”: write “{clash.meant}”.",
                    severity=Severity.NOTE if is_speech else None,
                    fixes=[Fix(f"Write “{clash.meant}”", (Edit(clash.verb, clash.meant),), Safety.UNSAFE)],
                )

    def _clashes(self, doc: Document) -> Iterator[Clash]:
        for number in noun_suspects(doc):
            yield from noun_clashes(doc, number)
        for what, number in other_suspects(doc):
            if what == "pronoun":
                yield from pronoun_clashes(doc, number)
            elif what == "relative":
                yield from relative_clash(doc, number)
            elif what == "mass":
                yield from mass_clash(doc, number)
            elif what == "there":
                yield from there_clash(doc, number)
            else:
                yield from question_clash(doc, number)
