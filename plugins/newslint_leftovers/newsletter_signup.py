"""A call to sign up for a newsletter, or a field of its form, stands in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class NewsletterSignup(LeftoverKind):
    """A call to sign up for a newsletter, or a field of its form, stands in the text.

    A reader takes it for a sentence of the story, and a program for a fact. Delete it; what the page needs
    belongs in its template.
    """

    id = "leftovers/newsletter-signup"
    severity = Severity.ERROR
    message = "“{text}” asks readers to sign up; it is not part of the story, so delete it."
    exact = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Sign up for our daily newsletter]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Get the latest news delivered to your inbox]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "About 900 people signed up for the newsletter that the council sends every Friday, it said.",
        "The mayor read the email in her inbox on Monday and called the police at once.",
    )
