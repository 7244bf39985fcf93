"""The rule `grammar/missing-article`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import product

from newslint import BODY, Edit, Finding, Fix, Hit, MatchRule, Role, Safety, Span, lazy_pattern, read_list
from newslint_grammar.article_sounds import article
from newslint_grammar.nouns import count_nouns
from newslint_grammar.rows import has_name

BEFORE = ("is", "was", "be", "been", "became", "become", "becoming", "remains", "as", "it's", "that's", "he's", "she's")
BEFORE_VERY = (*BEFORE, "has", "had", "have", "having", "with", "of", "it", "them")
# What comes after a noun that is not itself a part of a compound.
END = (
    r"(?=[.,;:!?)]|$| (?:in|to|that|who|which|for|on|at|from|with|by|since|after|before|when|where|while|because|and|"
    r"but|as)(?![\w'-]))"
)


class MissingArticle(MatchRule):
    """A single thing without “a” or “an” after a verb: “it was big mistake”, “he is very good player”.

    A noun that counts single things needs an article, the more so behind an adjective. Looked at is only what stands
    behind a form of “be”, behind “as” and before “very”; headlines, which drop articles, are not.
    """

    id = "grammar/missing-article"
    scope = BODY | {Role.STANDFIRST}
    bad = (
        "The sale was [[big mistake]], and the town is [[nice place]] for it.",
        "She is [[very good player]] and it's [[great place]] to play.",
        "They had [[very bitter argument]] with the owner.",
    )
    good = (
        "The sale was a big mistake, and the trade is big business.",
        "It is very good news, said one very good player.",
        "He was small town mayor in the film Big Fish.",
    )

    @cached_property
    def adjectives(self) -> tuple[str, ...]:
        """Adjectives that never make a title or a kind of the noun behind them."""
        return tuple(read_list(__file__, "missing_article.txt"))

    @cached_property
    def masses(self) -> frozenset[str]:
        """Nouns that need no article where they stand for the matter as such: big business."""
        return frozenset(read_list(__file__, "masses.txt"))

    def find_phrases(self) -> Iterator[str]:
        """The words before with an adjective or “very”; what comes after is looked at where one of these stands."""
        return map(" ".join, (*product(BEFORE, self.adjectives), *product(BEFORE_VERY, ("very",))))

    @cached_property
    def tails(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """A noun at the end of its phrase, behind an adjective and behind “very”."""
        return (
            lazy_pattern(rf" (?P<noun>[a-z]+){END}"),
            lazy_pattern(rf" (?!many |few |much |little )[a-z]+ (?P<noun>[a-z]+){END}"),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a noun that counts single things."""
        before, _, first = hit.listed.partition(" ")
        doc, block = hit.doc, hit.block
        if block is None or doc.folded[hit.span.start - 1 : hit.span.start] in ("'", "-"):
            return
        match = self.tails[first == "very"].match(doc.folded, hit.span.end, block.span.end)
        if match is None or match["noun"] not in count_nouns() or match["noun"] in self.masses:
            return
        found = Hit(doc, Span(hit.span.start + len(before) + 1, match.end("noun")), hit.listed)
        if has_name(found):
            return
        meant = f"{article(first)} {found.text}"
        yield self.finding(
            found.span,
            f"An article is missing before “{found.text}”: write “{meant}”.",
            fixes=[Fix(f"Write “{meant}”", (Edit(found.span, meant),), Safety.UNSAFE)],
        )
