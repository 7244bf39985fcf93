"""The pack `attribution`: who says so? Claims and accusations without a source; vague and anonymous sources."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_attribution.accusation_without_reply import AccusationWithoutReply
    from newslint_attribution.alleged_without_source import AllegedWithoutSource
    from newslint_attribution.anonymous_source_reason import AnonymousSourceReason
    from newslint_attribution.asked_by_nobody import AskedByNobody
    from newslint_attribution.editorial_assertion import EditorialAssertion
    from newslint_attribution.hedge_without_source import HedgeWithoutSource
    from newslint_attribution.impersonal_passive import ImpersonalPassive
    from newslint_attribution.loaded_verb import LoadedVerb
    from newslint_attribution.mind_reading import MindReading
    from newslint_attribution.no_comment_form import NoCommentForm
    from newslint_attribution.orphan_quote import OrphanQuote
    from newslint_attribution.partial_quote import PartialQuote
    from newslint_attribution.reportedly_without_source import ReportedlyWithoutSource
    from newslint_attribution.said_bookism import SaidBookism
    from newslint_attribution.seeming_without_source import SeemingWithoutSource
    from newslint_attribution.single_source_accusation import SingleSourceAccusation
    from newslint_attribution.statistic_without_source import StatisticWithoutSource
    from newslint_attribution.unattributed_accusation import UnattributedAccusation
    from newslint_attribution.unattributed_claim import UnattributedClaim
    from newslint_attribution.unattributed_prediction import UnattributedPrediction
    from newslint_attribution.vague_source import VagueSource

    return [
        AccusationWithoutReply(),
        AllegedWithoutSource(),
        AnonymousSourceReason(),
        AskedByNobody(),
        EditorialAssertion(),
        HedgeWithoutSource(),
        ImpersonalPassive(),
        LoadedVerb(),
        MindReading(),
        NoCommentForm(),
        OrphanQuote(),
        PartialQuote(),
        ReportedlyWithoutSource(),
        SaidBookism(),
        SeemingWithoutSource(),
        SingleSourceAccusation(),
        StatisticWithoutSource(),
        UnattributedAccusation(),
        UnattributedClaim(),
        UnattributedPrediction(),
        VagueSource(),
    ]
