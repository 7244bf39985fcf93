"""The rule `grammar/pronoun-agreement`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from newslint import (
    BODY,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Role,
    Safety,
    Severity,
    Span,
    lazy_pattern,
    read_list,
)
from newslint_grammar.verb_forms import third_persons

SINGULAR = {"their": "its", "they": "it", "them": "it", "themselves": "itself"}


class PronounAgreement(DocumentRule):
    """A country that is “it” and “they” in one sentence: “Norway says they will pay”.

    A country takes a singular verb, so what belongs to it is “its”. American houses insist on that; British ones
    allow a plural of teams and bands, so the rule is off unless it is selected. Looked at are sentences that begin
    with a country and a verb in the singular, up to the next noun in the plural.
    """

    id = "grammar/pronoun-agreement"
    by_default = False
    severity = Severity.NOTE
    scope = BODY | {Role.STANDFIRST}
    bad = (
        "Norway, however, continues to deny [[their]] role in the deal.",
        "Japan says that [[they]] want to talk.",
    )
    good = (
        "Norway continues to deny its role in the deal.",
        "Norway says the ships are safe and they will sail.",
        "Norway want their best side on the pitch.",
    )

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A country, perhaps an aside, and a verb."""
        names = "|".join(re.escape(name) for name in read_list(__file__, "countries.txt"))
        return lazy_pattern(rf"(?:{names})(?:, [a-z]+(?: [a-z]+)?,)? (?:also |still |now |has )?(?P<verb>[a-z]+)(?= )")

    @cached_property
    def others(self) -> re.Pattern[str]:
        """Words that bring in somebody else who may be meant: people, and what may be a plural."""
        people = "and|who|whose|people|men|women|children|police|troops|those|others"
        return lazy_pattern(rf"(?<![\w'])(?:{people}|[a-z]{{3,}}(?<!s)s)(?![\w'])")

    @cached_property
    def as_if(self) -> re.Pattern[str]:
        """A second verb in the singular, which goes back to the country: and acts as if."""
        return lazy_pattern(r"(?<![\w'])and (?:[a-z]+ )?[a-z]{2,}s as (?:if|though) $")

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the plural pronouns of sentences about one country."""
        if " their " not in doc.folded and " they " not in doc.folded:
            return
        for sentence in doc.sentences:
            match = self.pattern.match(doc.text, sentence.start, sentence.end)
            if match is None or match["verb"] not in third_persons("common_verbs.txt"):
                continue
            for pronoun in re.finditer(
                r"(?<![\w'])(?:their|they|themselves)(?![\w'])", doc.folded[match.end() : sentence.end]
            ):
                span = Span(match.end() + pronoun.start(), match.end() + pronoun.end())
                between = doc.folded[match.end() : span.start]
                block = doc.block_at(span.start)
                others = [
                    one[0] for one in self.others.finditer(between) if one[0] not in third_persons("common_verbs.txt")
                ]
                # Acts as if they want: the verb in the singular goes back to the country.
                others = [] if self.as_if.search(between) else others
                if others or block is None or block.role not in self.scope or doc.quotation_at(span):
                    break
                right = SINGULAR[pronoun[0]]
                yield self.finding(
                    span,
                    f"“{pronoun[0]}” stands for a country that is singular in this sentence: write “{right}”.",
                    fixes=[Fix(f"Write “{right}”", (Edit(span, right),), Safety.SUGGESTION)],
                )
