"""The rule `production/tk-placeholder`."""

from __future__ import annotations

from newslint import Severity
from newslint_production.traces import Trace


class TkPlaceholder(Trace):
    """A gap that was never filled: TK, XX, ??? or 00 in the place of a fact.

    Reporters write such marks so that they cannot forget a fact that is to come. Readers who see one know that nobody
    read the story before it went out. TK is the mark of American desks, after “to come”.
    """

    id = "production/tk-placeholder"
    severity = Severity.ERROR
    languages = ()
    row_file = "tk_placeholder.jsonl"
    message = "“{text}” stands where a fact is to come; fill it in."
    bad = (
        "The mayor, [[TK]], paid [[$XX]] for the horse, which is [[TK years]] old.",
        "The school was opened in [[TKTK]] and closed in 2011.",
        "Some [[XX,XXX]] people crossed the bridge, and [[???]] of them paid.",
    )
    good = (
        "TK Maxx opened a shop in the old mill, and TK 1984 from Istanbul landed on time.",
        "Super Bowl XX was played in 1986; women have XX chromosomes and shirts come in XXL.",
        "“What???” she wrote. The film xXx was shown at 00:30.",
    )
