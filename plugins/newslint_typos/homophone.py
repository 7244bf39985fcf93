"""The rule `typos/homophone`."""

from __future__ import annotations

from newslint import Safety
from newslint_typos.slips import SlipRule


class Homophone(SlipRule):
    """A word written for another that sounds the same: its and it's, there and their, then and than.

    The commonest slips of people who can spell. In quoted speech too they are the writer's, for
    nobody can hear them. Patterns were written for newslint; each holds the neighbours that leave
    one reading.
    """

    id = "typos/homophone"
    row_file = "homophone.jsonl"
    phrase_file = "homophone.txt"
    skip_quotations = False
    fix_safety = Safety.UNSAFE
    message = "“{text}” sounds right but is the wrong word here: write “{replacement}”."
    bad = (
        "The driver should [[of]] been warned.",
        "Hundreds lost [[there]] homes in the flood.",
        "Costs were higher [[then]] expected.",
    )
    good = (
        "The driver would, of course, appeal.",
        "Hundreds found there homes to rent.",
        "Costs rose, and then fell.",
    )
