"""The rule `production/template-variable`."""

from __future__ import annotations

from newslint import Severity
from newslint_production.traces import Trace


class TemplateVariable(Trace):
    """A blank of a template that no program and nobody filled: [insert name], %s, ${city}.

    Stories on results, weather and prices are often put together from a template. Where its data was missing the
    name of the blank is left. Double braces are reported as leftover markup.
    """

    id = "production/template-variable"
    severity = Severity.ERROR
    languages = ()
    row_file = "template_variable.jsonl"
    message = "“{text}” is a blank of a template that was never filled; fill it in."
    bad = (
        "The council of [[[CITY NAME]]] voted on Tuesday to open the bridge.",
        "Shares of [[${company}]] rose by [[%s]] per cent to [[#REF!]] on Monday.",
        "The bridge opens on Friday, said [[[insert name]]] of the council.",
    )
    good = (
        "“The mayor [of the city] met [Lee] there,” she said; 40%s of it.",
        "The set {2, 3} has two members, and [the name] was withheld.",
        "The tag #REFORM was seen most on Monday.",
    )
