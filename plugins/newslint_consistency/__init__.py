"""The pack `consistency`: one name, one age, one number, one spelling, in an article and across articles."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_consistency.age_conflict import AgeConflict
    from newslint_consistency.certainty_conflict import CertaintyConflict
    from newslint_consistency.courtesy_title import CourtesyTitle
    from newslint_consistency.cross_age_conflict import CrossAgeConflict
    from newslint_consistency.cross_certainty_conflict import CrossCertaintyConflict
    from newslint_consistency.cross_correction_missed import CrossCorrectionMissed
    from newslint_consistency.cross_date_conflict import CrossDateConflict
    from newslint_consistency.cross_figure_conflict import CrossFigureConflict
    from newslint_consistency.cross_name_variant import CrossNameVariant
    from newslint_consistency.cross_near_duplicate import CrossNearDuplicate
    from newslint_consistency.cross_quote_variant import CrossQuoteVariant
    from newslint_consistency.cross_shared_boilerplate import CrossSharedBoilerplate
    from newslint_consistency.cross_term_variant import CrossTermVariant
    from newslint_consistency.cross_title_conflict import CrossTitleConflict
    from newslint_consistency.date_conflict import DateConflict
    from newslint_consistency.figure_conflict import FigureConflict
    from newslint_consistency.first_reference import FirstReference
    from newslint_consistency.name_variant import NameVariant
    from newslint_consistency.place_variant import PlaceVariant
    from newslint_consistency.spelling_variant import SpellingVariant
    from newslint_consistency.term_variant import TermVariant
    from newslint_consistency.title_conflict import TitleConflict

    return [
        AgeConflict(),
        CertaintyConflict(),
        CourtesyTitle(),
        CrossAgeConflict(),
        CrossCertaintyConflict(),
        CrossCorrectionMissed(),
        CrossDateConflict(),
        CrossFigureConflict(),
        CrossNameVariant(),
        CrossNearDuplicate(),
        CrossQuoteVariant(),
        CrossSharedBoilerplate(),
        CrossTermVariant(),
        CrossTitleConflict(),
        DateConflict(),
        FigureConflict(),
        FirstReference(),
        NameVariant(),
        PlaceVariant(),
        SpellingVariant(),
        TermVariant(),
        TitleConflict(),
    ]
