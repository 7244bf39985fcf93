"""The pack `grammar`: agreement, articles, missing and surplus words, where a pattern is near certain."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_grammar.a_an import AAn
    from newslint_grammar.both_as_well_as import BothAsWellAs
    from newslint_grammar.comparative import Comparative
    from newslint_grammar.double_negative import DoubleNegative
    from newslint_grammar.faulty_coordination import FaultyCoordination
    from newslint_grammar.first_person_leak import FirstPersonLeak
    from newslint_grammar.intro_comma import IntroComma
    from newslint_grammar.missing_article import MissingArticle
    from newslint_grammar.missing_word import MissingWord
    from newslint_grammar.noun_modifier_number import NounModifierNumber
    from newslint_grammar.noun_number import NounNumber
    from newslint_grammar.pronoun_agreement import PronounAgreement
    from newslint_grammar.sentence_capital import SentenceCapital
    from newslint_grammar.subject_verb_agreement import SubjectVerbAgreement
    from newslint_grammar.surplus_word import SurplusWord
    from newslint_grammar.this_these import ThisThese
    from newslint_grammar.unclosed_aside import UnclosedAside
    from newslint_grammar.uncountable import Uncountable
    from newslint_grammar.verb_chain import VerbChain
    from newslint_grammar.whom import Whom
    from newslint_grammar.wrong_plural import WrongPlural
    from newslint_grammar.wrong_preposition import WrongPreposition

    return [
        AAn(),
        BothAsWellAs(),
        Comparative(),
        DoubleNegative(),
        FaultyCoordination(),
        FirstPersonLeak(),
        IntroComma(),
        MissingArticle(),
        MissingWord(),
        NounModifierNumber(),
        NounNumber(),
        PronounAgreement(),
        SentenceCapital(),
        SubjectVerbAgreement(),
        SurplusWord(),
        ThisThese(),
        UnclosedAside(),
        Uncountable(),
        VerbChain(),
        Whom(),
        WrongPlural(),
        WrongPreposition(),
    ]
