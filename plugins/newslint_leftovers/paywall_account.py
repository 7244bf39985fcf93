"""A call to subscribe, to log in or to donate stands in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class PaywallAccount(LeftoverKind):
    """A call to subscribe, to log in or to donate stands in the text.

    Besides reading badly it is a sign that the text behind it may be missing, or may not be used.
    """

    id = "leftovers/paywall-account"
    severity = Severity.ERROR
    message = "“{text}” asks readers to subscribe, log in or pay; delete it and see that no text is missing."
    exact = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Subscribe to continue reading]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[Already a subscriber?]]",
    )
    good = (
        "Readers donated 4,000 dollars to the library within a day, its director said.",
        "Members can log in to the council’s site to see the plans, she said.",
    )
