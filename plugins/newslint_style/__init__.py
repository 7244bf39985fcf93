"""The pack `style`: house style, by profile."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_style.a_historic import AHistoric
    from newslint_style.capitals import Capitals
    from newslint_style.caps_emphasis import CapsEmphasis
    from newslint_style.caps_lead_in import CapsLeadIn
    from newslint_style.courtesy_title_use import CourtesyTitleUse
    from newslint_style.date_form import DateForm
    from newslint_style.dialect_spelling import DialectSpelling
    from newslint_style.month_abbreviation import MonthAbbreviation
    from newslint_style.number_form import NumberForm
    from newslint_style.percent import Percent
    from newslint_style.place_name import PlaceName
    from newslint_style.preferred_spelling import PreferredSpelling
    from newslint_style.serial_comma import SerialComma
    from newslint_style.state_names import StateNames
    from newslint_style.time_form import TimeForm
    from newslint_style.title_form import TitleForm
    from newslint_style.us_abbreviation import UsAbbreviation

    return [
        AHistoric(),
        Capitals(),
        CapsEmphasis(),
        CapsLeadIn(),
        CourtesyTitleUse(),
        DateForm(),
        DialectSpelling(),
        MonthAbbreviation(),
        NumberForm(),
        Percent(),
        PlaceName(),
        PreferredSpelling(),
        SerialComma(),
        StateNames(),
        TimeForm(),
        TitleForm(),
        UsAbbreviation(),
    ]
