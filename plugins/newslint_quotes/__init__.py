"""The pack `quotes`: what is said, and in whose words: marks that do not pair, speech that nobody spoke."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_quotes.apostrophe_style import ApostropheStyle
    from newslint_quotes.capital_after_that import CapitalAfterThat
    from newslint_quotes.capital_partial_quote import CapitalPartialQuote
    from newslint_quotes.changed_person import ChangedPerson
    from newslint_quotes.closed_before_continuation import ClosedBeforeContinuation
    from newslint_quotes.continuation_missing_open import ContinuationMissingOpen
    from newslint_quotes.doubled_stop import DoubledStop
    from newslint_quotes.insertion_brackets import InsertionBrackets
    from newslint_quotes.mixed_pair import MixedPair
    from newslint_quotes.mixed_style import MixedStyle
    from newslint_quotes.nested import Nested
    from newslint_quotes.paraphrase_distorts import ParaphraseDistorts
    from newslint_quotes.partial_runs_into_full import PartialRunsIntoFull
    from newslint_quotes.punctuation_placement import PunctuationPlacement
    from newslint_quotes.quote_variant import QuoteVariant
    from newslint_quotes.repeated_quote import RepeatedQuote
    from newslint_quotes.scare_quote import ScareQuote
    from newslint_quotes.unbalanced import Unbalanced

    return [
        ApostropheStyle(),
        CapitalAfterThat(),
        CapitalPartialQuote(),
        ChangedPerson(),
        ClosedBeforeContinuation(),
        ContinuationMissingOpen(),
        DoubledStop(),
        InsertionBrackets(),
        MixedPair(),
        MixedStyle(),
        Nested(),
        ParaphraseDistorts(),
        PartialRunsIntoFull(),
        PunctuationPlacement(),
        QuoteVariant(),
        RepeatedQuote(),
        ScareQuote(),
        Unbalanced(),
    ]
