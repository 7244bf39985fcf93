"""The pack `attribution`: who says so? Claims without a source, and sources that are none."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_attribution.alleged_without_source import AllegedWithoutSource
    from newslint_attribution.editorial_assertion import EditorialAssertion
    from newslint_attribution.hedge_without_source import HedgeWithoutSource
    from newslint_attribution.impersonal_passive import ImpersonalPassive
    from newslint_attribution.mind_reading import MindReading
    from newslint_attribution.orphan_quote import OrphanQuote
    from newslint_attribution.reportedly_without_source import ReportedlyWithoutSource
    from newslint_attribution.statistic_without_source import StatisticWithoutSource
    from newslint_attribution.unattributed_accusation import UnattributedAccusation
    from newslint_attribution.unattributed_claim import UnattributedClaim
    from newslint_attribution.unattributed_prediction import UnattributedPrediction
    from newslint_attribution.vague_source import VagueSource

    return [
        AllegedWithoutSource(),
        EditorialAssertion(),
        HedgeWithoutSource(),
        ImpersonalPassive(),
        MindReading(),
        OrphanQuote(),
        ReportedlyWithoutSource(),
        StatisticWithoutSource(),
        UnattributedAccusation(),
        UnattributedClaim(),
        UnattributedPrediction(),
        VagueSource(),
    ]
