"""Rules of Vale: `.vale.ini` and the styles that it names, run by newslint."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import RuleReader, hookimpl


@hookimpl
def newslint_rule_readers() -> Iterable[RuleReader]:
    """The reader of `.vale.ini`."""
    from newslint_vale.reading import read_vale

    return [read_vale]
