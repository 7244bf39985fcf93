"""The pack `legal`: what courts and fairness ask of crime reports before and after a verdict."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_legal.accused_label import AccusedLabel
    from newslint_legal.alleged_misuse import AllegedMisuse
    from newslint_legal.arrested_for import ArrestedFor
    from newslint_legal.crime_as_fact import CrimeAsFact

    return [AccusedLabel(), AllegedMisuse(), ArrestedFor(), CrimeAsFact()]
