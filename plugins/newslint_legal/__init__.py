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
    from newslint_legal.contempt_marker import ContemptMarker
    from newslint_legal.crime_as_fact import CrimeAsFact
    from newslint_legal.defamation_risk import DefamationRisk
    from newslint_legal.medical_miracle import MedicalMiracle
    from newslint_legal.minor_identified import MinorIdentified
    from newslint_legal.private_data import PrivateData
    from newslint_legal.sexual_offence_identity import SexualOffenceIdentity
    from newslint_legal.suicide_language import SuicideLanguage
    from newslint_legal.suicide_method_detail import SuicideMethodDetail
    from newslint_legal.suicide_no_helpline import SuicideNoHelpline

    return [
        AccusedLabel(),
        AllegedMisuse(),
        ArrestedFor(),
        ContemptMarker(),
        CrimeAsFact(),
        DefamationRisk(),
        MedicalMiracle(),
        MinorIdentified(),
        PrivateData(),
        SexualOffenceIdentity(),
        SuicideLanguage(),
        SuicideMethodDetail(),
        SuicideNoHelpline(),
    ]
