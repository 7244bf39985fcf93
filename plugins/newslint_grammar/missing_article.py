"""The rule `grammar/missing-article`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import product

from newslint import BODY, Edit, Finding, Fix, Hit, MatchRule, Pattern, Role, Safety, fold, read_list
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

    def find_patterns(self) -> Iterator[Pattern]:
        """The words before, an adjective or “very” and one, and a noun at the end of its phrase."""
        plain = "|".join(self.adjectives)
        before = "|".join(BEFORE)
        yield Pattern(
            rf"(?<![\w'-])(?:{before}) (?P<x>(?P<first>{plain}) (?P<noun>[a-z]+)){END}",
            tuple(" ".join(pair) for pair in product(BEFORE, self.adjectives)),
        )
        before = "|".join(BEFORE_VERY)
        yield Pattern(
            rf"(?<![\w'-])(?:{before}) (?P<x>(?P<first>very) (?!many |few |much |little )[a-z]+ (?P<noun>[a-z]+)){END}",
            tuple(f"{one} very" for one in BEFORE_VERY),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a noun that counts single things."""
        noun = fold(hit.groups["noun"] or "")
        if noun not in count_nouns() or noun in self.masses or has_name(hit):
            return
        meant = f"{article(fold(hit.groups['first'] or ''))} {hit.text}"
        yield self.finding(
            hit.span,
            f"An article is missing before “{hit.text}”: write “{meant}”.",
            fixes=[Fix(f"Write “{meant}”", (Edit(hit.span, meant),), Safety.UNSAFE)],
        )
