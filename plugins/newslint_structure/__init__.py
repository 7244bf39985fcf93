"""The pack `structure`: headline, byline, dateline and dates, and paragraphs that stop short."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_structure.byline_position import BylinePosition
    from newslint_structure.dateline_format import DatelineFormat
    from newslint_structure.malformed_dateline import MalformedDateline
    from newslint_structure.missing_byline import MissingByline
    from newslint_structure.missing_date import MissingDate
    from newslint_structure.missing_dateline import MissingDateline
    from newslint_structure.missing_headline import MissingHeadline
    from newslint_structure.relative_time_no_date import RelativeTimeNoDate
    from newslint_structure.spliced_stories import SplicedStories
    from newslint_structure.truncated_paragraph import TruncatedParagraph

    return [
        BylinePosition(),
        DatelineFormat(),
        MalformedDateline(),
        MissingByline(),
        MissingDate(),
        MissingDateline(),
        MissingHeadline(),
        RelativeTimeNoDate(),
        SplicedStories(),
        TruncatedParagraph(),
    ]
