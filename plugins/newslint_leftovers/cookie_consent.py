"""A consent banner of the page stands in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class CookieConsent(LeftoverKind):
    """A consent banner of the page stands in the text.

    A reader takes it for a sentence of the story, and a program for a fact. Delete it; what the page needs
    belongs in its template.
    """

    id = "leftovers/cookie-consent"
    severity = Severity.ERROR
    message = "“{text}” is from a consent banner; delete it."
    exact = True
    bad = (
        "[[We use cookies to give you the best experience on our site.]]\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[Accept all cookies]]",
    )
    good = (
        "The court said the site had set cookies without asking and must pay a fine.",
        "Her bakery sells 900 cookies a day, most of them to tourists.",
    )
