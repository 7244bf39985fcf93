"""The pack `gazette`: house rules of the Gazette."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_gazette.long_paragraph import LongParagraph
    from newslint_gazette.our_name import OurName

    return [LongParagraph(), OurName()]
