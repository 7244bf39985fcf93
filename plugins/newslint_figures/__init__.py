"""The pack `figures`: numbers and dates that cannot be."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_figures.age_birth_mismatch import AgeBirthMismatch
    from newslint_figures.currency_conversion import CurrencyConversion
    from newslint_figures.date_after_publication import DateAfterPublication
    from newslint_figures.doubled_currency import DoubledCurrency
    from newslint_figures.elapsed_time import ElapsedTime
    from newslint_figures.impossible_date import ImpossibleDate
    from newslint_figures.list_count import ListCount
    from newslint_figures.magnitude_slip import MagnitudeSlip
    from newslint_figures.number_style import NumberStyle
    from newslint_figures.parts_sum import PartsSum
    from newslint_figures.percent_change import PercentChange
    from newslint_figures.percent_points import PercentPoints
    from newslint_figures.phone_number import PhoneNumber
    from newslint_figures.poll_details import PollDetails
    from newslint_figures.range_form import RangeForm
    from newslint_figures.sentence_start_numeral import SentenceStartNumeral
    from newslint_figures.share_mismatch import ShareMismatch
    from newslint_figures.unit_conversion import UnitConversion
    from newslint_figures.weekday_mismatch import WeekdayMismatch

    return [
        AgeBirthMismatch(),
        CurrencyConversion(),
        DateAfterPublication(),
        DoubledCurrency(),
        ElapsedTime(),
        ImpossibleDate(),
        ListCount(),
        MagnitudeSlip(),
        NumberStyle(),
        PartsSum(),
        PercentChange(),
        PercentPoints(),
        PhoneNumber(),
        PollDetails(),
        RangeForm(),
        SentenceStartNumeral(),
        ShareMismatch(),
        UnitConversion(),
        WeekdayMismatch(),
    ]
