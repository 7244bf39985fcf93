"""The pack `typos`: wrong words, slips and misspellings."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_typos.doubled_word import DoubledWord
    from newslint_typos.embarrassing_word import EmbarrassingWord
    from newslint_typos.homophone import Homophone
    from newslint_typos.lower_case_i import LowerCaseI
    from newslint_typos.missing_apostrophe import MissingApostrophe
    from newslint_typos.misspelled_name import MisspelledName
    from newslint_typos.misspelling import Misspelling
    from newslint_typos.pronoun_slip import PronounSlip
    from newslint_typos.split_compound import SplitCompound
    from newslint_typos.surplus_apostrophe import SurplusApostrophe
    from newslint_typos.uncapitalized_name import UncapitalizedName
    from newslint_typos.verb_form import VerbForm
    from newslint_typos.wrong_word import WrongWord

    return [
        PronounSlip(),
        EmbarrassingWord(),
        WrongWord(),
        Homophone(),
        VerbForm(),
        DoubledWord(),
        MissingApostrophe(),
        Misspelling(),
        SplitCompound(),
        MisspelledName(),
        SurplusApostrophe(),
        UncapitalizedName(),
        LowerCaseI(),
    ]
